#include "machine/home_spin.h"

#include <chrono>
#include <thread>

#include "machine/carrier.h"

namespace wqlab::machine {

namespace {

// patience: so often home takes the word in a row before it gets its right back.
constexpr unsigned patience = 64;

// wait_for_home: home holds the lock, and gives it up before long; or it only looks.
void wait_for_home(HomeSpin &h) {
    for (int tries = 0; std::atomic_ref(h.held).load(std::memory_order_acquire); ++tries) {
        if (carriers_dying() && current_context()) carrier_die();   // its holder may have ended with the machine
        if (tries < 16) std::this_thread::yield();
        else std::this_thread::sleep_for(std::chrono::microseconds(50));
    }
}

}  // namespace

void detail::home_acquire_slow(spinlock_t *l, HomeSpin &h) {
    spin_acquire(l);
    if (!host_locks_on || h.home < 0) return;
    std::atomic_ref revoked(h.revoked);
    if (this_cpu().id == h.home) {
        if (++h.turns < patience) return;
        h.turns = 0;
        revoked.store(0, std::memory_order_relaxed);   // from its next turn on
        return;
    }
    h.turns = 0;
    if (revoked.load(std::memory_order_relaxed)) return;
    revoked.store(1, std::memory_order_relaxed);
    barrier_everywhere();
    wait_for_home(h);
}

}  // namespace wqlab::machine
