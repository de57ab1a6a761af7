// fold_pool.cpp: pools, their workers, the manager's role.
#include <algorithm>

#include "state/fold_parts.h"

namespace wqlab::fold {

namespace {

void leave_pool(MachineState &s, TaskId pid, int pool) {
    if (Pool *p = s.pool(pool)) std::erase(p->workers, pid);
}

// attach: rescuers behind the pool's own workers, those by id.
void attach(MachineState &s, TaskId pid, int pool) {
    Worker &k = worker_of(s, pid);
    if (k.pool >= 0) leave_pool(s, pid, k.pool);
    k.pool = pool;
    if (pool < 0) return;
    const int order = k.rescuer ? INT32_MAX : k.id;
    Pool &p = pool_of(s, pool);
    auto at = std::find_if(p.workers.begin(), p.workers.end(), [&](TaskId other) {
        const Worker *o = s.worker(other);
        return o && (o->rescuer ? INT32_MAX : o->id) > order;
    });
    p.workers.insert(at, pid);
}

void pool_told(Step &x) {
    Pool &p = pool_of(x.s, int(x.e.num(0)));
    p.cpu = int(x.e.num(1));
    p.nice = int(x.e.num(3));
    p.flags = x.e.addr(4);
    p.cpus = x.e.text(5);
    p.gone = false;
}

void worker_made(Step &x) {
    const TaskId pid = TaskId(x.e.num(0));
    Worker &k = worker_of(x.s, pid);
    const int pool = k.pool;
    if (pool >= 0) leave_pool(x.s, pid, pool);
    k = Worker{};
    k.pid = pid;
    k.comm = x.e.text(1);
    k.id = int(x.e.num(3));
    k.flags = x.e.addr(4);
    k.since = x.now;
    attach(x.s, pid, int(x.e.num(2)));
}

void worker_state(Step &x) {
    Worker &k = worker_of(x.s, TaskId(x.e.num(0)));
    if ((k.flags ^ x.e.addr(2)) & worker_idle && k.current < 0) k.since = x.now;
    k.flags = x.e.addr(2);
    if (x.e.num(1) >= 0) pool_of(x.s, int(x.e.num(1))).nr_idle = int(x.e.num(3));
}

void rescuer(Step &x) {
    const TaskId pid = TaskId(x.e.num(1));
    if (const WqId wq = x.s.workqueue_at(x.e.addr(0)); wq >= 0) x.s.workqueues[std::size_t(wq)].rescuer = pid;
    Worker &k = worker_of(x.s, pid);
    k.comm = x.e.text(2);
    k.rescuer = true;
    k.since = x.now;
}

void call_for_rescue(Step &x, bool calls) {
    const WqId wq = x.s.workqueue_at(x.e.addr(0));
    for (Pwq &p : x.s.pwqs)
        if (!p.gone && p.wq == wq && p.pool == int(x.e.num(1))) p.mayday = calls;
}

}  // namespace

bool pools(Step &x) {
    switch (x.e.type) {
    case Event::wq_pool: pool_told(x); return true;
    case Event::wq_pool_gone: {
        Pool &p = pool_of(x.s, int(x.e.num(0)));
        p.gone = true;
        p.manager = no_task;   // put_unbound_pool takes the role for good; the number may be used again
        return true;
    }
    case Event::wq_pool_flags: pool_of(x.s, int(x.e.num(0))).flags = x.e.addr(1); return true;
    case Event::wq_worker: worker_made(x); return true;
    case Event::wq_worker_state: worker_state(x); return true;
    case Event::wq_worker_gone: {
        const TaskId pid = TaskId(x.e.num(0));
        leave_pool(x.s, pid, int(x.e.num(1)));
        Worker &k = worker_of(x.s, pid);
        k.gone = true;
        k.since = x.now;
        for (Workqueue &q : x.s.workqueues)
            if (q.rescuer == pid) q.rescuer = no_task;
        return true;
    }
    case Event::wq_worker_pool:
        attach(x.s, TaskId(x.e.num(0)), int(x.e.num(1)));
        return true;
    case Event::wq_nr_running: pool_of(x.s, int(x.e.num(0))).nr_running = int(x.e.num(1)); return true;
    case Event::wq_manager:
        pool_of(x.s, int(x.e.num(0))).manager = x.e.num(2) ? TaskId(x.e.num(1)) : no_task;
        return true;
    case Event::wq_mayday: call_for_rescue(x, true); return true;
    case Event::wq_rescue: call_for_rescue(x, false); return true;
    case Event::wq_rescuer: rescuer(x); return true;
    default: return false;
    }
}

}  // namespace wqlab::fold
