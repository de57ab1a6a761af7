/* linux/of_address.h: see linux/of.h */
#include <linux/of.h>
