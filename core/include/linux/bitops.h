/* linux/bitops.h: bits */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_BITOPS_H
#define WQLAB_LINUX_BITOPS_H

#define BIT(nr) (1UL << (nr))
#define BIT_ULL(nr) (1ULL << (nr))
#define BIT_MASK(nr) (1UL << ((nr) % BITS_PER_LONG))
#define BIT_WORD(nr) ((nr) / BITS_PER_LONG)
#define BITS_TO_LONGS(nr) DIV_ROUND_UP(nr, BITS_PER_LONG)
#define GENMASK(h, l) ((~0UL << (l)) & (~0UL >> (BITS_PER_LONG - 1 - (h))))

static __always_inline void set_bit(long nr, volatile unsigned long *addr)
{
	wqlab_point(addr + BIT_WORD(nr));
	__atomic_fetch_or(addr + BIT_WORD(nr), BIT_MASK(nr), __ATOMIC_SEQ_CST);
}
static __always_inline void clear_bit(long nr, volatile unsigned long *addr)
{
	wqlab_point(addr + BIT_WORD(nr));
	__atomic_fetch_and(addr + BIT_WORD(nr), ~BIT_MASK(nr), __ATOMIC_SEQ_CST);
}
static __always_inline void change_bit(long nr, volatile unsigned long *addr)
{
	wqlab_point(addr + BIT_WORD(nr));
	__atomic_fetch_xor(addr + BIT_WORD(nr), BIT_MASK(nr), __ATOMIC_SEQ_CST);
}
static __always_inline bool test_and_set_bit(long nr, volatile unsigned long *addr)
{
	wqlab_point(addr + BIT_WORD(nr));
	return __atomic_fetch_or(addr + BIT_WORD(nr), BIT_MASK(nr), __ATOMIC_SEQ_CST) & BIT_MASK(nr);
}
static __always_inline bool test_and_clear_bit(long nr, volatile unsigned long *addr)
{
	wqlab_point(addr + BIT_WORD(nr));
	return __atomic_fetch_and(addr + BIT_WORD(nr), ~BIT_MASK(nr), __ATOMIC_SEQ_CST) & BIT_MASK(nr);
}
static __always_inline bool test_bit(long nr, const volatile unsigned long *addr)
{
	wqlab_look(addr + BIT_WORD(nr), sizeof(*addr));
	return addr[BIT_WORD(nr)] & BIT_MASK(nr);
}
static __always_inline void __set_bit(long nr, unsigned long *addr) { addr[BIT_WORD(nr)] |= BIT_MASK(nr); }
static __always_inline void __clear_bit(long nr, unsigned long *addr) { addr[BIT_WORD(nr)] &= ~BIT_MASK(nr); }
static __always_inline int fls(unsigned int x) { return x ? 32 - __builtin_clz(x) : 0; }
static __always_inline int fls64(u64 x) { return x ? 64 - __builtin_clzll(x) : 0; }
static __always_inline int ffs(int x) { return __builtin_ffs(x); }
static __always_inline unsigned long __ffs(unsigned long x) { return __builtin_ctzl(x); }
static __always_inline unsigned int hweight64(u64 x)
{
	unsigned int n = 0;

	for (; x; x &= x - 1)
		n++;
	return n;
}
static __always_inline unsigned int hweight32(u32 x) { return hweight64(x); }
static __always_inline unsigned long ffz(unsigned long x) { return __ffs(~x); }
static __always_inline unsigned long __fls(unsigned long x) { return BITS_PER_LONG - 1 - __builtin_clzl(x); }
static __always_inline bool __test_and_set_bit(long nr, unsigned long *addr)
{
	bool was = addr[BIT_WORD(nr)] & BIT_MASK(nr);

	addr[BIT_WORD(nr)] |= BIT_MASK(nr);
	return was;
}
static __always_inline void __change_bit(long nr, unsigned long *addr) { addr[BIT_WORD(nr)] ^= BIT_MASK(nr); }
#define test_and_set_bit_lock(nr, addr) test_and_set_bit(nr, addr)
#define clear_bit_unlock(nr, addr) clear_bit(nr, addr)
/* wqlab_find_bit: the first bit from `from` on whose value is `value`, or size. */
static inline unsigned long wqlab_find_bit(const unsigned long *addr, unsigned long size, unsigned long from,
					   bool value)
{
	for (; from < size; from++)
		if (!!(addr[BIT_WORD(from)] & BIT_MASK(from)) == value)
			break;
	return from < size ? from : size;
}
#define find_first_bit(addr, size) wqlab_find_bit(addr, size, 0, true)
#define find_first_zero_bit(addr, size) wqlab_find_bit(addr, size, 0, false)
#define find_next_bit(addr, size, from) wqlab_find_bit(addr, size, from, true)
#define find_next_zero_bit(addr, size, from) wqlab_find_bit(addr, size, from, false)
#define for_each_set_bit(bit, addr, size) \
	for ((bit) = find_first_bit((addr), (size)); (bit) < (size); (bit) = find_next_bit((addr), (size), (bit) + 1))
static inline void bitmap_zero(unsigned long *addr, unsigned int bits)
{
	unsigned int i;

	for (i = 0; i < (bits + BITS_PER_LONG - 1) / BITS_PER_LONG; i++)
		addr[i] = 0;
}
static inline void bitmap_set(unsigned long *addr, unsigned int from, unsigned int n)
{
	for (; n--; from++)
		__set_bit(from, addr);
}
static inline void bitmap_clear(unsigned long *addr, unsigned int from, unsigned int n)
{
	for (; n--; from++)
		__clear_bit(from, addr);
}
static __always_inline int ilog2(u64 x) { return fls64(x) - 1; }
static __always_inline bool is_power_of_2(unsigned long n) { return n && !(n & (n - 1)); }
static __always_inline bool test_and_change_bit(long nr, volatile unsigned long *addr)
{
	wqlab_point(addr + BIT_WORD(nr));
	return __atomic_fetch_xor(addr + BIT_WORD(nr), BIT_MASK(nr), __ATOMIC_SEQ_CST) & BIT_MASK(nr);
}
static inline void bitmap_fill(unsigned long *addr, unsigned int bits)
{
	bitmap_zero(addr, bits);
	bitmap_set(addr, 0, bits);
}
static inline unsigned int bitmap_weight(const unsigned long *addr, unsigned int bits)
{
	unsigned int n = 0, i;

	for (i = 0; i < bits; i++)
		n += !!(addr[BIT_WORD(i)] & BIT_MASK(i));
	return n;
}
#define bitmap_empty(addr, bits) (find_first_bit(addr, bits) == (bits))
#define bitmap_full(addr, bits) (find_first_zero_bit(addr, bits) == (bits))
#if WQLAB_SINCE(4, 19, 0)
#define bitmap_zalloc(bits, gfp) ((unsigned long *)kcalloc(BITS_TO_LONGS(bits), sizeof(unsigned long), gfp))
#define bitmap_alloc(bits, gfp) ((unsigned long *)kmalloc_array(BITS_TO_LONGS(bits), sizeof(unsigned long), gfp))
#define bitmap_free(bitmap) kfree(bitmap)
#endif

#endif
