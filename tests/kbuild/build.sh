#!/usr/bin/env bash
# Builds the modules of tests/kernel and of the lessons that are meant for 6.1 against the real kernel's headers, W=1, in
# one kbuild, as far as modpost, which knows what a kernel exports: what we run is what a kernel would take, and not a
# warning is said of it. Those that cannot say so: "// kbuild: no, WHY"; those with a run on a 2.6 kernel, and lessons on
# one, are not meant for it. What a debugger would read is left out.
set -euo pipefail
here=$1 headers=$2 dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

count=0
for module in "$here"/../kernel/modules/*.c "$here"/../kernel/bad/*.c; do
    [[ $module == */old_* ]] && continue   # of the original workqueues
    grep -qE '^// (kbuild: no|run: .*--kernel 2)' "$module" && continue
    cp "$module" "$dir"
    echo "obj-m += $(basename "$module" .c).o"
    count=$((count + 1))
done >"$dir/Kbuild"
for lesson in "$here"/../../lessons/*/lesson.md; do
    grep -q '^- kernel: 2' "$lesson" && continue
    name=$(basename "$(dirname "$lesson")")
    for module in "$(dirname "$lesson")"/*.c; do
        grep -q '^// kbuild: no' "$module" && continue
        # Several lessons have a mended.c.
        cp "$module" "$dir/${name//-/_}_$(basename "$module")"
        echo "obj-m += ${name//-/_}_$(basename "$module" .c).o"
        count=$((count + 1))
    done
done >>"$dir/Kbuild"
cp "$here"/../kernel/modules/*.inc "$dir" 2>/dev/null || true
[ "$count" -ge 90 ] || { echo "FAILED: only $count modules"; exit 1; }

if ! make -C "$headers" M="$dir" W=1 KCFLAGS=-g0 -k -j2 modpost >"$dir/log" 2>&1 || grep -q 'warning:' "$dir/log"; then
    grep -E 'error|warning|Error|ERROR' "$dir/log"
    exit 1
fi
echo "$count modules build against $(basename "$headers"), without a warning"
