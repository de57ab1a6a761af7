// cpu.h: a logical CPU: a baton, and one word of what is pending for it.
#pragma once
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>

#include "machine/config.h"
#include "machine/context.h"
#include "machine/host_lock.h"

namespace wqlab::machine {

// Bits of Cpu::attn. STEPPED is set for good in stepped mode.
inline constexpr std::uint32_t ATTN_STEPPED = 1, ATTN_IRQ = 2, ATTN_RESCHED = 4;

// Bits of Cpu::pending: the timer line, then the numbered interrupt lines.
inline constexpr std::uint64_t PENDING_TIMER = 1;
inline constexpr int pending_irq_shift = 1;   // irq line n is bit n + 1; lines 0 to 62

struct Cpu {
    // Letters: R: rq_lock. A: atomic. S: stepped machine, by whoever runs.
    int id = 0;
    std::atomic<std::uint32_t> attn{0};       // A
    std::atomic<std::uint64_t> pending{0};    // A: interrupts raised and not yet taken
    HostLock rq_lock;                         // guards curr, idle_parked and the run queue in kernel/sched
    Context *curr = nullptr;                  // R: who holds the baton
    Context *idle = nullptr;                  // swapper/id
    std::atomic<int> nr_queued{0};            // A: runnable tasks that wait for it; written under rq_lock
    bool idle_parked = false;                 // R: the baton lies with swapper, which waits for something to do
    std::atomic<std::uint64_t> timer_deadline{~0ull};   // A: ns of now() at which the timer line is raised; ~0 never
    std::atomic<bool> timer_raised{false};    // A: raised and not yet acknowledged by set_timer()
    void *host = nullptr;                     // parallel: swapper's wait state, see parallel.cpp
};

// cpu(n): the logical CPUs of the machine that is booted. cpu_count(): how many.
Cpu &cpu(int id);
int cpu_count();

// request_attention: sets bits in cpu.attn; its next point looks at them.
inline void request_attention(Cpu &c, std::uint32_t bits) { c.attn.fetch_or(bits); }

}  // namespace wqlab::machine
