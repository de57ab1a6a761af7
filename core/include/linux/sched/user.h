/* linux/sched/user.h: see wqlab/all.h */
#include <wqlab/all.h>
