// why_count.cpp: why nr_running is not what one sees.
#include "sentences/sentence.h"
#include "sentences/why.h"
#include "state/counted.h"

namespace wqlab {

using namespace sentence;

QString why_count(const MachineState &s, int id) {
    const Pool *p = s.pool(id);
    if (!p) return {};
    const Uncounted u = uncounted(s, *p);
    const QString who = task_name(s, u.who);
    switch (u.why) {
    case Counted::as_seen: return {};
    case Counted::dead:
        return said(Phrase::tr("%1 died in a work and is counted in nr_running for ever: nobody lowers it for the dead."),
                    who);
    case Counted::manager:
        return said(Phrase::tr("%1 is not counted in nr_running while it makes workers (WORKER_PREP)."), who);
    case Counted::rescuer:
        return said(Phrase::tr("%1 is a rescuer, and no rescuer is counted in nr_running (WORKER_PREP)."), who);
    case Counted::not_yet:
        return said(Phrase::tr("%1 is not counted in nr_running before it begins with works (WORKER_PREP)."), who);
    case Counted::intensive:
        return said(Phrase::tr("%1 is not counted in nr_running: its work is of a WQ_CPU_INTENSIVE workqueue."), who);
    case Counted::rebound:
        return said(Phrase::tr("%1 is counted in nr_running from its next work on: its CPU came back meanwhile."), who);
    case Counted::unbound:
        return said(Phrase::tr("%1 is not counted in nr_running: its CPU is offline, so it is bound to none."), who);
    }
    return {};
}

}  // namespace wqlab
