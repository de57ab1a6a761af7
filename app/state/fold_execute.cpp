// fold_execute.cpp: a worker and the work it executes.
#include "state/fold_parts.h"

namespace wqlab::fold {

namespace {

// set_current: the worker takes a work or is done with one (id -1).
void set_current(Step &x, Worker &k, WorkId id, Text func, WqId wq) {
    if (k.current >= 0 && id < 0) ++k.executed;
    k.current = id;
    k.current_func = func;
    k.current_wq = wq;
    if (wq >= 0) k.last_wq = wq;
    k.current_addr = id >= 0 ? work_ref(x.s, id).addr : 0;
    k.generation = id >= 0 ? work_ref(x.s, id).generation : 0;
    k.in_function = k.returned = false;
    k.since = x.now;
}

void current(Step &x) {
    const Address addr = x.e.addr(1);
    const WorkId id = addr ? work_of(x.s, addr, x.e.text(2)) : -1;
    const WqId wq = addr ? x.s.workqueue_at(x.e.addr(3)) : -1;
    Worker &k = worker_of(x.s, TaskId(x.e.num(0)));
    const WorkId done = k.current;
    set_current(x, k, id, addr ? x.e.text(2) : Text(), wq);
    if (id >= 0 && wq >= 0) work_ref(x.s, id).wq = wq;
    if (id < 0 && done >= 0)
        std::erase_if(x.s.barriers, [&](const Barrier &b) { return b.work == done; });
}

// worker_here: the worker that the event's line names, made when a real trace shows it first.
Worker &worker_here(Step &x) {
    Worker &k = worker_of(x.s, x.e.pid);
    if (k.comm.empty()) k.comm = x.e.comm;
    return k;
}

}  // namespace

void begin_execution(Step &x) {
    forget_line(x);
    const Address addr = x.e.addr(0);
    Worker &k = worker_here(x);
    if (k.current < 0 || k.current_addr != addr) {
        const WorkId id = work_of(x.s, addr, x.e.text(1));
        infer_start(x, k, id);
        set_current(x, k, id, x.e.text(1), work_ref(x.s, id).wq);
    }
    k.in_function = true;
    k.since = x.now;
    Work &w = work_ref(x.s, k.current);
    ++w.executions;
    ++w.running;
}

void end_execution(Step &x) {
    forget_line(x);
    Worker &k = worker_here(x);
    if (k.current < 0 || k.current_addr != x.e.addr(0)) return;   // the trace began inside it
    Work &w = work_ref(x.s, k.current);
    if (k.in_function && w.running > 0) --w.running;
    k.in_function = false;
    k.returned = true;
    if (x.s.told) return;   // wq_current ends it
    const WorkId id = k.current;
    infer_end(x, k, id);
    set_current(x, k, -1, {}, -1);
}

bool executions(Step &x) {
    switch (x.e.type) {
    case Event::wq_current: current(x); return true;
    case Event::workqueue_execute_start: begin_execution(x); return true;
    case Event::workqueue_execute_end: end_execution(x); return true;
    default: return false;
    }
}

}  // namespace wqlab::fold
