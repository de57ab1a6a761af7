/* linux/device/driver.h: drivers */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_DEVICE_DRIVER_H
#define WQLAB_LINUX_DEVICE_DRIVER_H

int __must_check driver_register(struct device_driver *driver);
void driver_unregister(struct device_driver *driver);
int __must_check driver_create_file(struct device_driver *driver, const struct driver_attribute *attr);
void driver_remove_file(struct device_driver *driver, const struct driver_attribute *attr);
#define DRIVER_ATTR_RW(_name) struct driver_attribute driver_attr_##_name = __ATTR_RW(_name)
#define DRIVER_ATTR_RO(_name) struct driver_attribute driver_attr_##_name = __ATTR_RO(_name)
#define DRIVER_ATTR_WO(_name) struct driver_attribute driver_attr_##_name = __ATTR_WO(_name)
#if WQLAB_BEFORE(4, 14, 0)
#define DRIVER_ATTR(_name, _mode, _show, _store) \
	struct driver_attribute driver_attr_##_name = __ATTR(_name, _mode, _show, _store)
#endif
#define module_driver(__driver, __register, __unregister, ...) \
	static int __init __driver##_init(void) { return __register(&(__driver), ##__VA_ARGS__); } \
	module_init(__driver##_init); \
	static void __exit __driver##_exit(void) { __unregister(&(__driver), ##__VA_ARGS__); } \
	module_exit(__driver##_exit)
#define builtin_driver(__driver, __register, ...) \
	static int __init __driver##_init(void) { return __register(&(__driver), ##__VA_ARGS__); } \
	device_initcall(__driver##_init)

#endif
