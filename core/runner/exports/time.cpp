// Exports of linux/jiffies.h, ktime.h, timer.h, hrtimer.h and delay.h.
#include "kernel/home.h"
#include "kernel/timer.h"
#include "kernel/version.h"
#include "machine/arena.h"
#include "runner/call.h"
#include "runner/poll.h"

namespace wqlab::runner {

namespace {

constexpr long long boot_in_real_time = 1'767'225'600'000'000'000;   // ns; 2026-01-01 00:00 UTC

unsigned long jiffies() {
    machine::point(machine::Point::atomic);
    const unsigned long j = jiffies_now();
    look_here(nullptr, j);
    return j;
}
long long ktime() {
    machine::point(machine::Point::atomic);
    const std::uint64_t now = machine::now();
    look_here(nullptr, now);
    return static_cast<long long>(now);
}
long long ktime_real() { return ktime() + boot_in_real_time; }
unsigned jiffies_to_usecs(unsigned long j) { return static_cast<unsigned>(j * (1'000'000 / HZ)); }

void setup_timer(timer_list *t, void (*function)(timer_list *), unsigned flags, const char *expression) {
    const auto at = reinterpret_cast<std::uintptr_t>(t);
    const char *home = at - heap_arena.base < heap_arena.size     ? "kmalloc"
                       : at - stack_arena.base < stack_arena.size ? "stack"
                                                                  : nullptr;
    if (home) object_home(t, sizeof *t, home, expression + (*expression == '&'), "timer");
    timer_init(t, function, flags);
}
// init_old_timer: init_timer() leaves function and data, which a module may have set before.
void init_old_timer(timer_list *t, unsigned flags, const char *expression) {
    auto *function = t->function;
    const unsigned long data = t->wqlab_data;
    setup_timer(t, function, flags, expression);
    t->wqlab_data = data;
}
int mod(timer_list *t, unsigned long expires) { return mod_timer(t, expires); }
int mod_pending(timer_list *t, unsigned long expires) { return mod_timer_pending(t, expires); }
int reduce(timer_list *t, unsigned long expires) { return timer_reduce(t, expires); }
int del(timer_list *t) { return del_timer(t); }
int del_sync(timer_list *t) { return del_timer_sync(t); }
int pending(const timer_list *t) {
    machine::point(machine::Point::atomic, t);
    const bool is = timer_pending(t);
    look_here(t, is);
    return is;
}

enum : unsigned { mode_relative = 1 };
void init_hrtimer(hrtimer *t, int clock, unsigned) {
    hrtimer_init(t, nullptr);
    t->clockid = clock;
}
void start_hrtimer(hrtimer *t, long long time, unsigned mode) {
    hrtimer_start_at(t, mode & mode_relative ? static_cast<long long>(machine::now()) + time : time);
}
int cancel_hrtimer(hrtimer *t) { return hrtimer_cancel(t); }
bool active(const hrtimer *t) { return hrtimer_active(t); }
unsigned long long forward(hrtimer *t, long long now, long long interval) {
    const long long late = now - t->expires;
    if (late < 0 || interval <= 0) return 0;
    const long long steps = late / interval + 1;
    t->expires += steps * interval;
    return static_cast<unsigned long long>(steps);
}

void nanodelay(unsigned long ns) { machine::delay(ns); }
void sleep_seconds(unsigned seconds) { msleep(seconds * 1000); }
void flexible_sleep(unsigned long us) {
    if (us <= 10) udelay(us);
    else if (us <= 20'000) usleep_range(us, 2 * us);
    else msleep(static_cast<unsigned>((us + 999) / 1000));
}

const Export table[] = {
    QUIET(wqlab_jiffies, jiffies),
    BARE(msecs_to_jiffies, &msecs_to_jiffies),
    BARE(usecs_to_jiffies, &usecs_to_jiffies),
    BARE(jiffies_to_msecs, &jiffies_to_msecs),
    BARE(jiffies_to_usecs, &jiffies_to_usecs),
    QUIET(ktime_get, ktime),
    QUIET(ktime_get_real, ktime_real),
    CALL_AS(wqlab_timer_setup, "timer_setup", setup_timer),
    until(kernel_version(4, 15, 0), CALL_AS(wqlab_init_timer, "init_timer", init_old_timer)),
    CALL(mod_timer, mod),
    CALL(mod_timer_pending, mod_pending),
    CALL(timer_reduce, reduce),
    CALL(add_timer, add_timer),
    CALL(add_timer_on, add_timer_on),
    CALL(del_timer, del),
    CALL(del_timer_sync, del_sync),
    CALL_AS(timer_delete, "timer_delete", del),
    CALL_AS(timer_delete_sync, "timer_delete_sync", del_sync),
    CALL(try_to_del_timer_sync, try_to_del_timer_sync),
    QUIET(timer_pending, pending),
    QUIET(hrtimer_init, init_hrtimer),
    CALL_GPL(hrtimer_start, start_hrtimer),
    CALL_GPL(hrtimer_cancel, cancel_hrtimer),
    CALL_GPL(hrtimer_try_to_cancel, hrtimer_try_to_cancel),
    QUIET(hrtimer_active, active),
    QUIET(hrtimer_forward, forward),
    CALL(mdelay, mdelay),
    CALL(udelay, udelay),
    CALL(ndelay, nanodelay),
    CALL(msleep, msleep),
    CALL(msleep_interruptible, msleep_interruptible),
    CALL(ssleep, sleep_seconds),
    CALL(usleep_range, usleep_range),
    CALL(fsleep, flexible_sleep),
};

}  // namespace

std::span<const Export> time_exports() { return table; }

}  // namespace wqlab::runner
