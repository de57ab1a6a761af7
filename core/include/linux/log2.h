/* linux/log2.h: powers of two */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_LOG2_H
#define WQLAB_LINUX_LOG2_H

static inline unsigned long roundup_pow_of_two(unsigned long n)
{
	return n < 2 ? 1 : 1UL << (64 - __builtin_clzl(n - 1));
}
static inline unsigned long rounddown_pow_of_two(unsigned long n) { return 1UL << (63 - __builtin_clzl(n)); }

#endif
