// timer_base.h: what a CPU has for its timers. Inside the timer files only.
#pragma once
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
TimerBase &timer_base(int cpu);

// program: sets the CPU's timer line to what is due next. acknowledge: also when nothing changed. Under the lock.
void program_timer_line(TimerBase &b, bool acknowledge = false);
// run_due_hrtimers: calls the functions of those that are due. Under the lock, which it gives up for each call.
void run_due_hrtimers(TimerBase &b);
void hrtimers_migrate(TimerBase &from, TimerBase &to);
// live_timers_add: so many more are armed. Under the lock.
void live_timers_add(TimerBase &b, long n);

}  // namespace wqlab
