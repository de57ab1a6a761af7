/* linux/of_device.h: see linux/of.h */
#include <linux/of.h>
