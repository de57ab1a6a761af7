// narrate_workqueue.cpp: workqueues and how many of their works may be active.
#include "sentences/narrate_parts.h"

namespace wqlab::narrator {

namespace {

const Pwq *pwq(const Say &x) {
    const PwqId id = x.after.pwq_at(x.e.addr(0));
    return id >= 0 ? &x.after.pwqs[std::size_t(id)] : nullptr;
}

QString nr_active(const Say &x) {
    const Pwq *p = pwq(x);
    if (!p) return Phrase::tr("A pool_workqueue has %1 active works").arg(x.number(1));
    //: %1: a workqueue, %2 and %3: numbers, %4: a pool.
    return said(Phrase::tr("%1 now has %2 of at most %3 active works in %4"), sentence::wq_name(x.after, p->wq),
                x.number(1), QString::number(p->max_active), x.pool(p->pool));
}

QString workqueue(const Say &x) {
    const QString flags = sentence::wq_flag_names(x.e.addr(2)), name = x.code(1);
    if (x.e.num(4)) return Phrase::tr("The system's workqueue %1 exists").arg(name);
    //: %1: a workqueue, %2: its flags.
    const QString made = flags.isEmpty() ? name : Phrase::tr("%1 (%2)").arg(name, flags);
    if (x.after.original())
        return said(Phrase::tr("%1 makes the workqueue %2, with threads of its own"), x.who(), made);
    return said(Phrase::tr("%1 makes the workqueue %2 with max_active %3"), x.who(), made, x.number(3));
}

QString flags_told(const Say &x) {
    constexpr std::uint64_t draining = 1 << 16;
    const WqId id = x.before.workqueue_at(x.e.addr(0));
    const bool was = id >= 0 && (x.before.workqueues[std::size_t(id)].flags & draining);
    const QString wq = x.wq(x.e.addr(0));
    if (x.e.addr(1) & draining) return said(Phrase::tr("%1 is being drained: only its own works may queue on it"), wq);
    if (was) return said(Phrase::tr("%1 is drained"), wq);
    return Phrase::tr("The flags of %1 change to %2").arg(wq, sentence::wq_flag_names(x.e.addr(1)));
}

}  // namespace

QString say_workqueue(const Say &x) {
    switch (x.e.type) {
    case Event::wq_workqueue: return workqueue(x);
    case Event::wq_workqueue_gone: return Phrase::tr("The workqueue %1 is destroyed").arg(x.wq(x.e.addr(0)));
    case Event::wq_pwq:
        return said(Phrase::tr("%1 may have %2 works active in %3"), x.wq(x.e.addr(1)), x.number(3),
            x.pool(x.e.num(2)));
    case Event::wq_pwq_gone: {
        const Pwq *p = pwq(x);
        return p ? said(Phrase::tr("%1 no longer uses %2"), sentence::wq_name(x.after, p->wq), x.pool(p->pool))
                 : Phrase::tr("A workqueue no longer uses a pool");
    }
    case Event::wq_nr_active: return nr_active(x);
    case Event::wq_flags: return flags_told(x);
    default: return {};
    }
}

}  // namespace wqlab::narrator
