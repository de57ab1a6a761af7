// Exports of linux/kfifo.h, rbtree.h, idr.h, mempool.h and percpu.h.
#include <bit>
#include <cerrno>
#include <cstring>

#include "kernel/fs/user_memory.h"
#include "kernel/kfifo.h"
#include "kernel/lock.h"
#include "kernel/rbtree.h"
#include "kernel/slab.h"
#include "kernel/version.h"
#include "kernel/wait.h"
#include "runner/call.h"
#include "runner/percpu.h"

namespace wqlab::runner {

namespace {

constexpr unsigned v(unsigned a, unsigned b, unsigned c) { return kernel_version(a, b, c); }
constexpr unsigned gfp_kernel = 0xcc0, gfp_zero = 0x100;
const void *site() { return my_notes().call->site; }

// --- kfifo
std::size_t copy_inside(void *to, const void *from, std::size_t n) {
    std::memcpy(to, from, n);
    return 0;
}

int alloc_fifo(Kfifo *f, unsigned size, std::size_t esize, unsigned gfp) {
    size = std::bit_ceil(size);
    *f = {0, 0, 0, static_cast<unsigned>(esize), nullptr};
    if (size < 2) return -EINVAL;
    f->data = static_cast<char *>(kmalloc_bytes(size * esize, gfp, site()));
    if (!f->data) return -ENOMEM;
    f->mask = size - 1;
    return 0;
}
void free_fifo(Kfifo *f) {
    if (f->data) kfree(f->data, site());
    *f = {0, 0, 0, 0, nullptr};
}
int init_fifo(Kfifo *f, void *buffer, unsigned size, std::size_t esize) {
    size = std::bit_floor(static_cast<unsigned>(size / esize));
    *f = {0, 0, size < 2 ? 0 : size - 1, static_cast<unsigned>(esize), static_cast<char *>(buffer)};
    return size < 2 ? -EINVAL : 0;
}
unsigned put(Kfifo *f, const void *from, unsigned n) {
    bool failed = false;
    return kfifo_put(f, from, n, copy_inside, failed);
}
unsigned take(Kfifo *f, void *to, unsigned n, bool peek) {
    bool failed = false;
    return kfifo_take(f, to, n, peek, copy_inside, failed);
}
int take_to_user(Kfifo *f, void *to, unsigned long bytes, unsigned *copied) {
    bool failed = false;
    *copied = f->esize ? kfifo_take(f, to, static_cast<unsigned>(bytes / f->esize), false, copy_to_user_bytes, failed) * f->esize : 0;
    return failed ? -EFAULT : 0;
}
int put_from_user(Kfifo *f, const void *from, unsigned long bytes, unsigned *copied) {
    bool failed = false;
    *copied = f->esize ? kfifo_put(f, from, static_cast<unsigned>(bytes / f->esize), copy_from_user_bytes, failed) * f->esize : 0;
    return failed ? -EFAULT : 0;
}

// Before 2.6.33: bytes, a lock, and an object that kfifo_alloc made.
struct OldKfifo {
    Kfifo ring;
    spinlock_t *lock;
};
OldKfifo *alloc_old(unsigned size, unsigned gfp, spinlock_t *lock) {
    auto *f = static_cast<OldKfifo *>(kmalloc_bytes(sizeof(OldKfifo), gfp, site()));
    if (!f || alloc_fifo(&f->ring, size, 1, gfp)) {
        if (f) kfree(f, site());
        return reinterpret_cast<OldKfifo *>(-ENOMEM);
    }
    f->lock = lock;
    return f;
}
void free_old(OldKfifo *f) {
    free_fifo(&f->ring);
    kfree(f, site());
}
template <class F> auto locked(OldKfifo *f, F fn) {
    const unsigned long flags = spin_lock_irqsave(f->lock);
    const auto r = fn();
    spin_unlock_irqrestore(f->lock, flags);
    return r;
}
unsigned put_old(OldKfifo *f, const unsigned char *from, unsigned n) {
    return locked(f, [&] { return put(&f->ring, from, n); });
}
unsigned take_old(OldKfifo *f, unsigned char *to, unsigned n) {
    return locked(f, [&] { return take(&f->ring, to, n, false); });
}
unsigned length_old(OldKfifo *f) {
    return locked(f, [&] { return kfifo_length(&f->ring); });
}
void reset_old(OldKfifo *f) {
    locked(f, [&] { return f->ring.in = f->ring.out = 0; });
}

// --- idr: a table that grows
struct Idr {
    void **slot;
    int slots;
};
bool grow(Idr *idr, int wanted, unsigned gfp) {
    if (wanted < idr->slots) return true;
    const int slots = static_cast<int>(std::bit_ceil(static_cast<unsigned>(wanted + 1)));
    auto **fresh = static_cast<void **>(kmalloc_bytes(static_cast<std::size_t>(slots) * sizeof(void *), gfp | gfp_zero,
                                                      site()));
    if (!fresh) return false;
    if (idr->slot) {
        std::memcpy(fresh, idr->slot, static_cast<std::size_t>(idr->slots) * sizeof(void *));
        kfree(idr->slot, site());
    }
    idr->slot = fresh;
    idr->slots = slots;
    return true;
}
int idr_take(Idr *idr, void *p, int start, int end, unsigned gfp) {
    if (start < 0) return -EINVAL;
    constexpr int most = 1 << 20;
    if (end <= 0 || end > most) end = most;
    int id = start;
    while (id < idr->slots && id < end && idr->slot[id]) ++id;
    if (id >= end) return -ENOSPC;
    if (!grow(idr, id, gfp)) return -ENOMEM;
    idr->slot[id] = p;
    return id;
}
void *idr_at(const Idr *idr, unsigned long id) {
    return id < static_cast<unsigned long>(idr->slots) ? idr->slot[id] : nullptr;
}
void *idr_take_out(Idr *idr, unsigned long id) {
    void *p = idr_at(idr, id);
    if (p) idr->slot[id] = nullptr;
    return p;
}
void *idr_from(Idr *idr, int *next) {
    for (int id = *next; id < idr->slots; ++id)
        if (idr->slot[id]) {
            *next = id;
            return idr->slot[id];
        }
    return nullptr;
}
void idr_end(Idr *idr) {
    if (idr->slot) kfree(idr->slot, site());
    *idr = {nullptr, 0};
}

// --- mempool
struct Mempool {
    spinlock_t lock;
    int least, have;
    void **elements;
    void *data;
    void *(*alloc)(unsigned gfp, void *data);
    void (*free)(void *element, void *data);
    wait_queue_head_t wait;
};
void drop_pool(Mempool *p) {
    if (!p) return;
    while (p->have) p->free(p->elements[--p->have], p->data);
    kfree(p->elements, site());
    kfree(p, site());
}
Mempool *make_pool(int least, void *(*alloc)(unsigned, void *), void (*free)(void *, void *), void *data) {
    auto *p = static_cast<Mempool *>(kmalloc_bytes(sizeof(Mempool), gfp_kernel | gfp_zero, site()));
    if (!p) return nullptr;
    p->elements = static_cast<void **>(kmalloc_bytes(static_cast<std::size_t>(least) * sizeof(void *), gfp_kernel,
                                                     site()));
    p->least = least;
    p->data = data;
    p->alloc = alloc;
    p->free = free;
    init_waitqueue_head(&p->wait);
    while (p->have < least) {
        void *e = alloc(gfp_kernel, data);
        if (!e) {
            drop_pool(p);
            return nullptr;
        }
        p->elements[p->have++] = e;
    }
    return p;
}
void *take_element(Mempool *p, unsigned gfp) {
    for (;;) {
        if (void *e = p->alloc(gfp, p->data)) return e;
        wait_queue_entry_t w;
        init_wait(&w);
        const bool may_wait = gfp & GFP_DIRECT_RECLAIM_BIT;
        if (may_wait) prepare_to_wait(&p->wait, &w, TASK_UNINTERRUPTIBLE);
        const unsigned long flags = spin_lock_irqsave(&p->lock);
        void *e = p->have ? p->elements[--p->have] : nullptr;
        spin_unlock_irqrestore(&p->lock, flags);
        if (may_wait && !e) schedule();
        if (may_wait) finish_wait(&p->wait, &w);
        if (e || !may_wait) return e;
    }
}
void give_element(void *e, Mempool *p) {
    if (!e) return;
    const unsigned long flags = spin_lock_irqsave(&p->lock);
    const bool kept = p->have < p->least;
    if (kept) p->elements[p->have++] = e;
    spin_unlock_irqrestore(&p->lock, flags);
    if (kept) wake_up_queue(&p->wait, TASK_NORMAL, 1);
    else p->free(e, p->data);
}
void *alloc_bytes(unsigned gfp, void *size) { return kmalloc_bytes(reinterpret_cast<std::size_t>(size), gfp, site()); }
struct Cache { std::size_t size; };
void *alloc_of_cache(unsigned gfp, void *cache) {
    return kmalloc_bytes(static_cast<Cache *>(cache)->size, gfp, site());
}
void free_bytes(void *e, void *) { kfree(e, site()); }

void *percpu_new(std::size_t size) { return percpu_allocate(size, site()); }
void percpu_gone(void *p) { percpu_release(p, site()); }

const Export table[] = {
    since(v(2, 6, 33), QUIET(__kfifo_alloc, alloc_fifo)),
    since(v(2, 6, 33), QUIET(__kfifo_free, free_fifo)),
    since(v(2, 6, 33), QUIET(__kfifo_init, init_fifo)),
    since(v(2, 6, 33), QUIET(__kfifo_in, put)),
    since(v(2, 6, 33), QUIET(__kfifo_out, take)),
    since(v(2, 6, 33), QUIET(__kfifo_to_user, take_to_user)),
    since(v(2, 6, 33), QUIET(__kfifo_from_user, put_from_user)),
    until(v(2, 6, 33), QUIET(kfifo_alloc, alloc_old)),
    until(v(2, 6, 33), QUIET(kfifo_free, free_old)),
    until(v(2, 6, 33), QUIET(kfifo_put, put_old)),
    until(v(2, 6, 33), QUIET(kfifo_get, take_old)),
    until(v(2, 6, 33), QUIET(kfifo_len, length_old)),
    until(v(2, 6, 33), QUIET(kfifo_reset, reset_old)),
    QUIET(rb_insert_color, rb_insert_color),
    QUIET(rb_erase, rb_erase),
    QUIET(rb_first, rb_first),
    QUIET(rb_last, rb_last),
    QUIET(rb_next, rb_next),
    QUIET(rb_prev, rb_prev),
    QUIET_GPL(idr_alloc, idr_take),
    QUIET_GPL(idr_find, idr_at),
    QUIET_GPL(idr_remove, idr_take_out),
    QUIET(idr_get_next, idr_from),
    QUIET(idr_destroy, idr_end),
    QUIET(mempool_create, make_pool),
    QUIET(mempool_alloc, take_element),
    QUIET(mempool_free, give_element),
    QUIET(mempool_destroy, drop_pool),
    QUIET(mempool_alloc_slab, alloc_of_cache),
    QUIET(mempool_free_slab, free_bytes),
    QUIET(mempool_kmalloc, alloc_bytes),
    QUIET(mempool_kfree, free_bytes),
    BARE(wqlab_percpu_offset, &percpu_offset),
    QUIET_GPL(wqlab_alloc_percpu, percpu_new),
    QUIET_GPL(free_percpu, percpu_gone),
};

}  // namespace

std::span<const Export> container_exports() { return table; }

}  // namespace wqlab::runner
