#include "kernel/hung_task.h"

#include <algorithm>

#include "kernel/kernel.h"
#include "kernel/printk.h"
#include "kernel/sched.h"
#include "trace/emit.h"

namespace wqlab {

namespace {

constexpr std::uint64_t timeout = hung_task_timeout_s * 1'000'000'000ull;

// report: those that are asleep for so long, or longer; `said` is for how many seconds the log says so.
int report(std::uint64_t said) {
    int reported = 0;
    const std::uint64_t now = machine::now();
    for (Task *t : blocked_tasks()) {
        if (now - t->asleep_since < timeout) continue;
        const std::uint64_t seconds = said ? said : (now - t->asleep_since) / 1'000'000'000ull;
        printk("\0013INFO: task %s:%d blocked for more than %llu seconds.\n", t->comm, t->pid,
               static_cast<unsigned long long>(seconds));
        printk("\0013      Not tainted %s wqlab\n", std::string(release_name(booted_version())).c_str());
        printk("\0013\"echo 0 > /proc/sys/kernel/hung_task_timeout_secs\" disables this message.\n");
        sched_show_task(t);
        trace::emit<Event::wq_oops>("hung", t->pid, t->blocked_obj, "", 0);
        ++reported;
    }
    return reported;
}

}  // namespace

int hung_task_report() {
    const auto blocked = blocked_tasks();
    if (blocked.empty()) return 0;
    std::uint64_t first = machine::never;
    for (Task *t : blocked) first = std::min(first, t->asleep_since);
    machine::skip(first + timeout);
    return report(0);
}

int hung_task_check() { return report(hung_task_timeout_s); }

}  // namespace wqlab
