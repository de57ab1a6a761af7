/* linux/sched/loadavg.h: see wqlab/all.h */
#include <wqlab/all.h>
