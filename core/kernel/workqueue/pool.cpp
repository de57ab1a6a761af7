// worker_pool: the list of works that wait and the workers that take them. Two for each CPU, and one for each
// distinct set of attributes of unbound workqueues.
#include "kernel/engine_heap.h"
#include "kernel/workqueue/functions.h"

namespace wqlab {

Mutex wq_pool_mutex;
Mutex wq_pool_attach_mutex;
SpinLock wq_mayday_lock;
SpinLock wq_list_lock;
list_head workqueues;
list_head all_pools;
list_head unbound_pools;
worker_pool *cpu_worker_pools[machine::max_cpus][NR_STD_WORKER_POOLS];
bool wq_online;
std::atomic<bool> workqueue_freezing{false};

namespace {

// By number. Written under wq_pool_mutex, read by RcuReaders.
std::atomic<worker_pool *> pool_numbers[max_worker_pools];
std::atomic<int> numbers_used{0};   // no number from here on was ever given out

int take_pool_id(worker_pool *pool) {
    for (int id = 0; id < max_worker_pools; ++id) {
        if (pool_numbers[id].load(std::memory_order_relaxed)) continue;
        pool->id = id;
        pool_numbers[id].store(pool);
        if (id >= numbers_used) numbers_used = id + 1;
        return id;
    }
    return -1;
}

void list_by_id(worker_pool *pool) {
    list_head *at = all_pools.next;
    while (at != &all_pools && entry_of<&worker_pool::node_in_all>(at)->id < pool->id) at = at->next;
    list_add_tail(&pool->node_in_all, at);
}

}  // namespace

worker_pool *pool_by_id(unsigned long id) {
    return id < max_worker_pools ? pool_numbers[id].load() : nullptr;
}

int pool_id_end() { return numbers_used; }

bool init_worker_pool(worker_pool *pool, int cpu, const workqueue_attrs &attrs) NO_THREAD_SAFETY_ANALYSIS {
    pool->cpu = cpu;
    pool->lock.set_home(cpu);
    pool->attrs = attrs;
    pool->flags = POOL_DISASSOCIATED;
    pool->watchdog_ts = machine::lately();
    for (list_head *l : {&pool->worklist, &pool->idle_list, &pool->workers, &pool->hash_node}) init_list_head(l);
    for (list_head &bucket : pool->busy_hash) init_list_head(&bucket);
    timer_init(&pool->idle_timer, idle_worker_timeout, TIMER_DEFERRABLE);
    timer_init(&pool->mayday_timer, pool_mayday_timeout, 0);
    if (take_pool_id(pool) < 0) return false;
    list_by_id(pool);
    wqtrace::pool_exists(pool);
    return true;
}

void free_pool_id(worker_pool *pool) {
    trace::emit<Event::wq_pool_gone>(pool->id);
    list_del_init(&pool->node_in_all);
    pool_numbers[pool->id].store(nullptr);
}

void for_each_pool(void (*f)(worker_pool *pool, void *arg), void *arg) {
    for (list_head *at = all_pools.next, *next; at != &all_pools; at = next) {
        next = at->next;
        f(entry_of<&worker_pool::node_in_all>(at), arg);
    }
}

void set_pool_flags(worker_pool *pool, unsigned set, unsigned clear) {
    const unsigned flags = (pool->flags & ~clear) | set;
    if (flags == pool->flags) return;
    wqtrace::pool_flags(pool, flags);
    pool->flags = flags;
}

void pools_shutdown() {
    for (int id = 0; id < numbers_used; ++id) pool_numbers[id].store(nullptr, std::memory_order_relaxed);
    numbers_used = 0;
    for (auto &pools : cpu_worker_pools) pools[0] = pools[1] = nullptr;
}

}  // namespace wqlab
