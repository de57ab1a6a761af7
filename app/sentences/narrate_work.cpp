// narrate_work.cpp: what happens to a work.
#include <algorithm>

#include "sentences/narrate_parts.h"

namespace wqlab::narrator {

namespace {

QString queued(const Say &x) {
    const QString who = x.who(), work = x.work(x.e.addr(0)), wq = x.code(2);
    const std::int64_t cpu = x.e.num(4);
    //: %1: who, %2: a work, %3: a workqueue, %4: a CPU.
    return cpu < 0 ? said(Phrase::tr("%1 queues %2 on %3, which is bound to no CPU"), who, work, wq)
                   : said(Phrase::tr("%1 queues %2 on %3 for %4"), who, work, wq, x.cpu(cpu));
}

QString activated(const Say &x) {
    const Work *w = x.before.work(x.before.work_at(x.e.addr(0)));
    const Work *now = x.find(x.e.addr(0));
    const QString work = x.work(x.e.addr(0));
    const bool waited = w && w->place == Place::inactive;
    if (!now || now->pool < 0)
        return waited ? said(Phrase::tr("%1 becomes active: it moves on to the worklist"), work)
                      : Phrase::tr("max_active lets %1 on to the worklist").arg(work);
    //: %1: a work, %2: a pool.
    return waited ? said(Phrase::tr("%1 becomes active: it moves on to the worklist of %2"), work, x.pool(now->pool))
                  : Phrase::tr("max_active lets %1 on to the worklist of %2").arg(work, x.pool(now->pool));
}

QString inactive(const Say &x, const QString &work, const QString &pool) {
    const Work *w = x.find(x.e.addr(0));
    if (!w || w->pwq < 0) return said(Phrase::tr("%1 has to wait as inactive"), work);
    const Pwq &p = x.after.pwqs[std::size_t(w->pwq)];
    //: %1: a work, %2: a workqueue, %3 and %4: numbers, %5: a pool.
    return said(Phrase::tr("%1 has to wait as inactive: %2 has %3 of at most %4 active works in %5"), work,
                sentence::wq_name(x.after, p.wq), QString::number(p.nr_active), QString::number(p.max_active), pool);
}

QString entered(const Say &x) {
    const QString work = x.work(x.e.addr(0)), pool = x.pool(x.e.num(2));
    if (x.is(1, "inactive")) return inactive(x, work, pool);
    const Address prev = x.e.addr(4);
    const Worker *k = x.after.worker(TaskId(x.e.num(3)));
    if (x.is(1, "scheduled") && k && k->current_addr == x.e.addr(0))
        //: %1: a work, %2: a worker.
        return said(Phrase::tr("%1 enters the list of %2, which executes it already: a work never runs twice at once"), work,
                    x.name(x.e.num(3)));
    if (x.is(1, "scheduled"))
        return prev ? said(Phrase::tr("%1 enters the list of %2 behind %3"), work, x.name(x.e.num(3)), x.work(prev))
                    : said(Phrase::tr("%1 enters the list of %2 at its head"), work, x.name(x.e.num(3)));
    const Pool *p = x.after.pool(int(x.e.num(2)));
    if (x.is(1, "worklist") && p && p->worklist.size() == 1)
        return said(Phrase::tr("%1 enters the empty worklist of %2"), work, pool);
    return prev ? said(Phrase::tr("%1 enters the worklist of %2 behind %3"), work, pool, x.work(prev))
                : said(Phrase::tr("%1 enters the worklist of %2 at its head"), work, pool);
}

// left_list: a list of before 2.6.36.
QString left_list(const Say &x, const QString &work, const Work &w) {
    const Cwq *c = x.before.cwq(w.cwq);
    const QString list = sentence::cwq_name(x.before, w.cwq);
    return c->thread == x.task() ? said(Phrase::tr("%1 takes %2 off %3"), x.name(c->thread), work, list)
                                 : said(Phrase::tr("%1 takes %2 out of %3"), x.who(), work, list);
}

QString left(const Say &x) {
    const Work *w = x.before.work(x.before.work_at(x.e.addr(0)));
    const QString work = x.work(x.e.addr(0));
    if (!w) return said(Phrase::tr("%1 leaves its list"), work);
    if (w->place == Place::inactive)
        return said(Phrase::tr("%1 leaves the inactive works of %2"), work, sentence::wq_name(x.before, w->wq));
    if (w->cwq >= 0) return left_list(x, work, *w);
    const Worker *k = x.before.worker(x.task());
    const QString taker = sentence::task_name(x.after, x.task());
    const bool own = k && k->pool == w->pool;
    //: %1: a work, %2: a worker, %3: the worker that takes it.
    if (own && w->place == Place::scheduled)
        return said(Phrase::tr("%1 left the list of %2 for %3"), work, x.name(w->worker), taker);
    //: %1: a work, %2: a pool, %3: the worker that takes it.
    if (own) return said(Phrase::tr("%1 left the worklist of %2 for %3"), work, x.pool(w->pool), taker);
    return w->place == Place::scheduled
               ? said(Phrase::tr("%1 takes %2 out of the list of %3"), x.who(), work, x.name(w->worker))
               : said(Phrase::tr("%1 takes %2 out of the worklist of %3"), x.who(), work, x.pool(w->pool));
}

QString object(const Say &x) {
    const QString name = x.code(3), kind = x.text(4).replace(u'_', u' ');
    //: %1: a variable, %2: its type, such as delayed work. Here and below.
    if (x.is(2, "static")) return said(Phrase::tr("%1, a %2, is in the module's static memory"), name, kind);
    if (x.is(2, "stack"))
        return said(Phrase::tr("%1, a %2, is on the stack of %3"), name, kind, sentence::task_name(x.after, x.task()));
    if (x.is(2, "kmalloc")) return said(Phrase::tr("%1, a %2, is in memory from kmalloc"), name, kind);
    return said(Phrase::tr("%1, a %2, is in memory of the module"), name, kind);
}

QString gone(const Say &x) {
    const Address addr = x.e.addr(0), end = addr + std::max<std::uint64_t>(x.e.addr(1), 1);
    QStringList names;
    for (const Object &o : x.before.objects)
        if (o.addr >= addr && o.addr < end) names << marked::code(naming::given(o.name));
    return names.isEmpty() ? Phrase::tr("Memory of the module goes away")
                           : Phrase::tr("The memory of %1 goes away").arg(sentence::listed(names));
}

QString pending(const Say &x) {
    return said(x.e.num(1) ? Phrase::tr("%1 sets the PENDING bit of %2: until it is cleared nobody else can queue it")
                           : Phrase::tr("%1 clears the PENDING bit of %2: from now on it can be queued again"),
                x.who(), x.work(x.e.addr(0)));
}

QString delayed(const Say &x) {
    const QString work = x.work(x.e.addr(0)), wq = x.wq(x.e.addr(1));
    const Work *w = x.find(x.e.addr(0));
    if (x.e.num(4) == 0) return Phrase::tr("The timer of %1 is taken back before it fired").arg(work);
    if (x.e.num(4) < 0) return Phrase::tr("The timer of %1 has fired: it is queued now").arg(work);
    if (!w || w->expires_ns <= x.e.time)
        return Phrase::tr("The timer of %1 is armed: it will be queued on %2").arg(work, wq);
    //: %1: a work, %2: a workqueue, %3: how long.
    return (x.after.told ? Phrase::tr("The timer of %1 is armed: it will be queued on %2 in %3")
                         : Phrase::tr("The timer of %1 is armed: it will be queued on %2 in at most %3"))
        .arg(work, wq, duration(w->expires_ns - x.e.time));
}

QString begins(const Say &x) {
    const Work *w = x.find(x.e.addr(0));
    const QString who = sentence::task_name(x.after, x.task()), work = x.work(x.e.addr(0)), func = x.func(1);
    if (w && w->kind == WorkKind::barrier)
        return said(Phrase::tr("%1 reaches %2: what it stands behind is done"), who, work);
    //: %2: a function, %3: a work.
    return work == func ? said(Phrase::tr("%1 calls %2"), who, func)
                        : said(Phrase::tr("%1 calls %2 for %3"), who, func, work);
}

QString ends(const Say &x) {
    return said(Phrase::tr("%1 has returned to %2"), x.func(1), sentence::task_name(x.after, x.task()));
}

QString initialised(const Say &x) {
    const QString work = x.work(x.e.addr(0)), func = x.func(1);
    return work == func ? said(Phrase::tr("%1 initialises a work that will call %2"), x.who(), func)
                        : said(Phrase::tr("%1 initialises %2: it will call %3"), x.who(), work, func);
}

}  // namespace

QString say_work(const Say &x) {
    switch (x.e.type) {
    case Event::workqueue_queue_work: return queued(x);
    case Event::workqueue_activate_work: return activated(x);
    case Event::workqueue_execute_start: return begins(x);
    case Event::workqueue_execute_end: return ends(x);
    case Event::wq_execute: return x.e.num(2) ? begins(x) : ends(x);
    case Event::wq_init_work: return initialised(x);
    case Event::wq_object: return object(x);
    case Event::wq_object_gone: return gone(x);
    case Event::wq_pending: return pending(x);
    case Event::wq_data:
        //: %2: what its bits mean.
        return Phrase::tr("The data word of %1 is written: %2")
            .arg(x.work(x.e.addr(0)), sentence::data_text(x.after, x.e.addr(1)));
    case Event::wq_list: return entered(x);
    case Event::wq_unlist: return left(x);
    case Event::wq_delayed: return delayed(x);
    default: return {};
    }
}

}  // namespace wqlab::narrator
