/* linux/crc32.h: see wqlab/all.h */
#include <wqlab/all.h>
