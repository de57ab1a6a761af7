#include "kernel/wheel.h"

#include <atomic>
#include <bit>

namespace wqlab {

namespace {

constexpr int shift_of(int level) { return level * Wheel::level_shift; }
// The first distance, in jiffies, that level holds (for level 1 and up).
constexpr unsigned long start_of(int level) { return (Wheel::buckets - 1ul) << shift_of(level - 1); }
constexpr unsigned long cutoff = start_of(Wheel::levels);
constexpr unsigned long longest = cutoff - (1ul << shift_of(Wheel::levels - 1));

Wheel::Place in_level(unsigned long expires, int level) {
    // One bucket later than the expiry's own: a timer must not fire early, neither when it is armed in the middle of a
    // tick nor because a coarse bucket begins before it.
    const unsigned long bucket = (expires >> shift_of(level)) + 1;
    return {static_cast<unsigned>(level * Wheel::buckets) + static_cast<unsigned>(bucket % Wheel::buckets),
            bucket << shift_of(level)};
}

}  // namespace

void hlist_push(hlist_node *n, hlist_head *h) {
    n->next = h->first;
    if (n->next) detail::set_pprev(n->next, &n->next);
    h->first = n;
    detail::set_pprev(n, &h->first);
}

Wheel::Place Wheel::place(unsigned long expires) const {
    const unsigned long distance = expires - clk;
    if (static_cast<long>(distance) < 0) return {static_cast<unsigned>(clk % buckets), clk};   // in the past: at once
    if (distance >= cutoff) return in_level(clk + longest, levels - 1);
    for (int level = 0;; ++level)
        if (distance < start_of(level + 1)) return in_level(expires, level);
}

void Wheel::insert(timer_list *t, Place place) {
    hlist_push(&t->entry, &vectors_[place.index]);
    occupied_[place.index / buckets] |= 1ull << (place.index % buckets);
    if (next_known_ && (!any_ || static_cast<long>(place.expiry - next_) < 0)) next_ = place.expiry;
    any_ = true;
}

void Wheel::emptied(unsigned index) {
    occupied_[index / buckets] &= ~(1ull << (index % buckets));
    if (next_known_ && expiry_of(static_cast<int>(index / buckets), index % buckets) == next_) next_known_ = false;
}

// expiry_of: all buckets of a level lie within one turn, from the first boundary that is not before clk.
unsigned long Wheel::expiry_of(int level, unsigned bucket) const {
    const unsigned long first = (clk + (1ul << shift_of(level)) - 1) >> shift_of(level);
    return (first + (bucket - first) % buckets) << shift_of(level);
}

void Wheel::find_next() const {
    next_known_ = true;
    any_ = false;
    for (int level = 0; level < levels; ++level) {
        if (!occupied_[level]) continue;
        const unsigned long first = (clk + (1ul << shift_of(level)) - 1) >> shift_of(level);
        const int ahead = std::countr_zero(std::rotr(occupied_[level], static_cast<int>(first % buckets)));
        const unsigned long at = (first + static_cast<unsigned long>(ahead)) << shift_of(level);
        if (!any_ || static_cast<long>(at - next_) < 0) next_ = at;
        any_ = true;
    }
}

int Wheel::collect(hlist_head (&lists)[levels]) {
    int count = 0;
    next_known_ = false;
    hlist_head found[levels];
    unsigned long position = clk;
    for (int level = 0; level < levels; ++level) {
        const auto bucket = static_cast<unsigned>(position % buckets);
        if (occupied_[level] >> bucket & 1) {
            found[count++] = vectors_[static_cast<unsigned>(level * buckets) + bucket];
            vectors_[static_cast<unsigned>(level * buckets) + bucket].first = nullptr;
            occupied_[level] &= ~(1ull << bucket);
        }
        if (position & ((1ul << level_shift) - 1)) break;   // no boundary of the next level
        position >>= level_shift;
    }
    for (int i = 0; i < count; ++i) {
        lists[i] = found[count - 1 - i];
        detail::set_pprev(lists[i].first, &lists[i].first);
    }
    return count;
}

timer_list *Wheel::any() const {
    for (int level = 0; level < levels; ++level)
        if (occupied_[level])
            // entry is the first member of timer_list.
            return reinterpret_cast<timer_list *>(
                vectors_[level * buckets + std::countr_zero(occupied_[level])].first);
    return nullptr;
}

void Wheel::reset(unsigned long now) {
    for (int level = 0; level < levels; ++level) {
        for (std::uint64_t bits = occupied_[level]; bits; bits &= bits - 1)
            vectors_[level * buckets + std::countr_zero(bits)].first = nullptr;
        occupied_[level] = 0;
    }
    clk = now;
    any_ = false;
    next_known_ = true;
}

}  // namespace wqlab
