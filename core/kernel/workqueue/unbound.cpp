// Unbound workqueues: their pools belong to no CPU and are shared by all workqueues with the same attributes (nice
// and CPUs). A workqueue has one pwq per NUMA node that differs from the default, and the default one.
#include <algorithm>

#include "kernel/engine_heap.h"
#include "kernel/kernel.h"
#include "kernel/rcu.h"
#include "kernel/workqueue/data.h"
#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

std::atomic<CpuMask> unbound_cpumask{0};           // PL for writing
workqueue_attrs unbound_std_wq_attrs[NR_STD_WORKER_POOLS];   // I
workqueue_attrs ordered_wq_attrs[NR_STD_WORKER_POOLS];       // I

int node_count() { return std::min(std::max(kernel_config().nodes, 1), std::min(max_nodes, machine::cpu_count())); }
bool wq_numa_enabled() { return node_count() > 1; }

CpuMask node_cpus(int node) {
    CpuMask mask = 0;
    for (int c = 0; c < machine::cpu_count(); ++c)
        if (cpu_to_node(c) == node) mask |= cpu_bit(c);
    return mask;
}

bool wqattrs_equal(const workqueue_attrs &a, const workqueue_attrs &b) {
    return a.nice == b.nice && a.cpumask == b.cpumask;
}

// wq_calc_node_cpumask: the CPUs of attrs that lie in node; false when that is no different from attrs or empty.
// down: a CPU that is going offline, or -1.
bool wq_calc_node_cpumask(const workqueue_attrs &attrs, int node, int down, CpuMask *mask) {
    *mask = attrs.cpumask;
    if (!wq_numa_enabled() || attrs.no_numa) return false;
    CpuMask online = node_cpus(node) & attrs.cpumask & cpu_online_mask();
    if (down >= 0) online &= ~cpu_bit(down);
    if (!online) return false;
    *mask = attrs.cpumask & node_cpus(node);
    return *mask != attrs.cpumask;
}

pool_workqueue *alloc_unbound_pwq(workqueue_struct *wq, const workqueue_attrs &attrs) {
    worker_pool *pool = get_unbound_pool(attrs);
    if (!pool) return nullptr;
    auto *pwq = engine_new<pool_workqueue>();
    if (!pwq) {
        put_unbound_pool(pool);
        return nullptr;
    }
    init_pwq(pwq, wq, pool);
    return pwq;
}

// free_unbound_pwq: one that was never linked.
void free_unbound_pwq(pool_workqueue *pwq) {
    if (!pwq) return;
    put_unbound_pool(pwq->pool);
    engine_free(pwq);
}

// numa_pwq_tbl_install: the node's pwq is this one from now on; returns the one before.
pool_workqueue *numa_pwq_tbl_install(workqueue_struct *wq, int node, pool_workqueue *pwq)
    NO_THREAD_SAFETY_ANALYSIS {
    link_pwq(pwq);
    return wq->numa_pwq_tbl[node].exchange(pwq);
}

// NewPwqs: what apply_workqueue_attrs has made and not yet installed.
struct NewPwqs {
    workqueue_attrs attrs;
    pool_workqueue *dfl = nullptr;
    pool_workqueue *table[max_nodes] = {};
};

void raise_refcnt(pool_workqueue *pwq) {
    IrqGuard g(pwq->pool->lock);
    pool_lock_held(pwq);
    ++pwq->refcnt;
}

bool prepare(workqueue_struct *wq, const workqueue_attrs &attrs, NewPwqs *made) {
    made->attrs = attrs;
    made->attrs.cpumask &= wq_unbound_cpumask();
    if (!made->attrs.cpumask) made->attrs.cpumask = wq_unbound_cpumask();
    made->dfl = alloc_unbound_pwq(wq, made->attrs);
    bool ok = made->dfl != nullptr;
    for (int node = 0; ok && node < node_count(); ++node) {
        workqueue_attrs here = made->attrs;
        if (wq_calc_node_cpumask(made->attrs, node, -1, &here.cpumask)) {
            made->table[node] = alloc_unbound_pwq(wq, here);
            ok = made->table[node] != nullptr;
        } else {
            raise_refcnt(made->dfl);
            made->table[node] = made->dfl;
        }
    }
    if (ok) return true;
    for (pool_workqueue *pwq : made->table)
        if (pwq != made->dfl) free_unbound_pwq(pwq);
    free_unbound_pwq(made->dfl);
    return false;
}

