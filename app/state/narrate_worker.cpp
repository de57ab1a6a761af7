// narrate_worker.cpp: workers, pools and the manager's role.
#include "state/narrate_parts.h"

namespace wqlab::narrator {

namespace {

std::string current(const Say &x) {
    const std::string who = x.name(x.e.num(0));
    if (x.e.addr(1)) return who + " takes " + x.work(x.e.addr(1)) + " as its current work";
    const Worker *k = x.before.worker(TaskId(x.e.num(0)));
    return who + " is done with " + (k && k->current >= 0 ? x.work(k->current_addr) : "its work");
}

std::string worker_state(const Say &x) {
    const Worker *old = x.before.worker(TaskId(x.e.num(0)));
    const std::string who = x.name(x.e.num(0)), pool = x.pool(int(x.e.num(1)));
    const std::uint64_t flags = x.e.addr(2), was = old ? old->flags : 0, set = flags & ~was, cleared = was & ~flags;
    if (set & worker_die) return who + " is told to end: " + pool + " has too many idle workers";
    if (set & worker_idle) return who + " becomes idle in " + pool;
    if (cleared & worker_idle) return who + " is no longer idle";
    if (set & worker_cpu_intensive) return who + " runs a CPU-intensive work and no longer counts in nr_running";
    if (cleared & worker_cpu_intensive) return who + " counts in nr_running again";
    if (set & worker_prep) return who + " prepares and does not count in nr_running";
    if (cleared & worker_prep) return who + " is about to take works and counts in nr_running";
    if (set & worker_unbound) return who + " is no longer bound to a CPU";
    if ((set | cleared) & worker_rebound) return who + " is bound to its CPU again";
    return pool + " has " + sentence::count(std::size_t(x.e.num(3) > 0 ? x.e.num(3) : 0), "idle worker");
}

std::string nr_running(const Say &x) {
    const Pool *old = x.before.pool(int(x.e.num(0)));
    const int now = int(x.e.num(1)), was = old ? old->nr_running : 0;
    std::string s =
        "nr_running of " + x.pool(int(x.e.num(0))) + " goes from " + std::to_string(was) + " to " + std::to_string(now);
    if (now == 0 && old && !old->worklist.empty()) s += " while works wait: another worker is needed";
    return s;
}

std::string pool_told(const Say &x) {
    const std::int64_t cpu = x.e.num(1), nice = x.e.num(3);
    const std::string id = "pool " + std::to_string(x.e.num(0));
    if (cpu < 0) return id + " exists, bound to no CPU, nice " + std::to_string(nice);
    return id + " exists: the " + (nice < 0 ? "highpri" : "normal") + " pool of " + x.cpu(cpu);
}

}  // namespace

std::string say_worker(const Say &x) {
    switch (x.e.type) {
    case Event::wq_current: return current(x);
    case Event::wq_worker: return x.code(1) + " is a new worker of " + x.pool(int(x.e.num(2)));
    case Event::wq_worker_state: return worker_state(x);
    case Event::wq_worker_gone: return x.name(x.e.num(0)) + " leaves " + x.pool(int(x.e.num(1))) + " for good";
    case Event::wq_worker_pool:
        if (x.e.num(1) < 0) return "the rescuer " + x.name(x.e.num(0)) + " leaves the pool that it helped";
        return "the rescuer " + x.name(x.e.num(0)) + " comes to help " + x.pool(int(x.e.num(1)));
    case Event::wq_nr_running: return nr_running(x);
    case Event::wq_manager:
        if (x.e.num(2))
            return x.name(x.e.num(1)) + " becomes the manager of " + x.pool(int(x.e.num(0))) +
                   ": it makes another worker before it takes a work";
        return x.name(x.e.num(1)) + " gives up the manager's role in " + x.pool(int(x.e.num(0)));
    case Event::wq_mayday:
        return x.pool(int(x.e.num(1))) + " cannot make a worker and calls the rescuer of " + x.wq(x.e.addr(0));
    case Event::wq_rescue:
        return "the rescuer of " + x.wq(x.e.addr(0)) + " goes to " + x.pool(int(x.e.num(1)));
    case Event::wq_rescuer: return x.wq(x.e.addr(0)) + " has a rescuer, the task " + x.code(2);
    case Event::wq_pool: return pool_told(x);
    case Event::wq_pool_gone: return "pool " + std::to_string(x.e.num(0)) + " is released";
    case Event::wq_pool_flags: {
        const std::uint64_t flags = x.e.addr(1);
        const Pool *was = x.before.pool(int(x.e.num(0)));
        const bool ends_exile = was && (was->flags & pool_disassociated);
        return x.pool(int(x.e.num(0))) + (flags & 4   ? " is cut off from its CPU"
                                          : flags & 1 ? " has a manager"
                                                      : ends_exile ? " is bound to its CPU again" : " has no manager any more");
    }
    default: return {};
    }
}

}  // namespace wqlab::narrator
