// narrate_worker.cpp: workers, pools and the manager's role.
#include "sentences/narrate_parts.h"

namespace wqlab::narrator {

namespace {

QString current(const Say &x) {
    const QString who = x.name(x.e.num(0));
    if (x.e.addr(1)) return said(Phrase::tr("%1 takes %2 as its current work"), who, x.work(x.e.addr(1)));
    const Worker *k = x.before.worker(TaskId(x.e.num(0)));
    return k && k->current >= 0 ? said(Phrase::tr("%1 is done with %2"), who, x.work(k->current_addr))
                                : said(Phrase::tr("%1 is done with its work"), who);
}

QString worker_state(const Say &x) {
    const Worker *old = x.before.worker(TaskId(x.e.num(0)));
    const QString who = x.name(x.e.num(0)), pool = x.pool(x.e.num(1));
    const std::uint64_t flags = x.e.addr(2), was = old ? old->flags : 0, set = flags & ~was, cleared = was & ~flags;
    if (set & worker_die) return said(Phrase::tr("%1 is told to end: %2 has too many idle workers"), who, pool);
    if (set & worker_idle) return said(Phrase::tr("%1 becomes idle in %2"), who, pool);
    if (cleared & worker_idle) return said(Phrase::tr("%1 is no longer idle"), who);
    if (set & worker_cpu_intensive)
        return said(Phrase::tr("%1 runs a CPU-intensive work and no longer counts in nr_running"), who);
    if (cleared & worker_cpu_intensive) return said(Phrase::tr("%1 counts in nr_running again"), who);
    if (set & worker_prep) return said(Phrase::tr("%1 prepares and does not count in nr_running"), who);
    if (cleared & worker_prep) return said(Phrase::tr("%1 is about to take works and counts in nr_running"), who);
    if (set & worker_unbound) return said(Phrase::tr("%1 is no longer bound to a CPU"), who);
    if ((set | cleared) & worker_rebound) return said(Phrase::tr("%1 is bound to its CPU again"), who);
    const int idle = int(x.e.num(3));
    if (idle <= 0) return said(Phrase::tr("%1 has no idle workers"), pool);
    return said(idle == 1 ? Phrase::tr("%1 has %n idle worker", nullptr, 1)
                          : Phrase::tr("%1 has %n idle workers", nullptr, idle),
                pool);
}

QString nr_running(const Say &x) {
    const Pool *old = x.before.pool(int(x.e.num(0)));
    const bool needed = x.e.num(1) == 0 && old && !old->worklist.empty();
    //: nr_running is a number that each pool has. %1: a pool, %2 and %3: numbers.
    return (needed ? Phrase::tr("nr_running of %1 goes from %2 to %3 while works wait: another worker is needed")
                   : Phrase::tr("nr_running of %1 goes from %2 to %3"))
        .arg(x.pool(x.e.num(0)), QString::number(old ? old->nr_running : 0), x.number(1));
}

QString pool_told(const Say &x) {
    const QString pool = x.number(0);
    if (x.e.num(1) < 0) return Phrase::tr("Pool %1 exists, bound to no CPU, nice %2").arg(pool, x.number(3));
    return (x.e.num(3) < 0 ? Phrase::tr("Pool %1 exists: the highpri pool of %2")
                           : Phrase::tr("Pool %1 exists: the normal pool of %2"))
        .arg(pool, x.cpu(x.e.num(1)));
}

QString manager(const Say &x) {
    const QString who = x.name(x.e.num(1)), pool = x.pool(x.e.num(0));
    return x.e.num(2)
               ? said(Phrase::tr("%1 becomes the manager of %2: it makes another worker before it takes a work"), who,
                   pool)
               : said(Phrase::tr("%1 gives up the manager's role in %2"), who, pool);
}

QString pool_flags(const Say &x) {
    const std::uint64_t flags = x.e.addr(1);
    const Pool *was = x.before.pool(int(x.e.num(0)));
    const bool ends_exile = was && (was->flags & pool_disassociated);
    return said(flags & 4    ? Phrase::tr("%1 is cut off from its CPU")
                : flags & 1  ? Phrase::tr("%1 has a manager")
                : ends_exile ? Phrase::tr("%1 is bound to its CPU again")
                             : Phrase::tr("%1 has no manager any more"),
                x.pool(x.e.num(0)));
}

}  // namespace

QString say_worker(const Say &x) {
    switch (x.e.type) {
    case Event::wq_current: return current(x);
    case Event::wq_worker: return said(Phrase::tr("%1 is a new worker of %2"), x.code(1), x.pool(x.e.num(2)));
    case Event::wq_worker_state: return worker_state(x);
    case Event::wq_worker_gone:
        return said(Phrase::tr("%1 leaves %2 for good"), x.name(x.e.num(0)), x.pool(x.e.num(1)));
    case Event::wq_worker_pool:
        return x.e.num(1) < 0
                   ? Phrase::tr("The rescuer %1 leaves the pool that it helped").arg(x.name(x.e.num(0)))
                   : Phrase::tr("The rescuer %1 comes to help %2").arg(x.name(x.e.num(0)), x.pool(x.e.num(1)));
    case Event::wq_nr_running: return nr_running(x);
    case Event::wq_manager: return manager(x);
    case Event::wq_mayday:
        return said(Phrase::tr("%1 cannot make a worker and calls the rescuer of %2"), x.pool(x.e.num(1)),
                    x.wq(x.e.addr(0)));
    case Event::wq_rescue:
        return Phrase::tr("The rescuer of %1 goes to %2").arg(x.wq(x.e.addr(0)), x.pool(x.e.num(1)));
    case Event::wq_rescuer: return said(Phrase::tr("%1 has a rescuer, the task %2"), x.wq(x.e.addr(0)), x.code(2));
    case Event::wq_pool: return pool_told(x);
    case Event::wq_pool_gone: return Phrase::tr("Pool %1 is released").arg(x.number(0));
    case Event::wq_pool_flags: return pool_flags(x);
    default: return {};
    }
}

}  // namespace wqlab::narrator
