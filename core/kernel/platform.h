// platform.h: platform devices and drivers, matched by name.
#pragma once
#include "kernel/layouts.h"

namespace wqlab {

int platform_driver_register(platform_driver *driver, module *owner);
// platform_driver_unregister: also calls remove() for what it was bound to.
void platform_driver_unregister(platform_driver *driver);
platform_device *platform_device_alloc(const char *name, int id);
// platform_device_add: of one that was allocated; platform_device_register: of the module's own.
int platform_device_add(platform_device *device);
int platform_device_register(platform_device *device);
void platform_device_unregister(platform_device *device);
void platform_boot();

}  // namespace wqlab
