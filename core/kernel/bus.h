// bus.h: buses, and the drivers and devices that meet on one.
#pragma once
#include "kernel/layouts.h"

namespace wqlab {

// bus_register: /sys/bus/NAME; -EEXIST when there is one of that name.
int bus_register(bus_type *bus);
void bus_unregister(bus_type *bus);
// driver_register: /sys/bus/BUS/drivers/NAME, and probe of every device that fits. -EBUSY when there is one of that
// name, -EINVAL when its bus is not registered.
int driver_register(device_driver *driver);
// driver_unregister: its devices are let go of first.
void driver_unregister(device_driver *driver);
int driver_create_file(device_driver *driver, const driver_attribute *a);
void driver_remove_file(device_driver *driver, const driver_attribute *a);
int bus_create_file(bus_type *bus, const bus_attribute *a);
void bus_remove_file(bus_type *bus, const bus_attribute *a);
// bus_for_each: calls f for its devices until it returns something else than 0, which is returned.
int bus_for_each(bus_type *bus, device *start, void *data, int (*f)(device *, void *));

// bus_add_device, bus_remove_device: of device_add() and device_del(), for a device on a registered bus.
int bus_add_device(device *d);
void bus_remove_device(device *d);
// bus_has: whether that bus is registered here (and not the platform's).
bool bus_has(const bus_type *bus);

// system_bus: a bus of the machine on which there is no device: i2c, spi, usb, pci. Shown in /sys once it is asked for.
bus_type *system_bus(const char *name);
void bus_boot();

}  // namespace wqlab
