/* linux/device/class.h: see wqlab/all.h */
#include <wqlab/all.h>
