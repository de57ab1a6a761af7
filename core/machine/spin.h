// spin.h: the words of a spinlock_t. Who owns it, and preemption, are kernel/lock's. A lock that is free costs one atomic
// operation, and giving one up none: a task that waits in the parallel machine sleeps in slices, so it does no harm that
// it may begin to wait between the owner's look at `waiters` and its release.
#pragma once
#include <atomic>

#include "include/wqlab/abi.h"
#include "machine/host_lock.h"
#include "machine/point.h"

namespace wqlab::machine {

namespace detail {
void spin_acquire_slow(spinlock_t *l);
void spin_release_stepped(spinlock_t *l);
void spin_wake(spinlock_t *l);
}  // namespace detail

// spin_acquire: waits for the lock. spin_try: true when it was free. spin_release: by the owner.
[[gnu::always_inline]] inline void spin_acquire(spinlock_t *l) {
    unsigned free = 0;
    if (undisturbed() && std::atomic_ref(l->locked).compare_exchange_strong(free, 1, std::memory_order_acquire)) return;
    detail::spin_acquire_slow(l);
}
bool spin_try(spinlock_t *l);
[[gnu::always_inline]] inline void spin_release(spinlock_t *l) {
    if (!host_locks_on) return detail::spin_release_stepped(l);
    // The lock's memory may be gone as soon as it is free: what is needed of it is read before.
    const bool wanted = std::atomic_ref(l->waiters).load(std::memory_order_relaxed) != 0;
    std::atomic_ref(l->locked).store(0, std::memory_order_release);
    if (wanted) [[unlikely]] detail::spin_wake(l);
}

}  // namespace wqlab::machine
