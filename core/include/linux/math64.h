/* linux/math64.h: dividing 64 bits */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_MATH64_H
#define WQLAB_LINUX_MATH64_H

static inline u64 div_u64(u64 a, u32 b) { return a / b; }
static inline s64 div_s64(s64 a, s32 b) { return a / b; }
static inline u64 div64_u64(u64 a, u64 b) { return a / b; }
static inline s64 div64_s64(s64 a, s64 b) { return a / b; }
static inline u64 div_u64_rem(u64 a, u32 b, u32 *rem)
{
	*rem = a % b;
	return a / b;
}
#define do_div(n, base) ({ u32 __rem = (n) % (u32)(base); (n) /= (u32)(base); __rem; })

#endif
