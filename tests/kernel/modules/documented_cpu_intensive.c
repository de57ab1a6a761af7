// The kernel documentation's example, w1 and w2 on a WQ_CPU_INTENSIVE workqueue: w0 burns 5 ms, sleeps 10, burns 5; w1 and w2 burn 5 and sleep 10.
// over: cpus 1 2 4
// run: --mode stepped
// run: --seed 11
// run: --seed 12
// log: ends 20 20 25
#define SETTING 0
#include "documented_tables.inc"
