#include "kernel/fs/chardev.h"

#include <cerrno>
#include <algorithm>
#include <string>
#include <vector>

#include "kernel/engine_heap.h"
#include "kernel/kobject.h"
#include "kernel/list.h"
#include "kernel/printk.h"
#include "machine/quiet_lock.h"

namespace wqlab {

namespace {

constexpr unsigned majors = 512, first_free_major = 240, last_free_major = 234;

struct Region {
    unsigned first, count;
    std::string name;
};
struct Devices {
    machine::QuietLock lock;        // guards all of this
    std::vector<Region> regions;
    std::vector<cdev *> cdevs;
    std::vector<cdev *> own;        // by chrdev_register, freed there
};
Devices devices;

bool overlap(unsigned a, unsigned na, unsigned b, unsigned nb) { return a < b + nb && b < a + na; }

int add_region(unsigned first, unsigned count, const char *name) {
    for (const Region &r : devices.regions)
        if (overlap(first, count, r.first, r.count)) return -EBUSY;
    devices.regions.push_back({first, count, name});
    return 0;
}

// free_major: as the kernel looks for one: downwards; the upper ones belong to a booted system's own drivers.
int free_major() {
    for (unsigned major = first_free_major; major >= last_free_major; --major)
        if (std::none_of(devices.regions.begin(), devices.regions.end(),
                         [&](const Region &r) { return dev_major(r.first) == major; }))
            return static_cast<int>(major);
    for (unsigned major = 511; major >= 384; --major)
        if (std::none_of(devices.regions.begin(), devices.regions.end(),
                         [&](const Region &r) { return dev_major(r.first) == major; }))
            return static_cast<int>(major);
    return -EBUSY;
}

void forget(cdev *c) {
    std::lock_guard g(devices.lock);
    std::erase(devices.cdevs, c);
}

void release_cdev(kobject *k) {
    cdev *c = entry_of<&cdev::kobj>(k);
    forget(c);
    engine_free(c);
}
void release_embedded_cdev(kobject *k) { forget(entry_of<&cdev::kobj>(k)); }
const kobj_type allocated_cdev{release_cdev, nullptr, nullptr, nullptr};
const kobj_type embedded_cdev{release_embedded_cdev, nullptr, nullptr, nullptr};

}  // namespace

int register_chrdev_region(unsigned first, unsigned count, const char *name) {
    if (dev_major(first) >= majors) {
        printk("\0013CHRDEV \"%s\" major requested (%u) is greater than the maximum (%u)\n", name, dev_major(first),
               majors - 1);
        return -EINVAL;
    }
    std::lock_guard g(devices.lock);
    return add_region(first, count, name);
}

int alloc_chrdev_region(unsigned *dev, unsigned baseminor, unsigned count, const char *name) {
    std::lock_guard g(devices.lock);
    const int major = free_major();
    if (major < 0) return major;
    const unsigned first = static_cast<unsigned>(major) << minor_bits | baseminor;
    if (int e = add_region(first, count, name)) return e;
    *dev = first;
    return 0;
}

void unregister_chrdev_region(unsigned first, unsigned count) {
    std::lock_guard g(devices.lock);
    std::erase_if(devices.regions, [&](const Region &r) { return r.first == first && r.count == count; });
}

int chrdev_register(unsigned major, const char *name, const file_operations *fops) {
    constexpr unsigned minors = 256;
    unsigned dev = major << minor_bits;
    const int e = major ? register_chrdev_region(dev, minors, name) : alloc_chrdev_region(&dev, 0, minors, name);
    if (e) return e;
    cdev *c = cdev_alloc();
    if (!c) return -ENOMEM;
    c->owner = fops->owner;
    c->ops = fops;
    cdev_add(c, dev, minors);
    std::lock_guard g(devices.lock);
    devices.own.push_back(c);
    return major ? 0 : static_cast<int>(dev_major(dev));
}

void chrdev_unregister(unsigned major, const char *) {
    cdev *mine = nullptr;
    {
        std::lock_guard g(devices.lock);
        std::erase_if(devices.regions, [&](const Region &r) { return dev_major(r.first) == major && r.count == 256; });
        for (cdev *c : devices.own)
            if (dev_major(c->dev) == major) mine = c;
        std::erase(devices.own, mine);
    }
    if (mine) cdev_del(mine);
}

void cdev_init(cdev *c, const file_operations *fops) {
    *c = {};
    init_list_head(&c->list);
    kobject_init(&c->kobj, &embedded_cdev);
    c->ops = fops;
}

cdev *cdev_alloc() {
    auto *c = engine_new<cdev>();
    if (!c) return nullptr;
    init_list_head(&c->list);
    kobject_init(&c->kobj, &allocated_cdev);
    return c;
}

int cdev_add(cdev *c, unsigned dev, unsigned count) {
    c->dev = dev;
    c->count = count;
    std::lock_guard g(devices.lock);
    devices.cdevs.push_back(c);
    return 0;
}

void cdev_del(cdev *c) {
    forget(c);
    kobject_put(&c->kobj);
}

const file_operations *chardev_operations(unsigned dev, struct inode *inode) {
    std::lock_guard g(devices.lock);
    for (cdev *c : devices.cdevs) {
        if (dev - c->dev >= c->count) continue;
        inode->i_cdev = c;
        return c->ops;
    }
    return nullptr;
}

bool chardev_by_name(std::string_view name, unsigned &dev) {
    std::lock_guard g(devices.lock);
    for (const Region &r : devices.regions)
        if (r.name == name) {
            dev = r.first;
            return true;
        }
    return false;
}

void chardev_boot() {
    devices.regions.clear();
    devices.cdevs.clear();
    devices.own.clear();
    // Numbers that a booted machine has given out.
    for (unsigned major : {1u, 4u, 5u, 7u, 10u, 13u, 29u, 116u, 128u, 136u, 180u, 189u, 202u, 203u, 226u})
        devices.regions.push_back({major << minor_bits, 1u << minor_bits, "system"});
}

}  // namespace wqlab
