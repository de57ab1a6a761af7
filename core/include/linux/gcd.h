/* linux/gcd.h: divisors and roots */
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
static inline unsigned long int_sqrt(unsigned long n)
{
	unsigned long root = 0, bit;

	for (bit = 1UL << 62; bit; bit >>= 2) {
		if (n >= root + bit) {
			n -= root + bit;
			root = (root >> 1) + bit;
		} else {
			root >>= 1;
		}
	}
	return root;
}

#endif
