#!/usr/bin/env bash
# What a module may not: names and system calls of the host, memory, log and time without end. Each ends in the kernel's or the
# runner's words, with the line where there is one, in both modes, and nothing outside is touched.
set -euo pipefail
runner=$1 here=$2/data/sandbox dir=$(mktemp -d)
sleep 600 >/dev/null 2>&1 & victim=$!
trap 'kill $victim 2>/dev/null || true; rm -rf "$dir"' EXIT
fail() { echo "FAILED: $1"; head -n 20 "$dir/log" "$dir/err"; exit 1; }

# run EXIT MODULE ARGUMENTS: in both modes; the log in $dir/log, what the runner says in $dir/err.
run() {
    local want=$1 module=$2 code
    shift 2
    for mode in ${modes:-stepped parallel}; do
        code=0
        timeout 60 "$runner" --mode "$mode" "$here/$module.c" "$@" >"$dir/log" 2>"$dir/err" || code=$?
        [ "$code" = "$want" ] || fail "$module $* $mode: exit $code"
        holds
    done
}

holds() { for name in fork socket kill execve; do grep -q "names: Unknown symbol $name (err -2)" "$dir/log" || fail "$name"; done; }
run 1 names
holds() { grep -q 'undeclared.c:8: fork: no name of this kernel' "$dir/err" || fail "undeclared"; }
run 1 undeclared

# From a work, in machine code: open, socket, fork, kill, execve. The work is killed, rmmod still comes.
for number in 2 41 57 62 59; do
    holds() {
        grep -q "BUG: system call $number from kernel code" "$dir/log" || fail "system call $number"
        grep -q 'RIP: 0010:call_fn+' "$dir/log" || fail "where"
        grep -q 'calls.c:[0-9]' "$dir/log" || fail "line of system call $number"
        grep -q 'left$' "$dir/log" || fail "the machine does not limp on"
        ! grep -q 'the host answered' "$dir/log" || fail "system call $number came through"
    }
    run 4 calls which=$number path="$dir/made" pid=$victim
done
[ ! -e "$dir/made" ] || fail "a file was made"
kill -0 $victim || fail "a process was killed"
[ -z "$(ps -o pid= --ppid $$ | grep -v "^ *$victim$" | xargs -r ps -o comm= -p | grep -v '^ps$\|^grep$\|^bash$\|^xargs$' || true)" ] ||
    fail "a process was left"

holds() { grep -q 'no memory left after 10[0-9]* KiB' "$dir/log" || fail "memory"; }
run 0 allocates
[ "$(wc -l <"$dir/err")" -lt 200 ] || fail "every leak is told"
holds() {
    grep -q 'the log has 200000 lines: given up: they come from prints.c:1[0-9]' "$dir/err" || fail "log"
    [ "$(wc -l <"$dir/log")" -le 200000 ] || fail "the log goes on"
}
run 5 prints
holds() { grep -q 'endless loop at spins_bare.c:1[0-9]: it runs on and on' "$dir/err" || fail "spins"; }
run 5 spins_bare
holds() { grep -q 'rmmod does not return: kworker/0:0 on CPU 0 is at spins.c:15' "$dir/err" || fail "spins looking"; }
modes=stepped run 5 spins      # live it takes half a minute until rmmod counts as hung
echo "refused, with its line, and nothing touched"
