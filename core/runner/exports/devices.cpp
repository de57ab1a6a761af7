// Exports of linux/kobject.h, sysfs.h, device.h and platform_device.h.
#include <cerrno>
#include <cstdarg>
#include <cstring>

#include "kernel/device.h"
#include "kernel/engine_heap.h"
#include "kernel/fs/chardev.h"
#include "kernel/kformat.h"
#include "kernel/kobject.h"
#include "kernel/list.h"
#include "kernel/platform.h"
#include "kernel/printk.h"
#include "kernel/slab.h"
#include "kernel/version.h"
#include "runner/call.h"

namespace wqlab::runner {

namespace {

constexpr unsigned v(unsigned a, unsigned b, unsigned c) { return kernel_version(a, b, c); }
constexpr std::size_t longest_name = 128;

// Formatted: a name that a module gives as a format.
struct Formatted {
    char text[longest_name];
    Formatted(const char *fmt, va_list args) { kformat(text, sizeof text, fmt, args); }
};

template <class T> T *or_error(T *p, long error) { return p ? p : reinterpret_cast<T *>(error); }

[[gnu::noinline]] int add_named(kobject *k, kobject *parent, const char *fmt, ...) {
    CallScope scope("kobject_add", __builtin_return_address(0));
    scope.announce(k, 0);
    va_list args;
    va_start(args, fmt);
    const Formatted name(fmt, args);
    va_end(args);
    const int e = kobject_set_name(k, name.text) ? kobject_add(k, parent) : -ENOMEM;
    scope.returned(e);
    return e;
}
[[gnu::noinline]] int init_and_add(kobject *k, const kobj_type *type, kobject *parent, const char *fmt, ...) {
    CallScope scope("kobject_init_and_add", __builtin_return_address(0));
    scope.announce(k, 0);
    va_list args;
    va_start(args, fmt);
    const Formatted name(fmt, args);
    va_end(args);
    const int e = kobject_init_and_add(k, type, parent, name.text);
    scope.returned(e);
    return e;
}
[[gnu::noinline]] int name_object(kobject *k, const char *fmt, ...) {
    CallScope scope("kobject_set_name", __builtin_return_address(0));
    va_list args;
    va_start(args, fmt);
    const Formatted name(fmt, args);
    va_end(args);
    return kobject_set_name(k, name.text) ? 0 : -ENOMEM;
}
int tell_user(kobject *k, int) { return k->state_in_sysfs ? 0 : -ENOENT; }   // nobody listens
void release_set(kobject *k) { engine_free(entry_of<&kset::kobj>(k)); }
const kobj_type set_type{release_set, nullptr, nullptr, nullptr};
kset *make_set(const char *name, const void *, kobject *parent) {
    auto *s = engine_new<kset>();
    if (!s) return nullptr;
    init_list_head(&s->list);
    if (kobject_init_and_add(&s->kobj, &set_type, parent, name) == 0) return s;
    kobject_put(&s->kobj);
    return nullptr;
}
void drop_set(kset *s) {
    if (s) kobject_put(&s->kobj);
}

int create_files(kobject *k, const attribute *const *a) {
    for (; *a; ++a)
        if (int e = sysfs_create_file(k, *a)) return e;
    return 0;
}
void remove_files(kobject *k, const attribute *const *a) {
    for (; *a; ++a) sysfs_remove_file(k, *a);
}
[[gnu::noinline]] int emit(char *buf, const char *fmt, ...) {
    CallScope scope("sysfs_emit", __builtin_return_address(0));
    va_list args;
    va_start(args, fmt);
    const int n = kformat(buf, 4096, fmt, args);
    va_end(args);
    return n < 4096 ? n : 4095;
}
[[gnu::noinline]] int emit_at(char *buf, int at, const char *fmt, ...) {
    CallScope scope("sysfs_emit_at", __builtin_return_address(0));
    if (at < 0 || at >= 4096) return 0;
    const auto room = static_cast<unsigned long>(4096 - at);
    va_list args;
    va_start(args, fmt);
    const auto n = static_cast<unsigned long>(kformat(buf + at, room, fmt, args));
    va_end(args);
    return static_cast<int>(n < room ? n : room - 1);
}

class_ *make_class(module *owner, const char *name) { return or_error(class_make(owner, name), -EEXIST); }

device *make_device(class_ *c, device *parent, unsigned devt, void *data, const attribute_group **groups,
                    const char *fmt, va_list args) {
    const Formatted name(fmt, args);
    if (!c || reinterpret_cast<std::uintptr_t>(c) >= static_cast<std::uintptr_t>(-4095))
        return reinterpret_cast<device *>(-ENODEV);
    int error = 0;
    device *d = device_make(c, parent, devt, data, groups, name.text, error);
    return or_error(d, error);
}
[[gnu::noinline]] device *create_device(class_ *c, device *parent, unsigned devt, void *data, const char *fmt, ...) {
    CallScope scope("device_create", __builtin_return_address(0));
    scope.announce(c, devt);
    va_list args;
    va_start(args, fmt);
    device *d = make_device(c, parent, devt, data, nullptr, fmt, args);
    va_end(args);
    scope.returned(detail::value_of(d));
    return d;
}
[[gnu::noinline]] device *create_device_with_groups(class_ *c, device *parent, unsigned devt, void *data,
                                                    const attribute_group **groups, const char *fmt, ...) {
    CallScope scope("device_create_with_groups", __builtin_return_address(0));
    va_list args;
    va_start(args, fmt);
    device *d = make_device(c, parent, devt, data, groups, fmt, args);
    va_end(args);
    return d;
}
[[gnu::noinline]] device *create_device_2_6_18(class_ *c, device *parent, unsigned devt, const char *fmt, ...) {
    CallScope scope("device_create", __builtin_return_address(0));
    va_list args;
    va_start(args, fmt);
    device *d = make_device(c, parent, devt, nullptr, nullptr, fmt, args);
    va_end(args);
    return d;
}
[[gnu::noinline]] device *create_class_device(class_ *c, device *, unsigned devt, device *parent, const char *fmt,
                                              ...) {
    CallScope scope("class_device_create", __builtin_return_address(0));
    va_list args;
    va_start(args, fmt);
    device *d = make_device(c, parent, devt, nullptr, nullptr, fmt, args);
    va_end(args);
    return d;
}
int register_device(device *d) {
    device_initialize(d);
    return device_add(d);
}
void unregister_device(device *d) {
    device_del(d);
    put_device(d);
}
[[gnu::noinline]] int name_device(device *d, const char *fmt, ...) {
    CallScope scope("dev_set_name", __builtin_return_address(0));
    va_list args;
    va_start(args, fmt);
    const Formatted name(fmt, args);
    va_end(args);
    return kobject_set_name(&d->kobj, name.text) ? 0 : -ENOMEM;
}
device *hold_device(device *d) {
    if (d) kobject_get(&d->kobj);
    return d;
}
int add_both(cdev *c, device *d) {
    if (int e = cdev_add(c, d->devt, 1)) return e;
    const int e = device_add(d);
    if (e) cdev_del(c);
    return e;
}
void remove_both(cdev *c, device *d) {
    device_del(d);
    cdev_del(c);
}

const char *driver_of(const device *d) {
    if (d->driver && d->driver->name) return d->driver->name;
    return d->class_ ? d->class_->name : "";
}
[[gnu::noinline]] void print_device(const char *level, const device *d, const char *fmt, ...) {
    CallScope scope("dev_printk", __builtin_return_address(0));
    char text[1024];
    va_list args;
    va_start(args, fmt);
    kformat(text, sizeof text, fmt, args);
    va_end(args);
    if (!d) {
        printk("%s(NULL device *): %s", level, text);
        return;
    }
    const char *name = d->init_name ? d->init_name : d->kobj.name;
    printk("%s%s %s: %s", level, driver_of(d), name ? name : "", text);
}

platform_device *register_simple(const char *name, int id, const resource *, unsigned) {
    platform_device *d = platform_device_alloc(name, id);
    if (!d) return reinterpret_cast<platform_device *>(-ENOMEM);
    const int e = platform_device_add(d);
    if (!e) return d;
    put_device(&d->dev);
    return reinterpret_cast<platform_device *>(static_cast<long>(e));
}
void drop_platform_device(platform_device *d) {
    if (d) put_device(&d->dev);
}
resource *resource_of(platform_device *d, unsigned type, unsigned num) {
    for (unsigned i = 0; i < d->num_resources; ++i)
        if ((d->resource[i].flags & type) && num-- == 0) return &d->resource[i];
    return nullptr;
}
int irq_of(platform_device *d, unsigned num) {
    constexpr unsigned irq = 0x400;
    const resource *r = resource_of(d, irq, num);
    return r ? static_cast<int>(r->start) : -ENXIO;
}

const Export table[] = {
    BARE_GPL(wqlab_kernel_kobj, &kernel_kobject),
    BARE_GPL(wqlab_fs_kobj, &fs_kobject),
    BARE_GPL(wqlab_firmware_kobj, &firmware_kobject),
    QUIET(kobject_init, kobject_init),
    BARE(kobject_add, &add_named),
    BARE_GPL(kobject_init_and_add, &init_and_add),
    CALL_GPL(kobject_create_and_add, kobject_create_and_add),
    BARE(kobject_set_name, &name_object),
    CALL(kobject_del, kobject_del),
    QUIET(kobject_get, kobject_get),
    CALL(kobject_put, kobject_put),
    QUIET_GPL(kobject_uevent, tell_user),
    CALL_GPL(kset_create_and_add, make_set),
    CALL(kset_unregister, drop_set),
    CALL_AS_GPL(sysfs_create_file, "sysfs_create_file", sysfs_create_file),
    CALL_AS_GPL(sysfs_remove_file, "sysfs_remove_file", sysfs_remove_file),
    CALL_GPL(sysfs_create_files, create_files),
    CALL_GPL(sysfs_remove_files, remove_files),
    CALL_GPL(sysfs_create_group, sysfs_create_group),
    CALL_GPL(sysfs_remove_group, sysfs_remove_group),
    CALL_GPL(sysfs_create_bin_file, sysfs_create_bin_file),
    CALL_GPL(sysfs_remove_bin_file, sysfs_remove_bin_file),
    QUIET_GPL(sysfs_notify, sysfs_notify),
    BARE_GPL(sysfs_emit, &emit),
    BARE_GPL(sysfs_emit_at, &emit_at),

    CALL_AS_GPL(wqlab_class_create, "class_create", make_class),
    CALL_GPL(class_destroy, class_unregister),
    CALL_AS_GPL(class_register, "class_register", class_register),
    CALL_GPL(class_unregister, class_unregister),
    CALL_GPL(class_create_file, class_create_file),
    CALL_GPL(class_remove_file, class_remove_file),
    BARE_GPL(device_create, &create_device),
    BARE_GPL(device_create_with_groups, &create_device_with_groups),
    until(v(2, 6, 27), BARE_GPL(wqlab_device_create_2_6_18, &create_device_2_6_18)),
    until(v(2, 6, 26), BARE_GPL(class_device_create, &create_class_device)),
    until(v(2, 6, 26), CALL_GPL(class_device_destroy, device_unmake)),
    CALL_GPL(device_destroy, device_unmake),
    CALL_GPL(device_initialize, device_initialize),
    CALL_GPL(device_add, device_add),
    CALL_GPL(device_del, device_del),
    CALL_GPL(device_register, register_device),
    CALL_GPL(device_unregister, unregister_device),
    BARE_GPL(dev_set_name, &name_device),
    QUIET_GPL(get_device, hold_device),
    QUIET_GPL(put_device, put_device),
    CALL_GPL(device_create_file, device_create_file),
    CALL_GPL(device_remove_file, device_remove_file),
    CALL_GPL(cdev_device_add, add_both),
    CALL_GPL(cdev_device_del, remove_both),
    BARE(wqlab_dev_printk, &print_device),

    CALL_AS_GPL(wqlab_platform_driver_register, "platform_driver_register", platform_driver_register),
    CALL_GPL(platform_driver_unregister, platform_driver_unregister),
    CALL_GPL(platform_device_alloc, platform_device_alloc),
    CALL_GPL(platform_device_add, platform_device_add),
    CALL_GPL(platform_device_register, platform_device_register),
    CALL_GPL(platform_device_unregister, platform_device_unregister),
    QUIET_GPL(platform_device_put, drop_platform_device),
    CALL_GPL(platform_device_register_simple, register_simple),
    QUIET_GPL(platform_get_resource, resource_of),
    QUIET_GPL(platform_get_irq, irq_of),
};

}  // namespace

std::span<const Export> device_exports() { return table; }

}  // namespace wqlab::runner
