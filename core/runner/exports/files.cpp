// Exports of linux/fs.h, cdev.h, proc_fs.h, seq_file.h, uaccess.h, poll.h, debugfs.h and miscdevice.h.
#include <cerrno>
#include <algorithm>
#include <cstdarg>
#include <cstring>

#include "kernel/fs/chardev.h"
#include "kernel/fs/debugfs.h"
#include "kernel/fs/file.h"
#include "kernel/fs/proc.h"
#include "kernel/fs/seq_file.h"
#include "kernel/fs/user_memory.h"
#include "kernel/misc.h"
#include "kernel/printk.h"
#include "kernel/slab.h"
#include "kernel/version.h"
#include "runner/call.h"

namespace wqlab::runner {

namespace {

constexpr unsigned v(unsigned a, unsigned b, unsigned c) { return kernel_version(a, b, c); }
template <class T> T *error_pointer(long error) { return reinterpret_cast<T *>(error); }

// --- devices
int register_major(unsigned major, const char *name, const file_operations *fops) {
    return chrdev_register(major, name, fops);
}
int release_major(unsigned major, const char *name) {
    chrdev_unregister(major, name);
    return 0;
}
int register_range(unsigned from, unsigned count, const char *name) {
    return register_chrdev_region(from, count, name);
}

// --- user memory
unsigned long to_user(void *to, const void *from, unsigned long n) {
    might_sleep();
    return copy_to_user_bytes(to, from, n);
}
unsigned long from_user(void *to, const void *from, unsigned long n) {
    might_sleep();
    return copy_from_user_bytes(to, from, n);
}
unsigned long clear(void *to, unsigned long n) {
    static const char zeroes[256] = {};
    for (char *at = static_cast<char *>(to); n;) {
        const unsigned long part = std::min<unsigned long>(n, sizeof zeroes);
        if (copy_to_user_bytes(at, zeroes, part)) return n;
        at += part;
        n -= part;
    }
    return 0;
}
int accessible(const void *at, unsigned long n) { return user_access_ok(at, n); }
long string_from_user(char *to, const char *from, long count) {
    const std::size_t n = user_string_length(from, static_cast<std::size_t>(count));
    if (!n) return -EFAULT;
    const std::size_t part = std::min(n, static_cast<std::size_t>(count));
    if (copy_from_user_bytes(to, from, part)) return -EFAULT;
    return static_cast<long>(n - 1);
}
long user_length(const char *s, long most) {
    return static_cast<long>(user_string_length(s, static_cast<std::size_t>(most)));
}
void *duplicate(const void *from, std::size_t n, std::size_t extra) {
    auto *p = static_cast<char *>(kmalloc_bytes(n + extra, 0xdc0, my_notes().call->site));
    if (!p) return error_pointer<void>(-ENOMEM);
    if (!copy_from_user_bytes(p, from, n)) return p;
    kfree(p, my_notes().call->site);
    return error_pointer<void>(-EFAULT);
}
void *duplicate_bytes(const void *from, std::size_t n) { return duplicate(from, n, 0); }
void *duplicate_text(const void *from, std::size_t n) { return duplicate(from, n, 1); }
char *duplicate_string(const char *from, long most) {
    const std::size_t n = user_string_length(from, static_cast<std::size_t>(most));
    if (!n) return error_pointer<char>(-EFAULT);
    if (n > static_cast<std::size_t>(most)) return error_pointer<char>(-EINVAL);
    return static_cast<char *>(duplicate(from, n - 1, 1));
}
struct Segment { unsigned long seg; };
Segment get_limit() { return {current_task()->kernel_ds ? ~0ul : 0x00007ffffffff000ul}; }
void set_limit(Segment s) { current_task()->kernel_ds = s.seg == ~0ul; }

// --- files from inside
file *open_file(const char *path, int flags, unsigned short mode) {
    int error = 0;
    file *f = file_open(path, static_cast<unsigned>(flags), mode, error);
    return f ? f : error_pointer<file>(error);
}
int close_file(file *f, fl_owner_t) { return file_close(f); }
void put_file(file *f) {
    if (--f->f_count == 0) file_close(f);
}
// KernelMemory: while it lives, what takes user memory takes the kernel's.
struct KernelMemory {
    bool was = current_task()->kernel_ds;
    KernelMemory() { current_task()->kernel_ds = true; }
    ~KernelMemory() { current_task()->kernel_ds = was; }
};
long read_kernel(file *f, void *buf, std::size_t n, long long *pos) {
    KernelMemory allowed;
    return file_read(f, static_cast<char *>(buf), n, pos ? pos : &f->f_pos);
}
long write_kernel(file *f, const void *buf, std::size_t n, long long *pos) {
    KernelMemory allowed;
    return file_write(f, static_cast<const char *>(buf), n, pos ? pos : &f->f_pos);
}
long read_kernel_old(file *f, unsigned long offset, char *buf, unsigned long n) {
    long long pos = static_cast<long long>(offset);
    return read_kernel(f, buf, n, &pos);
}
long write_kernel_old(file *f, const char *buf, std::size_t n, long long pos) { return write_kernel(f, buf, n, &pos); }
long read_user(file *f, char *buf, std::size_t n, long long *pos) {
    return user_access_ok(buf, n) ? file_read(f, buf, n, pos) : -EFAULT;
}
long write_user(file *f, const char *buf, std::size_t n, long long *pos) {
    return user_access_ok(buf, n) ? file_write(f, buf, n, pos) : -EFAULT;
}
long long seek(file *f, long long offset, int whence) { return file_llseek(f, offset, whence); }
long long seek_not(file *, long long, int) { return -ESPIPE; }
long long seek_nothing(file *f, long long, int) { return f->f_pos; }
long long seek_by_size(file *f, long long offset, int whence, long long size) {
    const long long base = whence == 0 ? 0 : whence == 1 ? f->f_pos : size;
    if (whence < 0 || whence > 2 || base + offset < 0) return -EINVAL;
    return f->f_pos = base + offset;
}
long long seek_plainly(file *f, long long offset, int whence) {
    return seek_by_size(f, offset, whence, f->f_inode->i_size);
}
int open_nonseekable(inode *, file *) { return 0; }
int open_simply(inode *i, file *f) {
    if (i->i_private) f->private_data = i->i_private;
    return 0;
}
long read_from_buffer(void *to, std::size_t count, long long *pos, const void *from, std::size_t available) {
    if (*pos < 0) return -EINVAL;
    const auto at = static_cast<std::size_t>(*pos);
    if (at >= available || !count) return 0;
    count = std::min(count, available - at);
    const std::size_t left = copy_to_user_bytes(to, static_cast<const char *>(from) + at, count);
    if (left == count) return -EFAULT;
    *pos += static_cast<long long>(count - left);
    return static_cast<long>(count - left);
}
long write_to_buffer(void *to, std::size_t available, long long *pos, const void *from, std::size_t count) {
    if (*pos < 0) return -EINVAL;
    const auto at = static_cast<std::size_t>(*pos);
    if (at >= available || !count) return 0;
    count = std::min(count, available - at);
    const std::size_t left = copy_from_user_bytes(static_cast<char *>(to) + at, from, count);
    if (left == count) return -EFAULT;
    *pos += static_cast<long long>(count - left);
    return static_cast<long>(count - left);
}

// --- /proc
proc_dir_entry *make_ops(const char *name, unsigned short mode, proc_dir_entry *parent, const proc_ops *ops,
                         void *data) {
    return proc_make_ops(name, mode, parent, ops, data);
}
proc_dir_entry *make_fops(const char *name, unsigned short mode, proc_dir_entry *parent, const file_operations *fops,
                          void *data) {
    return proc_make(name, mode, parent, fops, data);
}
proc_dir_entry *make_single(const char *name, unsigned short mode, proc_dir_entry *parent,
                            int (*show)(seq_file *, void *), void *data) {
    return proc_make_single(name, mode, parent, show, data);
}
proc_dir_entry *make_seq(const char *name, unsigned short mode, proc_dir_entry *parent, const seq_operations *ops,
                         unsigned size, void *data) {
    return proc_make_seq(name, mode, parent, ops, size, data);
}
proc_dir_entry *make_old(const char *name, unsigned short mode, proc_dir_entry *parent) {
    return proc_make_old(name, mode, parent);
}
proc_dir_entry *make_directory(const char *name, proc_dir_entry *parent) {
    return proc_make_directory(name, 0555, parent, nullptr);
}
proc_dir_entry *make_directory_mode(const char *name, unsigned short mode, proc_dir_entry *parent) {
    return proc_make_directory(name, mode, parent, nullptr);
}
proc_dir_entry *make_directory_data(const char *name, unsigned short mode, proc_dir_entry *parent, void *data) {
    return proc_make_directory(name, mode, parent, data);
}
void set_size(proc_dir_entry *e, long long size) {
    e->size = size;
    node_inode(static_cast<Node *>(e->wqlab_node))->i_size = size;
}
struct Id { unsigned val; };
void set_user(proc_dir_entry *e, Id uid, Id gid) {
    e->uid = uid.val;
    e->gid = gid.val;
}
int remove_subtree(const char *name, proc_dir_entry *parent) {
    return remove_proc_subtree(name, parent) ? 0 : -ENOENT;
}
proc_dir_entry *entry_of_inode(const inode *i) {
    return static_cast<proc_dir_entry *>(const_cast<void *>(static_cast<Node *>(i->wqlab_node)->kept));
}

// --- seq_file
int open_seq_private(file *f, const seq_operations *op, int size) {
    return seq_open_private(f, op, size) ? 0 : -ENOMEM;
}
[[gnu::noinline]] int print_seq(seq_file *m, const char *fmt, ...) {
    CallScope scope("seq_printf", __builtin_return_address(0));
    va_list args;
    va_start(args, fmt);
    seq_vprintf(m, fmt, args);
    va_end(args);
    return m->count < m->size ? 0 : -1;
}
void vprint_seq(seq_file *m, const char *fmt, va_list args) { seq_vprintf(m, fmt, args); }
long read_iter(kiocb *, iov_iter *) { return -EINVAL; }   // only its address is taken: proc_make_ops knows it

void hang_into(file *f, wait_queue_head_t *q, poll_table *t) { file_poll_wait(f, q, t); }

// --- debugfs
dentry *debug_directory(const char *name, dentry *parent) {
    return debugfs_make(name, S_IFDIR | 0755, parent, nullptr, nullptr);
}
dentry *debug_file(const char *name, unsigned short mode, dentry *parent, void *data, const file_operations *fops) {
    return debugfs_make(name, mode, parent, data, fops);
}
dentry *debug_value(const char *name, unsigned short mode, dentry *parent, void *value, int size, int base) {
    return debugfs_make_value(name, mode, parent, value, size, base);
}

int leave_misc(miscdevice *m) {
    misc_deregister(m);
    return 0;
}

const Export table[] = {
    CALL(register_chrdev_region, register_range),
    CALL(alloc_chrdev_region, alloc_chrdev_region),
    CALL(unregister_chrdev_region, unregister_chrdev_region),
    CALL(register_chrdev, register_major),
    CALL(unregister_chrdev, release_major),
    CALL(cdev_init, cdev_init),
    CALL(cdev_alloc, cdev_alloc),
    CALL(cdev_add, cdev_add),
    CALL(cdev_del, cdev_del),
    CALL(misc_register, misc_register),
    CALL(misc_deregister, leave_misc),

    CALL_AS(wqlab_copy_to_user, "copy_to_user", to_user),
    CALL_AS(wqlab_copy_from_user, "copy_from_user", from_user),
    QUIET(clear_user, clear),
    QUIET(strncpy_from_user, string_from_user),
    QUIET(strnlen_user, user_length),
    QUIET(memdup_user, duplicate_bytes),
    QUIET(memdup_user_nul, duplicate_text),
    QUIET(strndup_user, duplicate_string),
    QUIET(wqlab_access_ok, accessible),
    until(v(5, 10, 0), QUIET(wqlab_get_fs, get_limit)),
    until(v(5, 10, 0), QUIET(wqlab_set_fs, set_limit)),

    CALL(filp_open, open_file),
    CALL(filp_close, close_file),
    QUIET(fput, put_file),
    since(v(4, 14, 0), CALL(kernel_read, read_kernel)),
    since(v(4, 14, 0), CALL(kernel_write, write_kernel)),
    until(v(4, 14, 0), CALL_AS(wqlab_kernel_read_2_6, "kernel_read", read_kernel_old)),
    until(v(4, 14, 0), CALL_AS(wqlab_kernel_write_3_9, "kernel_write", write_kernel_old)),
    until(v(4, 14, 0), CALL(vfs_read, read_user)),
    until(v(4, 14, 0), CALL(vfs_write, write_user)),
    QUIET(vfs_llseek, seek),
    QUIET(no_llseek, seek_not),
    QUIET(noop_llseek, seek_nothing),
    QUIET(default_llseek, seek_plainly),
    QUIET(generic_file_llseek, seek_plainly),
    QUIET(fixed_size_llseek, seek_by_size),
    QUIET(nonseekable_open, open_nonseekable),
    QUIET(stream_open, open_nonseekable),
    QUIET(simple_open, open_simply),
    QUIET(simple_read_from_buffer, read_from_buffer),
    QUIET(simple_write_to_buffer, write_to_buffer),

    CALL_AS(wqlab_proc_create_ops, "proc_create", make_ops),
    CALL_AS(wqlab_proc_create, "proc_create", make_fops),
    CALL(proc_create_single_data, make_single),
    CALL(proc_create_seq_private, make_seq),
    until(v(3, 10, 0), CALL(create_proc_entry, make_old)),
    CALL(proc_mkdir, make_directory),
    QUIET(proc_mkdir_mode, make_directory_mode),
    QUIET_GPL(proc_mkdir_data, make_directory_data),
    QUIET(proc_symlink, proc_make_link),
    QUIET(proc_set_size, set_size),
    QUIET(proc_set_user, set_user),
    CALL(proc_remove, proc_remove),
    CALL(remove_proc_entry, remove_proc_entry),
    CALL_AS(wqlab_remove_proc_subtree, "remove_proc_subtree", remove_subtree),
    QUIET(wqlab_pde, entry_of_inode),
    QUIET(wqlab_pde_data, proc_data),
    until(v(2, 6, 27), BARE(proc_root, &proc_root)),

    QUIET(seq_open, seq_open),
    QUIET(seq_open_private, open_seq_private),
    QUIET(__seq_open_private, seq_open_private),
    QUIET(seq_read, seq_read),
    BARE(seq_read_iter, &read_iter),
    QUIET(seq_lseek, seq_lseek),
    QUIET(seq_release, seq_release),
    QUIET(seq_release_private, seq_release_private),
    QUIET(single_open, single_open),
    QUIET(single_release, single_release),
    BARE(seq_printf, &print_seq),
    QUIET(seq_vprintf, vprint_seq),
    QUIET(seq_putc, seq_putc),
    QUIET(seq_puts, seq_puts),
    QUIET(seq_write, seq_write),
    QUIET(seq_list_start, seq_list_start),
    QUIET(seq_list_next, seq_list_next),
    QUIET(poll_wait, hang_into),

    CALL_GPL(debugfs_create_dir, debug_directory),
    CALL_GPL(debugfs_create_file, debug_file),
    CALL_AS_GPL(wqlab_debugfs_value, "debugfs_create", debug_value),
    CALL_GPL(debugfs_remove, debugfs_remove),

    QUIET(try_module_get, module_get),
    QUIET(module_put, module_put),
};

}  // namespace

std::span<const Export> file_exports() { return table; }

}  // namespace wqlab::runner
