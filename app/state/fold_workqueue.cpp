// fold_workqueue.cpp: workqueues and what links them to pools.
#include "state/fold_parts.h"

namespace wqlab::fold {

namespace {

Workqueue *told_wq(Step &x) {
    const WqId id = x.s.workqueue_at(x.e.addr(0));
    return id >= 0 ? &x.s.workqueues[std::size_t(id)] : nullptr;
}

Pwq *told_pwq(Step &x) {
    const PwqId id = x.s.pwq_at(x.e.addr(0));
    return id >= 0 ? &x.s.pwqs[std::size_t(id)] : nullptr;
}

void workqueue_told(Step &x) {
    Workqueue *old = told_wq(x);
    if (!old || old->gone) {
        x.s.workqueues.push_back({});
        old = &x.s.workqueues.back();
        old->addr = x.e.addr(0);
        old->made_by = x.current();
    }
    old->name = x.e.text(1);
    old->flags = x.e.addr(2);
    old->max_active = int(x.e.num(3));
    old->system = x.e.num(4) != 0;
}

void pwq_told(Step &x) {
    Pwq *p = told_pwq(x);
    if (!p || p->gone) {
        x.s.pwqs.push_back({});
        p = &x.s.pwqs.back();
        p->addr = x.e.addr(0);
    }
    p->wq = x.s.workqueue_at(x.e.addr(1));
    p->pool = int(x.e.num(2));
    p->max_active = int(x.e.num(3));
}

}  // namespace

bool workqueues(Step &x) {
    switch (x.e.type) {
    case Event::wq_workqueue: workqueue_told(x); return true;
    case Event::wq_workqueue_gone:
        if (Workqueue *q = told_wq(x)) {
            q->gone = true;
            for (Cwq &c : x.s.cwqs) c.gone |= c.wq == WqId(q - x.s.workqueues.data());
        }
        return true;
    case Event::wq_pwq: pwq_told(x); return true;
    case Event::wq_pwq_gone:
        if (Pwq *p = told_pwq(x)) p->gone = true;
        return true;
    case Event::wq_nr_active:
        if (Pwq *p = told_pwq(x)) p->nr_active = int(x.e.num(1));
        return true;
    case Event::wq_flags:
        if (Workqueue *q = told_wq(x)) q->flags = x.e.addr(1);
        return true;
    default: return false;
    }
}

}  // namespace wqlab::fold
