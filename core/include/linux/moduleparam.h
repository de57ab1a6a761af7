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
		#pname, #ptype, paddr, psize, pmax, pnum, (pperm) \
	}
#define module_param_named(name, value, type, perm) \
	static inline wqlab_param_##type *__check_##name(void) { return &(value); } \
	WQLAB_PARAM(name, type, (void *)&(value), sizeof(wqlab_param_##type), 0, NULL, perm)
#define module_param(name, type, perm) module_param_named(name, name, type, perm)
#define module_param_array_named(name, array, type, nump, perm) \
	static inline wqlab_param_##type *__check_##name(void) { return &(array)[0]; } \
	WQLAB_PARAM(name, type, (void *)(array), sizeof(wqlab_param_##type), ARRAY_SIZE(array), (unsigned int *)(nump), perm)
#define module_param_array(name, type, nump, perm) module_param_array_named(name, name, type, nump, perm)
#define module_param_string(name, string, len, perm) \
	WQLAB_PARAM(name, string, (void *)(string), len, 0, NULL, perm)

#define S_IRUSR 00400
#define S_IWUSR 00200
#define S_IXUSR 00100
#define S_IRGRP 00040
#define S_IWGRP 00020
#define S_IROTH 00004
#define S_IWOTH 00002
#define S_IRUGO (S_IRUSR | S_IRGRP | S_IROTH)
#define S_IWUGO (S_IWUSR | S_IWGRP | S_IWOTH)

#endif
