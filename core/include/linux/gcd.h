/* linux/gcd.h: common divisors and multiples */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_GCD_H
#define WQLAB_LINUX_GCD_H

static inline unsigned long gcd(unsigned long a, unsigned long b)
{
	while (b) {
		unsigned long rest = a % b;

		a = b;
		b = rest;
	}
	return a;
}
static inline unsigned long lcm(unsigned long a, unsigned long b) { return a && b ? a / gcd(a, b) * b : 0; }

#endif
