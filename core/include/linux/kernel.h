/* linux/kernel.h: small helpers */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_KERNEL_H
#define WQLAB_LINUX_KERNEL_H

#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]) + \
	0 * sizeof(struct { \
		int not_a_pointer : !__builtin_types_compatible_p(__typeof__(a), __typeof__(&(a)[0])) ? 1 : -1; }))
#define container_of(ptr, type, member) \
	({ \
		_Static_assert(__builtin_types_compatible_p(__typeof__(*(ptr)), __typeof__(((type *)0)->member)) || \
			       __builtin_types_compatible_p(__typeof__(*(ptr)), void), \
			       "pointer type mismatch in container_of()"); \
		(type *)((char *)(void *)(ptr) - offsetof(type, member)); \
	})
#define min(x, y) ({ __typeof__(x) __x = (x); __typeof__(y) __y = (y); (void)(&__x == &__y); __x < __y ? __x : __y; })
#define max(x, y) ({ __typeof__(x) __x = (x); __typeof__(y) __y = (y); (void)(&__x == &__y); __x > __y ? __x : __y; })
#define min_t(type, x, y) ({ type __x = (x); type __y = (y); __x < __y ? __x : __y; })
#define max_t(type, x, y) ({ type __x = (x); type __y = (y); __x > __y ? __x : __y; })
#define min3(x, y, z) min((__typeof__(x))min(x, y), z)
#define max3(x, y, z) max((__typeof__(x))max(x, y), z)
#define clamp(val, lo, hi) min((__typeof__(val))max(val, lo), hi)
#define clamp_t(type, val, lo, hi) min_t(type, max_t(type, val, lo), hi)
#define clamp_val(val, lo, hi) clamp_t(__typeof__(val), val, lo, hi)
#define swap(a, b) do { __typeof__(a) __tmp = (a); (a) = (b); (b) = __tmp; } while (0)
#define abs(x) ({ __typeof__(x) __x = (x); __x < 0 ? -__x : __x; })
#define DIV_ROUND_UP(n, d) (((n) + (d) - 1) / (d))
#define DIV_ROUND_CLOSEST(n, d) (((n) + (d) / 2) / (d))
#define roundup(x, y) ((((x) + ((y) - 1)) / (y)) * (y))
#define rounddown(x, y) ((x) - ((x) % (y)))
#define round_up(x, y) ((((x) - 1) | ((__typeof__(x))(y) - 1)) + 1)
#define round_down(x, y) ((x) & ~((__typeof__(x))(y) - 1))
#define ALIGN(x, a) (((x) + (__typeof__(x))(a) - 1) & ~((__typeof__(x))(a) - 1))
#define IS_ALIGNED(x, a) (((x) & ((__typeof__(x))(a) - 1)) == 0)
#define PTR_ALIGN(p, a) ((__typeof__(p))ALIGN((unsigned long)(p), (a)))
#define upper_32_bits(n) ((u32)(((n) >> 16) >> 16))
#define lower_32_bits(n) ((u32)(n))
#define typeof_member(T, m) __typeof__(((T *)0)->m)
#define __same_type(a, b) __builtin_types_compatible_p(__typeof__(a), __typeof__(b))
#define typecheck(type, x) ({ type __dummy; __typeof__(x) __dummy2; (void)(&__dummy == &__dummy2); 1; })

#define CHAR_BIT 8
#define S8_MAX ((s8)(U8_MAX >> 1))
#define S16_MAX ((s16)(U16_MAX >> 1))
#define U8_MAX ((u8)~0U)
#define U16_MAX ((u16)~0U)
#define U32_MAX ((u32)~0U)
#define S32_MAX ((s32)(U32_MAX >> 1))
#define U64_MAX ((u64)~0ULL)
#define S64_MAX ((s64)(U64_MAX >> 1))
#define INT_MAX ((int)(~0U >> 1))
#define INT_MIN (-INT_MAX - 1)
#define UINT_MAX (~0U)
#define LONG_MAX ((long)(~0UL >> 1))
#define LONG_MIN (-LONG_MAX - 1)
#define ULONG_MAX (~0UL)
#define LLONG_MAX ((long long)(~0ULL >> 1))
#define ULLONG_MAX (~0ULL)
#define SIZE_MAX (~(size_t)0)
#define SHRT_MAX ((short)(U16_MAX >> 1))
#define USHRT_MAX U16_MAX
#define PAGE_SHIFT 12
#define PAGE_SIZE (1UL << PAGE_SHIFT)
#define PAGE_MASK (~(PAGE_SIZE - 1))
#define PAGE_ALIGN(addr) ALIGN(addr, PAGE_SIZE)
#define NSEC_PER_SEC 1000000000L
#define NSEC_PER_MSEC 1000000L
#define NSEC_PER_USEC 1000L
#define USEC_PER_SEC 1000000L
#define USEC_PER_MSEC 1000L
#define MSEC_PER_SEC 1000L
#define BITS_PER_LONG 64
#define BITS_PER_BYTE 8

