/* linux/byteorder/generic.h: see wqlab/all.h */
#include <wqlab/all.h>
