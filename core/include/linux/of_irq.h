/* linux/of_irq.h: see linux/of.h */
#include <linux/of.h>
