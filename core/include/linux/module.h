/* linux/module.h: what a module says of itself */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_MODULE_H
#define WQLAB_LINUX_MODULE_H

#ifndef KBUILD_MODNAME
#define KBUILD_MODNAME "module"
#endif
extern struct module __this_module;
#define THIS_MODULE (&__this_module)

#define MODULE_INFO(tag, info) \
	static const char __UNIQUE_ID(tag)[] __used __section(".modinfo") __aligned(1) = __stringify(tag) "=" info
#define MODULE_LICENSE(x) MODULE_INFO(license, x)
#define MODULE_AUTHOR(x) MODULE_INFO(author, x)
#define MODULE_DESCRIPTION(x) MODULE_INFO(description, x)
#define MODULE_VERSION(x) MODULE_INFO(version, x)
#define MODULE_ALIAS(x) MODULE_INFO(alias, x)
#define MODULE_SOFTDEP(x) MODULE_INFO(softdep, x)
#define MODULE_FIRMWARE(x) MODULE_INFO(firmware, x)
#define MODULE_IMPORT_NS(x) MODULE_INFO(import_ns, #x)
#define MODULE_INFO_TAINT(x) MODULE_INFO(intree, x)
#define MODULE_PARM_DESC(parm, desc) MODULE_INFO(parm, #parm ":" desc)
#define MODULE_DEVICE_TABLE(type, name)

/* The loader calls init_module and cleanup_module. */
int init_module(void);
void cleanup_module(void);
#define module_init(fn) \
	static inline initcall_t __maybe_unused __inittest(void) { return fn; } \
	int init_module(void) __attribute__((__alias__(#fn), __used__));
#define module_exit(fn) \
	static inline exitcall_t __maybe_unused __exittest(void) { return fn; } \
	void cleanup_module(void) __attribute__((__alias__(#fn), __used__));
#define late_initcall(fn) module_init(fn)
#define device_initcall(fn) module_init(fn)

bool try_module_get(struct module *m);
static inline void __module_get(struct module *m) { (void)try_module_get(m); }
void module_put(struct module *m);
static inline int module_refcount(struct module *m) { return READ_ONCE(m->refcnt); }
#define module_name(m) ((m)->name)
#define symbol_get(x) (&(x))
#define symbol_put(x) do { } while (0)
#define MODULE_ALIAS_MISCDEV(minor) MODULE_INFO(alias, "char-major-10-" __stringify(minor))
#define MODULE_ALIAS_CHARDEV(major, minor) MODULE_INFO(alias, "char-major-" __stringify(major) "-" __stringify(minor))
#if WQLAB_BEFORE(5, 12, 0)
#define MODULE_SUPPORTED_DEVICE(name) MODULE_INFO(supported, name)
#endif
enum module_state { MODULE_STATE_LIVE, MODULE_STATE_COMING, MODULE_STATE_GOING, MODULE_STATE_UNFORMED };
struct notifier_block;
int register_module_notifier(struct notifier_block *nb);
int unregister_module_notifier(struct notifier_block *nb);
#if WQLAB_BEFORE(2, 6, 25)
#define SET_MODULE_OWNER(dev) ((dev)->owner = THIS_MODULE)
#endif

#endif
