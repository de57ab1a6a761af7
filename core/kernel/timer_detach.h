// timer_detach.h: an armed timer is taken off its wheel. Inside the timer files, and for cancelling a delayed work.
#pragma once
#include "kernel/timer_base.h"
#include "trace/emit.h"

namespace wqlab {

using TimerFunction = void (*)(timer_list *);
extern std::array<TimerFunction, 4> housekeeping_timers;   // I: see timer_housekeeping()

inline bool keeps_house(TimerFunction f) {
    for (TimerFunction h : housekeeping_timers)
        if (h && h == f) return true;
    return false;
}

inline machine::atomic_ref<unsigned> timer_flags(timer_list *t) { return machine::atomic_ref<unsigned>(t->flags); }
// timer_index: the bucket that an armed timer is in. Under the lock.
inline unsigned timer_index(timer_list *t) { return timer_flags(t).peek() >> TIMER_ARRAYSHIFT; }

// mark_detached: after a timer was unlinked: it is not pending any more. Under the lock.
inline void mark_detached(timer_list *t) {
    std::atomic_ref(t->entry.pprev).store(nullptr, std::memory_order_relaxed);
    t->entry.next = nullptr;
}

// del_timer_at_home: the frequent case of del_timer(): armed on this CPU, not alone in its bucket, and nobody looks,
// neither a trace nor a chooser nor an interrupt that is due. False: nothing was done.
//
// What this costs is waiting for a line of memory that nobody had: its neighbour's. The fewer stores there are from one
// such call to the next, the more of that waiting overlaps, so it is in line and calls nothing.
[[gnu::always_inline]] inline bool del_timer_at_home(timer_list *t) NO_THREAD_SAFETY_ANALYSIS {
    if (trace::enabled.load(std::memory_order_relaxed) || !timer_pending(t)) return false;
    __builtin_prefetch(std::atomic_ref(t->entry.pprev).load(std::memory_order_relaxed), 1);
    const unsigned flags = timer_flags(t).peek();
    TimerBase &b = timer_base(static_cast<int>(flags & TIMER_CPUMASK));
    if (flags & TIMER_MIGRATING || !b.lock.try_home()) return false;
    // What was read before still holds: whoever changed it would have had to revoke home's right. The last of a bucket is
    // for del_timer(): the CPU's timer line may have to change.
    const bool quick = !b.wheel.alone(t, timer_index(t)) && !keeps_house(t->function);
    if (quick) [[likely]] {
        hlist_unlink(&t->entry);
        mark_detached(t);
        live_timers_add(b, -1);
    }
    b.lock.unlock_home();
    return quick;
}

}  // namespace wqlab
