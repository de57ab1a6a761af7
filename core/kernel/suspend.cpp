#include "kernel/suspend.h"

#include "kernel/freezer.h"
#include "kernel/notifier.h"
#include "kernel/printk.h"
#include "trace/emit.h"

namespace wqlab {

namespace {

constexpr unsigned long suspend_prepare = 3, post_suspend = 4;   // PM_*
bool suspended = false;   // by the one task at a time that suspends or resumes

void leave_suspend() {
    printk("\0016PM: suspend exit\n");
    trace::emit<Event::wq_freeze>("done");
}

}  // namespace

int pm_suspend() {
    printk("\0016PM: suspend entry (s2idle)\n");
    printk("\0016Filesystems sync: 0.000 seconds\n");
    int told = 0;
    int error = notifier_errno(pm_chain.call(suspend_prepare, nullptr, &told));
    if (error) {
        pm_chain.call_first(told - 1, post_suspend, nullptr);
        leave_suspend();
        return error;
    }
    error = freeze_processes();
    if (!error) {
        error = freeze_kernel_threads();
        if (error) thaw_processes();
    }
    if (error) {
        pm_chain.call(post_suspend, nullptr);
        leave_suspend();
        return error;
    }
    printk("\0016printk: Suspending console(s) (use no_console_suspend to debug)\n");
    trace::emit<Event::wq_freeze>("frozen");
    suspended = true;
    return 0;
}

void pm_resume() {
    suspended = false;
    thaw_processes();
    pm_chain.call(post_suspend, nullptr);
    leave_suspend();
}

bool pm_suspended() { return suspended; }

void suspend_boot() {
    suspended = false;
    freezer_boot();
}

}  // namespace wqlab
