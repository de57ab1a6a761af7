// fold_wait.cpp: flushes, barriers, cancels, and why a task sleeps.
#include "state/fold_parts.h"

namespace wqlab::fold {

namespace {

void barrier(Step &x) {
    Barrier b;
    b.addr = x.e.addr(0);
    b.work = work_of(x.s, b.addr, {});
    b.target = x.e.addr(1);
    b.wq = x.s.workqueue_at(x.e.addr(2));
    b.waiter = TaskId(x.e.num(3));
    b.worker = x.e.num(4) ? TaskId(x.e.num(4)) : no_task;
    Work &w = work_ref(x.s, b.work);
    w.kind = WorkKind::barrier;
    w.colour = -1;
    if (b.wq >= 0) w.wq = b.wq;
    w.queued = x.now;
    w.queued_by = b.waiter;
    std::erase_if(x.s.barriers, [&](const Barrier &old) { return old.addr == b.addr; });
    x.s.barriers.push_back(b);
}

void flush_color(Step &x) {
    Flush f;
    f.wq = x.s.workqueue_at(x.e.addr(0));
    f.waiter = TaskId(x.e.num(3));
    f.colour = int(x.e.num(2));
    f.overflow = x.e.num(4) != 0;
    f.since = x.now;
    std::erase_if(x.s.flushes, [&](const Flush &old) { return old.wq == f.wq && old.waiter == f.waiter; });
    x.s.flushes.push_back(f);
}

void blocked(Step &x) {
    Task &t = task_of(x.s, task_id(int(x.e.num(0)), x.e.cpu));
    t.blocked_on = x.e.text(1);
    t.blocked_obj = x.e.addr(2);
    t.blocked_owner = x.e.num(3) ? TaskId(x.e.num(3)) : no_task;
}

}  // namespace

bool waiting(Step &x) {
    switch (x.e.type) {
    case Event::wq_barrier: barrier(x); return true;
    case Event::wq_flush_color: flush_color(x); return true;
    case Event::wq_flush_done: {
        const WqId wq = x.s.workqueue_at(x.e.addr(0));
        const TaskId waiter = TaskId(x.e.num(2));
        std::erase_if(x.s.flushes, [&](const Flush &f) { return f.wq == wq && f.waiter == waiter; });
        return true;
    }
    case Event::wq_cancel: {
        Work &w = work_ref(x.s, work_of(x.s, x.e.addr(0), {}));
        w.canceling = x.e.num(2) != 0;
        return true;
    }
    case Event::wq_blocked: blocked(x); return true;
    default: return false;
    }
}

}  // namespace wqlab::fold
