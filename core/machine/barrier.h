// barrier.h: a pair of memory barriers, one of which costs nothing. What a task stores before its light_barrier() and what
// another stores before its barrier_everywhere() cannot both be missed by what each reads behind it.
#pragma once
#include <atomic>

namespace wqlab::machine {

extern bool light_barriers;   // set once by boot(): the host's kernel has membarrier(2), or one thread runs at a time

// full_barrier: of the calling thread alone.
void full_barrier();
// light_barrier: for the frequent side: only the compiler is held to the order.
inline void light_barrier() {
    std::atomic_signal_fence(std::memory_order_seq_cst);
    if (!light_barriers) [[unlikely]] full_barrier();
}
// weightless_barrier: light_barrier() for who saw that light_barriers is set.
inline void weightless_barrier() { std::atomic_signal_fence(std::memory_order_seq_cst); }
// barrier_everywhere: for the rare side: every thread that runs a task passes a full barrier before this returns.
void barrier_everywhere();

}  // namespace wqlab::machine
