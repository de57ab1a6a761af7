// why.cpp: pools, timers, CPUs, workqueues.
#include "sentences/why.h"

#include "sentences/duration.h"
#include "sentences/sentence.h"

namespace wqlab {

using namespace sentence;

QString why_pool(const MachineState &s, int id) {
    const Pool *p = s.pool(id);
    if (!p) return Phrase::tr("There is no such pool.");
    const QString pool = naming::pool(s, id);
    const int waiting = int(p->worklist.size());
    if (p->gone) return said(Phrase::tr("%1 was released."), pool);
    const QString count = why_count(s, id),
                  //: %2: the sentence that says why the first of them waits, with its full stop.
        text = !waiting ? said(Phrase::tr("%1 has no work waiting."), pool)
                        : said(waiting == 1 ? Phrase::tr("%1 has %n work waiting: %2", nullptr, 1)
                                            : Phrase::tr("%1 has %n works waiting: %2", nullptr, waiting),
                               pool, why_work(s, p->worklist.front()));
    //: Two sentences with their full stops.
    return count.isEmpty() ? text : Phrase::tr("%1 %2").arg(text, count);
}

QString why_timer(const MachineState &s, Address addr) {
    for (const Timer &t : s.timers) {
        if (t.addr != addr) continue;
        const QString what = t.work >= 0      ? Phrase::tr("the timer of %1").arg(work_name(s, t.work))
                             : t.name.empty() ? Phrase::tr("a timer")
                                              : Phrase::tr("the timer %1").arg(marked::code(naming::given(t.name)));
        const QString function = marked::code(naming::given(bare(t.function))), cpu = naming::cpu(t.cpu);
        const std::int64_t left = t.expires_ns - s.time;
        //: %1: a timer, %2: a function, %3: a CPU.
        if (left <= 0) return said(Phrase::tr("%1 calls %2 on %3 at the next timer tick."), what, function, cpu);
        return said(s.told || t.hr ? Phrase::tr("%1 calls %2 on %3 in %4.")
                                   : Phrase::tr("%1 calls %2 on %3 in at most %4."),
                    what, function, cpu, duration(left));
    }
    return Phrase::tr("That timer is not armed.");
}

QString why_cpu(const MachineState &s, int id) {
    const Cpu *c = s.cpu(id);
    const QString cpu = naming::cpu(id);
    if (!c) return Phrase::tr("There is no %1.").arg(cpu);
    if (!c->online) return Phrase::tr("%1 is offline.").arg(cpu);
    const QString held = c->current == no_task       ? Phrase::tr("Nothing is known of %1 yet").arg(cpu)
                         : is_idle_task(c->current)  ? Phrase::tr("%1 is idle").arg(cpu)
                                                     : Phrase::tr("%1 is held by %2")
                                                         .arg(cpu, task_name(s, c->current));
    if (c->irq.empty()) return Phrase::tr("%1.").arg(held);
    //: %1: a clause such as "CPU 0 is held by insmod", %2: an interrupt.
    return Phrase::tr("%1 and handles %2 on top of it.").arg(held, frame_name(c->irq.back()));
}

QString why_workqueue(const MachineState &s, WqId id) {
    const Workqueue *q = s.workqueue(id);
    if (!q) return Phrase::tr("There is no such workqueue.");
    const QString name = wq_name(s, id);
    if (q->gone) return Phrase::tr("%1 was destroyed.").arg(name);
    int active = 0, waiting = 0;
    for (const Pwq &p : s.pwqs) {
        if (p.wq != id || p.gone) continue;
        active += p.nr_active;
        waiting += int(p.inactive.size());
    }
    QString text = (active == 0   ? Phrase::tr("%1 has no active works")
                    : active == 1 ? Phrase::tr("%1 has %n active work", nullptr, 1)
                                  : Phrase::tr("%1 has %n active works", nullptr, active))
                       .arg(name);
    if (waiting)
        //: %1: "q0 has 2 active works", %2: how many more, %3: a number.
        text = Phrase::tr("%1 and %2 that max_active %3 keeps waiting")
                   .arg(text, QString::number(waiting), QString::number(q->max_active));
    constexpr std::uint64_t draining = 1 << 16;
    if (q->flags & draining) text = Phrase::tr("%1; it is being drained").arg(text);
    return Phrase::tr("%1.").arg(text);
}

}  // namespace wqlab
