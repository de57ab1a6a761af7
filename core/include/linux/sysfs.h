/* linux/sysfs.h: attributes in /sys */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_SYSFS_H
#define WQLAB_LINUX_SYSFS_H

#define __ATTR(_name, _mode, _show, _store) \
	{ .attr = { .name = __stringify(_name), .mode = VERIFY_OCTAL_PERMISSIONS(_mode) }, \
	  .show = (_show), .store = (_store) }
#define __ATTR_RO(_name) { .attr = { .name = __stringify(_name), .mode = 0444 }, .show = _name##_show }
#define __ATTR_WO(_name) { .attr = { .name = __stringify(_name), .mode = 0200 }, .store = _name##_store }
#define __ATTR_RW(_name) __ATTR(_name, 0644, _name##_show, _name##_store)
#define __ATTR_RO_MODE(_name, _mode) { .attr = { .name = __stringify(_name), .mode = (_mode) }, .show = _name##_show }
#define __ATTR_RW_MODE(_name, _mode) __ATTR(_name, _mode, _name##_show, _name##_store)
#define __ATTR_NULL { .attr = { .name = NULL } }
#define ATTRIBUTE_GROUPS(_name) \
	static const struct attribute_group _name##_group = { .attrs = _name##_attrs }; \
	static const struct attribute_group *_name##_groups[] = { &_name##_group, NULL }
#define BIN_ATTR_RO(_name, _size) \
	struct bin_attribute bin_attr_##_name = \
		{ .attr = { .name = __stringify(_name), .mode = 0444 }, .size = (_size), .read = _name##_read }
#define BIN_ATTR_RW(_name, _size) \
	struct bin_attribute bin_attr_##_name = \
		{ .attr = { .name = __stringify(_name), .mode = 0644 }, .size = (_size), .read = _name##_read, \
		  .write = _name##_write }
#define sysfs_attr_init(attr) do { } while (0)
int __must_check sysfs_create_file(struct kobject *kobj, const struct attribute *attr);
void sysfs_remove_file(struct kobject *kobj, const struct attribute *attr);
int __must_check sysfs_create_files(struct kobject *kobj, const struct attribute *const *attr);
void sysfs_remove_files(struct kobject *kobj, const struct attribute *const *attr);
int __must_check sysfs_create_group(struct kobject *kobj, const struct attribute_group *grp);
void sysfs_remove_group(struct kobject *kobj, const struct attribute_group *grp);
int __must_check sysfs_create_bin_file(struct kobject *kobj, const struct bin_attribute *attr);
void sysfs_remove_bin_file(struct kobject *kobj, const struct bin_attribute *attr);
void sysfs_notify(struct kobject *kobj, const char *dir, const char *attr);
#if WQLAB_SINCE(5, 10, 0)
__printf(2, 3) int sysfs_emit(char *buf, const char *fmt, ...);
__printf(3, 4) int sysfs_emit_at(char *buf, int at, const char *fmt, ...);
#endif
int __must_check sysfs_create_link(struct kobject *kobj, struct kobject *target, const char *name);
void sysfs_remove_link(struct kobject *kobj, const char *name);
int __must_check sysfs_create_groups(struct kobject *kobj, const struct attribute_group **groups);
void sysfs_remove_groups(struct kobject *kobj, const struct attribute_group **groups);
#define sysfs_bin_attr_init(attr) do { } while (0)
#define __BIN_ATTR(_name, _mode, _read, _write, _size) \
	{ .attr = { .name = __stringify(_name), .mode = (_mode) }, .size = (_size), .read = (_read), .write = (_write) }
#define BIN_ATTR(_name, _mode, _read, _write, _size) \
	struct bin_attribute bin_attr_##_name = __BIN_ATTR(_name, _mode, _read, _write, _size)

#endif
