#!/usr/bin/env bash
# A module of several files: built as its Makefile says, or of those named; lines name the right file; a run holds all.
set -euo pipefail
runner=$1 here=$2/data/several dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
failed=0
fail() { echo "FAILED: $1"; cat "$dir/out" "$dir/err"; failed=1; }
run() { "$runner" "$@" >"$dir/out" 2>"$dir/err"; }
says() { grep -q -- "$1" "$dir/$2" || fail "no '$1' in $2"; }

run "$here" || fail "the folder"
says 'several: 3 times' out
says 'note: works.c is of this module, too' err
run "$here/works.c" || fail "one file of the Makefile's several"
says 'several: 3 times' out

run --trace "$dir/trace" "$here" fault=1 && fail "the fault goes unnoticed"
says 'works.c:9' out
grep -q 'wq_oops.*works.c' "$dir/trace" || fail "the trace does not name the file"
cp "$dir/out" "$dir/first"
run --replay "$dir/trace" && fail "the replay has no fault"
diff "$dir/first" "$dir/out" || fail "the replay is another run"

# Without a Makefile: files by name, and a folder of one.
cp "$here"/*.c "$here"/*.h "$dir"
sed -i 's/TIMES/7/' "$dir/works.c"
run "$dir/begins.c" "$dir/works.c" || fail "two files by name"
says 'begins: 7 times' out
run "$dir" && fail "a folder of two files is one module"
says 'name the module.s .c file in it: begins.c, works.c' err
mkdir "$dir/one" && cp "$2/modules/irq_work.c" "$dir/one"
run "$dir/one" || fail "a folder of one file"
printf 'obj-m := a.o b.o\n' >"$dir/Makefile"
run "$dir" && fail "a folder of two modules is one"
says 'name the module.s .c file in it: a, b' err
run "$dir/begins.c" "$dir/absent.c" && fail "a file that is not there"
says 'absent.c' err

# A run from elsewhere writes no file outside its own folder.
sed "s|^# wqlab-src: // wqlab-file: works.h|# wqlab-src: // wqlab-file: ../../../../../../../../$dir/planted.h|" "$dir/trace" >"$dir/evil"
run --replay "$dir/evil" || true
[ ! -e "$dir/planted.h" ] || fail "a run wrote outside"
[ "$failed" = 0 ] && echo "modules of several files"
exit "$failed"