// commit: installs them; what they replace is put.
void commit(workqueue_struct *wq, NewPwqs *made, const workqueue_attrs &attrs) {
    {
        MutexGuard g(wq->mutex);
        wq->unbound_attrs = attrs;
        for (int node = 0; node < node_count(); ++node)
            made->table[node] = numa_pwq_tbl_install(wq, node, made->table[node]);
        wq_mutex_held(made->dfl);
        link_pwq(made->dfl);
        std::swap(wq->dfl_pwq, made->dfl);
    }
    for (pool_workqueue *old : made->table) put_pwq_unlocked(old);
    put_pwq_unlocked(made->dfl);
}

int apply_locked(workqueue_struct *wq, const workqueue_attrs &attrs) {
    const unsigned flags = wq->flags.peek();
    if (WARN_ON(!(flags & WQ_UNBOUND))) return -EINVAL_;
    // With more than one pwq there is no order between works.
    if (!list_empty(&wq->pwqs)) {
        if (WARN_ON(flags & __WQ_ORDERED_EXPLICIT)) return -EINVAL_;
        machine::point(machine::Point::atomic, wq);
        trace::emit<Event::wq_flags>(static_cast<const void *>(wq), flags & ~static_cast<unsigned>(__WQ_ORDERED));
        wq->flags.poke(flags & ~static_cast<unsigned>(__WQ_ORDERED));
    }
    NewPwqs made;
    if (!prepare(wq, attrs, &made)) return -ENOMEM_;
    commit(wq, &made, attrs);
    return 0;
}

}  // namespace

CpuMask wq_unbound_cpumask() { return unbound_cpumask.load(std::memory_order_relaxed); }

// wq_select_unbound_cpu: the caller's CPU, or the next that unbound works may use.
int wq_select_unbound_cpu(int cpu) {
    const CpuMask allowed = wq_unbound_cpumask();
    if (allowed & cpu_bit(cpu)) return cpu;
    const CpuMask online = allowed & cpu_online_mask();
    if (!online) return cpu;
    const CpuMask above = cpu < 63 ? online & ~(cpu_bit(cpu + 1) - 1) : 0;
    return __builtin_ctzll(above ? above : online);
}

int cpu_to_node(int cpu) {
    return cpu >= machine::cpu_count() ? 0 : cpu * node_count() / machine::cpu_count();
}

pool_workqueue *unbound_pwq_by_node(workqueue_struct *wq, int node) {
    pool_workqueue *pwq = wq->numa_pwq_tbl[node].load();
    return pwq ? pwq : wq->dfl_pwq;
}

worker_pool *get_unbound_pool(const workqueue_attrs &attrs) {
    for (list_head *at = unbound_pools.next; at != &unbound_pools; at = at->next) {
        worker_pool *pool = entry_of<&worker_pool::hash_node>(at);
        if (!wqattrs_equal(pool->attrs, attrs)) continue;
        ++pool->refcnt;
        return pool;
    }
    auto *pool = engine_new<worker_pool>();
    if (!pool) return nullptr;
    workqueue_attrs own = attrs;
    own.no_numa = false;
    pool->node = 0;
    for (int node = 0; node < node_count(); ++node)
        if (!(attrs.cpumask & ~node_cpus(node))) pool->node = node;
    if (!init_worker_pool(pool, -1, own)) {
        engine_free(pool);
        return nullptr;
    }
    if (wq_online && !create_worker(pool)) {
        put_unbound_pool(pool);
        return nullptr;
    }
    list_add(&pool->hash_node, &unbound_pools);
    return pool;
}

void put_unbound_pool(worker_pool *pool) NO_THREAD_SAFETY_ANALYSIS {
    if (--pool->refcnt) return;
    if (WARN_ON(pool->cpu >= 0) || WARN_ON(!list_empty(&pool->worklist))) return;
    list_del_init(&pool->hash_node);
    // As the last manager, so that nobody makes another worker; then every worker is told to die.
    take_manager_role(pool);
    while (worker *w = first_idle_worker(pool)) destroy_worker(w, pool);
    WARN_ON(pool->nr_workers || pool->nr_idle);
    pool->lock.unlock_irq();
    completion detached;
    init_completion(&detached);
    {
        MutexGuard g(wq_pool_attach_mutex);
        if (!list_empty(&pool->workers)) pool->detach_completion = &detached;
    }
    if (pool->detach_completion) wait_for_completion(&detached);
    del_timer_sync(&pool->idle_timer);
    del_timer_sync(&pool->mayday_timer);
    free_pool_id(pool);
    rcu_retire(pool);
}