void might_sleep(void);
#if WQLAB_BEFORE(4, 0, 0)
#define strict_strtoul(s, base, res) kstrtoul(s, base, res)
#define strict_strtol(s, base, res) kstrtol(s, base, res)
#define strict_strtoull(s, base, res) kstrtoull(s, base, res)
#define strict_strtoll(s, base, res) kstrtoll(s, base, res)
#endif
#define might_sleep_if(cond) do { if (cond) might_sleep(); } while (0)

typedef __builtin_va_list va_list;
#undef va_start
#undef va_end
#undef va_arg
#undef va_copy
#define va_start(v, l) __builtin_va_start(v, l)
#define va_end(v) __builtin_va_end(v)
#define va_arg(v, l) __builtin_va_arg(v, l)
#define va_copy(d, s) __builtin_va_copy(d, s)
__printf(2, 3) int sprintf(char *buf, const char *fmt, ...);
__printf(3, 4) int snprintf(char *buf, size_t size, const char *fmt, ...);
__printf(3, 4) int scnprintf(char *buf, size_t size, const char *fmt, ...);
__printf(2, 0) int vsprintf(char *buf, const char *fmt, va_list args);
__printf(3, 0) int vsnprintf(char *buf, size_t size, const char *fmt, va_list args);
__printf(3, 0) int vscnprintf(char *buf, size_t size, const char *fmt, va_list args);
__scanf(2, 3) int sscanf(const char *buf, const char *fmt, ...);
__printf(2, 3) char *kasprintf(gfp_t gfp, const char *fmt, ...);
unsigned long simple_strtoul(const char *s, char **end, unsigned int base);
long simple_strtol(const char *s, char **end, unsigned int base);
unsigned long long simple_strtoull(const char *s, char **end, unsigned int base);
long long simple_strtoll(const char *s, char **end, unsigned int base);
int __must_check kstrtoull(const char *s, unsigned int base, unsigned long long *res);
int __must_check kstrtoll(const char *s, unsigned int base, long long *res);
int __must_check kstrtouint(const char *s, unsigned int base, unsigned int *res);
int __must_check kstrtoint(const char *s, unsigned int base, int *res);
int __must_check kstrtobool(const char *s, bool *res);
static inline int __must_check kstrtoul(const char *s, unsigned int base, unsigned long *res)
{
	return kstrtoull(s, base, (unsigned long long *)res);
}
static inline int __must_check kstrtol(const char *s, unsigned int base, long *res)
{
	return kstrtoll(s, base, (long long *)res);
}

static inline int __must_check kstrtou8(const char *s, unsigned int base, u8 *res)
{
	unsigned int value;
	int err = kstrtouint(s, base, &value);

	if (err)
		return err;
	if (value > U8_MAX)
		return -ERANGE;
	*res = value;
	return 0;
}
static inline int __must_check kstrtou16(const char *s, unsigned int base, u16 *res)
{
	unsigned int value;
	int err = kstrtouint(s, base, &value);

	if (err)
		return err;
	if (value > U16_MAX)
		return -ERANGE;
	*res = value;
	return 0;
}
#define kstrtou32(s, base, res) kstrtouint(s, base, res)
#define kstrtos32(s, base, res) kstrtoint(s, base, res)
#define kstrtou64(s, base, res) kstrtoull(s, base, res)
#define kstrtos64(s, base, res) kstrtoll(s, base, res)
#define sector_div(n, b) do_div(n, b)
#define cpu_to_le16(x) ((__le16)(x))
#define cpu_to_le32(x) ((__le32)(x))
#define le16_to_cpu(x) ((u16)(x))
#define le32_to_cpu(x) ((u32)(x))
#define cpu_to_be16(x) __builtin_bswap16(x)
#define cpu_to_be32(x) __builtin_bswap32(x)
#define be16_to_cpu(x) __builtin_bswap16(x)
#define be32_to_cpu(x) __builtin_bswap32(x)
#define hex_asc_lo(x) "0123456789abcdef"[(x) & 0x0f]
#define hex_asc_hi(x) "0123456789abcdef"[((x) & 0xf0) >> 4]
#define hex_asc_upper_lo(x) "0123456789ABCDEF"[(x) & 0x0f]
#define hex_asc_upper_hi(x) "0123456789ABCDEF"[((x) & 0xf0) >> 4]
int hex_to_bin(unsigned char ch);
#if WQLAB_SINCE(3, 15, 0)
#define WQLAB_AT_MOST(perms, of_more, of_fewer, bit) ((perms) >> (of_fewer) & (bit)) <= ((perms) >> (of_more) & (bit))
/* Who is farther from the owner may not do more; others may not write at all. */
#define VERIFY_OCTAL_PERMISSIONS(perms) \
	(0 * (int)sizeof(struct { \
		_Static_assert((perms) >= 0 && (perms) <= 0777, "permissions of a file: not within 0777"); \
		_Static_assert(!((perms) & 2), "permissions of a file: others may write"); \
		_Static_assert(WQLAB_AT_MOST(perms, 6, 3, 4) && WQLAB_AT_MOST(perms, 3, 0, 4) && \
			       WQLAB_AT_MOST(perms, 6, 3, 2), "permissions of a file: more than the owner's"); \
		int wqlab_any; }) + (perms))
