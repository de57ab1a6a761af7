// Sleeping and being busy for a time; jiffies.
#include <climits>

#include "kernel/list.h"
#include "kernel/lock.h"
#include "kernel/printk.h"
#include "kernel/timer.h"
#include "kernel/wait.h"
#include "trace/emit.h"

namespace wqlab {

namespace {

constexpr unsigned ms_per_jiffy = 1000 / HZ;
constexpr unsigned long max_jiffy_offset = (LONG_MAX >> 1) - 1;

// ProcessTimer, SleepTimer: a timer on the stack of a task that sleeps; it is off the wheel before the frame goes.
struct ProcessTimer {
    timer_list timer;
    Task *task;
};

struct SleepTimer {
    hrtimer timer;
    Task *task;
};

void process_timeout(timer_list *t) { wake_up_process(entry_of<&ProcessTimer::timer>(t)->task); }

hrtimer_restart hrtimer_wakeup(hrtimer *t) {
    auto *s = entry_of<&SleepTimer::timer>(t);
    Task *task = std::atomic_ref(s->task).exchange(nullptr);
    if (task) wake_up_process(task);
    return HRTIMER_NORESTART;
}

[[maybe_unused]] const bool registered = [] {
    trace::register_function(reinterpret_cast<const void *>(process_timeout), "process_timeout");
    trace::register_function(reinterpret_cast<const void *>(hrtimer_wakeup), "hrtimer_wakeup");
    return true;
}();

void name_sleep(const char *what) {
    if (!current_task()->blocked_on) set_blocked_on(what);
}

}  // namespace


unsigned long msecs_to_jiffies(unsigned ms) {
    if (static_cast<int>(ms) < 0) return max_jiffy_offset;
    return (ms + ms_per_jiffy - 1ul) / ms_per_jiffy;
}

unsigned long usecs_to_jiffies(unsigned us) { return (us + ms_per_jiffy * 1000ul - 1) / (ms_per_jiffy * 1000ul); }
unsigned jiffies_to_msecs(unsigned long j) { return static_cast<unsigned>(j * ms_per_jiffy); }

long schedule_timeout(long timeout) {
    if (timeout == MAX_SCHEDULE_TIMEOUT) {
        schedule();
        return timeout;
    }
    if (timeout < 0) {
        printk("\0013schedule_timeout: wrong timeout value %lx\n", timeout);
        set_current_state(TASK_RUNNING);
        return 0;
    }
    const unsigned long expire = static_cast<unsigned long>(timeout) + jiffies_now();
    ProcessTimer t{};
    t.task = current_task();
    timer_init(&t.timer, process_timeout, 0);
    mod_timer(&t.timer, expire);
    name_sleep("timer");
    schedule();
    del_timer_sync(&t.timer);
    const long left = static_cast<long>(expire - jiffies_now());
    return left < 0 ? 0 : left;
}

long schedule_timeout_uninterruptible(long timeout) {
    set_current_state(TASK_UNINTERRUPTIBLE);
    return schedule_timeout(timeout);
}

long schedule_timeout_interruptible(long timeout) {
    set_current_state(TASK_INTERRUPTIBLE);
    return schedule_timeout(timeout);
}

bool schedule_hrtimeout(std::uint64_t until) {
    SleepTimer s{};
    s.task = current_task();
    hrtimer_init(&s.timer, hrtimer_wakeup);
    hrtimer_start_at(&s.timer, static_cast<long long>(until));
    name_sleep("timer");
    if (std::atomic_ref(s.task).load()) schedule();
    hrtimer_cancel(&s.timer);
    set_current_state(TASK_RUNNING);
    current_task()->blocked_on = nullptr;
    return std::atomic_ref(s.task).load() == nullptr;
}

void msleep(unsigned ms) {
    long left = static_cast<long>(msecs_to_jiffies(ms) + 1);
    while (left) {
        set_blocked_on("msleep");
        left = schedule_timeout_uninterruptible(left);
    }
}

unsigned long msleep_interruptible(unsigned ms) {
    long left = static_cast<long>(msecs_to_jiffies(ms) + 1);
    while (left && !signal_pending(current_task())) {
        set_blocked_on("msleep");
        left = schedule_timeout_interruptible(left);
    }
    return jiffies_to_msecs(static_cast<unsigned long>(left));
}

void usleep_range(unsigned long min_us, unsigned long) {
    const std::uint64_t until = machine::now() + min_us * 1000;
    do {
        set_current_state(TASK_UNINTERRUPTIBLE);
        set_blocked_on("msleep");
    } while (!schedule_hrtimeout(until));
}

void mdelay(unsigned long ms) { machine::delay(ms * 1'000'000); }
void udelay(unsigned long us) { machine::delay(us * 1000); }

}  // namespace wqlab
