// Boot and shutdown of the workqueue, and the seven system workqueues.
#include <new>

#include "kernel/engine_heap.h"
#include "kernel/workqueue/data.h"
#include "kernel/workqueue/functions.h"

namespace wqlab {

workqueue_struct *system_wq, *system_highpri_wq, *system_long_wq, *system_unbound_wq, *system_freezable_wq,
    *system_power_efficient_wq, *system_freezable_power_efficient_wq;

namespace {

void reset_globals() {
    new (&wq_pool_mutex) Mutex;
    new (&wq_pool_attach_mutex) Mutex;
    new (&wq_mayday_lock) SpinLock;
    new (&wq_list_lock) SpinLock;
    for (list_head *l : {&workqueues, &all_pools, &unbound_pools}) init_list_head(l);
    wq_online = false;
    workqueue_freezing = false;
}

void make_cpu_pools() {
    for (int cpu = 0; cpu < machine::cpu_count(); ++cpu)
        for (int i = 0; i < NR_STD_WORKER_POOLS; ++i) {
            auto *pool = engine_new<worker_pool>();
            cpu_worker_pools[cpu][i] = pool;
            pool->node = cpu_to_node(cpu);
            init_worker_pool(pool, cpu, {i ? HIGHPRI_NICE_LEVEL : 0, cpu_bit(cpu), false});
        }
}

void make_system_workqueues() {
    system_wq = alloc_workqueue("events", 0, 0);
    system_highpri_wq = alloc_workqueue("events_highpri", WQ_HIGHPRI, 0);
    system_long_wq = alloc_workqueue("events_long", 0, 0);
    system_unbound_wq = alloc_workqueue("events_unbound", WQ_UNBOUND, WQ_UNBOUND_MAX_ACTIVE);
    system_freezable_wq = alloc_workqueue("events_freezable", WQ_FREEZABLE, 0);
    system_power_efficient_wq = alloc_workqueue("events_power_efficient", WQ_POWER_EFFICIENT, 0);
    system_freezable_power_efficient_wq =
        alloc_workqueue("events_freezable_power_efficient", WQ_FREEZABLE | WQ_POWER_EFFICIENT, 0);
}

void first_worker_of(worker_pool *pool) {
    if (pool->cpu >= 0) {
        IrqGuard g(pool->lock);
        set_pool_flags(pool, 0, POOL_DISASSOCIATED);
    }
    if (!create_worker(pool)) engine_bug("no first worker", __FILE__, __LINE__);
}

void trace_worker(worker *w, worker_pool *pool) NO_THREAD_SAFETY_ANALYSIS {
    wqtrace::worker_exists(w);
    wqtrace::worker_state(w, w->flags, pool->nr_idle);
}

void trace_workqueue(workqueue_struct *wq) NO_THREAD_SAFETY_ANALYSIS {
    wqtrace::workqueue_exists(wq);
    for (list_head *p = wq->pwqs.next; p != &wq->pwqs; p = p->next) {
        pool_workqueue *pwq = entry_of<&pool_workqueue::pwqs_node>(p);
        wqtrace::pwq_exists(pwq);
        if (pwq->nr_active) wqtrace::nr_active(pwq, pwq->nr_active);
    }
    if (!wq->rescuer) return;
    trace::emit<Event::wq_rescuer>(static_cast<const void *>(wq), wq->rescuer->task->pid, wq->rescuer->task->comm);
    wqtrace::worker_state(wq->rescuer, wq->rescuer->flags, 0);
}

}  // namespace

void workqueue_init_none() { reset_globals(); }

void workqueue_init_early() {
    reset_globals();
    unbound_boot();
    cancel_boot();
    wqtrace::names();
    timer_housekeeping(idle_worker_timeout);
    worker_hooks = {wq_worker_sleeping, wq_worker_running};
    make_cpu_pools();
    make_system_workqueues();
}

void workqueue_init() {
    for (list_head *at = workqueues.next; at != &workqueues; at = at->next)
        init_rescuer(entry_of<&workqueue_struct::list>(at));
    // The boot CPU's first, then the unbound ones, then those of CPUs that come later.
    for (worker_pool *pool : cpu_worker_pools[0]) first_worker_of(pool);
    for (list_head *at = unbound_pools.next; at != &unbound_pools; at = at->next)
        first_worker_of(entry_of<&worker_pool::hash_node>(at));
    wq_online = true;
    for (int cpu = 1; cpu < machine::cpu_count(); ++cpu)
        for (worker_pool *pool : cpu_worker_pools[cpu]) first_worker_of(pool);
    wq_watchdog_init();
}

void workqueue_trace_all() {
    for_each_pool([](worker_pool *pool, void *) { wqtrace::pool_exists(pool); }, nullptr);
    for (list_head *at = workqueues.next; at != &workqueues; at = at->next)
        trace_workqueue(entry_of<&workqueue_struct::list>(at));
    for_each_pool(
        [](worker_pool *pool, void *) {
            for (list_head *at = pool->workers.next; at != &pool->workers; at = at->next)
                trace_worker(entry_of<&worker::node>(at), pool);
        },
        nullptr);
}

void workqueue_shutdown() {
    pools_shutdown();
    wqtrace::shutdown();
    worker_hooks = {};
    wq_online = false;
    engine_heap_reset();
}

}  // namespace wqlab
