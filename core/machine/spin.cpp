// Waiting for a spinlock_t in the parallel machine.
#include <ctime>

#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "machine/carrier.h"
#include "machine/parallel.h"

namespace wqlab::machine {

namespace {

// A waiter's slice: in it the owner may have ended with the machine, an interrupt have come, or a wake-up been missed.
constexpr long slice_ns = 200'000;

bool take(spinlock_t *l) {
    unsigned free = 0;
    return std::atomic_ref(l->locked).compare_exchange_strong(free, 1, std::memory_order_acquire);
}

void sleep_slice(spinlock_t *l) {
    const timespec slice{0, slice_ns};
    std::atomic_ref(l->waiters).fetch_add(1);
    syscall(SYS_futex, &l->locked, FUTEX_WAIT_PRIVATE, 1u, &slice, nullptr, 0);
    std::atomic_ref(l->waiters).fetch_sub(1);
}

}  // namespace

void parallel::spin_acquire(spinlock_t *l) {
    while (!take(l)) {
        sleep_slice(l);
        if (carriers_dying() && current_context()) carrier_die();
        point(Point::lock, l);
    }
}

bool parallel::spin_try(spinlock_t *l) { return take(l); }

void detail::spin_wake(spinlock_t *l) { syscall(SYS_futex, &l->locked, FUTEX_WAKE_PRIVATE, 1, nullptr, nullptr, 0); }

}  // namespace wqlab::machine
