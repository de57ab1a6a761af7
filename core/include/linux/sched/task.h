/* linux/sched/task.h: see wqlab/all.h */
#include <wqlab/all.h>
