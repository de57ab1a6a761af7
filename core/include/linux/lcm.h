/* linux/lcm.h: see linux/gcd.h */
#include <linux/gcd.h>
