/* linux/miscdevice.h: miscellaneous devices */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_MISCDEVICE_H
#define WQLAB_LINUX_MISCDEVICE_H

#define MISC_MAJOR 10
#define MISC_DYNAMIC_MINOR 255
int misc_register(struct miscdevice *misc);
#if WQLAB_SINCE(4, 3, 0)
void misc_deregister(struct miscdevice *misc);
#else
int misc_deregister(struct miscdevice *misc);
#endif
#define module_misc_device(__misc) \
	static int __init __misc##_init(void) { return misc_register(&__misc); } \
	module_init(__misc##_init); \
	static void __exit __misc##_exit(void) { misc_deregister(&__misc); } \
	module_exit(__misc##_exit)

#endif
#include <wqlab/device_names.h>
