// Exports of linux/device/driver.h, bus.h, linux/input.h, linux/notifier.h's chains of the machine, and of what goes with
// a device (devm_*).
#include <cerrno>
#include <cstring>
#include <string>

#include "kernel/bus.h"
#include "kernel/device.h"
#include "kernel/devres.h"
#include "kernel/engine_heap.h"
#include "kernel/fs/node.h"
#include "kernel/gpio.h"
#include "kernel/input.h"
#include "kernel/kobject.h"
#include "kernel/notifier.h"
#include "kernel/printk.h"
#include "runner/call.h"
#include "runner/terminal.h"

namespace wqlab::runner {

namespace {

// --- buses without a device: i2c, spi, usb, pci
int register_on(const char *bus, device_driver *driver, module *owner) {
    driver->bus = system_bus(bus);
    driver->owner = owner;
    const int e = driver_register(driver);
    if (e) return e;
    if (std::strcmp(bus, "usb") == 0) printk("\0016usbcore: registered new interface driver %s\n", driver->name);
    terminal_print("note: this machine has no device on its " + std::string(bus) +
                   " bus, so nobody calls the probe of '" + driver->name + "'");
    return 0;
}
void unregister_from(const char *bus, device_driver *driver) {
    if (std::strcmp(bus, "usb") == 0) printk("\0016usbcore: deregistering interface driver %s\n", driver->name);
    driver_unregister(driver);
}

// --- links in /sys
int create_link(kobject *k, kobject *target, const char *name) {
    Node *dir = k ? kobject_directory(k) : sys_root_node(), *to = kobject_directory(target);
    if (!dir || !to) return dir ? -ENOENT : -EFAULT;
    Node *link = node_make(dir, name, S_IFLNK | 0777);
    if (!link) {
        printk("\0014sysfs: cannot create duplicate filename '%s/%s'\n", dir->path().substr(4).c_str(), name);
        return -EEXIST;
    }
    link->content = to->path();
    return 0;
}
void remove_link(kobject *k, const char *name) {
    Node *dir = k ? kobject_directory(k) : sys_root_node();
    if (Node *link = dir ? node_find(dir, name) : nullptr) node_remove(link);
}
int create_groups(kobject *k, const attribute_group **groups) {
    for (const attribute_group **g = groups; g && *g; ++g)
        if (int e = sysfs_create_group(k, *g)) {
            while (g != groups) sysfs_remove_group(k, *--g);
            return e;
        }
    return 0;
}
void remove_groups(kobject *k, const attribute_group **groups) {
    for (; groups && *groups; ++groups) sysfs_remove_group(k, *groups);
}

// --- devices of no bus, and what is below one
device *make_root(const char *name, module *) {
    auto *d = engine_new<device>();
    if (!d) return reinterpret_cast<device *>(-ENOMEM);
    device_initialize(d);
    d->release = [](device *x) { engine_free(x); };
    int e = kobject_set_name(&d->kobj, name) ? device_add(d) : -ENOMEM;
    if (!e) return d;
    put_device(d);
    return reinterpret_cast<device *>(static_cast<long>(e));
}
void drop_root(device *d) {
    device_del(d);
    put_device(d);
}

// --- what goes with a device
void *managed_memory(device *d, std::size_t n, unsigned) {
    void *p = engine_alloc(n);
    if (p) devres_add(d, p, [p] { engine_free(p); });
    return p;
}
void managed_free(device *d, const void *p) {
    if (p) devres_drop(d, p, true);
}
char *managed_text(device *d, const char *s, unsigned gfp) {
    auto *p = static_cast<char *>(managed_memory(d, std::strlen(s) + 1, gfp));
    return p ? std::strcpy(p, s) : nullptr;
}
int managed_action(device *d, void (*action)(void *), void *data) {
    devres_add(d, reinterpret_cast<const void *>(action), [=] { action(data); });
    return 0;
}
void drop_action(device *d, void (*action)(void *), void *) {
    devres_drop(d, reinterpret_cast<const void *>(action), false);
}
void run_action(device *d, void (*action)(void *), void *) {
    devres_drop(d, reinterpret_cast<const void *>(action), true);
}
int managed_gpio(device *d, unsigned line, const char *label) {
    const int e = gpio_request(line, label);
    if (!e) devres_add(d, nullptr, [line] { gpio_free(line); });
    return e;
}
input_dev *managed_input(device *parent) {
    input_dev *d = input_allocate_device();
    if (!d) return nullptr;
    d->dev.parent = parent;
    devres_add(parent, d, [d] { d->wqlab_registered ? input_unregister_device(d) : input_free_device(d); });
    return d;
}
int managed_group(device *d, const attribute_group *group) {
    const int e = sysfs_create_group(&d->kobj, group);
    if (!e) devres_add(d, group, [=] { sysfs_remove_group(&d->kobj, group); });
    return e;
}
int for_each_child(device *parent, void *data, int (*f)(device *, void *)) {
    return device_for_each_child(parent, data, f);
}

int add_module_block(NotifierBlock *b) { return module_chain.add(b); }
int remove_module_block(NotifierBlock *b) { return module_chain.remove(b); }
int add_pm_block(NotifierBlock *b) { return pm_chain.add(b); }
int remove_pm_block(NotifierBlock *b) { return pm_chain.remove(b); }

const Export table[] = {
    CALL_GPL(bus_register, bus_register),
    CALL_GPL(bus_unregister, bus_unregister),
    CALL_GPL(bus_for_each_dev, bus_for_each),
    CALL_GPL(bus_create_file, bus_create_file),
    CALL_GPL(bus_remove_file, bus_remove_file),
    CALL_GPL(driver_register, driver_register),
    CALL_GPL(driver_unregister, driver_unregister),
    CALL_GPL(driver_create_file, driver_create_file),
    CALL_GPL(driver_remove_file, driver_remove_file),
    CALL_GPL(device_for_each_child, for_each_child),
    CALL_AS_GPL(wqlab_root_device, "root_device_register", make_root),
    CALL_GPL(root_device_unregister, drop_root),
    CALL_AS_GPL(wqlab_driver_on_bus, "driver_register", register_on),
    CALL_AS_GPL(wqlab_driver_off_bus, "driver_unregister", unregister_from),
    CALL_GPL(sysfs_create_link, create_link),
    CALL_GPL(sysfs_remove_link, remove_link),
    CALL_GPL(sysfs_create_groups, create_groups),
    CALL_GPL(sysfs_remove_groups, remove_groups),

    QUIET_GPL(devm_kmalloc, managed_memory),
    QUIET_GPL(devm_kfree, managed_free),
    QUIET_GPL(devm_kstrdup, managed_text),
    QUIET_GPL(devm_add_action, managed_action),
    QUIET_GPL(devm_remove_action, drop_action),
    QUIET_GPL(devm_release_action, run_action),
    CALL_GPL(devm_gpio_request, managed_gpio),
    CALL_GPL(devm_device_add_group, managed_group),
    CALL(devm_input_allocate_device, managed_input),

    CALL(input_allocate_device, input_allocate_device),
    CALL(input_free_device, input_free_device),
    CALL(input_register_device, input_register_device),
    CALL(input_unregister_device, input_unregister_device),
    CALL(input_event, input_event),
    CALL(input_register_handler, input_register_handler),
    CALL(input_unregister_handler, input_unregister_handler),
    CALL(input_register_handle, input_register_handle),
    CALL(input_unregister_handle, input_unregister_handle),
    CALL(input_open_device, input_open_device),
    CALL(input_close_device, input_close_device),

    CALL(register_module_notifier, add_module_block),
    CALL(unregister_module_notifier, remove_module_block),
    CALL_GPL(register_pm_notifier, add_pm_block),
    CALL_GPL(unregister_pm_notifier, remove_pm_block),
};

}  // namespace

std::span<const Export> driver_exports() { return table; }

}  // namespace wqlab::runner
