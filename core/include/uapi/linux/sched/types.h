/* uapi/linux/sched/types.h: see wqlab/all.h */
#include <wqlab/all.h>
