/* devices.h: the layouts of kobjects, their attributes, devices and classes that the engine and a module share. C and
 * C++; after wqlab/files.h. */
#ifndef WQLAB_DEVICES_H
#define WQLAB_DEVICES_H

#ifdef __cplusplus
extern "C" {
#endif

struct attribute {
	const char *name;
	unsigned short mode;
#if WQLAB_STILL(2, 6, 36)
	struct module *owner;
#else
	void *wqlab_owner;
#endif
};
struct kobject;
struct kobj_uevent_env;
struct sysfs_ops {
	long (*show)(struct kobject *kobj, struct attribute *attr, char *buf);
	long (*store)(struct kobject *kobj, struct attribute *attr, const char *buf, unsigned long size);
};
struct bin_attribute {
	struct attribute attr;
	unsigned long size;
	void *private_;
	long (*read)(struct file *, struct kobject *, struct bin_attribute *, char *, long long, unsigned long);
	long (*write)(struct file *, struct kobject *, struct bin_attribute *, char *, long long, unsigned long);
};
struct attribute_group {
	const char *name;
	unsigned short (*is_visible)(struct kobject *, struct attribute *, int);
	struct attribute **attrs;
	struct bin_attribute **bin_attrs;
};
struct kobj_type {
	void (*release)(struct kobject *kobj);
	const struct sysfs_ops *sysfs_ops;
#if WQLAB_STILL(5, 18, 0)
	struct attribute **default_attrs;
#else
	void *wqlab_default_attrs;
#endif
	const struct attribute_group **default_groups;
};
struct kset;
struct kobject {
	const char *name;
	struct list_head entry;
	struct kobject *parent;
	struct kset *kset;
	const struct kobj_type *ktype;
	void *sd;                               /* its directory: the engine's */
	int refcount;
	unsigned int state_initialized : 1;
	unsigned int state_in_sysfs : 1;
	unsigned int wqlab_name_owned : 1;
};
struct kset {
	struct list_head list;
	spinlock_t list_lock;
	struct kobject kobj;
	const void *uevent_ops;
};
struct kobj_attribute {
	struct attribute attr;
	long (*show)(struct kobject *kobj, struct kobj_attribute *attr, char *buf);
	long (*store)(struct kobject *kobj, struct kobj_attribute *attr, const char *buf, unsigned long count);
};

struct cdev {
	struct kobject kobj;
	struct module *owner;
	const struct file_operations *ops;
	struct list_head list;
	unsigned int dev;
	unsigned int count;
};

struct class_;
struct device;
struct device_driver;
struct bus_type;
struct device_attribute {
	struct attribute attr;
	long (*show)(struct device *dev, struct device_attribute *attr, char *buf);
	long (*store)(struct device *dev, struct device_attribute *attr, const char *buf, unsigned long count);
};
struct class_attribute {
	struct attribute attr;
	long (*show)(struct class_ *class_, struct class_attribute *attr, char *buf);
	long (*store)(struct class_ *class_, struct class_attribute *attr, const char *buf, unsigned long count);
};
struct driver_attribute {
	struct attribute attr;
	long (*show)(struct device_driver *driver, char *buf);
	long (*store)(struct device_driver *driver, const char *buf, unsigned long count);
};
struct bus_attribute {
	struct attribute attr;
	long (*show)(struct bus_type *bus, char *buf);
	long (*store)(struct bus_type *bus, const char *buf, unsigned long count);
};
struct bus_type {
	const char *name, *dev_name;
	struct device *dev_root;
	const struct attribute_group **bus_groups, **dev_groups, **drv_groups;
	int (*match)(struct device *dev, struct device_driver *drv);
	int (*uevent)(struct device *dev, struct kobj_uevent_env *env);
	int (*probe)(struct device *dev);
	void (*remove)(struct device *dev);
	void (*shutdown)(struct device *dev);
	const void *pm;
	struct kobject wqlab_kobj;
};
struct device {
	struct kobject kobj;
	struct device *parent;
	const char *init_name;
	const void *type;
	struct bus_type *bus;
	struct device_driver *driver;
	void *platform_data, *driver_data;
	void *of_node;
	unsigned int devt;
	unsigned int id;
	struct class_ *class_;
	const struct attribute_group **groups;
	void (*release)(struct device *dev);
};
struct class_ {
	const char *name;
	struct module *owner;
	const struct attribute_group **class_groups;
	const struct attribute_group **dev_groups;
	int (*dev_uevent)(struct device *dev, struct kobj_uevent_env *env);
	char *(*devnode)(struct device *dev, unsigned short *mode);
	void (*class_release)(struct class_ *class_);
	void (*dev_release)(struct device *dev);
	struct kobject wqlab_kobj;
	int wqlab_owned;                        /* made by class_create */
};
struct miscdevice {
	int minor;
	const char *name;
	const struct file_operations *fops;
	struct list_head list;
	struct device *parent;
	struct device *this_device;
	const struct attribute_group **groups;
	const char *nodename;
	unsigned short mode;
};

struct of_device_id { char name[32], type[32], compatible[128]; const void *data; };
struct device_driver {
	const char *name;
	struct bus_type *bus;
	struct module *owner;
	const struct of_device_id *of_match_table;
	const void *acpi_match_table;
	const void *pm;
	int (*probe)(struct device *dev);
	int (*remove)(struct device *dev);
	const struct attribute_group **groups, **dev_groups;
	struct kobject wqlab_kobj;
};
struct resource {
	unsigned long long start, end;
	const char *name;
	unsigned long flags, desc;
	struct resource *parent, *sibling, *child;
};
struct platform_device_id { char name[24]; unsigned long driver_data; };
struct platform_device {
	const char *name;
	int id;
	struct device dev;
	unsigned int num_resources;
	struct resource *resource;
	const struct platform_device_id *id_entry;
	int wqlab_owned;
};
typedef struct pm_message { int event; } pm_message_t;
struct platform_driver {
	int (*probe)(struct platform_device *);
	int (*remove)(struct platform_device *);
	void (*shutdown)(struct platform_device *);
	int (*suspend)(struct platform_device *, pm_message_t state);
	int (*resume)(struct platform_device *);
	struct device_driver driver;
	const struct platform_device_id *id_table;
	struct list_head wqlab_list;
};

#ifdef __cplusplus
}
#endif
#endif
