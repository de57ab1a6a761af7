#!/bin/sh
# The kernel and the trace cannot tell which machine runs them: nothing outside machine/ and the runner's options asks.
# usage: mode_is_unknown.sh CORE
# Proven against: `if (machine::mode_name() == ...)` or `Mode::stepped` put into core/kernel/sched.cpp.
found=$(grep -rnE '\b(Mode|mode_name|stepped|parallel|host_locks_on)\b' "$1/kernel" "$1/trace" --include='*.cpp' --include='*.h' |
    grep -vE ':[0-9]+: *(//|\*)|events\.h:[0-9]+: .*"(stepped machine|time jumps)' |
    grep -vE 'emit<Event::wq_boot>|machine::mode_name\(\), HZ\)')
[ -z "$found" ] || { echo "$found"; exit 1; }
