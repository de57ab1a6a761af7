// Platform devices and drivers, matched by name.
#include <cerrno>
#include <cstring>
#include <string>
#include <vector>

#include "kernel/device.h"
#include "kernel/devres.h"
#include "kernel/engine_heap.h"
#include "kernel/kobject.h"
#include "kernel/list.h"
#include "kernel/platform.h"
#include "kernel/printk.h"
#include "machine/quiet_lock.h"

namespace wqlab {

namespace {

struct Bus {
    machine::QuietLock lock;                  // guards both
    std::vector<platform_driver *> drivers;
    std::vector<platform_device *> devices;
};
Bus bus;

bool matches(const platform_driver *driver, const platform_device *device) {
    for (const platform_device_id *id = driver->id_table; id && id->name[0]; ++id)
        if (std::strcmp(id->name, device->name) == 0) return true;
    return driver->driver.name && std::strcmp(driver->driver.name, device->name) == 0;
}

void bind(platform_driver *driver, platform_device *device) {
    if (device->dev.driver || !matches(driver, device)) return;
    device->dev.driver = &driver->driver;
    for (const platform_device_id *id = driver->id_table; id && id->name[0]; ++id)
        if (std::strcmp(id->name, device->name) == 0) device->id_entry = id;
    const int e = driver->probe ? driver->probe(device) : 0;
    if (!e) return;
    devres_release_all(&device->dev);
    device->dev.driver = nullptr;
    if (e != -ENODEV && e != -ENXIO)
        printk("\0014%s: probe of %s failed with error %d\n", driver->driver.name, device->dev.kobj.name, e);
}

void unbind(platform_driver *driver, platform_device *device) {
    if (device->dev.driver != &driver->driver) return;
    if (driver->remove) driver->remove(device);
    devres_release_all(&device->dev);
    device->dev.driver = nullptr;
}

void release_allocated(device *d) {
    if (d->kobj.wqlab_name_owned) engine_free(const_cast<char *>(d->kobj.name));
    engine_free(entry_of<&platform_device::dev>(d));
}

}  // namespace

int platform_driver_register(platform_driver *driver, module *owner) {
    driver->driver.owner = owner;
    std::vector<platform_device *> there;
    {
        std::lock_guard g(bus.lock);
        bus.drivers.push_back(driver);
        there = bus.devices;
    }
    for (platform_device *d : there) bind(driver, d);
    return 0;
}

void platform_driver_unregister(platform_driver *driver) {
    std::vector<platform_device *> there;
    {
        std::lock_guard g(bus.lock);
        std::erase(bus.drivers, driver);
        there = bus.devices;
    }
    for (platform_device *d : there) unbind(driver, d);
}

platform_device *platform_device_alloc(const char *name, int id) {
    auto *d = engine_new<platform_device>();
    if (!d) return nullptr;
    d->name = name;
    d->id = id;
    d->dev.release = release_allocated;
    device_initialize(&d->dev);
    return d;
}

int platform_device_add(platform_device *d) {
    std::string name = d->name;
    if (d->id != -1) name += '.' + std::to_string(d->id);
    if (!kobject_set_name(&d->dev.kobj, name.c_str())) return -ENOMEM;
    d->dev.bus = reinterpret_cast<bus_type *>(&bus);
    if (int e = device_add(&d->dev)) return e;
    std::vector<platform_driver *> there;
    {
        std::lock_guard g(bus.lock);
        bus.devices.push_back(d);
        there = bus.drivers;
    }
    for (platform_driver *driver : there) bind(driver, d);
    return 0;
}

int platform_device_register(platform_device *d) {
    device_initialize(&d->dev);
    return platform_device_add(d);
}

void platform_device_unregister(platform_device *d) {
    if (!d || reinterpret_cast<std::uintptr_t>(d) >= static_cast<std::uintptr_t>(-4095)) return;
    if (d->dev.driver) unbind(entry_of<&platform_driver::driver>(d->dev.driver), d);
    {
        std::lock_guard g(bus.lock);
        std::erase(bus.devices, d);
    }
    device_del(&d->dev);
    kobject_put(&d->dev.kobj);
}

void platform_boot() {
    bus.drivers.clear();
    bus.devices.clear();
}

}  // namespace wqlab
