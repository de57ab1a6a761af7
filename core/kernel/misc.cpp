// Miscellaneous devices: one major, a minor each.
#include <cerrno>
#include <vector>

#include "kernel/device.h"
#include "kernel/engine_heap.h"
#include "kernel/fs/chardev.h"
#include "kernel/list.h"
#include "kernel/misc.h"
#include "machine/quiet_lock.h"

namespace wqlab {

namespace {

constexpr unsigned misc_major = 10, any_minor = 255, highest_dynamic = 127;

struct Misc {
    machine::QuietLock lock;            // guards registered
    std::vector<miscdevice *> registered;
    class_ *of_all = nullptr;
};
Misc state;

bool taken(int minor) {
    for (const miscdevice *m : state.registered)
        if (m->minor == minor) return true;
    return false;
}

// open_misc: of the major as a whole: hands over to the device of the minor.
int open_misc(struct inode *inode, file *f) {
    miscdevice *m = nullptr;
    {
        std::lock_guard g(state.lock);
        for (miscdevice *x : state.registered)
            if (x->minor == static_cast<int>(dev_minor(inode->i_rdev))) m = x;
    }
    if (!m || !m->fops) return -ENODEV;
    f->f_op = m->fops;
    f->private_data = m;
    return m->fops->open ? m->fops->open(inode, f) : 0;
}
const file_operations misc_operations = [] {
    file_operations o{};
    o.open = open_misc;
    return o;
}();

}  // namespace

int misc_register(miscdevice *m) {
    int minor = m->minor;
    {
        std::lock_guard g(state.lock);
        if (minor == static_cast<int>(any_minor))
            for (minor = highest_dynamic; minor >= 0 && taken(minor);) --minor;
        else if (taken(minor)) return -EBUSY;
        if (minor < 0) return -EBUSY;
        m->minor = minor;
        state.registered.push_back(m);
    }
    if (!state.of_all) state.of_all = class_make(nullptr, "misc");
    int error;
    m->this_device = device_make(state.of_all, m->parent, misc_major << minor_bits | static_cast<unsigned>(minor), m,
                                 m->groups, m->nodename ? m->nodename : m->name, error);
    if (m->this_device) return 0;
    std::lock_guard g(state.lock);
    std::erase(state.registered, m);
    return error;
}

void misc_deregister(miscdevice *m) {
    device_unmake(state.of_all, misc_major << minor_bits | static_cast<unsigned>(m->minor));
    std::lock_guard g(state.lock);
    std::erase(state.registered, m);
    if (m->minor <= static_cast<int>(highest_dynamic)) m->minor = static_cast<int>(any_minor);
}

void misc_boot() {
    state.registered.clear();
    state.of_all = nullptr;
    static cdev all;
    cdev_init(&all, &misc_operations);
    cdev_add(&all, misc_major << minor_bits, 1u << minor_bits);
}

}  // namespace wqlab
