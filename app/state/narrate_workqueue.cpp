// narrate_workqueue.cpp: workqueues and how many of their works may be active.
#include "state/narrate_parts.h"

namespace wqlab::narrator {

namespace {

const Pwq *pwq(const Say &x) {
    const PwqId id = x.after.pwq_at(x.e.addr(0));
    return id >= 0 ? &x.after.pwqs[std::size_t(id)] : nullptr;
}

std::string nr_active(const Say &x) {
    const Pwq *p = pwq(x);
    const std::string n = std::to_string(x.e.num(1));
    if (!p) return "a pool_workqueue has " + n + " active works";
    return sentence::wq_name(x.after, p->wq) + " now has " + n + " of at most " + std::to_string(p->max_active) +
           " active works in " + x.pool(p->pool);
}

std::string workqueue(const Say &x) {
    const std::string flags = sentence::wq_flag_names(x.e.addr(2));
    if (x.e.num(4)) return "the system's workqueue " + x.code(1) + " exists";
    const std::string made = x.who() + " makes the workqueue " + x.code(1) + (flags.empty() ? "" : " (" + flags + ")");
    if (x.after.original()) return made + ", with threads of its own";
    return made + " with max_active " + std::to_string(x.e.num(3));
}

}  // namespace

std::string say_workqueue(const Say &x) {
    switch (x.e.type) {
    case Event::wq_workqueue: return workqueue(x);
    case Event::wq_workqueue_gone: return "the workqueue " + x.wq(x.e.addr(0)) + " is destroyed";
    case Event::wq_pwq:
        return x.wq(x.e.addr(1)) + " may have " + std::to_string(x.e.num(3)) + " works active in " +
               x.pool(int(x.e.num(2)));
    case Event::wq_pwq_gone: {
        const Pwq *p = pwq(x);
        return p ? sentence::wq_name(x.after, p->wq) + " no longer uses " + x.pool(p->pool)
                 : "a workqueue no longer uses a pool";
    }
    case Event::wq_nr_active: return nr_active(x);
    case Event::wq_flags: {
        constexpr std::uint64_t draining = 1 << 16;
        const WqId id = x.before.workqueue_at(x.e.addr(0));
        const bool was = id >= 0 && (x.before.workqueues[std::size_t(id)].flags & draining);
        if (x.e.addr(1) & draining) return x.wq(x.e.addr(0)) + " is being drained: only its own works may queue on it";
        if (was) return x.wq(x.e.addr(0)) + " is drained";
        return "the flags of " + x.wq(x.e.addr(0)) + " change to " + sentence::wq_flag_names(x.e.addr(1));
    }
    default: return {};
    }
}

}  // namespace wqlab::narrator
