/* linux/of_platform.h: see linux/of.h */
#include <linux/of.h>
