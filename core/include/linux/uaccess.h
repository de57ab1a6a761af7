/* linux/uaccess.h: the memory of processes */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_UACCESS_H
#define WQLAB_LINUX_UACCESS_H

unsigned long wqlab_copy_to_user(void __user *to, const void *from, unsigned long n);
unsigned long wqlab_copy_from_user(void *to, const void __user *from, unsigned long n);
/* A source that nobody can read stops the copying, where the length is a constant; any other length is checked first
 * (hardened usercopy), and that is an oops. */
#define copy_to_user(to, from, n) \
	({ \
		const void *__from = (from); \
		__builtin_constant_p(n) && (unsigned long)__from < PAGE_SIZE ? (unsigned long)(n) : \
			wqlab_copy_to_user(to, __from, n); \
	})
#define copy_from_user(to, from, n) wqlab_copy_from_user(to, from, n)
#define __copy_to_user(to, from, n) wqlab_copy_to_user(to, from, n)
#define __copy_from_user(to, from, n) wqlab_copy_from_user(to, from, n)
#define raw_copy_to_user(to, from, n) wqlab_copy_to_user(to, from, n)
#define raw_copy_from_user(to, from, n) wqlab_copy_from_user(to, from, n)
#define copy_to_user_nofault(to, from, n) (wqlab_copy_to_user(to, from, n) ? -EFAULT : 0)
#define copy_from_user_nofault(to, from, n) (wqlab_copy_from_user(to, from, n) ? -EFAULT : 0)
#define get_user(x, ptr) \
	({ \
		__typeof__(*(ptr)) __value; \
		int __err = wqlab_copy_from_user((void *)&__value, (ptr), sizeof(__value)) ? -EFAULT : 0; \
		(x) = __value; \
		__err; \
	})
#define put_user(x, ptr) \
	({ \
		__typeof__(*(ptr)) __value = (__typeof__(*(ptr)))(x); \
		wqlab_copy_to_user((ptr), (const void *)&__value, sizeof(__value)) ? -EFAULT : 0; \
	})
#define __get_user(x, ptr) get_user(x, ptr)
#define __put_user(x, ptr) put_user(x, ptr)
unsigned long clear_user(void __user *to, unsigned long n);
long strncpy_from_user(char *to, const char __user *from, long count);
long strnlen_user(const char __user *s, long n);
void *memdup_user(const void __user *src, size_t len);
void *memdup_user_nul(const void __user *src, size_t len);
char *strndup_user(const char __user *s, long n);
int wqlab_access_ok(const void __user *addr, unsigned long size);
#if WQLAB_BEFORE(5, 0, 0)
#define VERIFY_READ 0
#define VERIFY_WRITE 1
#define access_ok(type, addr, size) wqlab_access_ok((const void *)(addr), (size))
#else
#define access_ok(addr, size) wqlab_access_ok((const void *)(addr), (size))
#endif
#if WQLAB_BEFORE(5, 10, 0)
typedef struct { unsigned long seg; } mm_segment_t;
#define MAKE_MM_SEG(s) ((mm_segment_t){ (s) })
#define KERNEL_DS MAKE_MM_SEG(-1UL)
#define USER_DS MAKE_MM_SEG(0x00007ffffffff000UL)
#define get_ds() KERNEL_DS
mm_segment_t wqlab_get_fs(void);
void wqlab_set_fs(mm_segment_t limit);
#define get_fs() wqlab_get_fs()
#define set_fs(limit) wqlab_set_fs(limit)
#endif
#define WQLAB_FROM_USER(name, type) \
static inline int __must_check name##_from_user(const char __user *s, size_t count, unsigned int base, type *res) \
{ \
	char buf[32]; \
\
	count = min(count, sizeof(buf) - 1); \
	if (copy_from_user(buf, s, count)) \
		return -EFAULT; \
	buf[count] = '\0'; \
	return name(buf, base, res); \
}
WQLAB_FROM_USER(kstrtoint, int)
WQLAB_FROM_USER(kstrtouint, unsigned int)
WQLAB_FROM_USER(kstrtol, long)
WQLAB_FROM_USER(kstrtoul, unsigned long)
WQLAB_FROM_USER(kstrtoll, long long)
WQLAB_FROM_USER(kstrtoull, unsigned long long)
static inline int __must_check kstrtobool_from_user(const char __user *s, size_t count, bool *res)
{
	char buf[4];

	count = min(count, sizeof(buf) - 1);
	if (copy_from_user(buf, s, count))
		return -EFAULT;
	buf[count] = '\0';
	return kstrtobool(buf, res);
}

/* The functions that param_ops_int and its kin are made of. */
#define WQLAB_PARAM_OPS(name, type, convert, format) \
static inline int param_set_##name(const char *val, const struct kernel_param *kp) \
{ \
	return convert(val, 0, (type *)kp->arg); \
} \
static inline int param_get_##name(char *buffer, const struct kernel_param *kp) \
{ \
	return scnprintf(buffer, PAGE_SIZE, format "\n", *(type *)kp->arg); \
} \
static const struct kernel_param_ops __maybe_unused param_ops_##name = { \
	.set = param_set_##name, .get = param_get_##name, \
};
WQLAB_PARAM_OPS(int, int, kstrtoint, "%i")
WQLAB_PARAM_OPS(uint, unsigned int, kstrtouint, "%u")
WQLAB_PARAM_OPS(long, long, kstrtol, "%li")
WQLAB_PARAM_OPS(ulong, unsigned long, kstrtoul, "%lu")
static inline int param_set_bool(const char *val, const struct kernel_param *kp)
{
	return kstrtobool(val ?: "1", kp->arg);
}
static inline int param_get_bool(char *buffer, const struct kernel_param *kp)
{
	return sprintf(buffer, "%c\n", *(bool *)kp->arg ? 'Y' : 'N');
}
static const struct kernel_param_ops __maybe_unused param_ops_bool = { .set = param_set_bool, .get = param_get_bool };
static inline int param_set_charp(const char *val, const struct kernel_param *kp)
{
	char *copy = kstrdup(val, GFP_KERNEL);

	if (!copy)
		return -ENOMEM;
	*(char **)kp->arg = copy;
	return 0;
}
static inline int param_get_charp(char *buffer, const struct kernel_param *kp)
{
	return scnprintf(buffer, PAGE_SIZE, "%s\n", *(char **)kp->arg ?: "(null)");
}
static const struct kernel_param_ops __maybe_unused param_ops_charp = {
	.set = param_set_charp, .get = param_get_charp,
};

#endif
