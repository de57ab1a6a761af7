/* linux/device.h: devices and their classes */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_DEVICE_H
#define WQLAB_LINUX_DEVICE_H

struct class *wqlab_class_create(struct module *owner, const char *name);
#define class_create(owner, name) wqlab_class_create(owner, name)
void class_destroy(struct class *cls);
int class_register(struct class *cls);
void class_unregister(struct class *cls);
int __must_check class_create_file(struct class *cls, const struct class_attribute *attr);
void class_remove_file(struct class *cls, const struct class_attribute *attr);
#if WQLAB_SINCE(2, 6, 27)
__printf(5, 6) struct device *device_create(struct class *cls, struct device *parent, dev_t devt, void *drvdata,
					    const char *fmt, ...);
#else
__printf(4, 5) struct device *wqlab_device_create_2_6_18(struct class *cls, struct device *parent, dev_t devt,
							const char *fmt, ...);
#define device_create(cls, parent, devt, fmt, args...) wqlab_device_create_2_6_18(cls, parent, devt, fmt, ##args)
struct class_device { struct device dev; };
__printf(5, 6) struct class_device *class_device_create(struct class *cls, struct class_device *parent, dev_t devt,
						      struct device *device, const char *fmt, ...);
void class_device_destroy(struct class *cls, dev_t devt);
#endif
#if WQLAB_SINCE(3, 11, 0)
__printf(6, 7) struct device *device_create_with_groups(struct class *cls, struct device *parent, dev_t devt,
							void *drvdata, const struct attribute_group **groups,
							const char *fmt, ...);
#endif
void device_destroy(struct class *cls, dev_t devt);
void device_initialize(struct device *dev);
int __must_check device_add(struct device *dev);
void device_del(struct device *dev);
int __must_check device_register(struct device *dev);
void device_unregister(struct device *dev);
__printf(2, 3) int dev_set_name(struct device *dev, const char *fmt, ...);
struct device *get_device(struct device *dev);
void put_device(struct device *dev);
int __must_check device_create_file(struct device *dev, const struct device_attribute *attr);
void device_remove_file(struct device *dev, const struct device_attribute *attr);
static inline const char *dev_name(const struct device *dev)
{
	return dev->init_name ? dev->init_name : dev->kobj.name;
}
static inline void *dev_get_drvdata(const struct device *dev) { return dev->driver_data; }
static inline void dev_set_drvdata(struct device *dev, void *data) { dev->driver_data = data; }
static inline void *dev_get_platdata(const struct device *dev) { return dev->platform_data; }
#define kobj_to_dev(k) container_of(k, struct device, kobj)

#define DEVICE_ATTR(_name, _mode, _show, _store) \
	struct device_attribute dev_attr_##_name = __ATTR(_name, _mode, _show, _store)
#define DEVICE_ATTR_RW(_name) struct device_attribute dev_attr_##_name = __ATTR_RW(_name)
#define DEVICE_ATTR_RO(_name) struct device_attribute dev_attr_##_name = __ATTR_RO(_name)
#define DEVICE_ATTR_WO(_name) struct device_attribute dev_attr_##_name = __ATTR_WO(_name)
#define CLASS_ATTR_RW(_name) struct class_attribute class_attr_##_name = __ATTR_RW(_name)
#define CLASS_ATTR_RO(_name) struct class_attribute class_attr_##_name = __ATTR_RO(_name)
#define CLASS_ATTR_WO(_name) struct class_attribute class_attr_##_name = __ATTR_WO(_name)
#if WQLAB_BEFORE(4, 13, 0)
#define CLASS_ATTR(_name, _mode, _show, _store) \
	struct class_attribute class_attr_##_name = __ATTR(_name, _mode, _show, _store)
#endif

/* What goes with its device: given back when its driver lets go of it. */
void *devm_kmalloc(struct device *dev, size_t size, gfp_t gfp);
void devm_kfree(struct device *dev, const void *p);
#define devm_kzalloc(dev, size, gfp) devm_kmalloc(dev, size, (gfp) | __GFP_ZERO)
#define devm_kcalloc(dev, n, size, gfp) devm_kmalloc(dev, (n) * (size), (gfp) | __GFP_ZERO)
#define devm_kmalloc_array(dev, n, size, gfp) devm_kmalloc(dev, (n) * (size), gfp)
char *devm_kstrdup(struct device *dev, const char *s, gfp_t gfp);
int devm_add_action(struct device *dev, void (*action)(void *), void *data);
#define devm_add_action_or_reset(dev, action, data) devm_add_action(dev, action, data)
void devm_remove_action(struct device *dev, void (*action)(void *), void *data);
void devm_release_action(struct device *dev, void (*action)(void *), void *data);
int __must_check devm_device_add_group(struct device *dev, const struct attribute_group *grp);

int device_for_each_child(struct device *dev, void *data, int (*fn)(struct device *dev, void *data));
struct device *wqlab_root_device(const char *name, struct module *owner);
#define root_device_register(name) wqlab_root_device(name, THIS_MODULE)
void root_device_unregister(struct device *dev);
static inline int device_is_registered(struct device *dev) { return dev->kobj.state_in_sysfs; }
#define device_init_wakeup(dev, enable) 0
#define device_may_wakeup(dev) false

__printf(3, 4) void wqlab_dev_printk(const char *level, const struct device *dev, const char *fmt, ...);
#define dev_emerg(dev, fmt, ...) wqlab_dev_printk(KERN_EMERG, dev, fmt, ##__VA_ARGS__)
#define dev_alert(dev, fmt, ...) wqlab_dev_printk(KERN_ALERT, dev, fmt, ##__VA_ARGS__)
#define dev_crit(dev, fmt, ...) wqlab_dev_printk(KERN_CRIT, dev, fmt, ##__VA_ARGS__)
#define dev_err(dev, fmt, ...) wqlab_dev_printk(KERN_ERR, dev, fmt, ##__VA_ARGS__)
#define dev_warn(dev, fmt, ...) wqlab_dev_printk(KERN_WARNING, dev, fmt, ##__VA_ARGS__)
#define dev_notice(dev, fmt, ...) wqlab_dev_printk(KERN_NOTICE, dev, fmt, ##__VA_ARGS__)
#define dev_info(dev, fmt, ...) wqlab_dev_printk(KERN_INFO, dev, fmt, ##__VA_ARGS__)
#define dev_dbg(dev, fmt, ...) \
	do { if (0) wqlab_dev_printk(KERN_DEBUG, dev, fmt, ##__VA_ARGS__); } while (0)
#define dev_printk(level, dev, fmt, ...) wqlab_dev_printk(level, dev, fmt, ##__VA_ARGS__)
#define dev_err_probe(dev, err, fmt, ...) (dev_err(dev, "error %pe: " fmt, ERR_PTR(err), ##__VA_ARGS__), (err))
#define dev_WARN(dev, fmt, ...) WARN(1, "%s: " fmt, dev_name(dev), ##__VA_ARGS__)
#define dev_info_ratelimited(dev, fmt, ...) \
	do { \
		static DEFINE_RATELIMIT_STATE(__rs, DEFAULT_RATELIMIT_INTERVAL, DEFAULT_RATELIMIT_BURST); \
		if (__ratelimit(&__rs)) \
			dev_info(dev, fmt, ##__VA_ARGS__); \
	} while (0)

#endif
#include <wqlab/device_names.h>
