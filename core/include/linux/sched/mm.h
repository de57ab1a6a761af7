/* linux/sched/mm.h: see wqlab/all.h */
#include <wqlab/all.h>
