#include "runner/objects.h"

#include "kernel/home.h"
#include "kernel/slab.h"
#include "kernel/timer.h"
#include "kernel/workqueue/workqueue.h"
#include "runner/place.h"
#include "trace/emit.h"

namespace wqlab::runner {

namespace {

// announce_work: a work with a function was initialised by its definition.
void announce_work(const work_struct *work, const Variable &v, bool delayed) {
    if (!work->func) return;
    trace::emit<Event::wq_init_work>(static_cast<const void *>(work),
                                     trace::symbol_name(reinterpret_cast<const void *>(work->func)), delayed, 0, v.line);
}

bool pending(const Home &h) {
    if (h.kind == "work") return work_pending(static_cast<const work_struct *>(h.addr));
    // On every kernel the first word of a work has PENDING in bit 0, and a delayed work begins with a work.
    if (h.kind == "delayed_work") return delayed_work_pending(static_cast<const delayed_work *>(h.addr));
    if (h.kind == "rcu_work") return work_pending(&static_cast<const rcu_work *>(h.addr)->work);
    return false;
}

}  // namespace

void announce_objects(const Module &module) {
    for (const Variable &v : module.lines.variables()) {
        const auto *at = reinterpret_cast<const void *>(v.address);
        object_home(at, v.size, "static", v.name.c_str(), v.kind.c_str());
        if (v.kind == "work") announce_work(static_cast<const work_struct *>(at), v, false);
        if (v.kind == "delayed_work") announce_work(&static_cast<const delayed_work *>(at)->work, v, true);
    }
}

void forget_objects(const Module &module) { object_gone(module.base, module.size); }

constexpr std::size_t most_told = 100;

std::vector<std::string> left_behind() {
    std::vector<std::string> found;
    for_each_home([&](const Home &h) {
        if (pending(h)) found.push_back("the " + h.kind + " '" + h.name + "' is still pending");
        else if (h.kind == "timer" && timer_pending(static_cast<const timer_list *>(h.addr)))
            found.push_back("the timer '" + h.name + "' is still armed");
    });
    const auto leaks = slab_leaks();
    for (const SlabObject &o : leaks) {
        if (static_cast<std::size_t>(&o - leaks.data()) == most_told) {
            found.push_back(std::to_string(leaks.size() - most_told) + " more pieces of memory were not given back");
            break;
        }
        const std::string at = place_text(call_place(o.call_site));
        found.push_back(std::to_string(o.size) + " bytes of memory were not given back" +
                        (at.empty() ? "" : ", allocated at " + at));
    }
    return found;
}

}  // namespace wqlab::runner
