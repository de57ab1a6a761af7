/* linux/platform_device.h: platform devices and drivers */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_PLATFORM_DEVICE_H
#define WQLAB_LINUX_PLATFORM_DEVICE_H

int wqlab_platform_driver_register(struct platform_driver *driver, struct module *owner);
#define platform_driver_register(driver) wqlab_platform_driver_register(driver, THIS_MODULE)
void platform_driver_unregister(struct platform_driver *driver);
struct platform_device *platform_device_alloc(const char *name, int id);
int platform_device_add(struct platform_device *pdev);
int platform_device_register(struct platform_device *pdev);
void platform_device_unregister(struct platform_device *pdev);
void platform_device_put(struct platform_device *pdev);
struct platform_device *platform_device_register_simple(const char *name, int id, const struct resource *res,
							unsigned int num);
struct resource *platform_get_resource(struct platform_device *pdev, unsigned int type, unsigned int num);
int platform_get_irq(struct platform_device *pdev, unsigned int num);
#define to_platform_device(x) container_of((x), struct platform_device, dev)
static inline void *platform_get_drvdata(const struct platform_device *pdev) { return pdev->dev.driver_data; }
static inline void platform_set_drvdata(struct platform_device *pdev, void *data) { pdev->dev.driver_data = data; }
#define module_platform_driver(__driver) \
	static int __init __driver##_init(void) { return platform_driver_register(&__driver); } \
	module_init(__driver##_init); \
	static void __exit __driver##_exit(void) { platform_driver_unregister(&__driver); } \
	module_exit(__driver##_exit)
#define of_match_ptr(table) NULL

#endif
