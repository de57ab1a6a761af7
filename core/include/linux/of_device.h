/* linux/of_device.h: see wqlab/all.h */
#include <wqlab/all.h>
