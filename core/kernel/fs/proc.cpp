#include "kernel/fs/proc.h"

#include <cerrno>
#include <algorithm>
#include <cstring>
#include <string>

#include "kernel/engine_heap.h"
#include "kernel/fs/file.h"
#include "kernel/fs/seq_file.h"
#include "kernel/fs/user_memory.h"
#include "kernel/printk.h"
#include "kernel/slab.h"
#include "kernel/version.h"
#include "kernel/warn.h"
#include "trace/address.h"
#include "trace/emit.h"

namespace wqlab {

proc_dir_entry proc_root;

namespace {

constexpr std::size_t page = 4096;

Node *node_of(const proc_dir_entry *e) { return static_cast<Node *>(e->wqlab_node); }
Node *directory_of(proc_dir_entry *parent) { return parent ? node_of(parent) : proc_root_node(); }
proc_dir_entry *entry_of_file(const file *f) {
    return static_cast<proc_dir_entry *>(const_cast<void *>(static_cast<Node *>(f->wqlab_node)->kept));
}

proc_dir_entry *make(const char *name, unsigned mode, proc_dir_entry *parent, const file_operations *fops, void *data) {
    std::string last;
    Node *in = node_parent(directory_of(parent), name, last);
    if (!in) {
        warn_format(__FILE__, __LINE__, __func__, "name '%s'\n", name);
        return nullptr;
    }
    if (last.empty()) {
        warn_format(__FILE__, __LINE__, __func__, "name len 0\n");
        return nullptr;
    }
    auto *e = engine_new<proc_dir_entry>();
    if (!e) return nullptr;
    Node *n = node_make(in, last, mode);
    if (!n) {
        warn_format(__FILE__, __LINE__, __func__, "proc_dir_entry '%s/%s' already registered\n", in->name.c_str(),
                    last.c_str());
        engine_free(e);
        return nullptr;
    }
    n->fops = fops;
    n->data = data;
    n->kept = e;
    e->name = n->name.c_str();
    e->namelen = static_cast<unsigned short>(last.size());
    e->mode = static_cast<unsigned short>(mode);
    e->proc_fops = fops;
    e->parent = parent;
    e->data = data;
    e->wqlab_node = n;
    return e;
}

// regular: the mode of a file: readable when nothing was said.
unsigned regular(unsigned mode) {
    if ((mode & S_IFMT) == 0) mode |= S_IFREG;
    return mode & 0777 ? mode : mode | 0444;
}

// --- the calls of 2.6: read_proc fills a page, write_proc takes what was written

// kernel_address: as the kernel would have it: a module lies above the pages.
std::uint64_t kernel_address(const char *p) { return wqlab::kernel_address(reinterpret_cast<std::uint64_t>(p)); }

void *read_page() { return kmalloc_bytes(page, 0xcc0, reinterpret_cast<const void *>(&read_page)); }

// read_old: as proc_file_read of 2.6: the function is called again and again, until it says end of file or gives
// nothing.
long read_old(file *f, char *user, unsigned long wanted, long long *pos) {
    proc_dir_entry *e = entry_of_file(f);
    if (e->proc_fops && e->proc_fops->read) return e->proc_fops->read(f, user, wanted, pos);
    if (!e->read_proc) return -EIO;
    auto *buf = static_cast<char *>(read_page());
    if (!buf) return -ENOMEM;
    long done = 0, error = 0;
    for (int eof = 0; wanted > 0 && !eof;) {
        const auto count = static_cast<int>(std::min<unsigned long>(wanted, page - 1024));
        char *start = nullptr;
        long n = e->read_proc(buf, &start, static_cast<long>(*pos), count, &eof, e->data);
        if (n == 0) break;   // the end
        if (n < 0) {
            error = done ? 0 : n;
            break;
        }
        const bool counts = start && kernel_address(start) < kernel_address(buf);
        char *from = start;
        if (!start) {        // everything, from the beginning of the file
            n = std::min<long>(n, static_cast<long>(page)) - static_cast<long>(*pos);
            if (n <= 0) break;
            n = std::min<long>(n, count);
            from = buf + *pos;
        } else if (counts) {   // start counts what the position moves by
            n = std::min<long>(n, static_cast<long>(page));
            from = buf;
        } else {
            // In the page, or in memory of the module, which lies above it.
            if (start < buf + page && start >= buf) n = std::min<long>(n, buf + page - start);
        }
        if (n > count) {
            printk("\0014proc_file_read: Read count exceeded\n");
            n = count;   // a kernel hands out more than was asked for, and then never ends
        }
        if (copy_to_user_bytes(user, from, static_cast<std::size_t>(n))) {
            error = done ? 0 : -EFAULT;
            break;
        }
        *pos += counts ? static_cast<long long>(reinterpret_cast<std::uintptr_t>(start)) : n;
        wanted -= static_cast<unsigned long>(n);
        user += n;
        done += n;
    }
    kfree(buf, reinterpret_cast<const void *>(&read_page));
    return error ? error : done;
}

long write_old(file *f, const char *user, unsigned long n, long long *pos) {
    proc_dir_entry *e = entry_of_file(f);
    if (e->proc_fops && e->proc_fops->write) return e->proc_fops->write(f, user, n, pos);
    return e->write_proc ? e->write_proc(f, user, n, e->data) : -EIO;
}

int open_old(struct inode *inode, file *f) {
    proc_dir_entry *e = entry_of_file(f);
    inode->i_private = e->data;
    if (e->proc_fops) f->f_op = e->proc_fops;   // assigned after the entry was made
    return e->proc_fops && e->proc_fops->open ? e->proc_fops->open(inode, f) : 0;
}

const file_operations old_operations = [] {
    file_operations o{};
    o.open = open_old;
    o.read = read_old;
    o.write = write_old;
    return o;
}();

// --- entries of seq_file without a file_operations of the module's own

int open_single(struct inode *, file *f) {
    const auto *e = entry_of_file(f);
    return single_open(f, e->wqlab_show, e->data);
}
int open_sequence(struct inode *, file *f) {
    const auto *e = entry_of_file(f);
    if (e->size) return seq_open_private(f, e->wqlab_seq, static_cast<int>(e->size)) ? 0 : -ENOMEM;
    return seq_open(f, e->wqlab_seq);
}
const file_operations single_operations = [] {
    file_operations o{};
    o.open = open_single;
    o.read = seq_read;
    o.llseek = seq_lseek;
    o.release = single_release;
    return o;
}();
const file_operations sequence_operations = [] {
    file_operations o{};
    o.open = open_sequence;
    o.read = seq_read;
    o.llseek = seq_lseek;
    o.release = [](struct inode *inode, file *f) {
        return entry_of_file(f)->size ? seq_release_private(inode, f) : seq_release(inode, f);
    };
    return o;
}();

proc_dir_entry *entry_of_node(const Node *n) { return static_cast<proc_dir_entry *>(const_cast<void *>(n->kept)); }

// find_entry: null when there is none of that name, with a report since 2.6.34.
Node *find_entry(const char *name, proc_dir_entry *parent) {
    std::string last;
    Node *in = node_parent(directory_of(parent), name, last);
    Node *n = in ? node_find(in, last) : nullptr;
    if (n && n->kept) return n;
    if (booted_version() >= kernel_version(2, 6, 34))
        warn_format(__FILE__, __LINE__, "remove_proc_entry", "name '%s'\n", name);
    return nullptr;
}

void drain(Node *n) {
    node_drain(n);
    for (auto &c : n->children) drain(c.get());
}

[[maybe_unused]] const bool registered = [] {
    trace::register_function(reinterpret_cast<const void *>(&read_page), "proc_file_read");
    return true;
}();

}  // namespace

proc_dir_entry *proc_make(const char *name, unsigned mode, proc_dir_entry *parent, const file_operations *fops,
                          void *data) {
    return make(name, regular(mode), parent, fops, data);
}

proc_dir_entry *proc_make_ops(const char *name, unsigned mode, proc_dir_entry *parent, const proc_ops *ops,
                              void *data) {
    auto *o = engine_new<file_operations>();
    if (!o) return nullptr;
    o->open = ops->proc_open;
    o->read = ops->proc_read;
    o->write = ops->proc_write;
    o->llseek = ops->proc_lseek;
    o->release = ops->proc_release;
    o->poll = ops->proc_poll;
    o->unlocked_ioctl = ops->proc_ioctl;
    o->mmap = ops->proc_mmap;
    if (ops->proc_read_iter && !o->read) o->read = seq_read;   // seq_read_iter: the only one that modules give
    return make(name, regular(mode), parent, o, data);
}

proc_dir_entry *proc_make_single(const char *name, unsigned mode, proc_dir_entry *parent,
                                 int (*show)(seq_file *, void *), void *data) {
    auto *e = make(name, regular(mode), parent, &single_operations, data);
    if (e) e->wqlab_show = show;
    return e;
}

proc_dir_entry *proc_make_seq(const char *name, unsigned mode, proc_dir_entry *parent, const seq_operations *ops,
                              unsigned state_size, void *data) {
    auto *e = make(name, regular(mode), parent, &sequence_operations, data);
    if (!e) return nullptr;
    e->wqlab_seq = ops;
    e->size = state_size;
    return e;
}

proc_dir_entry *proc_make_old(const char *name, unsigned mode, proc_dir_entry *parent) {
    if ((mode & S_IFMT) == S_IFDIR) return proc_make_directory(name, mode, parent, nullptr);
    auto *e = make(name, regular(mode), parent, &old_operations, nullptr);
    if (e) e->proc_fops = nullptr;
    return e;
}

proc_dir_entry *proc_make_directory(const char *name, unsigned mode, proc_dir_entry *parent, void *data) {
    return make(name, S_IFDIR | (mode & 0777 ? mode & 0777 : 0555), parent, nullptr, data);
}

proc_dir_entry *proc_make_link(const char *name, proc_dir_entry *parent, const char *to) {
    auto *e = make(name, S_IFLNK | 0777, parent, nullptr, nullptr);
    if (e) node_of(e)->content = to;
    return e;
}

void proc_remove(proc_dir_entry *entry) {
    if (!entry) return;
    Node *n = node_of(entry);
    node_remove(n);
    drain(n);
}

void remove_proc_entry(const char *name, proc_dir_entry *parent) {
    Node *n = find_entry(name, parent);
    if (!n) return;
    if (!n->children.empty())
        warn_format(__FILE__, __LINE__, __func__, "%s: removing non-empty directory '%s/%s', leaking at least '%s'\n",
                    __func__, n->parent->name.c_str(), n->name.c_str(), n->children.front()->name.c_str());
    proc_remove(entry_of_node(n));
}

bool remove_proc_subtree(const char *name, proc_dir_entry *parent) {
    Node *n = find_entry(name, parent);
    if (n) proc_remove(entry_of_node(n));
    return n;
}

void *proc_data(const struct inode *inode) { return static_cast<Node *>(inode->wqlab_node)->data; }

void proc_boot() {
    proc_root = {};
    proc_root.name = "/proc";
    proc_root.mode = S_IFDIR | 0555;
    proc_root.wqlab_node = proc_root_node();
}

}  // namespace wqlab
