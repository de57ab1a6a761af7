/* linux/moduleparam.h: parameters of a module */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_MODULEPARAM_H
#define WQLAB_LINUX_MODULEPARAM_H

/* One entry of the section __param, which the runner reads. size is that of an element; max elements are in the
 * array, num takes how many were given (may be NULL). */
struct wqlab_param {
	const char *name, *type;
	void *addr;
	unsigned int size, max;
	unsigned int *num;
	unsigned long perm;
};
typedef unsigned char wqlab_param_byte;
typedef short wqlab_param_short;
typedef unsigned short wqlab_param_ushort;
typedef int wqlab_param_int;
typedef unsigned int wqlab_param_uint;
typedef long wqlab_param_long;
typedef unsigned long wqlab_param_ulong;
typedef unsigned long long wqlab_param_ullong;
typedef char *wqlab_param_charp;
typedef bool wqlab_param_bool;
typedef bool wqlab_param_invbool;

#define WQLAB_PARAM(pname, ptype, paddr, psize, pmax, pnum, pperm) \
	static const struct wqlab_param __used __section("__param") __aligned(8) __PASTE(__param_, pname) = { \
		#pname, #ptype, paddr, psize, pmax, pnum, VERIFY_OCTAL_PERMISSIONS(pperm) \
	}
#define module_param_named(name, value, type, perm) \
	static inline wqlab_param_##type *__check_##name(void) { return &(value); } \
	WQLAB_PARAM(name, type, (void *)&(value), sizeof(wqlab_param_##type), 0, NULL, perm)
#define module_param(name, type, perm) module_param_named(name, name, type, perm)
#define module_param_array_named(name, array, type, nump, perm) \
	static inline wqlab_param_##type *__check_##name(void) { return &(array)[0]; } \
	WQLAB_PARAM(name, type, (void *)(array), sizeof(wqlab_param_##type), ARRAY_SIZE(array), \
		    (unsigned int *)(nump), perm)
#define module_param_array(name, type, nump, perm) module_param_array_named(name, name, type, nump, perm)
#define module_param_string(name, string, len, perm) \
	WQLAB_PARAM(name, string, (void *)(string), len, 0, NULL, perm)

/* Parameters with functions of the module's own, or of the kernel's by name. */
struct kernel_param;
struct kernel_param_ops {
	unsigned int flags;
	int (*set)(const char *val, const struct kernel_param *kp);
	int (*get)(char *buffer, const struct kernel_param *kp);
	void (*free)(void *arg);
};
struct kernel_param {
	const char *name;
	const struct kernel_param_ops *ops;
	u16 perm;
	void *arg;
};
#define module_param_cb(pname, pops, parg, pperm) \
	static const struct kernel_param __PASTE(__kparam_, pname) = { #pname, pops, pperm, parg }; \
	WQLAB_PARAM(pname, functions, (void *)&__PASTE(__kparam_, pname), 0, 0, NULL, pperm)
#if WQLAB_BEFORE(2, 6, 36)
#define module_param_call(pname, pset, pget, parg, pperm) \
	static const struct kernel_param_ops __PASTE(__kops_, pname) = { 0, (void *)(pset), (void *)(pget), NULL }; \
	module_param_cb(pname, &__PASTE(__kops_, pname), parg, pperm)
#else
#define module_param_call(pname, pset, pget, parg, pperm) \
	static const struct kernel_param_ops __PASTE(__kops_, pname) = { 0, pset, pget, NULL }; \
	module_param_cb(pname, &__PASTE(__kops_, pname), parg, pperm)
#endif

#define S_IRUSR 00400
#define S_IWUSR 00200
#define S_IXUSR 00100
#define S_IRGRP 00040
#define S_IWGRP 00020
#define S_IROTH 00004
#define S_IWOTH 00002
#define S_IRUGO (S_IRUSR | S_IRGRP | S_IROTH)
#define S_IWUGO (S_IWUSR | S_IWGRP | S_IWOTH)
#define module_param_hw(name, type, hwtype, perm) module_param(name, type, perm)

#endif
