/* linux/sched/clock.h: see wqlab/all.h */
#include <wqlab/all.h>
