#include "kernel/fs/seq_file.h"

#include <cerrno>
#include <algorithm>
#include <cstring>

#include "kernel/engine_heap.h"
#include "kernel/fs/file.h"
#include "kernel/fs/user_memory.h"
#include "kernel/lock.h"
#include "kernel/printk.h"
#include "kernel/slab.h"
#include "trace/emit.h"

namespace wqlab {

namespace {

constexpr unsigned gfp = 0xdc0;   // GFP_KERNEL | __GFP_ZERO
constexpr std::size_t page = 4096;

void *allocate(std::size_t n) { return kmalloc_bytes(n, gfp, reinterpret_cast<const void *>(&allocate)); }
void release(void *p) { kfree(p, reinterpret_cast<const void *>(&allocate)); }
[[maybe_unused]] const bool registered = [] {
    trace::register_function(reinterpret_cast<const void *>(&allocate), "seq_buf_alloc");
    return true;
}();

seq_file *of(file *f) { return static_cast<seq_file *>(f->private_data); }
bool failed(const void *p) { return reinterpret_cast<std::uintptr_t>(p) >= static_cast<std::uintptr_t>(-4095); }
bool overflowed(const seq_file *m) { return m->count == m->size; }
void overflow(seq_file *m) { m->count = m->size; }

bool grow(seq_file *m) {
    m->op->stop(m, nullptr);
    release(m->buf);
    m->count = 0;
    m->size <<= 1;
    m->buf = static_cast<char *>(allocate(m->size));
    return m->buf;
}

// first_record: fills the buffer with a first record that is not empty; the iterator in v. 1 got one, 0 the end.
long first_record(seq_file *m, void *&v) {
    for (;;) {
        if (!v || failed(v)) return failed(v) ? reinterpret_cast<long>(v) : 0;
        const long e = m->op->show(m, v);
        if (e < 0) return e;
        if (e > 0) m->count = 0;      // SEQ_SKIP
        if (!m->count) {
            v = m->op->next(m, v, &m->index);
            continue;
        }
        if (!overflowed(m)) return 1;
        if (!grow(m)) return -ENOMEM;
        v = m->op->start(m, &m->index);
    }
}

// more_records: as many further ones as fit and are wanted.
void more_records(seq_file *m, void *&v, std::size_t wanted) {
    for (;;) {
        const std::size_t before = m->count;
        const long long at = m->index;
        v = m->op->next(m, v, &m->index);
        if (at == m->index) {
            printk("\0016buggy .next function %ps did not update position index\n",
                   reinterpret_cast<const void *>(m->op->next));
            ++m->index;
        }
        if (!v || failed(v) || m->count >= wanted) return;
        const long e = m->op->show(m, v);
        if (e > 0) m->count = before;
        else if (e < 0 || overflowed(m)) {
            m->count = before;
            return;
        }
    }
}

// hand_out: what is in the buffer, as much as is wanted.
long hand_out(seq_file *m, char *user, std::size_t wanted) {
    const std::size_t n = std::min<std::size_t>(m->count, wanted);
    if (copy_to_user_bytes(user, m->buf + m->from, n)) return -EFAULT;
    m->count -= n;
    m->from += n;
    return static_cast<long>(n);
}

// One record: what single_open() makes of show().
void *start_single(seq_file *, long long *pos) { return *pos == 0 ? reinterpret_cast<void *>(1) : nullptr; }
void *next_single(seq_file *, void *, long long *pos) {
    ++*pos;
    return nullptr;
}
void stop_single(seq_file *, void *) {}

}  // namespace

int seq_open(file *f, const seq_operations *op) {
    auto *m = engine_new<seq_file>();
    if (!m) return -ENOMEM;
    mutex_init(&m->lock);
    m->op = op;
    m->file = f;
    f->private_data = m;
    return 0;
}

void *seq_open_private(file *f, const seq_operations *op, int size) {
    void *state = allocate(static_cast<std::size_t>(size));
    if (!state || seq_open(f, op)) return nullptr;
    return of(f)->private_ = state;
}

long seq_read(file *f, char *user, unsigned long size, long long *pos) {
    seq_file *m = of(f);
    mutex_lock(&m->lock);
    if (*pos == 0) {
        m->index = 0;
        m->count = 0;
    }
    long copied = 0, error = 0;
    if (!m->buf) {
        m->size = page;
        m->buf = static_cast<char *>(allocate(page));
        if (!m->buf) error = -ENOMEM;
    }
    if (!error && m->count) {   // left over from the last read
        const long n = hand_out(m, user, size);
        if (n < 0) error = n;
        else copied = n;
        if (m->count == 0) m->from = 0;
    }
    if (!error && size > static_cast<unsigned long>(copied) && !m->count) {
        m->from = 0;
        void *v = m->op->start(m, &m->index);
        error = first_record(m, v);
        if (error > 0) {
            more_records(m, v, size - static_cast<unsigned long>(copied));
            error = 0;
            m->op->stop(m, v);
            const long n = hand_out(m, user + copied, size - static_cast<unsigned long>(copied));
            if (n < 0) error = n;
            else copied += n;
        } else {
            m->op->stop(m, v);
            m->count = 0;
        }
    }
    if (copied) {
        error = 0;
        *pos += copied;
        m->read_pos = *pos;
    }
    mutex_unlock(&m->lock);
    return error ? error : copied;
}

long long seq_lseek(file *f, long long offset, int whence) {
    if (whence == 1) offset += f->f_pos;
    if ((whence != 0 && whence != 1) || offset < 0) return -EINVAL;
    seq_file *m = of(f);
    mutex_lock(&m->lock);
    m->index = 0;
    m->count = m->from = 0;
    // Walked to byte by byte: records have no fixed length.
    long long at = 0;
    void *v = offset ? m->op->start(m, &m->index) : nullptr;
    if (offset && !m->buf) {
        m->size = page;
        m->buf = static_cast<char *>(allocate(page));
    }
    while (at < offset && m->buf && first_record(m, v) > 0) {
        const auto n = static_cast<long long>(m->count);
        if (at + n > offset) {
            m->from = static_cast<unsigned long>(offset - at);
            m->count -= m->from;
            v = m->op->next(m, v, &m->index);
            at = offset;
            break;
        }
        at += n;
        m->count = 0;
        v = m->op->next(m, v, &m->index);
    }
    if (offset) m->op->stop(m, v);
    m->read_pos = f->f_pos = at;
    mutex_unlock(&m->lock);
    return at;
}

int seq_release(struct inode *, file *f) {
    seq_file *m = of(f);
    release(m->buf);
    engine_free(m);
    return 0;
}

int seq_release_private(struct inode *inode, file *f) {
    release(of(f)->private_);
    return seq_release(inode, f);
}

int single_open(file *f, int (*show)(seq_file *, void *), void *data) {
    auto *op = engine_new<seq_operations>();
    if (!op) return -ENOMEM;
    *op = {start_single, stop_single, next_single, show};
    if (int e = seq_open(f, op)) {
        engine_free(op);
        return e;
    }
    of(f)->private_ = data;
    return 0;
}

int single_release(struct inode *inode, file *f) {
    const seq_operations *op = of(f)->op;
    const int result = seq_release(inode, f);
    engine_free(const_cast<seq_operations *>(op));
    return result;
}

void seq_vprintf(seq_file *m, const char *fmt, va_list args) {
    if (m->count >= m->size) return;
    const auto n = static_cast<unsigned long>(kformat(m->buf + m->count, m->size - m->count, fmt, args));
    if (m->count + n < m->size) m->count += n;
    else overflow(m);
}

void seq_putc(seq_file *m, char c) {
    if (m->count < m->size) m->buf[m->count++] = c;
}

void seq_puts(seq_file *m, const char *s) { seq_write(m, s, std::strlen(s)); }

int seq_write(seq_file *m, const void *data, std::size_t n) {
    if (m->count + n >= m->size) {
        overflow(m);
        return -1;
    }
    std::memcpy(m->buf + m->count, data, n);
    m->count += n;
    return 0;
}

list_head *seq_list_start(list_head *head, long long pos) {
    for (list_head *at = head->next; at != head; at = at->next)
        if (pos-- == 0) return at;
    return nullptr;
}

list_head *seq_list_next(void *v, list_head *head, long long *pos) {
    list_head *next = static_cast<list_head *>(v)->next;
    ++*pos;
    return next == head ? nullptr : next;
}

}  // namespace wqlab
