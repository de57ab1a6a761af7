/* linux/dynamic_debug.h: see wqlab/all.h */
#include <wqlab/all.h>
