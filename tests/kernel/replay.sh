#!/usr/bin/env bash
# A saved run and a trace give the same bytes again; a recorded choice that no longer fits is told; a search saves the
# run that fails, and that run fails again.
set -euo pipefail
runner=$1 here=$2 dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
fail() { echo "FAILED: $1"; exit 1; }

for options in "" "--seed 3" "--seed 4 --cpus 2 --for 300ms"; do
    # shellcheck disable=SC2086
    "$runner" $options --trace "$dir/a" --save-run "$dir/run" "$here/data/mixture.c" >"$dir/a.log"
    "$runner" --replay "$dir/run" --trace "$dir/b" >"$dir/b.log"
    cmp "$dir/a" "$dir/b" || fail "replayed run differs ($options)"
    cmp "$dir/a.log" "$dir/b.log" || fail "replayed log differs ($options)"
    "$runner" --trace "$dir/c" "$dir/a" >"$dir/c.log"
    cmp "$dir/a" "$dir/c" || fail "replayed trace differs ($options)"
done

# Parameters and control lines are part of the run.
printf 'irq 7\nwait 2s\nirq 7\n' >"$dir/script"
"$runner" --script "$dir/script" --trace "$dir/a" --save-run "$dir/run" "$here/modules/script.c" step=9 >"$dir/a.log"
grep -q 'irq 2, step 9, a second later' "$dir/a.log" || fail "script"
"$runner" --replay "$dir/run" --trace "$dir/b" >"$dir/b.log"
cmp "$dir/a" "$dir/b" || fail "run with a script differs"

# Lines that came on standard input while the trace was written, and a machine with two nodes.
printf 'irq 7\nwait 1s\nrmmod\n' | "$runner" --seed 5 --script - --nodes 2 --trace "$dir/t" "$here/modules/script.c" >"$dir/a"
"$runner" --replay "$dir/t" --trace "$dir/u" >"$dir/b"
cmp "$dir/a" "$dir/b" || fail "run with typed lines differs"
grep -v '^# wqlab-script' "$dir/t" >"$dir/a"
grep -v '^# wqlab-script' "$dir/u" | cmp - "$dir/a" || fail "trace of typed lines differs"

# A choice that names another task than the one that is met.
"$runner" --seed 3 --save-run "$dir/run" "$here/data/mixture.c" >/dev/null
awk '/^# wqlab-choice/ && ++n == 20 { $5 = "nobody" } { print }' "$dir/run" >"$dir/broken"
code=0
"$runner" --replay "$dir/broken" >/dev/null 2>"$dir/err" || code=$?
grep -q 'diverges at step [0-9]*: expected .*nobody.*, found ' "$dir/err" || { cat "$dir/err"; fail "no divergence"; }
[ "$code" = 5 ] || fail "divergence: exit $code"

# A search.
code=0
"$runner" --cpus 3 --explore=1 --save-run "$dir/found" "$here/data/lost_update.c" >/dev/null 2>"$dir/err" || code=$?
[ "$code" = 6 ] || { cat "$dir/err"; fail "search: exit $code"; }
grep -q 'the last one fails: warning' "$dir/err" || fail "search: what fails"
"$runner" --replay "$dir/found" >"$dir/log"
grep -q 'WARNING: CPU: 0' "$dir/log" || fail "the found run does not fail again"
"$runner" --cpus 3 "$here/data/lost_update.c" | grep -q WARNING && fail "it fails in any order"
code=0
"$runner" --cpus 3 --explore=1 --explore-runs 3000 "$here/data/lost_update.c" mend=1 >"$dir/log" 2>"$dir/err" || code=$?
[ "$code" = 0 ] || { cat "$dir/err"; fail "the mended module fails"; }
grep -q 'no failure' "$dir/err" || fail "mended: $(cat "$dir/err")"

# Files that are no runs.
echo '# wqlab-run: version=1' >"$dir/cut"
"$runner" "$dir/cut" 2>"$dir/err" && fail "a cut run was taken"
grep -q 'is no run that can be repeated: it names no module' "$dir/err" || fail "cut: $(cat "$dir/err")"
"$runner" --replay "$here/data/mixture.c" 2>"$dir/err" && fail "a module was taken for a run"
grep -q 'is no run' "$dir/err" || fail "module: $(cat "$dir/err")"
echo "same bytes again, divergence told, search repeated"
