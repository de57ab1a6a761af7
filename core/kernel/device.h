// device.h: classes, devices (with their nodes in /dev and directories in /sys), miscellaneous devices, platform
// drivers.
#pragma once
#include <cstdarg>

#include "kernel/layouts.h"

namespace wqlab {

// class_make: class_create(): null when there is one of that name (-EEXIST).
class_ *class_make(module *owner, const char *name);
int class_register(class_ *c);
// class_unregister: what class_make made is freed.
void class_unregister(class_ *c);
int class_create_file(class_ *c, const class_attribute *a);
void class_remove_file(class_ *c, const class_attribute *a);

void device_initialize(device *d);
// device_add: its directory below its class (or parent), its attributes, and /dev/NAME when it has a number.
int device_add(device *d);
void device_del(device *d);
// device_make: device_create(): a device of that class and number; error: a negative errno when null.
device *device_make(class_ *c, device *parent, unsigned devt, void *data, const attribute_group **groups,
                    const char *name, int &error);
// device_unmake: device_destroy(): the one of that class and number.
void device_unmake(class_ *c, unsigned devt);
int device_create_file(device *d, const device_attribute *a);
void device_remove_file(device *d, const device_attribute *a);
void put_device(device *d);
// device_for_each_child: calls f for those whose parent it is until that returns something else than 0, which is
// returned.
int device_for_each_child(device *parent, void *data, int (*f)(device *, void *));

void device_boot();

}  // namespace wqlab
