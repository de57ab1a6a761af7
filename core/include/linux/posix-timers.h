/* linux/posix-timers.h: see wqlab/all.h */
#include <wqlab/all.h>
