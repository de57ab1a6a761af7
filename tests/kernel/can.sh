#!/usr/bin/env bash
# wqlab-run --can finds each kind of mistake that depends on the schedule, with no hint; what it saved does it again; and
# the mended module passes every schedule within the bound.
set -euo pipefail
runner=$1 here=$2 dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
fail() { echo "FAILED: $1"; [ ! -f "$dir/err" ] || cat "$dir/err"; exit 1; }

# can MODULE WORDS EXIT: what it finds, and the exit code of the saved run.
can() {
    local module=$here/data/can/$1.c code=0
    "$runner" --cpus 2 --can --save-run "$dir/found" "$module" >/dev/null 2>"$dir/err" || code=$?
    [ "$code" = 6 ] || fail "$1: exit $code"
    grep -q "the last one fails: $2" "$dir/err" || fail "$1: another mistake"
    echo "$1: $(tail -n 1 "$dir/err")"
    code=0
    "$runner" --replay "$dir/found" --trace "$dir/trace" >/dev/null 2>"$dir/err" || code=$?
    [ "$code" = "$3" ] || fail "$1: the saved run ends with exit $code"
    code=0
    "$runner" --cpus 2 --can "$module" mend=1 >/dev/null 2>"$dir/err" || code=$?
    [ "$code" = 0 ] || fail "$1, mended: exit $code"
    grep -q 'explored [0-9]* runs with at most 2 preemptions: no failure$' "$dir/err" || fail "$1, mended: cut short"
}
can lost_sum 'lost update: lost_sum.c:15 stores what it made from an old value' 6
grep -q 'wq_found: pid=[0-9]* text=lost update' "$dir/trace" || fail "no event"
can atomic_sum 'lost update: atomic_sum.c:16 stores what it made from an old value' 6
can freed_early oops 4
can ordered_wait hung 5
can cancel_returns 'cancel_delayed_work returns at cancel_returns.c:[0-9]* while the work.s function runs' 6

# What is asked for is looked for, whatever else goes wrong: before 2.6.36 a work may run twice at once.
code=0
"$runner" --kernel 2.6.35 --cpus 2 --can --find twice --save-run "$dir/found" "$here/data/can/overtakes_itself.c" >/dev/null 2>"$dir/err" ||
    code=$?
[ "$code" = 6 ] && grep -q 'again_fn .overtakes_itself. runs twice at once' "$dir/err" || fail "twice at once: exit $code"
"$runner" --kernel 2.6.35 --cpus 2 --can --find twice "$here/data/can/overtakes_itself.c" mend=1 2>"$dir/err" || fail "mended, still twice"
"$runner" --cpus 2 --can --find deadlock "$here/data/can/lost_sum.c" >/dev/null 2>"$dir/err" || fail "a deadlock where none is"

# As few preemptions as it takes: this one needs one, though two are allowed.
"$runner" --cpus 2 --can=2 "$here/data/can/lost_sum.c" >/dev/null 2>"$dir/err" || true
grep -q 'at most 1 preemption:' "$dir/err" || fail "not the fewest"
# In an ordinary run nothing is watched.
"$runner" --cpus 2 --trace "$dir/trace" "$here/data/can/cancel_returns.c"
grep -q 'wq_found\|watched' "$dir/trace" && fail "watched without being asked"
echo "found, repeated, mended"
