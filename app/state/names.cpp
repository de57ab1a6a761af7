// names.cpp: how things are called in a trace, a lesson and a file, whatever the window's language.
#include <cstdio>

#include "state/machine_state.h"

namespace wqlab {

std::string_view bare(Text function) {
    const std::string_view s = function;
    const std::size_t bracket = s.rfind(" [");
    return bracket != s.npos && s.back() == ']' ? s.substr(0, bracket) : s;
}

std::string_view module_of(Text function) {
    const std::string_view s = function;
    const std::size_t bracket = s.rfind(" [");
    return bracket != s.npos && s.back() == ']' ? s.substr(bracket + 2, s.size() - bracket - 3) : std::string_view();
}

std::string name_of(const MachineState &s, WorkId id) {
    const Work *w = s.work(id);
    if (!w) return "a work";
    if (w->kind == WorkKind::barrier) return "barrier";
    if (!w->name.empty()) return std::string(w->name.view());
    if (!w->func.empty()) return std::string(bare(w->func)) + (w->twin ? " #" + std::to_string(w->twin + 1) : "");
    char text[24];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(w->addr));
    return text;
}

std::string name_of_task(const MachineState &s, TaskId id) {
    if (is_idle_task(id)) return "swapper/" + std::to_string(-1 - id);
    const Task *t = s.task(id);
    if (t && !t->comm.empty()) return std::string(t->comm.view());
    return id == no_task ? "nobody" : "task " + std::to_string(id);
}

std::string name_of_pool(const MachineState &s, int id) {
    const Pool *p = s.pool(id);
    if (id == unbound_pool_not_told) return "an unbound pool";
    return "pool " + std::to_string(id) + (p && p->cpu < 0 ? " (unbound)" : "");
}

std::string name_of_wq(const MachineState &s, WqId id) {
    const Workqueue *q = s.workqueue(id);
    return q && !q->name.empty() ? std::string(q->name.view()) : "a workqueue";
}

std::string name_of_cwq(const MachineState &s, CwqId id) {
    const Cwq *c = s.cwq(id);
    if (!c) return "a workqueue's list";
    const Workqueue *q = s.workqueue(c->wq);
    const std::string list = "the list of " + name_of_wq(s, c->wq);
    return q && (q->flags & wq_singlethread) ? list : list + " on CPU " + std::to_string(c->cpu);
}

}  // namespace wqlab