int alloc_and_link_unbound_pwqs(workqueue_struct *wq) {
    const unsigned flags = wq->flags.peek();
    const int highpri = flags & WQ_HIGHPRI ? 1 : 0;
    const bool ordered = flags & __WQ_ORDERED;
    MutexGuard g(wq_pool_mutex);
    const int ret = apply_locked(wq, ordered ? ordered_wq_attrs[highpri] : unbound_std_wq_attrs[highpri]);
    if (ordered && !ret)
        WARN_ONCE(wq->pwqs.next != &wq->dfl_pwq->pwqs_node || wq->pwqs.prev != &wq->dfl_pwq->pwqs_node,
                  "ordering guarantee broken for workqueue %s\n", wq->name);
    return ret;
}

// wq_update_unbound_numa: a CPU comes or goes: its node's pwq changes when the node has no CPU left or gets its
// first.
void wq_update_unbound_numa(workqueue_struct *wq, int cpu, bool online) {
    if (!wq_numa_enabled() || !(wq->flags.peek() & WQ_UNBOUND) || wq->unbound_attrs.no_numa) return;
    const int node = cpu_to_node(cpu);
    workqueue_attrs here = wq->unbound_attrs;
    here.cpumask &= wq_unbound_cpumask();
    if (!here.cpumask) here.cpumask = wq_unbound_cpumask();
    const workqueue_attrs whole = here;
    pool_workqueue *old = nullptr, *now = wq->numa_pwq_tbl[node].load();
    const bool own = wq_calc_node_cpumask(whole, node, online ? -1 : cpu, &here.cpumask);
    if (own) {
        if (now && here.cpumask == now->pool->attrs.cpumask) return;
        now = alloc_unbound_pwq(wq, here);
    } else {
        if (now == wq->dfl_pwq) return;
        now = nullptr;
    }
    {
        MutexGuard g(wq->mutex);
        if (!now) {
            raise_refcnt(wq->dfl_pwq);
            now = wq->dfl_pwq;
        }
        old = numa_pwq_tbl_install(wq, node, now);
    }
    put_pwq_unlocked(old);
}

workqueue_attrs *alloc_workqueue_attrs() {
    auto *attrs = engine_new<workqueue_attrs>();
    if (attrs) attrs->cpumask = cpu_possible_mask();
    return attrs;
}

void free_workqueue_attrs(workqueue_attrs *attrs) { engine_free(attrs); }

int apply_workqueue_attrs(workqueue_struct *wq, const workqueue_attrs *attrs) {
    MutexGuard g(wq_pool_mutex);
    return apply_locked(wq, *attrs);
}

int workqueue_set_unbound_cpumask(CpuMask mask) {
    mask &= cpu_possible_mask();
    if (!mask) return -EINVAL_;
    MutexGuard g(wq_pool_mutex);
    const CpuMask before = unbound_cpumask.exchange(mask);
    if (before == mask) return 0;
    for (list_head *at = workqueues.next; at != &workqueues; at = at->next) {
        workqueue_struct *wq = entry_of<&workqueue_struct::list>(at);
        // A second pwq would break the order of an ordered one.
        if (!(wq->flags.peek() & WQ_UNBOUND) || (wq->flags.peek() & __WQ_ORDERED)) continue;
        NewPwqs made;
        if (!prepare(wq, wq->unbound_attrs, &made)) {
            unbound_cpumask = before;
            return -ENOMEM_;
        }
        commit(wq, &made, wq->unbound_attrs);
    }
    return 0;
}

void unbound_boot() {
    unbound_cpumask = cpu_possible_mask();
    for (int i = 0; i < NR_STD_WORKER_POOLS; ++i) {
        const int nice = i ? HIGHPRI_NICE_LEVEL : 0;
        unbound_std_wq_attrs[i] = {nice, cpu_possible_mask(), false};
        ordered_wq_attrs[i] = {nice, cpu_possible_mask(), true};
    }
}

}  // namespace wqlab
