// CPU hotplug. The pools of a CPU that goes offline are cut loose: their workers may run anywhere and no longer
// count for concurrency management, as in an unbound pool. When the CPU is back they return one by one.
#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

list_head *first_worker(worker_pool *pool) { return pool->workers.next; }
worker *worker_at(list_head *at) { return entry_of<&worker::node>(at); }

void set_worker_flags(worker *w, worker_pool *pool, unsigned set, unsigned clear) REQUIRES(pool->lock) {
    const unsigned flags = (w->flags | set) & ~clear;
    wqtrace::worker_state(w, flags, pool->nr_idle);
    w->flags = flags;
}

void unbind_pool(worker_pool *pool) {
    MutexGuard g(wq_pool_attach_mutex);
    pool->lock.lock_irq();
    // With every worker unbound, those that sleep now and wake later find that they do not count.
    for (list_head *at = first_worker(pool); at != &pool->workers; at = at->next)
        set_worker_flags(worker_at(at), pool, WORKER_UNBOUND, 0);
    set_pool_flags(pool, POOL_DISASSOCIATED, 0);
    wqtrace::nr_running(pool, 0);
    pool->nr_running.store(0);
    // Those that ran held others back until now.
    wake_up_worker(pool);
    pool->lock.unlock_irq();
    const CpuMask unbound = wq_unbound_cpumask();
    for (list_head *at = first_worker(pool); at != &pool->workers; at = at->next)
        set_cpus_allowed(worker_at(at)->task, unbound & cpu_online_mask() ? unbound : cpu_possible_mask());
}

void rebind_pool(worker_pool *pool) {
    for (list_head *at = first_worker(pool); at != &pool->workers; at = at->next)
        WARN_ON_ONCE(set_cpus_allowed(worker_at(at)->task, pool->attrs.cpumask) < 0);
    pool->lock.lock_irq();
    set_pool_flags(pool, 0, POOL_DISASSOCIATED);
    // Not counted at once: a worker that runs now may do so elsewhere. It drops REBOUND itself when it takes its
    // next work, on this CPU.
    for (list_head *at = first_worker(pool); at != &pool->workers; at = at->next)
        set_worker_flags(worker_at(at), pool, WORKER_REBOUND, WORKER_UNBOUND);
    pool->lock.unlock_irq();
}

// restore_unbound_workers_cpumask: a CPU that is back may be the only one that an unbound pool wants.
void restore_unbound_workers_cpumask(worker_pool *pool, int cpu) {
    if (!(pool->attrs.cpumask & cpu_bit(cpu))) return;
    for (list_head *at = first_worker(pool); at != &pool->workers; at = at->next)
        set_cpus_allowed(worker_at(at)->task, pool->attrs.cpumask);
}

void update_unbound(int cpu, bool online) {
    for (list_head *at = workqueues.next; at != &workqueues; at = at->next)
        wq_update_unbound_numa(entry_of<&workqueue_struct::list>(at), cpu, online);
}

bool has_workers(worker_pool *pool) {
    IrqGuard g(pool->lock);
    return pool->nr_workers > 0;
}

}  // namespace

int workqueue_prepare_cpu(int cpu) {
    for (worker_pool *pool : cpu_worker_pools[cpu])
        if (!has_workers(pool) && !create_worker(pool)) return -ENOMEM_;
    return 0;
}

int workqueue_online_cpu(int cpu) {
    MutexGuard g(wq_pool_mutex);
    for_each_pool(
        [](worker_pool *pool, void *arg) {
            const int which = *static_cast<int *>(arg);
            MutexGuard a(wq_pool_attach_mutex);
            if (pool->cpu == which) rebind_pool(pool);
            else if (pool->cpu < 0) restore_unbound_workers_cpumask(pool, which);
        },
        &cpu);
    update_unbound(cpu, true);
    return 0;
}

int workqueue_offline_cpu(int cpu) {
    // Only there no worker can be between asking whether it counts and counting itself.
    if (WARN_ON(cpu != smp_processor_id())) return -EINVAL_;
    for (worker_pool *pool : cpu_worker_pools[cpu]) unbind_pool(pool);
    MutexGuard g(wq_pool_mutex);
    update_unbound(cpu, false);
    return 0;
}

}  // namespace wqlab
