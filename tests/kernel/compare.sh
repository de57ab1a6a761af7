#!/usr/bin/env bash
# --compare: why the original workqueues were replaced, counted and measured.
set -euo pipefail
runner=$1 here=$2 dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
fail() { echo "FAILED: $1"; cat "$dir/out" "$dir/err"; exit 1; }
module=$here/data/many_workqueues.c
"$runner" --compare 2.6.35,6.1 "$module" workqueues=40 >"$dir/out" 2>"$dir/err" || fail "exit $?"
# One thread per workqueue and CPU, and events/N; against what all workqueues share.
read -r old new < <(sed -n 's/^  threads for works, most at once *//p' "$dir/out")
[ "$old" -ge 160 ] && [ "$new" -lt 20 ] || fail "threads: $old and $new"
[ "$old" = 164 ] || fail "$old threads, not 40 x 4 and 4 of events"
for line in 'counted, in a stepped run' 'measured, in a live run on this host (getrusage)'; do
    grep -qxF "$line" "$dir/out" || fail "no line '$line'"
done
for row in 'kernel threads, most at once' 'switches from task to task' 'CPU time' 'memory, at its peak' 'switches of host threads'; do
    [ "$(sed -n "s/^  $row *//p" "$dir/out" | wc -l)" = 1 ] || fail "no row '$row'"
done
"$runner" --compare 2.6.18,2.6.35,6.1 "$module" workqueues=2 >"$dir/out" 2>"$dir/err" || fail "three kernels"
# What cannot be compared is said.
! "$runner" --compare 2.6.35,6.1 "$here/bad/does_not_compile.c" >"$dir/out" 2>"$dir/err" || fail "a module for neither"
grep -q 'INIT_WORK with 3 arguments: until 2.6.19; booted: 2.6.35' "$dir/err" || fail "why not"
! "$runner" --compare 2.6.35,7.0 "$module" >"$dir/out" 2>"$dir/err" || fail "a kernel that is none"
grep -qF "'2.6.35,7.0' is no value for --compare" "$dir/err" || fail "the value"
echo "compared"
