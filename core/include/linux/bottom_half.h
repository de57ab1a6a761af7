/* linux/bottom_half.h: see wqlab/all.h */
#include <wqlab/all.h>
