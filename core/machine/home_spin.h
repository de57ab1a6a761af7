// home_spin.h: a spin lock that one CPU, its home, takes nearly always. There it costs no atomic operation: the holder
// of a CPU's baton is alone on it, so it says that it holds the lock and looks whether another CPU has revoked that
// right. Another CPU takes the lock's word first, revokes, and makes all threads pass a barrier; then home has either
// said it before, and is waited for, or sees that it may not. Home gets its right back when it took the word often
// enough with nobody between.
//
// Interrupts are off whenever home holds it, so home is one writer. In stepped mode it is a spin lock as any other.
#pragma once
#include "machine/barrier.h"
#include "machine/spin.h"

namespace wqlab::machine {

// HomeSpin: what such a lock has beside its spinlock_t.
// Letters: H: written by home. L: the holder of the lock's word.
struct HomeSpin {
    int home = -1;          // set before anybody takes it; -1: no home
    unsigned held = 0;      // H, atomic: home holds it, or looks whether it may
    unsigned revoked = 1;   // L, atomic: home must take the word as all others
    unsigned turns = 0;     // L: home took the word so often since another did
};

namespace detail {
void home_acquire_slow(spinlock_t *l, HomeSpin &h);
}

// home_try: takes the lock where that costs nothing: undisturbed at home, with the right not revoked, on a host that has
// light barriers. home_give: gives it back.
[[gnu::always_inline]] inline bool home_try(HomeSpin &h) {
    if (!light_barriers || !undisturbed() || this_cpu().id != h.home) return false;
    std::atomic_ref held(h.held);
    held.store(1, std::memory_order_relaxed);
    weightless_barrier();
    if (!std::atomic_ref(h.revoked).load(std::memory_order_acquire)) [[likely]] return true;
    held.store(0, std::memory_order_release);
    return false;
}
[[gnu::always_inline]] inline void home_give(HomeSpin &h) {
    std::atomic_ref(h.held).store(0, std::memory_order_release);
}

// home_acquire, home_release: as spin_acquire and spin_release.
[[gnu::always_inline]] inline void home_acquire(spinlock_t *l, HomeSpin &h) {
    if (!home_try(h)) detail::home_acquire_slow(l, h);
}
[[gnu::always_inline]] inline void home_release(spinlock_t *l, HomeSpin &h) {
    // On another CPU held may be home's, which only looks.
    if (this_cpu().id == h.home && std::atomic_ref(h.held).load(std::memory_order_relaxed)) home_give(h);
    else spin_release(l);
}

}  // namespace wqlab::machine
