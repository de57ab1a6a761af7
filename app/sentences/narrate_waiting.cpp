// narrate_waiting.cpp: flushes, barriers, cancels and other sleeps.
#include <algorithm>

#include "sentences/narrate_parts.h"

namespace wqlab::narrator {

namespace {

QString barrier(const Say &x) {
    const QString who = x.name(x.e.num(3)), work = x.work(x.e.addr(1));
    if (!x.e.num(4)) return said(Phrase::tr("%1 puts a barrier behind %2, and will be woken by it"), who, work);
    return said(Phrase::tr("%1 puts a barrier behind %2, which %3 executes now, and will be woken by it"), who, work,
                x.name(x.e.num(4)));
}

QString cancel(const Say &x) {
    const QString who = x.who(), work = x.work(x.e.addr(0));
    if (x.is(1, "timer")) return said(Phrase::tr("%1 cancels %2: its timer is taken back"), who, work);
    if (x.is(1, "worklist"))
        return said(Phrase::tr("%1 cancels %2: it is taken out of the worklist and will not run"), who, work);
    if (x.is(1, "inactive")) return said(Phrase::tr("%1 cancels %2, which was waiting for max_active"), who, work);
    return said(Phrase::tr("%1 cancels %2, which was not queued"), who, work);
}

QString about_to_flush(const Say &x, const QString &who, const QString &obj) {
    if (x.is(1, "flush_work"))
        return obj.isEmpty() ? said(Phrase::tr("%1 is about to sleep until its barrier has been reached"), who)
                             : said(Phrase::tr("%1 is about to sleep until %2 has finished"), who, obj);
    if (x.is(1, "flush_workqueue"))
        return obj.isEmpty() ? said(Phrase::tr("%1 is about to sleep until the workqueue is flushed"), who)
                             : said(Phrase::tr("%1 is about to sleep until %2 is flushed"), who, obj);
    return obj.isEmpty() ? said(Phrase::tr("%1 is about to sleep until the running function has finished"), who)
                         : said(Phrase::tr("%1 is about to sleep until %2 has finished"), who, obj);
}

QString blocked(const Say &x) {
    const QString who = x.e.num(0) ? x.name(x.e.num(0)) : x.who();
    const QString owner = x.e.num(3) ? x.name(x.e.num(3)) : QString();
    if (x.is(1, "idle")) return said(Phrase::tr("%1 finds nothing to do and is about to sleep"), who);
    if (x.is(1, "flush_work") || x.is(1, "flush_workqueue") || x.is(1, "cancel"))
        return about_to_flush(x, who, x.object(x.e.addr(2)));
    if (x.is(1, "mutex") || x.is(1, "semaphore"))
        //: %3: mutex or semaphore.
        return owner.isEmpty() ? said(Phrase::tr("%1 is about to sleep: somebody holds the %2"), who, x.text(1))
                               : said(Phrase::tr("%1 is about to sleep: %2 holds the %3"), who, owner, x.text(1));
    if (x.is(1, "msleep") || x.is(1, "timer"))
        return said(Phrase::tr("%1 is about to sleep until its timer fires"), who);
    const auto manages = [&](const Pool &p) { return p.manager == (x.e.num(0) ? TaskId(x.e.num(0)) : x.task()); };
    if (x.is(1, "manager") && std::any_of(x.after.pools.begin(), x.after.pools.end(), manages))
        return said(Phrase::tr("%1 could make no worker and is about to sleep before it tries again"), who);
    if (x.is(1, "manager")) return said(Phrase::tr("%1 is about to sleep until it can manage its pool"), who);
    if (x.is(1, "freezer")) return said(Phrase::tr("%1 freezes"), who);
    if (x.is(1, "waitqueue")) return said(Phrase::tr("%1 is about to sleep on a wait queue"), who);
    //: %2: what it sleeps in, a word of the kernel's; %3: a task.
    return owner.isEmpty() ? said(Phrase::tr("%1 is about to sleep in %2"), who, x.text(1))
                           : said(Phrase::tr("%1 is about to sleep in %2, for %3"), who, x.text(1), owner);
}

}  // namespace

QString say_waiting(const Say &x) {
    switch (x.e.type) {
    case Event::wq_barrier: return barrier(x);
    case Event::wq_flush_color:
        if (x.e.num(4))
            return said(Phrase::tr("%1 wants to flush %2 but all colours are taken, so it waits for one"),
                        x.name(x.e.num(3)), x.wq(x.e.addr(0)));
        //: %1: a task, %2: a workqueue, %3 and %4: numbers.
        return said(Phrase::tr("%1 flushes %2: works queued so far have colour %3, later ones colour %4"),
                    x.name(x.e.num(3)), x.wq(x.e.addr(0)), x.number(2), x.number(1));
    case Event::wq_flush_done:
        return Phrase::tr("All works of colour %1 on %2 have finished").arg(x.number(1), x.wq(x.e.addr(0)));
    case Event::wq_cancel: return cancel(x);
    case Event::wq_blocked: return blocked(x);
    default: return {};
    }
}

}  // namespace wqlab::narrator
