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
#define platform_driver_probe(driver, probe_fn) \
	({ \
		(driver)->probe = (probe_fn); \
		platform_driver_register(driver); \
	})
#define builtin_platform_driver(__driver) \
	static int __init __driver##_init(void) { return platform_driver_register(&__driver); } \
	device_initcall(__driver##_init)
static inline void platform_device_del(struct platform_device *pdev) { device_del(&pdev->dev); }
static inline int platform_device_add_data(struct platform_device *pdev, const void *data, size_t size)
{
	void *copy = devm_kmalloc(&pdev->dev, size, GFP_KERNEL);

	if (!copy)
		return -ENOMEM;
	pdev->dev.platform_data = memcpy(copy, data, size);
	return 0;
}
static inline int platform_device_add_resources(struct platform_device *pdev, const struct resource *res,
						unsigned int n)
{
	void *copy = devm_kmalloc(&pdev->dev, n * sizeof(*res), GFP_KERNEL);

	if (!copy)
		return -ENOMEM;
	pdev->resource = memcpy(copy, res, n * sizeof(*res));
	pdev->num_resources = n;
	return 0;
}
static inline int platform_add_devices(struct platform_device **devs, int n)
{
	int i, err = 0;

	for (i = 0; i < n && !err; i++)
		err = platform_device_register(devs[i]);
	while (err && --i > 0)
		platform_device_unregister(devs[i - 1]);
	return err;
}
static inline struct resource *platform_get_resource_byname(struct platform_device *pdev, unsigned int type,
							    const char *name)
{
	u32 i;

	for (i = 0; i < pdev->num_resources; i++)
		if ((pdev->resource[i].flags & type) && pdev->resource[i].name && !strcmp(pdev->resource[i].name, name))
			return &pdev->resource[i];
	return NULL;
}
static inline int platform_get_irq_byname(struct platform_device *pdev, const char *name)
{
	struct resource *r = platform_get_resource_byname(pdev, IORESOURCE_IRQ, name);

	return r ? (int)r->start : -ENXIO;
}
static inline void __iomem *devm_ioremap(struct device *dev, resource_size_t offset, resource_size_t size)
{
	return ioremap(offset, size);
}
static inline void __iomem *devm_ioremap_resource(struct device *dev, const struct resource *res)
{
	if (!res)
		return IOMEM_ERR_PTR(-EINVAL);
	return ioremap(res->start, res->end - res->start + 1) ?: IOMEM_ERR_PTR(-ENOMEM);
}
#define devm_platform_ioremap_resource(pdev, index) \
	devm_ioremap_resource(&(pdev)->dev, platform_get_resource(pdev, IORESOURCE_MEM, index))

#endif
#include <wqlab/device_names.h>
