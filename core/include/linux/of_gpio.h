/* linux/of_gpio.h: see linux/of.h */
#include <linux/of.h>
