#!/usr/bin/env bash
# thread_safety.sh CORE: clang's thread-safety analysis over the engine's own locks. Each folder or file below is one
# translation unit: its sources are included one after the other, which parses the headers once.
set -euo pipefail
core=$1
status=0
check() {
    printf '#include "%s"\n' "$@" |
        clang++ -std=c++20 -fsyntax-only -Wthread-safety -Werror=thread-safety -I"$core" -x c++ - || status=1
}
check "$core"/kernel/workqueue/*.cpp
check "$core"/kernel/original/*.cpp "$core"/kernel/original/*/*.cpp
for name in sched wake task timer hrtimer irq irq_work softirq tasklet rcu cpu freezer; do
    check "$core/kernel/$name.cpp"
done
# The analysis is on only if it sees this.
if printf '%s\n' '#include "kernel/workqueue/functions.h"' \
    'namespace wqlab { int unlocked(worker_pool *pool) { return pool->nr_idle; } }' |
    clang++ -std=c++20 -fsyntax-only -Wthread-safety -Werror=thread-safety -I"$core" -x c++ - 2>/dev/null; then
    echo "thread_safety.sh: a read without the pool's lock was not seen" >&2
    status=1
fi
exit $status
