// Concurrency management: as long as a worker of a pool runs, no other starts. nr_running counts those that run a
// work and are awake; the scheduler tells when one falls asleep and when it is back.
//
// nr_running is lowered and reset under pool->lock. It is raised by a worker that is back from sleep, without the
// lock, but with its CPU's baton held and preemption off, and only there: so it never has two writers, and whoever
// holds the lock sees when it has come to 0.
#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

int running(const worker_pool *pool) { return pool->nr_running.load(std::memory_order_relaxed); }

void set_nr_running(worker_pool *pool, int n) {
    wqtrace::nr_running(pool, n);
    pool->nr_running.store(n);
}

}  // namespace

bool need_more_worker(worker_pool *pool) { return !list_empty(&pool->worklist) && running(pool) == 0; }

bool may_start_working(worker_pool *pool) { return pool->nr_idle > 0; }

bool keep_working(worker_pool *pool) { return !list_empty(&pool->worklist) && running(pool) <= 1; }

bool need_to_create_worker(worker_pool *pool) { return need_more_worker(pool) && !may_start_working(pool); }

bool too_many_workers(worker_pool *pool) {
    // The manager counts as idle.
    const int idle = pool->nr_idle + (pool->flags & POOL_MANAGER_ACTIVE ? 1 : 0);
    const int busy = pool->nr_workers - idle;
    return idle > 2 && (idle - 2) * MAX_IDLE_WORKERS_RATIO >= busy;
}

worker *first_idle_worker(worker_pool *pool) {
    return list_empty(&pool->idle_list) ? nullptr : entry_of<&worker::entry>(pool->idle_list.next);
}

void wake_up_worker(worker_pool *pool) {
    if (worker *w = first_idle_worker(pool)) wake_up_process(w->task);
}

void wq_worker_running(Task *task) {
    auto *w = static_cast<worker *>(task->worker);
    if (!w->sleeping) return;
    preempt_disable();
    if (!(w->flags.load(std::memory_order_relaxed) & WORKER_NOT_RUNNING)) {
        machine::point(machine::Point::atomic);
        set_nr_running(w->pool, running(w->pool) + 1);
    }
    preempt_enable();
    w->sleeping = 0;
}

void wq_worker_sleeping(Task *task) {
    auto *w = static_cast<worker *>(task->worker);
    if (w->flags.load(std::memory_order_relaxed) & WORKER_NOT_RUNNING) return;
    if (w->sleeping) return;   // its own wake-up below ran into a sleep
    worker_pool *pool = w->pool;
    w->sleeping = 1;
    pool->lock.lock_irq();
    // It may have been unbound meanwhile.
    if (!(w->flags & WORKER_NOT_RUNNING)) {
        set_nr_running(pool, running(pool) - 1);
        if (need_more_worker(pool)) wake_up_worker(pool);
    }
    pool->lock.unlock_irq();
}

void worker_set_flags(worker *w, worker_pool *pool, unsigned flags) {
    const unsigned old = w->flags, now = old | flags;
    if (old == now) return;
    wqtrace::worker_state(w, now, pool->nr_idle);
    if ((flags & WORKER_NOT_RUNNING) && !(old & WORKER_NOT_RUNNING)) set_nr_running(pool, running(pool) - 1);
    w->flags = now;
}

void worker_clr_flags(worker *w, worker_pool *pool, unsigned flags) {
    const unsigned old = w->flags, now = old & ~flags;
    if (old == now) return;
    if (!(flags & WORKER_IDLE)) wqtrace::worker_state(w, now, pool->nr_idle);   // leaving idle tells it itself
    w->flags = now;
    // Several NOT_RUNNING flags may be set: only the last one to go counts.
    if ((old & WORKER_NOT_RUNNING) && !(now & WORKER_NOT_RUNNING)) set_nr_running(pool, running(pool) + 1);
}

}  // namespace wqlab
