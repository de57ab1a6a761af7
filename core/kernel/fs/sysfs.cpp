#include "kernel/fs/sysfs.h"

#include <cerrno>
#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "kernel/fs/file.h"
#include "kernel/fs/user_memory.h"
#include "kernel/printk.h"
#include "kernel/slab.h"
#include "kernel/wait.h"
#include "trace/emit.h"

namespace wqlab {

namespace {

constexpr std::size_t page = 4096;
constexpr unsigned gfp_zeroed = 0xdc0;          // GFP_KERNEL | __GFP_ZERO
constexpr unsigned poll_notified = 0x0a;        // EPOLLPRI | EPOLLERR

// Text: what a reader was shown when it began.
struct Text {
    char *page;
    std::size_t length;
    unsigned event;
};
wait_queue_head_t notified;
std::vector<std::unique_ptr<SysfsText>> texts;

Node *node_of(const file *f) { return static_cast<Node *>(f->wqlab_node); }
const attribute *attribute_of(const Node *n) { return static_cast<const attribute *>(n->data); }
kobject *object_of(const Node *n) { return static_cast<kobject *>(const_cast<void *>(n->kept)); }
const sysfs_ops *ops_of(const Node *n) {
    const kobject *k = object_of(n);
    return k->ktype ? k->ktype->sysfs_ops : nullptr;
}

void *new_page() { return kmalloc_bytes(page, gfp_zeroed, reinterpret_cast<const void *>(&new_page)); }
void free_page(void *p) { kfree(p, reinterpret_cast<const void *>(&new_page)); }
[[maybe_unused]] const bool registered = [] {
    trace::register_function(reinterpret_cast<const void *>(&new_page), "seq_buf_alloc");
    return true;
}();

int open_attribute(struct inode *inode, file *f) {
    const Node *n = static_cast<Node *>(inode->wqlab_node);
    const sysfs_ops *ops = ops_of(n);
    if (!ops) {
        printk("\0013missing sysfs attribute operations for kobject: %s\n", object_of(n)->name);
        return -EACCES;
    }
    if ((f->f_mode & FMODE_WRITE_) && (!(n->mode & 0222) || !ops->store)) return -EACCES;
    if ((f->f_mode & FMODE_READ_) && (!(n->mode & 0444) || !ops->show)) return -EACCES;
    return 0;
}

long show(const Node *n, char *buf) {
    const long count = ops_of(n)->show(object_of(n), const_cast<attribute *>(attribute_of(n)), buf);
    if (count < static_cast<long>(page)) return count;
    printk("\0013fill_read_buffer: %pS returned bad count\n", reinterpret_cast<const void *>(ops_of(n)->show));
    return static_cast<long>(page) - 1;
}

long read_attribute(file *f, char *user, unsigned long n, long long *pos) {
    auto *t = static_cast<Text *>(f->private_data);
    if (!t || *pos == 0) {
        if (!t) {
            f->private_data = t = new Text{static_cast<char *>(new_page()), 0, 0};
            if (!t->page) return -ENOMEM;
        }
        std::memset(t->page, 0, page);
        t->event = node_of(f)->event;
        const long count = show(node_of(f), t->page);
        if (count < 0) return count;
        t->length = static_cast<std::size_t>(count);
    }
    const auto at = static_cast<std::size_t>(*pos);
    if (at >= t->length) return 0;
    n = std::min<unsigned long>(n, t->length - at);
    if (copy_to_user_bytes(user, t->page + at, n)) return -EFAULT;
    *pos += static_cast<long long>(n);
    return static_cast<long>(n);
}

long write_attribute(file *f, const char *user, unsigned long n, long long *pos) {
    n = std::min<unsigned long>(n, page - 1);
    char *buf = static_cast<char *>(new_page());
    if (!buf) return -ENOMEM;
    long result = -EFAULT;
    if (!copy_from_user_bytes(buf, user, n)) {
        const Node *node = node_of(f);
        result = ops_of(node)->store(object_of(node), const_cast<attribute *>(attribute_of(node)), buf, n);
    }
    free_page(buf);
    if (result > 0) *pos += result;
    return result;
}

unsigned poll_attribute(file *f, poll_table *table) {
    file_poll_wait(f, &notified, table);
    const auto *t = static_cast<const Text *>(f->private_data);
    const bool news = t && t->event != node_of(f)->event;
    return 0x41 | (news ? poll_notified : 0);   // IN and RDNORM always
}

int release_attribute(struct inode *, file *f) {
    auto *t = static_cast<Text *>(f->private_data);
    if (t) free_page(t->page);
    delete t;
    return 0;
}

const file_operations attribute_operations = [] {
    file_operations o{};
    o.open = open_attribute;
    o.read = read_attribute;
    o.write = write_attribute;
    o.poll = poll_attribute;
    o.release = release_attribute;
    return o;
}();

// Binary attributes: read and written at an offset, without a page of text between.
const bin_attribute *binary_of(const file *f) { return static_cast<const bin_attribute *>(node_of(f)->data); }

long read_binary(file *f, char *user, unsigned long n, long long *pos) {
    auto *a = const_cast<bin_attribute *>(binary_of(f));
    if (!a->read) return -EIO;
    if (a->size && *pos >= static_cast<long long>(a->size)) return 0;
    n = std::min<unsigned long>(n, a->size ? a->size - static_cast<unsigned long>(*pos) : page);
    n = std::min<unsigned long>(n, page);
    auto *buf = static_cast<char *>(new_page());
    if (!buf) return -ENOMEM;
    long got = a->read(f, object_of(node_of(f)), a, buf, *pos, n);
    if (got > 0 && copy_to_user_bytes(user, buf, static_cast<std::size_t>(got))) got = -EFAULT;
    free_page(buf);
    if (got > 0) *pos += got;
    return got;
}

long write_binary(file *f, const char *user, unsigned long n, long long *pos) {
    auto *a = const_cast<bin_attribute *>(binary_of(f));
    if (!a->write) return -EIO;
    n = std::min<unsigned long>(n, page);
    auto *buf = static_cast<char *>(new_page());
    if (!buf) return -ENOMEM;
    long got = -EFAULT;
    if (!copy_from_user_bytes(buf, user, n)) got = a->write(f, object_of(node_of(f)), a, buf, *pos, n);
    free_page(buf);
    if (got > 0) *pos += got;
    return got;
}

const file_operations binary_operations = [] {
    file_operations o{};
    o.read = read_binary;
    o.write = write_binary;
    return o;
}();

Node *add(Node *dir, const attribute *a, unsigned mode, kobject *k, const file_operations *fops, void *data) {
    Node *n = node_make(dir, a->name, S_IFREG | (mode & 0777));
    if (!n) {
        printk("\0014sysfs: cannot create duplicate filename '%s/%s'\n", dir->path().substr(4).c_str(), a->name);
        return nullptr;
    }
    n->data = data;
    n->kept = k;
    n->fops = fops;
    return n;
}

void remove(Node *dir, const char *name) {
    Node *n = dir ? node_find(dir, name) : nullptr;
    if (!n) return;
    node_remove(n);
    node_drain(n);
}

Node *group_directory(kobject *k, const attribute_group *group) {
    Node *dir = kobject_directory(k);
    return dir && group->name ? node_find(dir, group->name) : dir;
}

// Files of the engine's own.
long read_text(file *f, char *user, unsigned long n, long long *pos) {
    int error = 0;
    const std::string text = (*static_cast<SysfsText *>(node_of(f)->data)).show(error);
    if (error) return error;
    const auto at = static_cast<std::size_t>(*pos);
    if (at >= text.size()) return 0;
    n = std::min<unsigned long>(n, text.size() - at);
    if (copy_to_user_bytes(user, text.data() + at, n)) return -EFAULT;
    *pos += static_cast<long long>(n);
    return static_cast<long>(n);
}
long write_text(file *f, const char *user, unsigned long n, long long *) {
    std::string text(n, '\0');
    if (copy_from_user_bytes(text.data(), user, n)) return -EFAULT;
    const int error = static_cast<SysfsText *>(node_of(f)->data)->store(text);
    return error ? error : static_cast<long>(n);
}
int open_text(struct inode *inode, file *f) {
    const unsigned mode = inode->i_mode;
    const bool refused =
        ((f->f_mode & FMODE_WRITE_) && !(mode & 0222)) || ((f->f_mode & FMODE_READ_) && !(mode & 0444));
    return refused ? -EACCES : 0;
}
const file_operations text_operations = [] {
    file_operations o{};
    o.open = open_text;
    o.read = read_text;
    o.write = write_text;
    return o;
}();

}  // namespace

int sysfs_create_file(kobject *k, const attribute *a) {
    Node *dir = kobject_directory(k);
    if (!dir) return -ENOENT;
    return add(dir, a, a->mode, k, &attribute_operations, const_cast<attribute *>(a)) ? 0 : -EEXIST;
}

void sysfs_remove_file(kobject *k, const attribute *a) { remove(kobject_directory(k), a->name); }

int sysfs_create_group(kobject *k, const attribute_group *group) {
    Node *dir = kobject_directory(k);
    if (!dir) return -EINVAL;
    if (group->name && !(dir = node_make(dir, group->name, S_IFDIR | 0755))) return -EEXIST;
    int i = 0;
    for (attribute **a = group->attrs; a && *a; ++a, ++i) {
        unsigned mode = (*a)->mode;
        if (group->is_visible && !(mode = group->is_visible(k, *a, i))) continue;
        if (!add(dir, *a, mode, k, &attribute_operations, *a)) return -EEXIST;
    }
    for (bin_attribute **b = group->bin_attrs; b && *b; ++b)
        if (!add(dir, &(*b)->attr, (*b)->attr.mode, k, &binary_operations, *b)) return -EEXIST;
    return 0;
}

void sysfs_remove_group(kobject *k, const attribute_group *group) {
    Node *dir = group_directory(k, group);
    if (!dir) return;
    for (attribute **a = group->attrs; a && *a; ++a) remove(dir, (*a)->name);
    for (bin_attribute **b = group->bin_attrs; b && *b; ++b) remove(dir, (*b)->attr.name);
    if (group->name) node_remove(dir);
}

int sysfs_create_bin_file(kobject *k, const bin_attribute *a) {
    Node *dir = kobject_directory(k);
    if (!dir) return -EINVAL;
    return add(dir, &a->attr, a->attr.mode, k, &binary_operations, const_cast<bin_attribute *>(a)) ? 0 : -EEXIST;
}

void sysfs_remove_bin_file(kobject *k, const bin_attribute *a) { remove(kobject_directory(k), a->attr.name); }

void sysfs_notify(kobject *k, const char *group, const char *attr) {
    Node *dir = kobject_directory(k);
    if (dir && group) dir = node_find(dir, group);
    Node *n = dir && attr ? node_find(dir, attr) : nullptr;
    if (!n) return;
    ++n->event;
    wake_up_queue(&notified, TASK_NORMAL, 0);
}

Node *sysfs_text_file(Node *dir, const char *name, unsigned mode, std::unique_ptr<SysfsText> text) {
    Node *n = node_make(dir, name, S_IFREG | (mode & 0777));
    if (!n) return nullptr;
    n->data = text.get();
    n->fops = &text_operations;
    texts.push_back(std::move(text));
    return n;
}

void sysfs_boot() {
    texts.clear();
    init_waitqueue_head(&notified);
}

}  // namespace wqlab
