/* linux/log2.h: see wqlab/all.h */
#include <wqlab/all.h>
