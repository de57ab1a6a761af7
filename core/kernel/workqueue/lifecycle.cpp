// The life of a workqueue: allocating, draining, destroying.
#include <algorithm>
#include <cstring>

#include "kernel/engine_heap.h"
#include "kernel/printk.h"
#include "kernel/rcu.h"
#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

int wq_clamp_max_active(int max_active, unsigned flags, const char *name) {
    const int lim = flags & WQ_UNBOUND ? WQ_UNBOUND_MAX_ACTIVE : WQ_MAX_ACTIVE;
    if (max_active < 1 || max_active > lim)
        printk("\0014workqueue: max_active %d requested for %s is out of range, clamping between %d and %d\n",
               max_active, name, 1, lim);
    return std::clamp(max_active, 1, lim);
}

bool alloc_and_link_pwqs(workqueue_struct *wq) {
    const unsigned flags = wq->flags.peek();
    if (flags & WQ_UNBOUND) return alloc_and_link_unbound_pwqs(wq) == 0;
    for (int cpu = 0; cpu < machine::cpu_count(); ++cpu) {
        auto *pwq = engine_new<pool_workqueue>();
        if (!pwq) return false;
        wq->cpu_pwqs[cpu] = pwq;
        init_pwq(pwq, wq, cpu_worker_pools[cpu][flags & WQ_HIGHPRI ? 1 : 0]);
        MutexGuard g(wq->mutex);
        wq_mutex_held(pwq);
        link_pwq(pwq);
    }
    return true;
}

workqueue_struct *new_workqueue(unsigned flags, const char *fmt, va_list args) NO_THREAD_SAFETY_ANALYSIS {
    auto *wq = engine_new<workqueue_struct>();
    if (!wq) return nullptr;
    kformat(wq->name, sizeof wq->name, fmt, args);
    for (list_head *l : {&wq->pwqs, &wq->list, &wq->flusher_queue, &wq->flusher_overflow, &wq->maydays})
        init_list_head(l);
    wq->flags.store(flags);
    wq->system = !wq_online;
    return wq;
}

bool pwq_busy(pool_workqueue *pwq) REQUIRES(pwq->pool->lock) {
    for (int in_flight : pwq->nr_in_flight)
        if (in_flight) return true;
    if (pwq != pwq->wq->dfl_pwq && pwq->refcnt > 1) return true;
    return pwq->nr_active || !list_empty(&pwq->inactive_works);
}

// find_busy_pwq: reports the first pwq that still has works.
bool report_busy_pwq(workqueue_struct *wq) NO_THREAD_SAFETY_ANALYSIS {
    for (list_head *at = wq->pwqs.next; at != &wq->pwqs; at = at->next) {
        pool_workqueue *pwq = entry_of<&pool_workqueue::pwqs_node>(at);
        IrqGuard g(pwq->pool->lock);
        if (!WARN_ON(pwq_busy(pwq))) continue;
        printk("\0014destroy_workqueue: %s has the following busy pwq\n", wq->name);
        show_pwq(pwq);
        return true;
    }
    return false;
}

void free_bound(workqueue_struct *wq) {
    for (int cpu = machine::cpu_count() - 1; cpu >= 0; --cpu) {
        pool_workqueue *pwq = wq->cpu_pwqs[cpu];
        if (!pwq) continue;
        trace::emit<Event::wq_pwq_gone>(static_cast<const void *>(pwq));
        rcu_retire(pwq);
    }
    rcu_retire(wq);
}

// put_unbound: each pwq goes when its last work is through; the last takes the workqueue along.
void put_unbound(workqueue_struct *wq) {
    for (auto &slot : wq->numa_pwq_tbl) put_pwq_unlocked(slot.exchange(nullptr));
    pool_workqueue *dfl = wq->dfl_pwq;
    wq->dfl_pwq = nullptr;
    put_pwq_unlocked(dfl);
}

bool pwq_drained(pool_workqueue *pwq) {
    IrqGuard g(pwq->pool->lock);
    pool_lock_held(pwq);
    return pwq->nr_active == 0 && list_empty(&pwq->inactive_works);
}

bool all_drained(workqueue_struct *wq) REQUIRES(wq->mutex) {
    for (list_head *at = wq->pwqs.next; at != &wq->pwqs; at = at->next)
        if (!pwq_drained(entry_of<&pool_workqueue::pwqs_node>(at))) return false;
    return true;
}

void set_wq_flags(workqueue_struct *wq, unsigned flags) REQUIRES(wq->mutex) {
    machine::point(machine::Point::atomic, wq);
    trace::emit<Event::wq_flags>(static_cast<const void *>(wq), flags);
    wq->flags.poke(flags);
}

}  // namespace

