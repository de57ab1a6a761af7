#!/usr/bin/env bash
# elsewhere.sh RUNNER HERE OTHER: a run file made by RUNNER replays with OTHER, another build of it, and on one CPU of the host, to
# the same trace. What lies on a task's stack lies where the compiler puts it, so such addresses are left out between two
# builds. Exit code 77 when one of them was not built.
set -euo pipefail
runner=$1 here=$2 other=$3 dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
fail() { echo "FAILED: $1"; diff <(grep -v '^#' "$dir/trace") <(grep -v '^#' "$dir/again") | head -n 6; exit 1; }
for program in "$runner" "$other"; do [ -x "$program" ] || { echo "$program was not built"; exit 77; }; done
all() { cat; }
without_stacks() { sed 's/\bffa0[0-9a-f]\{12\}\b/(stack)/g'; }
# again SEEN PROGRAM: it replays the run to the same trace, as far as SEEN lets it through, and exit code.
again() {
    local code=0 seen=$1
    shift
    "$@" --replay "$dir/run" --trace "$dir/again" >/dev/null 2>&1 || code=$?
    cmp -s <("$seen" <"$dir/trace") <("$seen" <"$dir/again") || fail "$module: another trace from $*"
    [ "$code" = "$was" ] || fail "$module: exit $code from $*, not $was"
}
printf 'at 150 cpu 1 offline\nat 260 memory low\nwait 10ms\n' >"$dir/lines"
for module in modules/delayed.c modules/order.c modules/tasklets.c modules/kthread_wait.c; do
    was=0
    "$runner" --seed 5 --script "$dir/lines" --trace "$dir/trace" --save-run "$dir/run" "$here/$module" >/dev/null 2>&1 || was=$?
    grep -q ' wq_lever: text=cpu 1 offline' "$dir/trace" || fail "$module: no lever"
    again without_stacks "$other"
    again all taskset -c "$(taskset -pc $$ | sed 's/.*[ ,-]//')" "$runner"
done
echo "the same trace in another build and on one CPU of the host"
