#include "sentences/narrate.h"

#include "sentences/narrate_parts.h"

namespace wqlab {

namespace narrator {

QString Say::who() const {
    const Cpu *c = before.cpu(e.cpu);
    //: %1: an interrupt, %2: a CPU.
    if (c && !c->irq.empty()) return Phrase::tr("%1 on %2").arg(sentence::frame_name(c->irq.back()), cpu(e.cpu));
    if (e.in_hardirq()) return Phrase::tr("an interrupt on %1").arg(cpu(e.cpu));
    if (e.in_softirq()) return Phrase::tr("a softirq on %1").arg(cpu(e.cpu));
    return sentence::task_name(after, task());
}

const Work *Say::find(Address addr) const {
    if (const WorkId id = after.work_at(addr); id >= 0) return after.work(id);
    return before.work(before.work_at(addr));
}

QString Say::work(Address addr) const {
    const Work *w = find(addr);
    if (w && w->kind == WorkKind::barrier) {
        for (const MachineState *s : {&before, &after})
            for (const Barrier &b : s->barriers)
                if (b.addr == addr) return Phrase::tr("the barrier of %1").arg(sentence::task_name(*s, b.waiter));
        return Phrase::tr("the barrier of a flush");
    }
    if (const WorkId id = after.work_at(addr); id >= 0) return sentence::work_name(after, id);
    return sentence::work_name(before, before.work_at(addr));
}

QString Say::wq(Address addr) const { return sentence::wq_name(after, after.workqueue_at(addr)); }

QString Say::name(std::int64_t pid) const { return sentence::task_name(after, pid ? TaskId(pid) : no_task); }

QString Say::object(Address addr) const {
    if (!addr) return {};
    if (find(addr)) return work(addr);
    for (const MachineState *s : {&after, &before}) {
        if (const WqId id = s->workqueue_at(addr); id >= 0) return sentence::wq_name(*s, id);
        if (const Object *o = s->object_at(addr); o && !o->name.empty()) return marked::code(naming::given(o->name));
    }
    return {};
}

}  // namespace narrator

QString narrate(const MachineState &before, const TraceEvent &e, const MachineState &after) {
    const narrator::Say x{before, e, after};
    if (!e.known())
        return x.text(1).isEmpty() ? Phrase::tr("The kernel traced %1.").arg(x.code(0))
                                   : Phrase::tr("The kernel traced %1: %2.").arg(x.code(0), x.text(1));
    for (auto part : {narrator::say_work, narrator::say_worker, narrator::say_workqueue, narrator::say_original,
                      narrator::say_waiting, narrator::say_scheduler, narrator::say_timer, narrator::say_call,
                      narrator::say_machine}) {
        const QString s = part(x);
        //: A sentence with its full stop.
        if (!s.isEmpty()) return s.back() == u'"' ? s : Phrase::tr("%1.").arg(s);
    }
    return QStringLiteral("%1: %2.").arg(QString::fromLatin1(event_table[int(e.type)].name),
                                         QString::fromLatin1(event_table[int(e.type)].when));
}

}  // namespace wqlab
