#include "sentences/sentence.h"

namespace wqlab::sentence {

QString work_name(const MachineState &s, WorkId id) {
    const Work *w = s.work(id);
    const QString name = naming::work(s, id);
    return w && w->kind != WorkKind::barrier ? marked::code(name) : name;
}

QString task_name(const MachineState &s, TaskId id) {
    const QString name = naming::task(s, id);
    return id == no_task ? name : marked::code(name);
}

QString wq_name(const MachineState &s, WqId id) {
    const Workqueue *q = s.workqueue(id);
    const QString name = naming::workqueue(s, id);
    return q && !q->name.empty() ? marked::code(name) : name;
}

QString cwq_name(const MachineState &s, CwqId id) {
    const Cwq *c = s.cwq(id);
    if (!c) return Phrase::tr("a workqueue's list");
    const Workqueue *q = s.workqueue(c->wq);
    if (q && (q->flags & wq_singlethread)) return Phrase::tr("the list of %1").arg(wq_name(s, c->wq));
    return Phrase::tr("the list of %1 on %2").arg(wq_name(s, c->wq), naming::cpu(c->cpu));
}

//: Between the members of a list: "a, b, c".
QString listed(const QStringList &items) { return items.join(Phrase::tr(", ")); }

QString times(int n) {
    return n == 1 ? Phrase::tr("once") : n == 2 ? Phrase::tr("twice") : Phrase::tr("%n times", nullptr, n);
}

QString frame_name(const Frame &f) {
    const QString name = marked::code(naming::given(bare(f.name)));
    switch (f.kind) {
    case FrameKind::timer_interrupt: return Phrase::tr("the timer interrupt");
    case FrameKind::hardirq: return Phrase::tr("interrupt %1 (%2)").arg(QString::number(f.number), name);
    case FrameKind::softirq: return Phrase::tr("softirq %1").arg(name);
    case FrameKind::timer: return Phrase::tr("the timer function %1").arg(name);
    case FrameKind::hrtimer: return Phrase::tr("the hrtimer function %1").arg(name);
    case FrameKind::tasklet: return Phrase::tr("the tasklet function %1").arg(name);
    }
    return Phrase::tr("an interrupt");
}

QString wq_flag_names(std::uint64_t flags) {
    constexpr struct {
        std::uint64_t bit;
        const char *name;
    } names[] = {{1 << 1, "WQ_UNBOUND"},         {1 << 2, "WQ_FREEZABLE"},          {1 << 3, "WQ_MEM_RECLAIM"},
                 {1 << 4, "WQ_HIGHPRI"},         {1 << 5, "WQ_CPU_INTENSIVE"},      {1 << 6, "WQ_SYSFS"},
                 {1 << 7, "WQ_POWER_EFFICIENT"}, {1 << 16, "__WQ_DRAINING"},        {1 << 17, "__WQ_ORDERED"},
                 {1 << 18, "__WQ_LEGACY"},       {1 << 19, "__WQ_ORDERED_EXPLICIT"}, {wq_singlethread, "singlethread"},
                 {wq_freezeable, "freezeable"},  {wq_rt, "rt"}};
    QStringList text;
    for (const auto &n : names)
        if (flags & n.bit) text << QString::fromLatin1(n.name);
    return text.join(QStringLiteral(" | "));
}

bool manages(const MachineState &s, TaskId task) {
    for (const Pool &p : s.pools)
        if (p.manager == task) return true;
    return false;
}

QString waits_for_cpu(const QString &clause, const MachineState &s, int id) {
    const Cpu *c = s.cpu(id);
    const QString cpu = naming::cpu(id);
    //: %1: a clause such as "insmod is ready to run", %2: a CPU, %3: a task or an interrupt.
    if (!c || c->current == no_task) return Phrase::tr("%1, but somebody else holds %2").arg(clause, cpu);
    if (!c->irq.empty()) return Phrase::tr("%1, but %2 handles %3").arg(clause, cpu, frame_name(c->irq.back()));
    if (is_idle_task(c->current)) return Phrase::tr("%1, and %2 is about to switch to it").arg(clause, cpu);
    return Phrase::tr("%1, but %3 holds %2").arg(clause, cpu, task_name(s, c->current));
}

QString target_of(const MachineState &s, const Barrier &b) { return work_name(s, s.work_at(b.target)); }

//: A pronoun in front of a clause: "the worker, WHICH runs on CPU 0". One that needs no other order of words ("this")
//: is fine.
QString which() { return Phrase::tr("which"); }

QString data_text(const MachineState &s, std::uint64_t data) {
    QStringList text{data & 1 ? QStringLiteral("PENDING") : Phrase::tr("not pending")};
    if (s.original()) {
        const CwqId cwq = s.cwq_at(data & ~std::uint64_t(3));
        text << (cwq >= 0 ? Phrase::tr("cwq of %1").arg(cwq_name(s, cwq)) : Phrase::tr("no cwq"));
    } else if (data & 4) {
        if (data & 2) text << QStringLiteral("INACTIVE");
        if (data & 8) text << QStringLiteral("LINKED");
        text << Phrase::tr("colour %1").arg(data >> 4 & 15);
        if (const PwqId pwq = s.pwq_at(data & ~std::uint64_t(0xff)); pwq >= 0)
            text << Phrase::tr("pwq of %1 in %2").arg(wq_name(s, s.pwqs[std::size_t(pwq)].wq),
                                                      naming::pool(s, s.pwqs[std::size_t(pwq)].pool));
    } else {
        if (data & 16) text << QStringLiteral("CANCELING");
        const std::uint64_t pool = data >> 5 & 0x7fffffff;
        text << (pool == 0x7fffffff ? Phrase::tr("no pool yet") : Phrase::tr("last pool %1").arg(pool));
    }
    return listed(text);
}

}  // namespace wqlab::sentence
