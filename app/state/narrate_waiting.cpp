// narrate_waiting.cpp: flushes, barriers, cancels and other sleeps.
#include "state/narrate_parts.h"

namespace wqlab::narrator {

namespace {

std::string barrier(const Say &x) {
    std::string s = x.name(x.e.num(3)) + " puts a barrier behind " + x.work(x.e.addr(1));
    return s + (x.e.num(4) ? ", which " + x.name(x.e.num(4)) + " executes now" : "") + ", and will be woken by it";
}

std::string cancel(const Say &x) {
    const std::string work = x.work(x.e.addr(0)), from = x.text(1), who = x.who();
    if (from == "timer") return who + " cancels " + work + ": its timer is taken back";
    if (from == "worklist") return who + " cancels " + work + ": it is taken out of the worklist and will not run";
    if (from == "inactive") return who + " cancels " + work + ", which was waiting for max_active";
    return who + " cancels " + work + ", which was not queued";
}

std::string blocked(const Say &x) {
    const std::string who = x.e.num(0) ? x.name(x.e.num(0)) : x.who(), on = x.text(1);
    const std::string owner = x.e.num(3) ? x.name(x.e.num(3)) : "", obj = x.object(x.e.addr(2));
    if (on == "idle") return who + " finds nothing to do and is about to sleep";
    if (on == "flush_work")
        return who + " is about to sleep until " +
               (obj.empty() ? "its barrier has been reached" : obj + " has finished");
    if (on == "flush_workqueue")
        return who + " is about to sleep until " + (obj.empty() ? "the workqueue" : obj) + " is flushed";
    if (on == "cancel")
        return who + " is about to sleep until " + (obj.empty() ? "the running function" : obj) + " has finished";
    if (on == "mutex" || on == "semaphore")
        return who + " is about to sleep: " + (owner.empty() ? "somebody" : owner) + " holds the " + on;
    if (on == "msleep" || on == "timer") return who + " is about to sleep until its timer fires";
    const auto manages = [&](const Pool &p) { return p.manager == (x.e.num(0) ? TaskId(x.e.num(0)) : x.task()); };
    if (on == "manager" && std::any_of(x.after.pools.begin(), x.after.pools.end(), manages))
        return who + " could make no worker and is about to sleep before it tries again";
    if (on == "manager") return who + " is about to sleep until it can manage its pool";
    if (on == "freezer") return who + " freezes";
    if (on == "waitqueue") return who + " is about to sleep on a wait queue";
    return who + " is about to sleep in " + on + (owner.empty() ? "" : ", for " + owner);
}

}  // namespace

std::string say_waiting(const Say &x) {
    switch (x.e.type) {
    case Event::wq_barrier: return barrier(x);
    case Event::wq_flush_color:
        if (x.e.num(4))
            return x.name(x.e.num(3)) + " wants to flush " + x.wq(x.e.addr(0)) +
                   " but all colours are taken, so it waits for one";
        return x.name(x.e.num(3)) + " flushes " + x.wq(x.e.addr(0)) + ": works queued so far have colour " +
               std::to_string(x.e.num(2)) + ", later ones colour " + std::to_string(x.e.num(1));
    case Event::wq_flush_done:
        return "all works of colour " + std::to_string(x.e.num(1)) + " on " + x.wq(x.e.addr(0)) + " have finished";
    case Event::wq_cancel: return cancel(x);
    case Event::wq_blocked: return blocked(x);
    default: return {};
    }
}

}  // namespace wqlab::narrator
