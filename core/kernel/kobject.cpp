#include "kernel/kobject.h"

#include <cerrno>
#include <string>

#include "kernel/engine_heap.h"
#include "kernel/fs/sysfs.h"
#include "kernel/list.h"
#include "kernel/printk.h"
#include "kernel/warn.h"

namespace wqlab {

kobject *kernel_kobject, *fs_kobject, *firmware_kobject, *module_kobject;

namespace {

long show_kobj_attribute(kobject *k, attribute *a, char *buf) {
    auto *ka = entry_of<&kobj_attribute::attr>(a);
    return ka->show ? ka->show(k, ka, buf) : -EIO;
}
long store_kobj_attribute(kobject *k, attribute *a, const char *buf, unsigned long n) {
    auto *ka = entry_of<&kobj_attribute::attr>(a);
    return ka->store ? ka->store(k, ka, buf, n) : -EIO;
}
void release_plain(kobject *k) {
    if (k->wqlab_name_owned) engine_free(const_cast<char *>(k->name));
    engine_free(k);
}

void finish(kobject *k) {
    if (k->state_in_sysfs) kobject_del(k);
    if (k->ktype && k->ktype->release) {
        k->ktype->release(k);
        return;
    }
    printk("\0013kobject: '%s' (%px): does not have a release() function, it is broken and must be fixed. "
           "See Documentation/core-api/kobject.rst.\n", k->name ? k->name : "(null)", k);
}

kobject *system_directory(const char *name) {
    auto *k = engine_new<kobject>();
    kobject_init(k, &plain_kobject_type);
    k->name = name;
    k->sd = node_find(sys_root_node(), name);
    k->state_in_sysfs = 1;
    return k;
}

}  // namespace

const sysfs_ops kobject_sysfs_ops{show_kobj_attribute, store_kobj_attribute};
const kobj_type plain_kobject_type{release_plain, &kobject_sysfs_ops, nullptr, nullptr};

void kobject_init(kobject *k, const kobj_type *type) {
    if (k->state_initialized)
        printk("\0013kobject: '%s' (%px): tried to init an initialized object, something is seriously wrong.\n",
               k->name ? k->name : "(null)", k);
    k->refcount = 1;
    init_list_head(&k->entry);
    k->state_initialized = 1;
    k->state_in_sysfs = 0;
    k->ktype = type;
}

bool kobject_set_name(kobject *k, const char *name) {
    const std::string text = name;
    auto *copy = static_cast<char *>(engine_alloc(text.size() + 1));
    if (!copy) return false;
    text.copy(copy, text.size());
    if (k->wqlab_name_owned) engine_free(const_cast<char *>(k->name));
    k->name = copy;
    k->wqlab_name_owned = 1;
    return true;
}

int kobject_add(kobject *k, kobject *parent) {
    if (!k->state_initialized) {
        printk("\0013kobject '%s' (%px): tried to add an uninitialized object, something is seriously wrong.\n",
               k->name ? k->name : "(null)", k);
        return -EINVAL;
    }
    if (!k->name || !*k->name) {
        WARN_ON(true);
        return -EINVAL;
    }
    if (!parent && k->kset) parent = &k->kset->kobj;
    Node *in = parent ? kobject_directory(parent) : sys_root_node();
    Node *dir = in ? node_make(in, k->name, S_IFDIR | 0755) : nullptr;
    if (!dir) {
        if (in) {
            printk("\0014sysfs: cannot create duplicate filename '%s/%s'\n", in->path().substr(4).c_str(), k->name);
            printk("\0013kobject_add_internal failed for %s with -EEXIST, don't try to register things with the same "
                   "name in the same directory.\n", k->name);
        }
        return in ? -EEXIST : -ENOENT;
    }
    k->parent = kobject_get(parent);
    k->sd = dir;
    k->state_in_sysfs = 1;
    if (!k->ktype) return 0;
    for (attribute **a = k->ktype->default_attrs; a && *a; ++a)
        if (int e = sysfs_create_file(k, *a)) return e;
    for (const attribute_group **g = k->ktype->default_groups; g && *g; ++g)
        if (int e = sysfs_create_group(k, *g)) return e;
    return 0;
}

int kobject_init_and_add(kobject *k, const kobj_type *type, kobject *parent, const char *name) {
    kobject_init(k, type);
    if (!kobject_set_name(k, name)) return -ENOMEM;
    return kobject_add(k, parent);
}

kobject *kobject_create_and_add(const char *name, kobject *parent) {
    auto *k = engine_new<kobject>();
    if (!k) return nullptr;
    const int e = kobject_init_and_add(k, &plain_kobject_type, parent, name);
    if (!e) return k;
    printk("\0014%s: kobject_add error: %d\n", "kobject_create_and_add", e);
    kobject_put(k);
    return nullptr;
}

void kobject_del(kobject *k) {
    if (!k->state_in_sysfs) return;
    k->state_in_sysfs = 0;
    if (Node *dir = kobject_directory(k)) node_remove(dir);
    k->sd = nullptr;
    kobject *parent = k->parent;
    k->parent = nullptr;
    kobject_put(parent);
}

kobject *kobject_get(kobject *k) {
    if (k) std::atomic_ref(k->refcount).fetch_add(1);
    return k;
}

void kobject_put(kobject *k) {
    if (!k) return;
    if (!k->state_initialized)
        warn_format(__FILE__, __LINE__, __func__,
                    "kobject: '%s' (%px): is not initialized, yet kobject_put() is being called.\n",
                    k->name ? k->name : "(null)", k);
    const int left = std::atomic_ref(k->refcount).fetch_sub(1) - 1;
    if (left == 0) finish(k);
    else if (left < 0)
        warn_format(__FILE__, __LINE__, __func__, "refcount_t: underflow; use-after-free.\n");
}

Node *kobject_directory(const kobject *k) { return static_cast<Node *>(k->sd); }

void kobject_boot() {
    kernel_kobject = system_directory("kernel");
    fs_kobject = system_directory("fs");
    firmware_kobject = system_directory("firmware");
    module_kobject = system_directory("module");
}

}  // namespace wqlab
