// Exports of linux/xarray.h: a table that is sorted by index.
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <span>
#include <utility>

#include "kernel/lock.h"
#include "kernel/slab.h"
#include "kernel/version.h"
#include "runner/call.h"

namespace wqlab::runner {

namespace {

const void *site() { return my_notes().call->site; }

struct Slot {
    unsigned long index;
    void *entry;
};
struct XArray {
    spinlock_t lock;   // guards what follows
    unsigned flags;
    Slot *slots;
    unsigned long count, room;
};
struct Limit { unsigned min, max; };
constexpr unsigned from_one = 2;   // XA_FLAGS_ALLOC1

void *error(long number) { return reinterpret_cast<void *>(number * 4 + 2); }
bool is_error(const void *entry) {
    return reinterpret_cast<long>(entry) < 0 && (reinterpret_cast<long>(entry) & 3) == 2;
}
int number_of(const void *entry) { return is_error(entry) ? static_cast<int>(reinterpret_cast<long>(entry) >> 2) : 0; }

Slot *lower_bound(XArray *xa, unsigned long index) {
    return std::ranges::lower_bound(std::span(xa->slots, xa->count), index, {}, &Slot::index).base();
}
Slot *find(XArray *xa, unsigned long index) {
    Slot *at = lower_bound(xa, index);
    return at != xa->slots + xa->count && at->index == index ? at : nullptr;
}

// Held: the lock, with interrupts off; the memory for one more slot was got before.
class Held {
  public:
    Held(XArray *xa, bool grows, unsigned gfp) : xa_(xa) {
        for (;;) {
            flags_ = spin_lock_irqsave(&xa->lock);
            if (!grows || xa->count < xa->room) return;
            if (spare_ && spare_room_ > xa->room) break;
            const unsigned long wanted = std::max(xa->room * 2, 8ul);
            spin_unlock_irqrestore(&xa->lock, flags_);
            drop();
            spare_ = static_cast<Slot *>(kmalloc_bytes(wanted * sizeof(Slot), gfp, site()));
            spare_room_ = wanted;
            if (!spare_) {
                failed_ = true;
                flags_ = spin_lock_irqsave(&xa->lock);
                return;
            }
        }
        if (xa->count) std::memcpy(spare_, xa->slots, xa->count * sizeof(Slot));
        std::swap(spare_, xa->slots);
        xa->room = spare_room_;
    }
    ~Held() {
        if (!xa_->count && xa_->slots && !spare_) {   // nothing is left in it: its memory goes, too
            spare_ = std::exchange(xa_->slots, nullptr);
            xa_->room = 0;
        }
        spin_unlock_irqrestore(&xa_->lock, flags_);
        drop();
    }
    Held(const Held &) = delete;
    Held &operator=(const Held &) = delete;
    bool failed() const { return failed_; }

  private:
    void drop() {
        if (spare_) kfree(spare_, site());
        spare_ = nullptr;
    }
    XArray *xa_;
    unsigned long flags_ = 0;
    Slot *spare_ = nullptr;
    unsigned long spare_room_ = 0;
    bool failed_ = false;
};

// put: under the lock, with room for one more. What was there.
void *put(XArray *xa, unsigned long index, void *entry) {
    Slot *at = lower_bound(xa, index), *end = xa->slots + xa->count;
    if (at != end && at->index == index) {
        void *before = at->entry;
        if (entry) {
            at->entry = entry;
        } else {
            std::copy(at + 1, end, at);
            --xa->count;
        }
        return before;
    }
    if (!entry) return nullptr;
    std::copy_backward(at, end, end + 1);
    *at = {index, entry};
    ++xa->count;
    return nullptr;
}

void *load(XArray *xa, unsigned long index) {
    Held h(xa, false, 0);
    const Slot *at = find(xa, index);
    return at ? at->entry : nullptr;
}
void *store(XArray *xa, unsigned long index, void *entry, unsigned gfp) {
    Held h(xa, entry != nullptr, gfp);
    return h.failed() ? error(-ENOMEM) : put(xa, index, entry);
}
void *erase(XArray *xa, unsigned long index) { return store(xa, index, nullptr, 0); }
void *exchange(XArray *xa, unsigned long index, void *old, void *entry, unsigned gfp) {
    Held h(xa, entry != nullptr, gfp);
    if (h.failed()) return error(-ENOMEM);
    const Slot *at = find(xa, index);
    void *seen = at ? at->entry : nullptr;
    if (seen == old) put(xa, index, entry);
    return seen;
}
int insert(XArray *xa, unsigned long index, void *entry, unsigned gfp) {
    void *seen = exchange(xa, index, nullptr, entry, gfp);
    return is_error(seen) ? number_of(seen) : seen ? -EBUSY : 0;
}
int allocate(XArray *xa, unsigned *id, void *entry, Limit limit, unsigned gfp) {
    Held h(xa, true, gfp);
    if (h.failed()) return -ENOMEM;
    unsigned long index = std::max<unsigned long>(limit.min, xa->flags & from_one ? 1 : 0);
    for (const Slot *at = lower_bound(xa, index); at != xa->slots + xa->count && at->index == index; ++at) ++index;
    if (index > limit.max) return -EBUSY;
    put(xa, index, entry);
    *id = static_cast<unsigned>(index);
    return 0;
}
void destroy(XArray *xa) {
    Slot *slots;
    {
        Held h(xa, false, 0);
        slots = xa->slots;
        xa->slots = nullptr;
        xa->count = xa->room = 0;
    }
    if (slots) kfree(slots, site());
}
void *next(XArray *xa, unsigned long *index, unsigned long max) {
    Held h(xa, false, 0);
    const Slot *at = lower_bound(xa, *index);
    if (at == xa->slots + xa->count || at->index > max) return nullptr;
    *index = at->index;
    return at->entry;
}

constexpr unsigned xarray_came = kernel_version(4, 20, 0);
const Export table[] = {
    since(xarray_came, QUIET(xa_load, load)),
    since(xarray_came, QUIET(xa_store, store)),
    since(xarray_came, QUIET(xa_erase, erase)),
    since(xarray_came, QUIET(xa_insert, insert)),
    since(xarray_came, QUIET(xa_cmpxchg, exchange)),
    since(xarray_came, QUIET_GPL(xa_alloc, allocate)),
    since(xarray_came, QUIET(xa_destroy, destroy)),
    until(xarray_came, QUIET(wqlab_radix_load, load)),
    until(xarray_came, QUIET(wqlab_radix_erase, erase)),
    until(xarray_came, QUIET(wqlab_radix_insert, insert)),
    QUIET(wqlab_xa_from, next),
};

}  // namespace

std::span<const Export> xarray_exports() { return table; }

}  // namespace wqlab::runner
