/* linux/device/bus.h: buses of a module's own */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_DEVICE_BUS_H
#define WQLAB_LINUX_DEVICE_BUS_H

int __must_check bus_register(struct bus_type *bus);
void bus_unregister(struct bus_type *bus);
int bus_for_each_dev(struct bus_type *bus, struct device *start, void *data, int (*fn)(struct device *dev, void *data));
int __must_check bus_create_file(struct bus_type *bus, const struct bus_attribute *attr);
void bus_remove_file(struct bus_type *bus, const struct bus_attribute *attr);
#define BUS_ATTR_RW(_name) struct bus_attribute bus_attr_##_name = __ATTR_RW(_name)
#define BUS_ATTR_RO(_name) struct bus_attribute bus_attr_##_name = __ATTR_RO(_name)
#define BUS_ATTR_WO(_name) struct bus_attribute bus_attr_##_name = __ATTR_WO(_name)
#if WQLAB_BEFORE(5, 0, 0)
#define BUS_ATTR(_name, _mode, _show, _store) \
	struct bus_attribute bus_attr_##_name = __ATTR(_name, _mode, _show, _store)
#endif

#endif
