#include "kernel/bus.h"

#include <cerrno>
#include <algorithm>
#include <cstring>
#include <mutex>
#include <string>
#include <vector>

#include "kernel/device.h"
#include "kernel/devres.h"
#include "kernel/fs/node.h"
#include "kernel/kobject.h"
#include "kernel/list.h"
#include "kernel/printk.h"
#include "kernel/warn.h"
#include "machine/quiet_lock.h"

namespace wqlab {

namespace {

struct Bus {
    bus_type *type;
    std::vector<device_driver *> drivers;
    std::vector<device *> devices;   // in the order in which they came
};
machine::QuietLock lock;             // guards buses and what is in them
std::vector<Bus> buses;
bus_type of_the_machine[8];          // those without a name are free

Bus *find(const bus_type *type) {
    const auto at = std::ranges::find(buses, type, &Bus::type);
    return at == buses.end() ? nullptr : &*at;
}
template <class T> std::vector<T> copy_of(const bus_type *type, std::vector<T> Bus::*which) {
    std::lock_guard g(lock);
    const Bus *b = find(type);
    return b ? b->*which : std::vector<T>();
}

long show_driver(kobject *k, attribute *a, char *buf) {
    auto *f = entry_of<&driver_attribute::attr>(a);
    return f->show ? f->show(entry_of<&device_driver::wqlab_kobj>(k), buf) : -EIO;
}
long store_driver(kobject *k, attribute *a, const char *buf, unsigned long n) {
    auto *f = entry_of<&driver_attribute::attr>(a);
    return f->store ? f->store(entry_of<&device_driver::wqlab_kobj>(k), buf, n) : -EIO;
}
long show_bus(kobject *k, attribute *a, char *buf) {
    auto *f = entry_of<&bus_attribute::attr>(a);
    return f->show ? f->show(entry_of<&bus_type::wqlab_kobj>(k), buf) : -EIO;
}
long store_bus(kobject *k, attribute *a, const char *buf, unsigned long n) {
    auto *f = entry_of<&bus_attribute::attr>(a);
    return f->store ? f->store(entry_of<&bus_type::wqlab_kobj>(k), buf, n) : -EIO;
}
void release_nothing(kobject *) {}
const sysfs_ops driver_ops{show_driver, store_driver}, bus_ops{show_bus, store_bus};
const kobj_type driver_kind{release_nothing, &driver_ops, nullptr, nullptr};
const kobj_type bus_kind{release_nothing, &bus_ops, nullptr, nullptr};

// show_in_sysfs: a directory for something that lies in the module's memory.
void show_in_sysfs(kobject *k, const kobj_type *kind, const char *name, Node *dir) {
    *k = {};
    kobject_init(k, kind);
    k->name = name;
    k->sd = dir;
    k->state_in_sysfs = 1;
}

void bind(device_driver *driver, device *d) {
    const bus_type *bus = driver->bus;
    if (d->driver || (bus->match && bus->match(d, driver) <= 0)) return;
    d->driver = driver;
    const int e = bus->probe ? bus->probe(d) : driver->probe ? driver->probe(d) : 0;
    if (!e) return;
    devres_release_all(d);
    d->driver = nullptr;
    if (e != -ENODEV && e != -ENXIO)
        printk("\0014%s: probe of %s failed with error %d\n", driver->name, d->kobj.name, e);
}

void unbind(device *d) {
    device_driver *driver = d->driver;
    if (!driver) return;
    if (d->bus->remove) d->bus->remove(d);
    else if (driver->remove) driver->remove(d);
    devres_release_all(d);
    d->driver = nullptr;
}

}  // namespace

int bus_register(bus_type *bus) {
    Node *dir = node_make(node_find(sys_root_node(), "bus"), bus->name, S_IFDIR | 0755);
    if (!dir) {
        printk("\0014sysfs: cannot create duplicate filename '/bus/%s'\n", bus->name);
        return -EEXIST;
    }
    node_make(dir, "devices", S_IFDIR | 0755);
    node_make(dir, "drivers", S_IFDIR | 0755);
    show_in_sysfs(&bus->wqlab_kobj, &bus_kind, bus->name, dir);
    std::lock_guard g(lock);
    buses.push_back({bus, {}, {}});
    return 0;
}

void bus_unregister(bus_type *bus) {
    if (!bus_has(bus)) return;
    kobject_del(&bus->wqlab_kobj);
    std::lock_guard g(lock);
    std::erase_if(buses, [=](const Bus &b) { return b.type == bus; });
}

int driver_register(device_driver *driver) {
    if (!driver->bus || !bus_has(driver->bus)) {
        printk("\0013Driver '%s' was unable to register with bus_type '%s' because the bus was not initialized.\n",
               driver->name, driver->bus ? driver->bus->name : "(null)");
        return -EINVAL;
    }
    Node *dir = node_make(node_find(kobject_directory(&driver->bus->wqlab_kobj), "drivers"), driver->name,
                          S_IFDIR | 0755);
    if (!dir) {
        printk("\0013Error: Driver '%s' is already registered, aborting...\n", driver->name);
        return -EBUSY;
    }
    show_in_sysfs(&driver->wqlab_kobj, &driver_kind, driver->name, dir);
    {
        std::lock_guard g(lock);
        find(driver->bus)->drivers.push_back(driver);
    }
    for (device *d : copy_of(driver->bus, &Bus::devices)) bind(driver, d);
    for (const attribute_group **group = driver->groups; group && *group; ++group)
        if (int e = sysfs_create_group(&driver->wqlab_kobj, *group)) return e;
    return 0;
}

void driver_unregister(device_driver *driver) {
    if (!driver->bus || !driver->wqlab_kobj.state_in_sysfs) {
        warn_format(__FILE__, __LINE__, __func__, "Unexpected driver unregister!\n");
        return;
    }
    for (device *d : copy_of(driver->bus, &Bus::devices))
        if (d->driver == driver) unbind(d);
    {
        std::lock_guard g(lock);
        if (Bus *b = find(driver->bus)) std::erase(b->drivers, driver);
    }
    kobject_del(&driver->wqlab_kobj);
}

int driver_create_file(device_driver *driver, const driver_attribute *a) {
    return sysfs_create_file(&driver->wqlab_kobj, &a->attr);
}
void driver_remove_file(device_driver *driver, const driver_attribute *a) {
    sysfs_remove_file(&driver->wqlab_kobj, &a->attr);
}
int bus_create_file(bus_type *bus, const bus_attribute *a) { return sysfs_create_file(&bus->wqlab_kobj, &a->attr); }
void bus_remove_file(bus_type *bus, const bus_attribute *a) { sysfs_remove_file(&bus->wqlab_kobj, &a->attr); }

int bus_for_each(bus_type *bus, device *start, void *data, int (*f)(device *, void *)) {
    bool reached = !start;
    for (device *d : copy_of(bus, &Bus::devices)) {
        if (reached)
            if (int stop = f(d, data)) return stop;
        reached = reached || d == start;
    }
    return 0;
}

int bus_add_device(device *d) {
    {
        std::lock_guard g(lock);
        find(d->bus)->devices.push_back(d);
    }
    Node *link = node_make(node_find(kobject_directory(&d->bus->wqlab_kobj), "devices"), d->kobj.name, S_IFLNK | 0777);
    if (link) link->content = kobject_directory(&d->kobj)->path();
    for (device_driver *driver : copy_of(d->bus, &Bus::drivers)) bind(driver, d);
    return 0;
}

void bus_remove_device(device *d) {
    unbind(d);
    Node *devices = node_find(kobject_directory(&d->bus->wqlab_kobj), "devices");
    if (Node *link = devices ? node_find(devices, d->kobj.name) : nullptr) node_remove(link);
    std::lock_guard g(lock);
    if (Bus *b = find(d->bus)) std::erase(b->devices, d);
}

bool bus_has(const bus_type *bus) {
    std::lock_guard g(lock);
    return find(bus);
}

bus_type *system_bus(const char *name) {
    const auto at = std::ranges::find_if(of_the_machine, [=](const bus_type &b) {
        return !b.name || std::strcmp(b.name, name) == 0;
    });
    if (!at->name) {
        at->name = name;
        bus_register(at);
    }
    return at;
}

void bus_boot() {
    buses.clear();
    for (bus_type &bus : of_the_machine) bus = {};
}

}  // namespace wqlab
