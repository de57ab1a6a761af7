/* linux/device/driver.h: see wqlab/all.h */
#include <wqlab/all.h>
