/* linux/time64.h: see wqlab/all.h */
#include <wqlab/all.h>
