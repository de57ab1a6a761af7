#include "kernel/device.h"

#include <cerrno>
#include <algorithm>
#include <string>
#include <vector>

#include "kernel/bus.h"
#include "kernel/devres.h"
#include "kernel/engine_heap.h"
#include "kernel/fs/chardev.h"
#include "kernel/fs/sysfs.h"
#include "kernel/list.h"
#include "kernel/printk.h"
#include "kernel/warn.h"
#include "machine/quiet_lock.h"

namespace wqlab {

namespace {

struct Known {
    machine::QuietLock lock;          // guards both
    std::vector<class_ *> classes;
    std::vector<device *> devices;
};
Known known;

device *device_of(kobject *k) { return entry_of<&device::kobj>(k); }
class_ *class_of(kobject *k) { return entry_of<&class_::wqlab_kobj>(k); }

long show_device(kobject *k, attribute *a, char *buf) {
    auto *d = entry_of<&device_attribute::attr>(a);
    return d->show ? d->show(device_of(k), d, buf) : -EIO;
}
long store_device(kobject *k, attribute *a, const char *buf, unsigned long n) {
    auto *d = entry_of<&device_attribute::attr>(a);
    return d->store ? d->store(device_of(k), d, buf, n) : -EIO;
}
const sysfs_ops device_ops{show_device, store_device};

void release_device(kobject *k) {
    device *d = device_of(k);
    devres_release_all(d);
    if (d->release) d->release(d);
    else if (d->class_ && d->class_->dev_release) d->class_->dev_release(d);
    else
        warn_format(__FILE__, __LINE__, __func__,
                    "Device '%s' does not have a release() function, it is broken and must "
                    "be fixed. See Documentation/core-api/kobject.rst.\n", k->name ? k->name : "");
}
const kobj_type device_type{release_device, &device_ops, nullptr, nullptr};

long show_class(kobject *k, attribute *a, char *buf) {
    auto *c = entry_of<&class_attribute::attr>(a);
    return c->show ? c->show(class_of(k), c, buf) : -EIO;
}
long store_class(kobject *k, attribute *a, const char *buf, unsigned long n) {
    auto *c = entry_of<&class_attribute::attr>(a);
    return c->store ? c->store(class_of(k), c, buf, n) : -EIO;
}
const sysfs_ops class_ops{show_class, store_class};
void release_class(kobject *k) {
    class_ *c = class_of(k);
    if (c->class_release) c->class_release(c);
    if (c->wqlab_owned) engine_free(c);
}
const kobj_type class_type{release_class, &class_ops, nullptr, nullptr};

void free_made_device(device *d) {
    if (d->kobj.wqlab_name_owned) engine_free(const_cast<char *>(d->kobj.name));
    engine_free(d);
}

const char *name_of(const device *d) { return d->kobj.name; }

// make_dev_node: /dev/NAME, as devtmpfs does; "!" in a name is a slash.
void make_dev_node(const device *d) {
    unsigned short mode = 0600;
    std::string path = name_of(d);
    if (d->class_ && d->class_->devnode)
        if (const char *given = d->class_->devnode(const_cast<device *>(d), &mode)) path = given;
    std::replace(path.begin(), path.end(), '!', '/');
    Node *dir = dev_root_node();
    for (std::size_t slash; (slash = path.find('/')) != path.npos; path.erase(0, slash + 1)) {
        const std::string part = path.substr(0, slash);
        Node *next = node_find(dir, part);
        dir = next ? next : node_make(dir, part, S_IFDIR | 0755);
        if (!dir) return;
    }
    if (Node *n = node_make(dir, path, S_IFCHR | mode)) n->rdev = d->devt;
}

Node *find_device_node(Node *dir, unsigned dev) {
    for (auto &c : dir->children) {
        if ((c->mode & S_IFMT) == S_IFCHR && c->rdev == dev) return c.get();
        if (c->is_dir())
            if (Node *n = find_device_node(c.get(), dev)) return n;
    }
    return nullptr;
}

// DevText: the file "dev" of a device with a number.
struct DevText : SysfsText {
    explicit DevText(unsigned dev) : dev_(dev) {}
    std::string show(int &) override {
        return std::to_string(dev_major(dev_)) + ':' + std::to_string(dev_minor(dev_)) + '\n';
    }
    int store(const std::string &) override { return -EIO; }
    unsigned dev_;
};

int add_groups(kobject *k, const attribute_group **groups) {
    for (; groups && *groups; ++groups)
        if (int e = sysfs_create_group(k, *groups)) return e;
    return 0;
}

}  // namespace

class_ *class_make(module *owner, const char *name) {
    auto *c = engine_new<class_>();
    if (!c) return nullptr;
    c->name = name;
    c->owner = owner;
    c->wqlab_owned = 1;
    if (class_register(c) == 0) return c;
    engine_free(c);
    return nullptr;
}

int class_register(class_ *c) {
    Node *dir = node_make(node_find(sys_root_node(), "class"), c->name, S_IFDIR | 0755);
    if (!dir) {
        printk("\0014sysfs: cannot create duplicate filename '/class/%s'\n", c->name);
        return -EEXIST;
    }
    c->wqlab_kobj = {};
    kobject_init(&c->wqlab_kobj, &class_type);
    c->wqlab_kobj.name = c->name;
    c->wqlab_kobj.sd = dir;
    c->wqlab_kobj.state_in_sysfs = 1;
    {
        std::lock_guard g(known.lock);
        known.classes.push_back(c);
    }
    return add_groups(&c->wqlab_kobj, c->class_groups);
}

void class_unregister(class_ *c) {
    if (!c || reinterpret_cast<std::uintptr_t>(c) >= static_cast<std::uintptr_t>(-4095)) return;
    {
        std::lock_guard g(known.lock);
        std::erase(known.classes, c);
    }
    kobject_put(&c->wqlab_kobj);
}

int class_create_file(class_ *c, const class_attribute *a) { return sysfs_create_file(&c->wqlab_kobj, &a->attr); }
void class_remove_file(class_ *c, const class_attribute *a) { sysfs_remove_file(&c->wqlab_kobj, &a->attr); }

void device_initialize(device *d) { kobject_init(&d->kobj, &device_type); }

int device_add(device *d) {
    if (!d->kobj.name && d->init_name && !kobject_set_name(&d->kobj, d->init_name)) return -ENOMEM;
    if (!d->kobj.name) return -EINVAL;
    Node *in = d->class_ ? kobject_directory(&d->class_->wqlab_kobj)
               : d->parent ? kobject_directory(&d->parent->kobj)
                           : node_find(sys_root_node(), "devices");
    if (d->bus && !bus_has(d->bus) && !d->class_ && !d->parent) in = node_lookup("/sys/devices/platform");
    Node *dir = in ? node_make(in, d->kobj.name, S_IFDIR | 0755) : nullptr;
    if (!dir) {
        printk("\0014sysfs: cannot create duplicate filename '%s/%s'\n", in ? in->path().substr(4).c_str() : "",
               d->kobj.name);
        return -EEXIST;
    }
    d->kobj.sd = dir;
    d->kobj.state_in_sysfs = 1;
    if (dev_major(d->devt)) {
        sysfs_text_file(dir, "dev", 0444, std::make_unique<DevText>(d->devt));
        make_dev_node(d);
    }
    {
        std::lock_guard g(known.lock);
        known.devices.push_back(d);
    }
    if (d->class_)
        if (int e = add_groups(&d->kobj, d->class_->dev_groups)) return e;
    if (int e = add_groups(&d->kobj, d->groups)) return e;
    return d->bus && bus_has(d->bus) ? bus_add_device(d) : 0;
}

void device_del(device *d) {
    if (d->bus && bus_has(d->bus)) bus_remove_device(d);
    if (dev_major(d->devt))
        if (Node *n = find_device_node(dev_root_node(), d->devt)) node_remove(n);
    {
        std::lock_guard g(known.lock);
        std::erase(known.devices, d);
    }
    kobject_del(&d->kobj);
}

device *device_make(class_ *c, device *parent, unsigned devt, void *data, const attribute_group **groups,
                    const char *name, int &error) {
    auto *d = engine_new<device>();
    error = -ENOMEM;
    if (!d) return nullptr;
    device_initialize(d);
    d->release = free_made_device;
    d->class_ = c;
    d->parent = parent;
    d->devt = devt;
    d->driver_data = data;
    d->groups = groups;
    if (kobject_set_name(&d->kobj, name)) error = device_add(d);
    if (!error) return d;
    kobject_put(&d->kobj);
    return nullptr;
}

void device_unmake(class_ *c, unsigned devt) {
    device *d = nullptr;
    {
        std::lock_guard g(known.lock);
        for (device *x : known.devices)
            if (x->class_ == c && x->devt == devt) d = x;
    }
    if (!d) return;
    device_del(d);
    kobject_put(&d->kobj);
}

int device_create_file(device *d, const device_attribute *a) { return sysfs_create_file(&d->kobj, &a->attr); }
void device_remove_file(device *d, const device_attribute *a) { sysfs_remove_file(&d->kobj, &a->attr); }
void put_device(device *d) { kobject_put(d ? &d->kobj : nullptr); }

int device_for_each_child(device *parent, void *data, int (*f)(device *, void *)) {
    std::vector<device *> children;
    {
        std::lock_guard g(known.lock);
        std::ranges::copy_if(known.devices, std::back_inserter(children),
                             [=](device *d) { return d->parent == parent; });
    }
    for (device *d : children)
        if (int stop = f(d, data)) return stop;
    return 0;
}

void device_boot() {
    known.classes.clear();
    known.devices.clear();
    bus_boot();
    devres_boot();
}

}  // namespace wqlab
