/* linux/i2c.h: see wqlab/all.h */
#include <wqlab/all.h>
