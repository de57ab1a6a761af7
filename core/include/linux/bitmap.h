/* linux/bitmap.h: see wqlab/all.h */
#include <wqlab/all.h>