workqueue_struct *alloc_workqueue_va(const char *fmt, unsigned flags, int max_active, va_list args) {
    // Unbound with one active work has always been ordered, and much code relies on it.
    if ((flags & WQ_UNBOUND) && max_active == 1) flags |= __WQ_ORDERED;
    workqueue_struct *wq = new_workqueue(flags, fmt, args);
    if (!wq) return nullptr;
    max_active = wq_clamp_max_active(max_active ? max_active : WQ_DFL_ACTIVE, flags, wq->name);
    wq->saved_max_active = max_active;
    wqtrace::workqueue_exists(wq);
    if (!alloc_and_link_pwqs(wq) || (wq_online && init_rescuer(wq) < 0)) {
        wqtrace::workqueue_gone(wq);
        if (flags & WQ_UNBOUND && !list_empty(&wq->pwqs)) put_unbound(wq);
        else free_bound(wq);
        return nullptr;
    }
    // Freezing may have begun: with the list's lock held its state cannot change.
    MutexGuard g(wq_pool_mutex);
    MutexGuard q(wq->mutex);
    adjust_all_pwqs(wq);
    IrqGuard l(wq_list_lock);
    list_add_tail(&wq->list, &workqueues);
    return wq;
}

workqueue_struct *alloc_workqueue(const char *fmt, unsigned flags, int max_active, ...) {
    va_list args;
    va_start(args, max_active);
    workqueue_struct *wq = alloc_workqueue_va(fmt, flags, max_active, args);
    va_end(args);
    return wq;
}

workqueue_struct *alloc_ordered_workqueue(const char *fmt, unsigned flags, ...) {
    va_list args;
    va_start(args, flags);
    workqueue_struct *wq =
        alloc_workqueue_va(fmt, WQ_UNBOUND | __WQ_ORDERED | __WQ_ORDERED_EXPLICIT | flags, 1, args);
    va_end(args);
    return wq;
}

workqueue_struct *create_workqueue(const char *name) {
    return alloc_workqueue("%s", __WQ_LEGACY | WQ_MEM_RECLAIM, 1, name);
}

workqueue_struct *create_freezable_workqueue(const char *name) {
    return alloc_workqueue("%s", __WQ_LEGACY | WQ_FREEZABLE | WQ_UNBOUND | WQ_MEM_RECLAIM, 1, name);
}

workqueue_struct *create_singlethread_workqueue(const char *name) {
    return alloc_ordered_workqueue("%s", __WQ_LEGACY | WQ_MEM_RECLAIM, name);
}

void drain_workqueue(workqueue_struct *wq) NO_THREAD_SAFETY_ANALYSIS {
    wq->mutex.lock();
    if (!wq->nr_drainers++) set_wq_flags(wq, wq->flags.peek() | __WQ_DRAINING);
    wq->mutex.unlock();
    unsigned flush_cnt = 0;
    for (;;) {
        flush_workqueue(wq);
        wq->mutex.lock();
        if (all_drained(wq)) break;
        if (++flush_cnt == 10 || (flush_cnt % 100 == 0 && flush_cnt <= 1000))
            printk("\0014workqueue %s: drain_workqueue() isn't complete after %u tries\n", wq->name, flush_cnt);
        wq->mutex.unlock();
    }
    if (!--wq->nr_drainers) set_wq_flags(wq, wq->flags.peek() & ~static_cast<unsigned>(__WQ_DRAINING));
    wq->mutex.unlock();
}

void destroy_workqueue(workqueue_struct *wq) NO_THREAD_SAFETY_ANALYSIS {
    drain_workqueue(wq);
    kill_rescuer(wq);
    {
        MutexGuard g(wq_pool_mutex);
        MutexGuard q(wq->mutex);
        if (report_busy_pwq(wq)) {
            show_one_workqueue(wq);
            return;   // it stays: freeing it would do more harm
        }
        IrqGuard l(wq_list_lock);
        list_del_init(&wq->list);
        wqtrace::workqueue_gone(wq);
        wq->flags.poke(wq->flags.peek() | WQ_DESTROYED);
    }
    if (wq->flags.peek() & WQ_UNBOUND) put_unbound(wq);
    else free_bound(wq);
}

void workqueue_set_max_active(workqueue_struct *wq, int max_active) {
    // The maker of an ordered workqueue asked for it.
    if (WARN_ON(wq->flags.peek() & __WQ_ORDERED_EXPLICIT)) return;
    max_active = wq_clamp_max_active(max_active, wq->flags.peek(), wq->name);
    MutexGuard g(wq->mutex);
    if (wq->flags.peek() & __WQ_ORDERED) set_wq_flags(wq, wq->flags.peek() & ~static_cast<unsigned>(__WQ_ORDERED));
    wq->saved_max_active = max_active;
    wqtrace::workqueue_exists(wq);
    adjust_all_pwqs(wq);
}

const char *workqueue_name(const workqueue_struct *wq) { return wq->name; }

}  // namespace wqlab
