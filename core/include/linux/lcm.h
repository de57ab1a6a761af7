/* linux/lcm.h: see linux/gcd.h */
#include <wqlab/all.h>
