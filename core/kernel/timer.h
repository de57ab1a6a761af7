// timer.h: jiffies, the 6.1 timer wheel, hrtimers and sleeping for a time.
//
// HZ is 250. A timer fires at the first tick after its bucket's expiry: level 0 has
// a granularity of one jiffy and rounds up by one, so expires = jiffies + n fires
// n + 1 ticks later (that is what the recorded kernel did: delay 1 fired at tick 2,
// HZ/5 at tick 51, msleep(10) took 5 ticks); higher levels are 8 times coarser each.
#pragma once
#include "kernel/sched.h"

namespace wqlab {

inline constexpr unsigned long HZ = 250;
inline constexpr std::uint64_t tick_nsec = 1'000'000'000ull / HZ;
inline constexpr unsigned long initial_jiffies = static_cast<unsigned int>(-300 * 250);

// jiffies_at: the jiffies at a time of the machine's clock.
inline unsigned long jiffies_at(std::uint64_t ns) { return initial_jiffies + ns / tick_nsec; }
inline unsigned long jiffies_now() { return jiffies_at(machine::now()); }
unsigned long msecs_to_jiffies(unsigned ms);
unsigned long usecs_to_jiffies(unsigned us);
unsigned jiffies_to_msecs(unsigned long j);

void timer_init(timer_list *t, void (*function)(timer_list *), unsigned flags);
// mod_timer: arms or moves; true when it was armed. t->expires is absolute jiffies.
bool mod_timer(timer_list *t, unsigned long expires);
// mod_timer_pending: moves it only when it is armed. timer_reduce: arms it, or moves it when that is earlier.
bool mod_timer_pending(timer_list *t, unsigned long expires);
bool timer_reduce(timer_list *t, unsigned long expires);
void add_timer(timer_list *t);               // stops loudly when armed already
void add_timer_on(timer_list *t, int cpu);
bool del_timer(timer_list *t);               // true when it was armed
// del_timer_sync: also waits until its function has returned on every CPU.
bool del_timer_sync(timer_list *t);
int try_to_del_timer_sync(timer_list *t);    // -1 when the function runs right now
inline bool timer_pending(const timer_list *t) {
    return std::atomic_ref(const_cast<timer_list *>(t)->entry.pprev).load(std::memory_order_relaxed) != nullptr;
}
// timer_housekeeping: timers with this function do not keep the machine from rest.
void timer_housekeeping(void (*function)(timer_list *));
std::uint64_t live_timers();                 // armed and not housekeeping, timers and hrtimers

void hrtimer_init(hrtimer *t, enum hrtimer_restart (*function)(hrtimer *));
void hrtimer_start_at(hrtimer *t, long long ns);   // absolute now() ns
bool hrtimer_cancel(hrtimer *t);                   // waits for its function
int hrtimer_try_to_cancel(hrtimer *t);             // 1 or 0: it was armed or not; -1 while its function runs
bool hrtimer_active(const hrtimer *t);
// hrtimer_forward: moves the expiry on by whole intervals until it lies after now; how many.
unsigned long hrtimer_forward(hrtimer *t, long long now, long long interval);

// schedule_timeout: sleeps in the state already set; jiffies left.
long schedule_timeout(long timeout);
long schedule_timeout_uninterruptible(long timeout);
long schedule_timeout_interruptible(long timeout);
// schedule_hrtimeout: sleeps until absolute ns; true when that time was reached.
bool schedule_hrtimeout(std::uint64_t until);
void msleep(unsigned ms);                    // msecs_to_jiffies(ms) + 1 jiffies
unsigned long msleep_interruptible(unsigned ms);
void usleep_range(unsigned long min_us, unsigned long max_us);   // exactly min_us here
void mdelay(unsigned long ms);
void udelay(unsigned long us);

// timer_interrupt: the CPU's timer line: runs hrtimers, raises TIMER_SOFTIRQ when the wheel is due, sets the next
// deadline.
void timer_interrupt(machine::Cpu &cpu);
// run_timer_softirq: the wheel's due timers of this CPU.
void run_timer_softirq();
// timers_migrate: takes over all timers of an offline CPU.
void timers_migrate(int from_cpu, int to_cpu);
// next_timer_ns: ns until the CPUs' next timer of any kind, or -1. For the host, at rest.
long long next_timer_ns();
void timer_boot();
void timer_shutdown();

}  // namespace wqlab