#else
#define VERIFY_OCTAL_PERMISSIONS(perms) (perms)
#endif
#define sprint_symbol(buffer, address) sprintf(buffer, "%pS", (void *)(address))
#define print_hex_dump_bytes(prefix, type, buf, len) \
	print_hex_dump("", prefix, type, 16, 1, buf, len, true)
enum { DUMP_PREFIX_NONE, DUMP_PREFIX_ADDRESS, DUMP_PREFIX_OFFSET };
void print_hex_dump(const char *level, const char *prefix, int type, int row, int group, const void *buf, size_t len,
		    bool ascii);
static inline char *bin2hex(char *to, const void *from, size_t n)
{
	const u8 *p = from;

	for (; n; n--, p++) {
		*to++ = hex_asc_hi(*p);
		*to++ = hex_asc_lo(*p);
	}
	return to;
}
static inline int hex2bin(u8 *to, const char *from, size_t n)
{
	for (; n; n--, from += 2) {
		int high = hex_to_bin(from[0]), low = high < 0 ? -1 : hex_to_bin(from[1]);

		if (low < 0)
			return -EINVAL;
		*to++ = high << 4 | low;
	}
	return 0;
}
#define cpu_to_le64(x) ((__le64)(x))
#define le64_to_cpu(x) ((u64)(x))
#define cpu_to_be64(x) __builtin_bswap64(x)
#define be64_to_cpu(x) __builtin_bswap64(x)
#define htons(x) cpu_to_be16(x)
#define htonl(x) cpu_to_be32(x)
#define ntohs(x) be16_to_cpu(x)
#define ntohl(x) be32_to_cpu(x)
#define swab16(x) __builtin_bswap16(x)
#define swab32(x) __builtin_bswap32(x)
#define swab64(x) __builtin_bswap64(x)
#if WQLAB_BEFORE(5, 5, 0)
#define FIELD_SIZEOF(type, member) sizeof_field(type, member)
#endif
#define print_hex_dump_debug(prefix, type, row, group, buf, len, ascii) \
	do { if (0) print_hex_dump(KERN_DEBUG, prefix, type, row, group, buf, len, ascii); } while (0)
enum system_states { SYSTEM_BOOTING, SYSTEM_SCHEDULING, SYSTEM_RUNNING, SYSTEM_HALT, SYSTEM_POWER_OFF, SYSTEM_RESTART };
static const enum system_states __maybe_unused system_state = SYSTEM_RUNNING;
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
unsigned long long memparse(const char *s, char **end);
/* get_option: the number *s begins with, which it goes past: 0 when there is none, 2 when a comma follows, else 1. */
static inline int get_option(char **s, int *value)
{
	char *end;

	if (!*s || !**s)
		return 0;
	*value = simple_strtol(*s, &end, 0);
	if (end == *s)
		return 0;
	*s = end;
	if (**s != ',')
		return 1;
	++*s;
	return 2;
}
static inline char *get_options(const char *s, int n, int *ints)
{
	int i = 1;

	while (i < n) {
		const int more = get_option((char **)&s, ints + i);

		if (!more)
			break;
		i++;
		if (more == 1)
			break;
	}
	ints[0] = i - 1;
	return (char *)s;
}
#define might_fault() might_sleep()
#define mult_frac(x, n, d) \
	({ \
		__typeof__(x) __x = (x), __whole = __x / (d), __rest = __x % (d); \
		__whole * (n) + __rest * (n) / (d); \
	})
#define u64_to_user_ptr(x) ((void __user *)(unsigned long)(x))

#endif
