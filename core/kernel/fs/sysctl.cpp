#include "kernel/fs/sysctl.h"

#include <cerrno>
#include <string>
#include <vector>

#include "kernel/engine_heap.h"
#include "kernel/fs/file.h"
#include "kernel/fs/user_memory.h"
#include "kernel/printk.h"
#include "kernel/version.h"

namespace wqlab {

namespace {

// Made: what one registration has put into the tree. It lives behind a ctl_table_header until that is unregistered.
struct Made {
    std::vector<Node *> files, directories;
};

Node *sys_root() {
    Node *sys = node_find(proc_root_node(), "sys");
    return sys ? sys : node_make(proc_root_node(), "sys", S_IFDIR | 0555);
}

int call_handler(ctl_table *t, int write, file *f, void *buffer, unsigned long *n, long long *pos) {
    if (booted_version() < kernel_version(2, 6, 32)) {
        using Handler = int (*)(ctl_table *, int, file *, void *, unsigned long *, long long *);
        return reinterpret_cast<Handler>(t->proc_handler)(t, write, f, buffer, n, pos);
    }
    using Handler = int (*)(ctl_table *, int, void *, unsigned long *, long long *);
    return reinterpret_cast<Handler>(t->proc_handler)(t, write, buffer, n, pos);
}

// transfer: a system call on such a file. Since 5.8 the handler sees a copy in the kernel.
long transfer(file *f, int write, void *user, unsigned long n, long long *pos) {
    auto *t = static_cast<ctl_table *>(static_cast<Node *>(f->wqlab_node)->data);
    if (!t->proc_handler) return -EINVAL;
    if (booted_version() < kernel_version(5, 8, 0)) {
        const int e = call_handler(t, write, f, user, &n, pos);
        return e ? e : static_cast<long>(n);
    }
    constexpr unsigned long most = 1ul << 20;
    if (n >= most) n = most - 1;
    auto *copy = static_cast<char *>(engine_alloc(n + 1));
    if (!copy) return -ENOMEM;
    long ret = write && copy_from_user_bytes(copy, user, n) ? -EFAULT : 0;
    if (!ret) ret = call_handler(t, write, f, copy, &n, pos);
    if (!ret && !write && copy_to_user_bytes(user, copy, n)) ret = -EFAULT;
    engine_free(copy);
    return ret ? ret : static_cast<long>(n);
}
long read_value(file *f, char *user, unsigned long n, long long *pos) { return transfer(f, 0, user, n, pos); }
long write_value(file *f, const char *user, unsigned long n, long long *pos) {
    return transfer(f, 1, const_cast<char *>(user), n, pos);
}
const file_operations operations = [] {
    file_operations o{};
    o.read = read_value;
    o.write = write_value;
    return o;
}();

Node *directory(Node *parent, const std::string &name, unsigned mode, Made &made) {
    if (Node *there = node_find(parent, name)) return there->is_dir() ? there : nullptr;
    Node *n = node_make(parent, name, S_IFDIR | (mode ? mode & 0777u : 0555u));
    if (n) made.directories.push_back(n);
    return n;
}

bool add(Node *parent, ctl_table *table, Made &made) {
    for (; table->procname; ++table) {
        if (table->child) {
            Node *dir = directory(parent, table->procname, table->mode, made);
            if (!dir || !add(dir, table->child, made)) return false;
            continue;
        }
        Node *n = node_make(parent, table->procname, S_IFREG | (table->mode & 0777u));
        if (!n) {
            printk("\0013sysctl duplicate entry: %s/%s\n", parent == sys_root() ? "" : parent->path().substr(9).c_str(),
                   table->procname);
            return false;
        }
        n->fops = &operations;
        n->data = table;
        made.files.push_back(n);
    }
    return true;
}

void take_away(Made &made) {
    for (Node *n : made.files) node_remove(n);
    for (Node *n : made.files) node_drain(n);
    // The last made is the innermost; one that others use by now stays.
    for (auto d = made.directories.rbegin(); d != made.directories.rend(); ++d)
        if ((*d)->children.empty()) node_remove(*d);
}

}  // namespace

ctl_table_header *sysctl_register(const char *path, ctl_table *table) {
    auto made = std::make_unique<Made>();
    Node *dir = sys_root();
    for (std::string rest = path; dir && !rest.empty();) {
        const std::size_t slash = rest.find('/');
        dir = directory(dir, rest.substr(0, slash), 0555, *made);
        rest.erase(0, slash == rest.npos ? rest.npos : slash + 1);
    }
    if (dir && add(dir, table, *made)) return reinterpret_cast<ctl_table_header *>(made.release());
    take_away(*made);
    return nullptr;
}

void sysctl_unregister(ctl_table_header *header) {
    if (!header) return;
    const std::unique_ptr<Made> made(reinterpret_cast<Made *>(header));
    take_away(*made);
}

void sysctl_boot() {
    for (const char *name : {"debug", "dev", "fs", "kernel", "net", "vm"}) node_make(sys_root(), name, S_IFDIR | 0555);
}

}  // namespace wqlab
