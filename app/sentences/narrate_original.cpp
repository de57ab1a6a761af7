// narrate_original.cpp: the workqueues before 2.6.36, and the steps inside queue_work.
#include "sentences/narrate_parts.h"

namespace wqlab::narrator {

namespace {

QString cwq(const Say &x, Address addr) { return sentence::cwq_name(x.after, x.after.cwq_at(addr)); }

QString entered(const Say &x) {
    const QString work = x.work(x.e.addr(0)), list = cwq(x, x.e.addr(1));
    const Cwq *c = x.after.cwq(x.after.cwq_at(x.e.addr(1)));
    if (c && c->worklist.size() == 1) return said(Phrase::tr("%1 enters %2, which was empty"), work, list);
    return x.e.addr(2) ? said(Phrase::tr("%1 enters %2 behind %3"), work, list, x.work(x.e.addr(2)))
                       : said(Phrase::tr("%1 enters %2 at its head"), work, list);
}

QString cwq_told(const Say &x) {
    const QString list = cwq(x, x.e.addr(0));
    if (!x.e.num(3)) return said(Phrase::tr("%1 has no thread"), list);
    return said(Phrase::tr("%1 is the thread that serves %2"), x.name(x.e.num(3)), list);
}

QString sequence(const Say &x) {
    //: %1: a number of works, %2: a workqueue's list, %n: how many of them.
    const QString text =
        x.e.num(2) == 1 ? Phrase::tr("%1 works were queued on %2 so far, and %n has run", nullptr, 1)
                        : Phrase::tr("%1 works were queued on %2 so far, and %n have run", nullptr, int(x.e.num(2)));
    return text.arg(x.number(1), cwq(x, x.e.addr(0)));
}

QString step(const Say &x) {
    const QString who = x.who(), work = x.work(x.e.addr(1)), cpu = x.cpu(x.e.num(3));
    const QString list = x.after.original() ? cwq(x, x.e.addr(2)) : x.pool(x.e.num(3));
    if (x.is(0, "get_cpu"))
        return said(Phrase::tr("%1 asks for its CPU with get_cpu: until put_cpu it stays on %2"), who, cpu);
    if (x.is(0, "put_cpu")) return said(Phrase::tr("%1 may leave %2 again: put_cpu"), who, cpu);
    if (x.is(0, "local_irq_save"))
        return said(Phrase::tr("%1 switches interrupts off: nothing comes between the steps on this CPU"), who);
    if (x.is(0, "local_irq_restore"))
        return said(Phrase::tr("%1 switches interrupts on again, if they were on"), who);
    if (x.is(0, "test_and_set_bit")) return said(Phrase::tr("%1 finds the PENDING bit of %2 set already"), who, work);
    if (x.is(0, "nobody_to_wake"))
        return Phrase::tr("A worker of %1 runs already, so nobody is woken for %2").arg(list, work);
    if (x.is(0, "spin_lock")) return said(Phrase::tr("%1 locks %2"), who, list);
    if (x.is(0, "spin_unlock")) return said(Phrase::tr("%1 unlocks %2"), who, list);
    if (x.is(0, "wq_data")) return said(Phrase::tr("%1 notes that it belongs to %2"), work, list);
    if (x.is(0, "smp_wmb"))
        return Phrase::tr("A write barrier: whoever finds %1 in the list also finds whose it is").arg(work);
    if (x.is(0, "wake_up")) return said(Phrase::tr("%1 wakes the thread that waits for more work on %2"), who, list);
    //: %2: a step inside queue_work, %3: a work.
    return said(Phrase::tr("%1 passes %2 of queueing %3"), who, x.text(0), work);
}

}  // namespace

QString say_original(const Say &x) {
    switch (x.e.type) {
    case Event::workqueue_insertion:
        return said(Phrase::tr("%1 inserts a work that calls %2 for the thread %3"), x.who(), x.func(2), x.code(0));
    case Event::workqueue_execution:
        return said(Phrase::tr("%1 is about to execute a work that calls %2"), x.code(0), x.func(2));
    case Event::workqueue_creation: return said(Phrase::tr("%1 made the thread %2"), x.who(), x.code(0));
    case Event::workqueue_destruction: return said(Phrase::tr("%1 is about to end the thread %2"), x.who(), x.code(0));
    case Event::wq_cwq: return cwq_told(x);
    case Event::wq_cwq_list: return entered(x);
    case Event::wq_cwq_sequence: return sequence(x);
    case Event::wq_flush_sequence: {
        //: %n: of the works queued on the list %2 so far.
        const QString text = Phrase::tr("%1 waits until %n works of %2 have run", nullptr, int(x.e.num(1)));
        return said(text, x.name(x.e.num(2)), cwq(x, x.e.addr(0)));
    }
    case Event::wq_work_func:
        return said(Phrase::tr("%1 gives %2 another function: %3"), x.who(), x.work(x.e.addr(0)), x.func(1));
    case Event::wq_step: return step(x);
    default: return {};
    }
}

}  // namespace wqlab::narrator
