/* linux/pm_runtime.h: see wqlab/all.h */
#include <wqlab/all.h>
