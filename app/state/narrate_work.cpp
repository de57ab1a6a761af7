// narrate_work.cpp: what happens to a work.
#include <algorithm>

#include "state/narrate_parts.h"

namespace wqlab::narrator {

namespace {

std::string queued(const Say &x) {
    const std::string work = x.work(x.e.addr(0)), wq = x.code(2);
    const std::int64_t cpu = x.e.num(4);
    std::string s = x.who() + " queues " + work + " on " + wq;
    return s + (cpu < 0 ? ", which is bound to no CPU" : " for " + x.cpu(cpu));
}

std::string activated(const Say &x) {
    const Work *w = x.before.work(x.before.work_at(x.e.addr(0)));
    const Work *now = x.find(x.e.addr(0));
    const std::string work = x.work(x.e.addr(0)), to = now && now->pool >= 0 ? " of " + x.pool(now->pool) : "";
    if (w && w->place == Place::inactive) return work + " becomes active: it moves on to the worklist" + to;
    return "max_active lets " + work + " on to the worklist" + to;
}

std::string entered(const Say &x) {
    const std::string work = x.work(x.e.addr(0)), list = x.text(1);
    const Address prev = x.e.addr(4);
    const int pool = int(x.e.num(2));
    if (list == "inactive") {
        const Work *w = x.find(x.e.addr(0));
        const Pwq *p = w && w->pwq >= 0 ? &x.after.pwqs[std::size_t(w->pwq)] : nullptr;
        std::string s = work + " has to wait as inactive";
        if (p)
            s += ": " + sentence::wq_name(x.after, p->wq) + " has " + std::to_string(p->nr_active) + " of at most " +
                 std::to_string(p->max_active) + " active works in " + x.pool(pool);
        return s;
    }
    const std::string where =
        list == "scheduled" ? "the list of " + x.name(x.e.num(3)) : "the worklist of " + x.pool(pool);
    const Pool *p = x.after.pool(pool);
    if (list == "worklist" && p && p->worklist.size() == 1)
        return work + " enters the empty worklist of " + x.pool(pool);
    return work + " enters " + where + (prev ? " behind " + x.work(prev) : " at its head");
}

std::string left(const Say &x) {
    const Work *w = x.before.work(x.before.work_at(x.e.addr(0)));
    const std::string work = x.work(x.e.addr(0));
    if (!w) return work + " leaves its list";
    const Worker *k = x.before.worker(x.task());
    if (w->place == Place::inactive) return work + " leaves the inactive works of " + sentence::wq_name(x.before, w->wq);
    if (w->cwq >= 0) {
        const Cwq *c = x.before.cwq(w->cwq);
        return c->thread == x.task() ? x.name(c->thread) + " takes " + work + " off " + sentence::cwq_name(x.before, w->cwq)
                                     : x.who() + " takes " + work + " out of " + sentence::cwq_name(x.before, w->cwq);
    }
    const std::string from =
        w->place == Place::scheduled ? "the list of " + x.name(w->worker) : "the worklist of " + x.pool(w->pool);
    if (k && k->pool == w->pool) return work + " left " + from + " for " + sentence::task_name(x.after, x.task());
    return x.who() + " takes " + work + " out of " + from;
}

std::string object(const Say &x) {
    const std::string home = x.text(2), name = x.code(3);
    const std::string where = home == "static"    ? "in the module's static memory"
                              : home == "stack"   ? "on the stack of " + sentence::task_name(x.after, x.task())
                              : home == "kmalloc" ? "in memory from kmalloc"
                                                  : "in memory of the module";
    std::string kind = x.text(4);
    std::replace(kind.begin(), kind.end(), '_', ' ');
    return name + ", a " + kind + ", is " + where;
}

std::string gone(const Say &x) {
    const Address addr = x.e.addr(0), end = addr + std::max<std::uint64_t>(x.e.addr(1), 1);
    std::string names;
    for (const Object &o : x.before.objects)
        if (o.addr >= addr && o.addr < end) names += (names.empty() ? "" : ", ") + marked::code(std::string(o.name.view()));
    return names.empty() ? "memory of the module goes away" : "the memory of " + names + " goes away";
}

std::string pending(const Say &x) {
    const std::string work = x.work(x.e.addr(0));
    if (x.e.num(1))
        return x.who() + " sets the PENDING bit of " + work + ": until it is cleared nobody else can queue it";
    return x.who() + " clears the PENDING bit of " + work + ": from now on it can be queued again";
}

std::string delayed(const Say &x) {
    const std::string work = x.work(x.e.addr(0));
    const Work *w = x.find(x.e.addr(0));
    if (x.e.num(4) == 0) return "the timer of " + work + " is taken back before it fired";
    if (x.e.num(4) < 0) return "the timer of " + work + " has fired: it is queued now";
    std::string s = "the timer of " + work + " is armed: it will be queued on " + x.wq(x.e.addr(1));
    if (w && w->expires_ns > x.e.time) s += " in about " + duration(w->expires_ns - x.e.time);
    return s;
}

std::string begins(const Say &x) {
    const Work *w = x.find(x.e.addr(0));
    const std::string who = sentence::task_name(x.after, x.task()), work = x.work(x.e.addr(0)), func = x.func(1);
    if (w && w->kind == WorkKind::barrier) return who + " reaches " + work + ": what it stands behind is done";
    return who + " calls " + func + (work == func ? "" : " for " + work);
}

std::string ends(const Say &x) { return x.func(1) + " has returned to " + sentence::task_name(x.after, x.task()); }

}  // namespace

std::string say_work(const Say &x) {
    switch (x.e.type) {
    case Event::workqueue_queue_work: return queued(x);
    case Event::workqueue_activate_work: return activated(x);
    case Event::workqueue_execute_start: return begins(x);
    case Event::workqueue_execute_end: return ends(x);
    case Event::wq_execute: return x.e.num(2) ? begins(x) : ends(x);
    case Event::wq_init_work: {
        const std::string work = x.work(x.e.addr(0)), func = x.func(1);
        return work == func ? x.who() + " initialises a work that will call " + func
                            : x.who() + " initialises " + work + ": it will call " + func;
    }
    case Event::wq_object: return object(x);
    case Event::wq_object_gone: return gone(x);
    case Event::wq_pending: return pending(x);
    case Event::wq_data:
        return "the data word of " + x.work(x.e.addr(0)) + " is written: " + sentence::data_text(x.after, x.e.addr(1));
    case Event::wq_list: return entered(x);
    case Event::wq_unlist: return left(x);
    case Event::wq_delayed: return delayed(x);
    default: return {};
    }
}

}  // namespace wqlab::narrator
