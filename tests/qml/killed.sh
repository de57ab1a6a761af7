#!/usr/bin/env bash
# killed.sh TYPIST [TIMES]: a window is killed at a random moment while somebody types and a run is under way. What was
# typed 2 s before is on the disk, and no runner is left behind.
set -euo pipefail
typist=$1 times=${2:-100} side=25
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
export TMPDIR=$dir   # what a compiler leaves that is killed with its runner goes, too
RANDOM=${SEED:-1}
cat >"$dir/endless.c" <<'C'
#include <linux/module.h>
#include <linux/delay.h>
static int __init endless_init(void) { while (1) msleep(1000); return 0; }
module_init(endless_init);
MODULE_LICENSE("GPL");
C

# one NUMBER: starts a typist, kills it some time after its first key, and judges what it left.
one() {
    local n=$1 here=$dir/$1 pid at late
    mkdir -p "$here/module"
    cp "$dir/endless.c" "$here/module/"
    "$typist" "$here/module/endless.c" "$here/log" "$here/data" >/dev/null 2>&1 &
    pid=$!
    until [ -s "$here/log" ]; do
        kill -0 $pid 2>/dev/null || { echo "killed: typist $n ended by itself"; return 1; }
        sleep 0.05
    done
    late=$((2200 + $2 % 1000))   # ms: the random moment
    sleep "${late:0:1}.${late:1}"
    at=$(($(awk '{ printf "%d", $1 * 1000 }' /proc/uptime)))
    kill -KILL $pid
    wait $pid 2>/dev/null || :
    local copy typed
    copy=$(find "$here/data" -name endless.c 2>/dev/null | head -n 1)
    typed=$(awk -v before=$((at - 2000)) '$1 <= before { n = $2 } END { print n + 0 }' "$here/log")
    if [ "$typed" -eq 0 ]; then
        echo "killed: run $n: nothing was typed 2 s before"; return 1
    elif [ -z "$copy" ]; then
        echo "killed: run $n: nothing is kept of $typed letters"; return 1
    elif [ "$(wc -m <"$copy")" -lt "$typed" ]; then
        echo "killed: run $n: $(wc -m <"$copy") letters are kept, $typed were there 2 s before"; return 1
    fi
}

failed=0
for ((i = 0; i < times; i += side)); do
    jobs=()
    for ((j = i; j < i + side && j < times; ++j)); do one $j $RANDOM & jobs+=($!); done
    for job in "${jobs[@]}"; do wait "$job" || failed=1; done
done
# A runner is the child of its window: the kernel ends it with it, at once but not in no time.
for ((i = 0; i < 100; ++i)); do
    left=$(pgrep -f "wqlab-run .*$dir" || :)
    [ -n "$left" ] || break
    sleep 0.05
done
[ -z "$left" ] || { echo "killed: runners are left behind: $left"; failed=1; }
[ "$failed" -ne 0 ] || echo "killed: $times windows: no edit older than 2 s is lost, no runner is left"
exit $failed
