// why.cpp: pools, timers, CPUs, workqueues.
#include <cstdio>

#include "state/sentence.h"
#include "state/why.h"

namespace wqlab {

using namespace sentence;

std::string duration(std::int64_t ns) {
    char text[32];
    if (ns < 0) return "-" + duration(-ns);
    if (ns < 1000)
        std::snprintf(text, sizeof text, "%lld ns", static_cast<long long>(ns));
    else if (ns < 1'000'000)
        std::snprintf(text, sizeof text, "%.3g us", double(ns) / 1e3);
    else if (ns < 1'000'000'000)
        std::snprintf(text, sizeof text, ns < 100'000'000 ? "%.1f ms" : "%.0f ms", double(ns) / 1e6);
    else
        std::snprintf(text, sizeof text, "%.2f s", double(ns) / 1e9);
    return text;
}

std::string why_pool(const MachineState &s, int id) {
    const Pool *p = s.pool(id);
    if (!p) return "There is no such pool.";
    std::string text = capital(name_of_pool(s, id));
    const std::size_t waiting = p->worklist.size();
    if (p->gone) return text + " was released.";
    if (!waiting) return text + " has no work waiting.";
    const WorkId first = p->worklist.front();
    return text + " has " + count(waiting, "work") + " waiting: " + why_work(s, first);
}

std::string why_timer(const MachineState &s, Address addr) {
    for (const Timer &t : s.timers) {
        if (t.addr != addr) continue;
        const std::string what = t.work >= 0      ? "The timer of " + work_name(s, t.work)
                                 : t.name.empty() ? "A timer"
                                                  : "The timer " + marked::code(std::string(t.name.view()));
        const std::int64_t left = t.expires_ns - s.time;
        return what + " calls " + marked::code(std::string(bare(t.function))) + " on CPU " + std::to_string(t.cpu) +
               (left > 0 ? " in about " + duration(left) : " at the next timer tick") + ".";
    }
    return "That timer is not armed.";
}

std::string why_cpu(const MachineState &s, int id) {
    const Cpu *c = s.cpu(id);
    const std::string cpu = "CPU " + std::to_string(id);
    if (!c) return "There is no " + cpu + ".";
    if (!c->online) return cpu + " is offline.";
    std::string text = cpu + " is idle";
    if (c->current == no_task)
        text = "Nothing is known of " + cpu + " yet";
    else if (!is_idle_task(c->current))
        text = cpu + " is held by " + task_name(s, c->current);
    if (!c->irq.empty()) text += " and handles " + frame_name(c->irq.back()) + " on top of it";
    return text + ".";
}

std::string why_workqueue(const MachineState &s, WqId id) {
    const Workqueue *q = s.workqueue(id);
    if (!q) return "There is no such workqueue.";
    if (q->gone) return wq_name(s, id) + " was destroyed.";
    int active = 0, waiting = 0;
    for (const Pwq &p : s.pwqs) {
        if (p.wq != id || p.gone) continue;
        active += p.nr_active;
        waiting += int(p.inactive.size());
    }
    std::string text = wq_name(s, id) + " has " + count(std::size_t(active), "active work");
    if (waiting)
        text +=
            " and " + std::to_string(waiting) + " that max_active " + std::to_string(q->max_active) + " keeps waiting";
    constexpr std::uint64_t draining = 1 << 16;
    if (q->flags & draining) text += "; it is being drained";
    return text + ".";
}

}  // namespace wqlab
