/* linux/vt_kern.h: see wqlab/all.h */
#include <wqlab/all.h>
