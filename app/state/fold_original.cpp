// fold_original.cpp: the workqueues before 2.6.36: a list and a thread for each workqueue and CPU.
#include <algorithm>

#include "state/fold_parts.h"

namespace wqlab::fold {

namespace {

Cwq *told_cwq(Step &x) {
    const CwqId id = x.s.cwq_at(x.e.addr(0));
    return id >= 0 ? &x.s.cwqs[std::size_t(id)] : nullptr;
}

// serves: the task is the thread of that cwq from now on.
void serves(Step &x, TaskId pid, CwqId cwq) {
    const Text comm = task_of(x.s, pid).comm;
    Worker &k = worker_of(x.s, pid);
    k.comm = comm;
    k.cwq = cwq;
    k.since = x.now;
}

void cwq_told(Step &x) {
    Cwq *c = told_cwq(x);
    if (!c || c->gone) {
        x.s.cwqs.push_back({});
        c = &x.s.cwqs.back();
        c->addr = x.e.addr(0);
    }
    c->wq = x.s.workqueue_at(x.e.addr(1));
    c->cpu = int(x.e.num(2));
    if (c->thread != no_task && !x.e.num(3)) worker_of(x.s, c->thread).gone = true;
    c->thread = x.e.num(3) ? TaskId(x.e.num(3)) : no_task;
    if (c->thread != no_task) serves(x, c->thread, CwqId(c - x.s.cwqs.data()));
}

// entered: a queueing, also when a timer has fired.
void entered(Step &x) {
    const WorkId id = work_of(x.s, x.e.addr(0), {});
    if (work_ref(x.s, id).place != Place::none) take_out(x.s, id, x.now);
    Work &w = work_ref(x.s, id);
    const CwqId cwq = x.s.cwq_at(x.e.addr(1));
    if (cwq < 0) return;   // the trace was cut before it was told
    w.cwq = cwq;
    w.wq = x.s.cwqs[std::size_t(cwq)].wq;
    w.pool = -1;
    if (w.kind != WorkKind::barrier) {
        w.queued = x.now;
        w.queued_by = x.current();
        ++w.queueings;
    }
    const Address behind = x.e.addr(2);
    put_in(x.s, id, Place::worklist, behind ? x.s.work_at(behind) : -1, false, x.now);
}

void flush_begins(Step &x) {
    Flush f;
    f.cwq = x.s.cwq_at(x.e.addr(0));
    f.wq = f.cwq >= 0 ? x.s.cwqs[std::size_t(f.cwq)].wq : -1;
    f.needed = x.e.num(1);
    f.waiter = TaskId(x.e.num(2));
    f.since = x.now;
    std::erase_if(x.s.flushes, [&](const Flush &old) { return old.waiter == f.waiter; });
    x.s.flushes.push_back(f);
}

void counted(Step &x) {
    Cwq *c = told_cwq(x);
    if (!c) return;
    c->counted = true;
    c->inserted = x.e.num(1);
    c->removed = x.e.num(2);
    const CwqId id = CwqId(c - x.s.cwqs.data());
    std::erase_if(x.s.flushes, [&](const Flush &f) { return f.cwq == id && c->removed >= f.needed; });
}

}  // namespace

bool originals(Step &x) {
    switch (x.e.type) {
    case Event::wq_cwq: cwq_told(x); return true;
    case Event::wq_cwq_list: entered(x); return true;
    case Event::wq_cwq_sequence: counted(x); return true;
    case Event::wq_flush_sequence: flush_begins(x); return true;
    case Event::wq_execute:
        if (x.e.num(2)) begin_execution(x);
        else end_execution(x);
        return true;
    case Event::wq_work_func: {
        const Text function = x.e.text(1);
        work_ref(x.s, work_of(x.s, x.e.addr(0), function)).func = function;
        return true;
    }
    case Event::wq_step:
    case Event::workqueue_insertion:
    case Event::workqueue_execution:
    case Event::workqueue_creation:
    case Event::workqueue_destruction: return true;   // told by what follows
    default: return false;
    }
}

}  // namespace wqlab::fold
