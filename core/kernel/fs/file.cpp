#include "kernel/fs/file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

#include "kernel/engine_heap.h"
#include "kernel/fs/chardev.h"
#include "kernel/fs/user_memory.h"
#include "kernel/timer.h"
#include "kernel/wait.h"

namespace wqlab {

module this_module{};

namespace {

constexpr unsigned nothing_said_events = 0x145;   // DEFAULT_POLLMASK: IN, OUT, RDNORM, WRNORM

Node *node_of(const file *f) { return static_cast<Node *>(f->wqlab_node); }

bool is_proc(const Node *n) {
    while (n->parent && n->parent->parent) n = n->parent;
    return n->name == "proc";
}

// owner_of: the module that an open file holds back from rmmod; an entry of /proc holds none.
module *owner_of(const file *f) { return f->f_op && !is_proc(node_of(f)) ? f->f_op->owner : nullptr; }

// Entered: an operation of the module runs, so that whoever removes the file waits for it.
class Entered {
  public:
    explicit Entered(file *f) : node_(node_enter(node_of(f)) ? node_of(f) : nullptr), proc_(is_proc(node_of(f))) {}
    ~Entered() {
        if (node_) node_leave(node_);
    }
    // refused: -EIO where the kernel refuses operations on an entry that was removed, else 0.
    long refused() const { return !node_ && proc_ ? -EIO : 0; }

  private:
    Node *node_;
    bool proc_;
};

dentry *dentry_of(Node *node) {
    auto *d = engine_new<dentry>();
    d->d_inode = node_inode(node);
    std::strncpy(reinterpret_cast<char *>(d->d_iname), node->name.c_str(), sizeof d->d_iname - 1);
    d->d_name = {d->d_iname, static_cast<unsigned>(std::strlen(reinterpret_cast<char *>(d->d_iname)))};
    d->d_parent = d;
    return d;
}

void forget(file *f) {
    node_opened(node_of(f), -1);
    engine_free(f->f_path.dentry);
    engine_free(f);
}

bool is_memory(const Node *n) { return (n->mode & S_IFMT) == S_IFREG && !n->fops; }

long read_memory(const Node *n, char *user, unsigned long count, long long *pos) {
    if (*pos < 0) return -EINVAL;
    const auto at = static_cast<std::size_t>(*pos);
    if (at >= n->content.size()) return 0;
    count = std::min<unsigned long>(count, n->content.size() - at);
    if (copy_to_user_bytes(user, n->content.data() + at, count)) return -EFAULT;
    *pos += static_cast<long long>(count);
    return static_cast<long>(count);
}

long write_memory(Node *n, bool append, const char *user, unsigned long count, long long *pos) {
    constexpr std::size_t most = 16 << 20;
    std::vector<char> bytes(count);
    if (copy_from_user_bytes(bytes.data(), user, count)) return -EFAULT;
    const std::size_t at = append ? n->content.size() : static_cast<std::size_t>(*pos);
    if (at + count > most) return -ENOSPC;
    if (n->content.size() < at + count) n->content.resize(at + count);
    std::memcpy(n->content.data() + at, bytes.data(), count);
    *pos = static_cast<long long>(at + count);
    node_inode(n)->i_size = static_cast<long long>(n->content.size());
    return static_cast<long>(count);
}

// find_or_create: what open(2) finds at a path.
Node *find_or_create(std::string_view path, unsigned flags, unsigned mode, int &error) {
    if (path.empty() || path[0] != '/') {
        error = -ENOENT;
        return nullptr;
    }
    if (Node *n = node_lookup(path)) {
        if ((flags & O_CREAT_) && (flags & O_EXCL_)) {
            error = -EEXIST;
            return nullptr;
        }
        return n;
    }
    std::string name;
    Node *parent = node_parent(root_node(), path, name);
    // Only plain directories take new files; /proc and /sys are the kernel's.
    const bool plain = parent && parent->is_dir() && !path.starts_with("/proc") && !path.starts_with("/sys");
    if (!(flags & O_CREAT_) || !plain) {
        error = parent && (flags & O_CREAT_) ? -EACCES : -ENOENT;
        return nullptr;
    }
    return node_make(parent, name, S_IFREG | (mode & 0777));
}

// Poller: a task in poll(2), hung into every queue that the module named.
struct Poller {
    struct Entry {
        wait_queue_entry_t wait;
        wait_queue_head_t *queue;
    };
    poll_table table{};           // first: the module hands back its address
    std::vector<Entry *> entries;
    bool triggered = false;

