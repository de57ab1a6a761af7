#include "kernel/fs/debugfs.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "kernel/engine_heap.h"
#include "kernel/fs/sysfs.h"
#include "kernel/printk.h"

namespace wqlab {

namespace {

bool failed(const void *p) { return !p || reinterpret_cast<std::uintptr_t>(p) >= static_cast<std::uintptr_t>(-4095); }
Node *node_of(const dentry *d) { return static_cast<Node *>(d->d_inode->wqlab_node); }
Node *directory_of(const dentry *parent) { return failed(parent) ? debugfs_root_node() : node_of(parent); }

dentry *entry_of_node(Node *n) {
    auto *d = engine_new<dentry>();
    if (!d) return reinterpret_cast<dentry *>(-ENOMEM);
    d->d_inode = node_inode(n);
    std::strncpy(reinterpret_cast<char *>(d->d_iname), n->name.c_str(), sizeof d->d_iname - 1);
    d->d_name = {d->d_iname, static_cast<unsigned>(n->name.size())};
    return d;
}

dentry *taken(const Node *dir, const char *name) {
    printk("\0013debugfs: %s '%s' in directory '%s' already present!\n", "File", name,
           dir == debugfs_root_node() ? "/" : dir->name.c_str());
    return reinterpret_cast<dentry *>(-EEXIST);
}

struct Value : SysfsText {
    void *at;
    int size, base;
    Value(void *a, int s, int b) : at(a), size(s), base(b) {}
    std::string show(int &) override {
        unsigned long long v = 0;
        std::memcpy(&v, at, static_cast<std::size_t>(size ? size : 1));
        if (size == 0) return v ? "Y\n" : "N\n";
        char text[40];
        if (base == 16) std::snprintf(text, sizeof text, "0x%0*llx\n", 2 * size, v);
        else std::snprintf(text, sizeof text, "%llu\n", v);
        return text;
    }
    int store(const std::string &text) override {
        if (size == 0) {
            const bool on = std::strchr("yY1", text[0]) != nullptr;
            if (!on && !std::strchr("nN0", text[0])) return -EINVAL;
            std::memcpy(at, &on, 1);
            return 0;
        }
        char *end;
        errno = 0;
        const unsigned long long v = std::strtoull(text.c_str(), &end, 0);
        if (errno || end == text.c_str() || (*end && *end != '\n')) return -EINVAL;
        std::memcpy(at, &v, static_cast<std::size_t>(size));
        return 0;
    }
};

}  // namespace

dentry *debugfs_make(const char *name, unsigned mode, dentry *parent, void *data, const file_operations *fops) {
    Node *dir = directory_of(parent);
    Node *n = node_make(dir, name, (mode & S_IFMT) ? mode : S_IFREG | mode);
    if (!n) return taken(dir, name);
    n->data = data;
    n->fops = fops;
    return entry_of_node(n);
}

dentry *debugfs_make_value(const char *name, unsigned mode, dentry *parent, void *value, int size, int base) {
    Node *dir = directory_of(parent);
    Node *n = sysfs_text_file(dir, name, mode, std::make_unique<Value>(value, size, base));
    return n ? entry_of_node(n) : taken(dir, name);
}

void debugfs_remove(dentry *entry) {
    if (failed(entry)) return;
    Node *n = node_of(entry);
    node_remove(n);
    node_drain(n);
    engine_free(entry);
}

}  // namespace wqlab
