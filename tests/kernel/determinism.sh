#!/usr/bin/env bash
# One seed gives the same trace and the same log every time, although the host lays out memory anew for each run;
# different seeds give different schedules.
set -euo pipefail
runner=$1 here=$2 runs=${3:-200} dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
export runner here dir
one() { "$runner" --seed "$1" --trace "$dir/$2.trace" "$here/data/mixture.c" >"$dir/$2.log" 2>"$dir/$2.err"; }
export -f one

seq "$runs" | xargs -P 2 -I{} bash -c 'one 42 same{}'
different=$(cat "$dir"/same*.err | wc -l)
[ "$different" = 0 ] || { cat "$dir"/same*.err; exit 1; }
traces=$(md5sum "$dir"/same*.trace | cut -d' ' -f1 | sort -u | wc -l)
logs=$(md5sum "$dir"/same*.log | cut -d' ' -f1 | sort -u | wc -l)
there=$(ls "$dir"/same*.trace | wc -l)
echo "$there runs of one seed: $traces trace(s), $logs log(s)"
[ "$there" = "$runs" ] && [ "$traces" = 1 ] && [ "$logs" = 1 ]
[ "$(wc -l <"$dir/same1.log")" = 7 ]
rm -f "$dir"/same*

seq $((runs / 2)) | xargs -P 2 -I{} bash -c 'one {} seed{}'
schedules=$(for t in "$dir"/seed*.trace; do grep -v '^# wqlab-run: seed=' "$t" | md5sum; done | sort -u | wc -l)
echo "$((runs / 2)) seeds: $schedules different traces"
[ "$schedules" -gt $((runs / 4)) ]

# What carries a task is invisible but for addresses on stacks.
"$runner" --seed 42 --trace "$dir/fiber" "$here/data/mixture.c" >/dev/null
"$runner" --seed 42 --carrier thread --trace "$dir/thread" "$here/data/mixture.c" >/dev/null
diff <(sed 's/ffa0[0-9a-f]*/STACK/g' "$dir/fiber") <(sed 's/ffa0[0-9a-f]*/STACK/g' "$dir/thread")