    ~Poller() {
        for (Entry *e : entries) {
            remove_wait_queue(e->queue, &e->wait);
            engine_free(e);
        }
    }
};

int poll_wake(wait_queue_entry_t *w, unsigned mode, int flags, void *key) {
    return default_wake_function(w, mode, flags, key);
}

}  // namespace

file *file_open(std::string_view path, unsigned flags, unsigned mode, int &error) {
    Node *n = find_or_create(path, flags, mode, error);
    if (!n) return nullptr;
    const unsigned access = flags & O_ACCMODE_;
    error = n->is_dir() && access != O_RDONLY_ ? -EISDIR : 0;
    if (error) return nullptr;
    auto *f = engine_new<file>();
    if (!f) {
        error = -ENFILE;
        return nullptr;
    }
    f->wqlab_node = n;
    f->f_inode = node_inode(n);
    f->f_path.dentry = dentry_of(n);
    f->f_flags = flags & ~(O_CREAT_ | O_EXCL_ | O_TRUNC_);
    f->f_mode = (access != O_WRONLY_ ? FMODE_READ_ : 0) | (access != O_RDONLY_ ? FMODE_WRITE_ : 0);
    f->f_count = 1;
    f->f_op = n->fops;
    node_opened(n, 1);
    if ((n->mode & S_IFMT) == S_IFCHR && !(f->f_op = chardev_operations(n->rdev, f->f_inode))) error = -ENXIO;
    module *owner = owner_of(f);
    if (!error && !module_get(owner)) error = -ENXIO;
    if (error) {
        forget(f);
        return nullptr;
    }
    if (is_memory(n) && (flags & O_TRUNC_)) {
        n->content.clear();
        f->f_inode->i_size = 0;
    }
    const file_operations *first = f->f_op;
    if (first && first->open) {
        Entered in(f);
        error = static_cast<int>(in.refused());
        if (!error) error = first->open(f->f_inode, f);
    }
    if (error) {
        module_put(owner);
        forget(f);
        return nullptr;
    }
    if (owner_of(f) != owner) {   // open() handed the file over to other operations
        module_get(owner_of(f));
        module_put(owner);
    }
    return f;
}

long file_read(file *f, char *user, unsigned long n, long long *pos) {
    if (!(f->f_mode & FMODE_READ_)) return -EBADF;
    Node *node = node_of(f);
    if (node->is_dir()) return -EISDIR;
    if (is_memory(node)) return read_memory(node, user, n, pos);
    Entered in(f);
    if (long e = in.refused()) return e;
    if (!f->f_op || !f->f_op->read) return -EINVAL;
    return f->f_op->read(f, user, n, pos);
}

long file_write(file *f, const char *user, unsigned long n, long long *pos) {
    if (!(f->f_mode & FMODE_WRITE_)) return -EBADF;
    Node *node = node_of(f);
    if (is_memory(node)) return write_memory(node, f->f_flags & O_APPEND_, user, n, pos);
    Entered in(f);
    if (long e = in.refused()) return e;
    if (!f->f_op || !f->f_op->write) return (node->mode & S_IFMT) == S_IFREG && f->f_op ? -EIO : -EINVAL;
    return f->f_op->write(f, user, n, pos);
}

long file_ioctl(file *f, unsigned cmd, unsigned long arg) {
    Entered in(f);
    if (long e = in.refused()) return e;
    constexpr long no_such_command = -515;   // ENOIOCTLCMD, which no process sees
    long result = -ENOTTY;
    if (f->f_op && f->f_op->unlocked_ioctl) result = f->f_op->unlocked_ioctl(f, cmd, arg);
    else if (f->f_op && f->f_op->ioctl) result = f->f_op->ioctl(f->f_inode, f, cmd, arg);
    return result == no_such_command ? -ENOTTY : result;
}

long long file_llseek(file *f, long long offset, int whence) {
    Entered in(f);
    if (long e = in.refused()) return e;
    if (f->f_op && f->f_op->llseek) return f->f_op->llseek(f, offset, whence);
    const long long base = whence == 0 ? 0 : whence == 1 ? f->f_pos : f->f_inode->i_size;
    if (whence < 0 || whence > 2 || base + offset < 0) return -EINVAL;
    return f->f_pos = base + offset;
}

long file_poll(file *f, unsigned wanted, long timeout) {
    Entered in(f);
    if (!f->f_op || !f->f_op->poll) return nothing_said_events;
    Poller poller;
    poller.table._key = wanted;
    poller.table._qproc = [](file *, wait_queue_head_t *queue, poll_table *table) {
        auto *p = reinterpret_cast<Poller *>(table);
        auto *e = engine_new<Poller::Entry>();
        e->wait.private_ = static_cast<task_struct *>(current_task());
        e->wait.func = poll_wake;
        e->queue = queue;
        p->entries.push_back(e);
        add_wait_queue(queue, &e->wait);
    };
    for (bool first = true;; first = false) {
        set_current_state(TASK_INTERRUPTIBLE);
        const unsigned events = f->f_op->poll(f, first ? &poller.table : nullptr);
        long result = events & (wanted | 0x18);   // ERR and HUP are always told
        if (!result && timeout && signal_pending(current_task())) result = -EINTR;
        if (result || timeout == 0) {
            set_current_state(TASK_RUNNING);
            return result;
        }
        set_blocked_on("waitqueue", f);
        if (timeout < 0) schedule();
        else timeout = schedule_timeout(timeout);
        current_task()->blocked_on = nullptr;
    }
}

void file_poll_wait(file *f, wait_queue_head_t *queue, poll_table *table) {
    if (table && table->_qproc && queue) table->_qproc(f, queue, table);
}

int file_close(file *f) {
    int result = 0;
    module *owner = owner_of(f);
    {
        Entered in(f);
        if (!in.refused() && f->f_op) {
            if (f->f_op->flush) result = f->f_op->flush(f, nullptr);
            if (f->f_op->release) f->f_op->release(f->f_inode, f);
        }
    }
    module_put(owner);
    forget(f);
    return result;
}

bool module_get(module *owner) {
    if (!owner) return true;
    if (owner->state == 2) return false;
    std::atomic_ref(owner->refcnt).fetch_add(1);
    return true;
}

void module_put(module *owner) {
    if (owner) std::atomic_ref(owner->refcnt).fetch_sub(1);
}

}  // namespace wqlab
