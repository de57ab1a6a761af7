// wheel.h: the timer wheel of 6.1 as a data structure: nine levels of 64 buckets, each level eight times coarser than
// the one below. Timers are never moved between levels; what lies far ahead fires late by up to an eighth of its
// distance. No locks, no events: timer.cpp has those.
#pragma once
#include <atomic>
#include <cstdint>

#include "include/wqlab/abi.h"

namespace wqlab {

namespace detail {
// set_pprev: timer_pending() looks at it without a lock.
inline void set_pprev(hlist_node *n, hlist_node **to) {
    std::atomic_ref(n->pprev).store(to, std::memory_order_relaxed);
}
}  // namespace detail

// hlist_unlink: takes a node out of the list it is in; hlist_push: puts it at the head.
inline void hlist_unlink(hlist_node *n) {
    *n->pprev = n->next;
    if (n->next) detail::set_pprev(n->next, n->pprev);
}
void hlist_push(hlist_node *n, hlist_head *h);

class Wheel {
  public:
    static constexpr int levels = 9, buckets = 64, level_shift = 3;
    // Place: which bucket, and the jiffy at which it is run.
    struct Place {
        unsigned index;
        unsigned long expiry;
    };

    // clk: the next jiffy that was not run yet.
    unsigned long clk = 0;

    Place place(unsigned long expires) const;
    void insert(timer_list *t, Place place);
    // remove: takes a pending timer out. index: as it was inserted. True when its bucket is empty now: next() may have
    // changed.
    bool remove(timer_list *t, unsigned index) {
        hlist_unlink(&t->entry);
        if (vectors_[index].first) [[likely]] return false;
        emptied(index);
        return true;
    }
    // alone: a pending timer is the only one of its bucket.
    bool alone(const timer_list *t, unsigned index) const {
        return !t->entry.next && t->entry.pprev == &vectors_[index].first;
    }
    // next: the expiry of the earliest bucket; false when the wheel is empty.
    bool next(unsigned long &expiry) const {
        if (!next_known_) find_next();
        expiry = next_;
        return any_;
    }
    // collect: takes the lists of all buckets that expire at clk, coarsest level first. Returns how many.
    int collect(hlist_head (&lists)[levels]);
    // any: a timer of the wheel, or null; to empty it.
    timer_list *any() const;
    void reset(unsigned long now);

  private:
    hlist_head vectors_[levels * buckets] = {};
    std::uint64_t occupied_[levels] = {};
    // What next() says; looked for again only when the earliest bucket has become empty.
    mutable unsigned long next_ = 0;
    mutable bool any_ = false, next_known_ = true;

    void emptied(unsigned index);
    void find_next() const;
    unsigned long expiry_of(int level, unsigned bucket) const;
};

}  // namespace wqlab
