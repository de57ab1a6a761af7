#include "kernel/freezer.h"

#include "kernel/printk.h"
#include "kernel/timer.h"
#include "kernel/workqueue/workqueue.h"
#include "machine/atomic.h"
#include "trace/emit.h"

namespace wqlab {

namespace {

constexpr int EBUSY_ = 16;
constexpr std::uint64_t freeze_timeout_ns = 20'000'000'000;
constexpr unsigned long first_sleep_us = 1000, longest_sleep_us = 8000;

machine::atomic<bool> pm_freezing{false};         // user tasks
machine::atomic<bool> pm_nosig_freezing{false};   // kernel threads

bool is_kthread(const Task *t) { return t->flags & PF_KTHREAD; }

// freezes_in_sleep: a sleeper in this state may be frozen without being woken.
bool freezes_in_sleep(const Task *t, unsigned state) {
    return state & TASK_FREEZABLE || (!is_kthread(t) && state & TASK_INTERRUPTIBLE);
}

// freeze_asleep: true when t sleeps frozen; a wake-up for something else then finds nobody to wake.
bool freeze_asleep(Task *t) {
    machine::HostGuard pi(t->pi_lock);
    machine::HostGuard rq(t->cpu->rq_lock);
    const unsigned state = task_state(t);
    if (state == TASK_FROZEN) return true;
    if (t->on_rq || !freezes_in_sleep(t, state)) return false;
    std::atomic_ref(t->__state).store(TASK_FROZEN);
    return true;
}

// freeze_task: true when t still has to stop.
bool freeze_task(Task *t) {
    if (!freezing(t) || freeze_asleep(t)) return false;
    if (is_kthread(t)) wake_up_state(t, TASK_NORMAL);
    return true;
}

int freeze_all_tasks() {
    int todo = 0;
    for_each_task([&](Task *t) { todo += t != current_task() && freeze_task(t); });
    return todo;
}

void show_refusing() {
    for_each_task([](Task *t) {
        if (t != current_task() && freezing(t) && !freeze_asleep(t)) sched_show_task(t);
    });
}

// try_to_freeze_tasks: asks again and again until nobody is left or the time is over.
int try_to_freeze_tasks(bool user_only) {
    const std::uint64_t start = machine::now(), end = start + freeze_timeout_ns;
    if (!user_only) {
        trace::emit<Event::wq_freeze>("workqueues");
        freeze_workqueues_begin();
    }
    int todo;
    bool wq_busy = false;
    unsigned long sleep_us = first_sleep_us;
    for (;;) {
        todo = freeze_all_tasks();
        if (!user_only) {
            wq_busy = freeze_workqueues_busy();
            todo += wq_busy;
        }
        if (!todo || machine::now() > end) break;
        set_blocked_on("freezer");
        usleep_range(sleep_us / 2, sleep_us);
        if (sleep_us < longest_sleep_us) sleep_us *= 2;
    }
    const auto ms = static_cast<unsigned>((machine::now() - start) / 1'000'000);
    if (!todo) {
        printk("\001c(elapsed %d.%03d seconds) ", ms / 1000, ms % 1000);
        return 0;
    }
    trace::emit<Event::wq_freeze>("failed");
    printk("\001c\n");
    printk("\0013Freezing of tasks failed after %d.%03d seconds (%d tasks refusing to freeze, wq_busy=%d):\n",
           ms / 1000, ms % 1000, todo - wq_busy, wq_busy);
    if (wq_busy) show_freezable_workqueues();
    show_refusing();
    return -EBUSY_;
}

void thaw_tasks() {
    for_each_task([](Task *t) { wake_up_state(t, TASK_FROZEN); });
}

void thaw_kernel_threads() {
    pm_nosig_freezing.store(false);
    printk("\0016Restarting kernel threads ... ");
    trace::emit<Event::wq_freeze>("thaw");
    thaw_workqueues();
    for_each_task([](Task *t) {
        if (is_kthread(t)) wake_up_state(t, TASK_FROZEN);
    });
    printk("\001cdone.\n");
}

}  // namespace

bool set_freezable() {
    might_sleep();
    current_task()->flags &= ~static_cast<unsigned>(PF_NOFREEZE);
    return try_to_freeze();
}

bool freezing(const Task *t) {
    if (t->flags & PF_NOFREEZE) return false;
    return is_kthread(t) ? pm_nosig_freezing.load() : pm_freezing.load();
}

bool try_to_freeze() {
    might_sleep();
    const Task *me = current_task();
    if (!freezing(me)) return false;
    const unsigned before = task_state(me);
    while (freezing(me)) {
        set_current_state(TASK_FROZEN);
        if (!freezing(me)) break;
        set_blocked_on("freezer");
        schedule();
    }
    set_current_state(before);
    return true;
}

int freeze_processes() {
    current_task()->flags |= PF_NOFREEZE;   // it does the freezing
    printk("\0016Freezing user space processes ... ");
    trace::emit<Event::wq_freeze>("tasks");
    pm_freezing.store(true);
    const int error = try_to_freeze_tasks(true);
    if (error) {
        printk("\n");
        thaw_processes();
        return error;
    }
    printk("\001cdone.\n");
    printk("\0016OOM killer disabled.\n");
    return 0;
}

int freeze_kernel_threads() {
    printk("\0016Freezing remaining freezable tasks ... ");
    pm_nosig_freezing.store(true);
    const int error = try_to_freeze_tasks(false);
    if (error) {
        printk("\n");
        thaw_kernel_threads();
        return error;
    }
    printk("\001cdone.\n");
    return 0;
}

void thaw_processes() {
    pm_freezing.store(false);
    pm_nosig_freezing.store(false);
    printk("\0016OOM killer enabled.\n");
    printk("\0016Restarting tasks ... ");
    trace::emit<Event::wq_freeze>("thaw");
    thaw_workqueues();
    thaw_tasks();
    printk("\001cdone.\n");
}

void freezer_boot() {
    pm_freezing.store(false);
    pm_nosig_freezing.store(false);
}

}  // namespace wqlab
