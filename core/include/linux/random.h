/* linux/random.h: random numbers; the same for the same seed of the run */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_RANDOM_H
#define WQLAB_LINUX_RANDOM_H

void get_random_bytes(void *buf, size_t n);
u32 get_random_u32(void);
u64 get_random_u64(void);
static inline u32 prandom_u32_max(u32 end) { return end ? get_random_u32() % end : 0; }
#if WQLAB_BEFORE(6, 1, 0)
#define get_random_int() get_random_u32()
#define prandom_u32() get_random_u32()
#endif
#define get_random_long() ((unsigned long)get_random_u64())
#define get_random_u32_below(end) prandom_u32_max(end)
#define get_random_u8() ((u8)get_random_u32())
#define get_random_u16() ((u16)get_random_u32())
static inline void prandom_bytes(void *buf, size_t n) { get_random_bytes(buf, n); }
#if WQLAB_BEFORE(3, 8, 0)
#define random32() get_random_u32()
#define net_random() get_random_u32()
#endif

#endif
