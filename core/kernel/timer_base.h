// timer_base.h: what a CPU has for its timers. Inside the timer files only.
#pragma once
#include <array>

#include "kernel/list.h"
#include "kernel/lock.h"
#include "kernel/timer.h"
#include "kernel/wheel.h"

namespace wqlab {

// Letters: L: lock. I: set at boot.
struct TimerBase {
    SpinLock lock;
    int cpu = 0;                                          // I
    Wheel wheel;                                          // L
    timer_list *running = nullptr;                        // L: its function is being called
    bool softirq_due = false;                             // L: the wheel is due and its softirq was raised
    list_head hrtimers{};                                 // L: in order of expiry
    hrtimer *running_hrtimer = nullptr;                   // L
    std::atomic<long> live{0};                            // L for writing: armed and not housekeeping
    std::uint64_t programmed = machine::never;            // L: the deadline the CPU's timer line has
};
extern std::array<TimerBase, machine::max_cpus> timer_bases;
inline TimerBase &timer_base(int cpu) { return timer_bases[static_cast<std::size_t>(cpu)]; }

// program: sets the CPU's timer line to what is due next. acknowledge: also when nothing changed. Under the lock.
void program_timer_line(TimerBase &b, bool acknowledge = false);
// run_due_hrtimers: calls the functions of those that are due. Under the lock, which it gives up for each call.
void run_due_hrtimers(TimerBase &b);
void hrtimers_migrate(TimerBase &from, TimerBase &to);
// live_timers_add: so many more are armed. Under the lock. A CPU that parks afterwards tells of it with what the host
// looks at first, so release is enough.
inline void live_timers_add(TimerBase &b, long n) {
    b.live.store(b.live.load(std::memory_order_relaxed) + n, std::memory_order_release);
}

}  // namespace wqlab
