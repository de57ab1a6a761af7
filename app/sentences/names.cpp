#include "sentences/names.h"

#include "sentences/marked.h"
#include "sentences/phrase.h"
#include "sentences/sentence.h"

namespace wqlab::naming {

QString work(const MachineState &s, WorkId id) {
    const Work *w = s.work(id);
    if (!w) return Phrase::tr("a work");
    if (w->kind == WorkKind::barrier) return Phrase::tr("barrier");
    if (!w->name.empty()) return given(w->name);
    return given(name_of(s, id));
}

QString task(const MachineState &s, TaskId id) {
    if (id == no_task) return Phrase::tr("nobody");
    if (is_idle_task(id)) return given(name_of_task(s, id));
    const Task *t = s.task(id);
    return t && !t->comm.empty() ? given(t->comm) : Phrase::tr("task %1").arg(id);
}

QString pool(const MachineState &s, int id) {
    if (id == unbound_pool_not_told) return Phrase::tr("an unbound pool");
    const Pool *p = s.pool(id);
    return (p && p->cpu < 0 ? Phrase::tr("pool %1 (unbound)") : Phrase::tr("pool %1")).arg(id);
}

QString cpu(std::int64_t id) { return Phrase::tr("CPU %1").arg(id); }

QString workqueue(const MachineState &s, WqId id) {
    const Workqueue *q = s.workqueue(id);
    return q && !q->name.empty() ? given(q->name) : Phrase::tr("a workqueue");
}

QString object(const MachineState &s, Address addr) {
    if (!addr) return {};
    if (const WorkId id = s.work_at(addr); id >= 0) return work(s, id);
    if (const WqId id = s.workqueue_at(addr); id >= 0) return workqueue(s, id);
    const Object *o = s.object_at(addr);
    return o ? given(o->name) : QString();
}

QString call(const MachineState &s, const ApiCall &call) {
    return QStringLiteral("%1(%2)").arg(given(call.func), object(s, call.arg));
}

QString cwq(const MachineState &s, CwqId id) { return marked::plain(sentence::cwq_name(s, id)); }

}  // namespace wqlab::naming
