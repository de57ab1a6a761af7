// Queueing a work: PENDING is taken, the pool is chosen, the work goes onto its worklist, or to the inactive ones
// when the workqueue has enough active there, and a worker is woken if none runs.
#include "kernel/list_debug.h"
#include "kernel/rcu.h"
#include "kernel/workqueue/data.h"
#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

// is_chained_work: the caller is a work of this workqueue.
bool is_chained_work(workqueue_struct *wq) {
    const worker *w = current_wq_worker();
    return w && w->current_pwq && w->current_pwq->wq == wq;
}

pool_workqueue *choose_pwq(workqueue_struct *wq, int req_cpu) {
    if (wq->flags.peek() & WQ_UNBOUND) {
        const int cpu = req_cpu == WORK_CPU_UNBOUND ? wq_select_unbound_cpu(smp_processor_id()) : req_cpu;
        return unbound_pwq_by_node(wq, cpu_to_node(cpu));
    }
    return wq->cpu_pwqs[req_cpu == WORK_CPU_UNBOUND ? smp_processor_id() : req_cpu];
}

// lock_pwq: the pwq that takes the work, its pool locked. A work that still runs on another pool for the same
// workqueue goes there, so that it never overlaps itself.
pool_workqueue *lock_pwq(pool_workqueue *pwq, workqueue_struct *wq, work_struct *work) NO_THREAD_SAFETY_ANALYSIS {
    worker_pool *last_pool = get_work_pool(work);
    if (last_pool && last_pool != pwq->pool) {
        last_pool->lock.lock();
        worker *w = find_worker_executing_work(last_pool, work);
        if (w && w->current_pwq->wq == wq) return w->current_pwq;
        last_pool->lock.unlock();
    }
    pwq->pool->lock.lock();
    return pwq;
}

// add_work: puts the work where max_active lets it.
void add_work(pool_workqueue *pwq, work_struct *work) REQUIRES(pwq->pool->lock) {
    const unsigned long color = work_color_to_flags(pwq->work_color);
    ++pwq->nr_in_flight[pwq->work_color];
    if (pwq->nr_active < pwq->max_active) {
        wqtrace::activate_work(work);
        pwq_set_nr_active(pwq, pwq->nr_active + 1);
        wq_watchdog_touch(pwq->pool);
        const ListRef list = worklist_of(pwq->pool);
        insert_work(pwq, work, list, list.head, color);
    } else {
        const ListRef list = inactive_of(pwq);
        insert_work(pwq, work, list, list.head, color | WORK_STRUCT_INACTIVE);
    }
}

}  // namespace

void insert_work(pool_workqueue *pwq, work_struct *work, const ListRef &list, list_head *before,
                 unsigned long extra_flags) {
    set_work_pwq(work, pwq, extra_flags);
    list_add_check(&work->entry, before->prev, before);
    wqtrace::entered(work, list, before->prev);
    list_add_tail(&work->entry, before);
    get_pwq(pwq);
    // Either the worker that goes to sleep sees this work, or this sees that none runs any more.
    if (pwq->pool->nr_running.load() == 0) wake_up_worker(pwq->pool);
    else wqtrace::step("nobody_to_wake", work, pwq->pool);
}

list_head *move_linked_works(work_struct *work, const ListRef &to) {
    for (;;) {
        list_head *next = work->entry.next;
        list_del_check(&work->entry);
        wqtrace::left(work);
        wqtrace::entered(work, to, to.head->prev);
        list_move_tail(&work->entry, to.head);
        // The last of a series is not linked.
        if (!(work_data(work) & WORK_STRUCT_LINKED)) return next;
        work = entry_of<&work_struct::entry>(next);
    }
}

void __queue_work(int cpu, workqueue_struct *wq, work_struct *work) NO_THREAD_SAFETY_ANALYSIS {
    if (const unsigned flags = wq->flags.load(); flags & (__WQ_DRAINING | WQ_DESTROYED)) [[unlikely]] {
        if (flags & WQ_DESTROYED) freed_object_used(wq, "a workqueue that was destroyed");
        if (WARN_ON_ONCE(!is_chained_work(wq))) return;
    }
    RcuReader rcu;
    pool_workqueue *pwq;
    for (;;) {
        pwq = lock_pwq(choose_pwq(wq, cpu), wq, work);
        if (pwq->refcnt) break;
        // Its last reference went between the choice and the lock: the workqueue has another by now.
        pwq->pool->lock.unlock();
        if (WARN_ONCE(!(wq->flags.peek() & WQ_UNBOUND), "workqueue: per-cpu pwq for %s on cpu%d has 0 refcnt", wq->name,
                      cpu))
            return;
        machine::relax();
    }
    wqtrace::step("spin_lock", work, pwq->pool);
    wqtrace::queue_work(cpu, pwq, work);
    if (!WARN_ON(!list_empty(&work->entry))) add_work(pwq, work);
    wqtrace::step("spin_unlock", work, pwq->pool);
    pwq->pool->lock.unlock();
}

bool queue_work_on(int cpu, workqueue_struct *wq, work_struct *work) {
    const unsigned long flags = local_irq_save();
    wqtrace::step("local_irq_save", work);
    const bool accepted = claim_pending(work);
    if (accepted) __queue_work(cpu, wq, work);
    wqtrace::step("local_irq_restore", work);
    local_irq_restore(flags);
    return accepted;
}

bool queue_work(workqueue_struct *wq, work_struct *work) { return queue_work_on(WORK_CPU_UNBOUND, wq, work); }

bool queue_work_node(int node, workqueue_struct *wq, work_struct *work) {
    WARN_ON_ONCE(!(wq->flags.peek() & WQ_UNBOUND));
    const unsigned long flags = local_irq_save();
    const bool accepted = claim_pending(work);
    if (accepted) {
        // A CPU of that node, the caller's own if it is one.
        int cpu = WORK_CPU_UNBOUND;
        const int here = smp_processor_id();
        if (node >= 0 && node < max_nodes && cpu_to_node(here) != node) {
            for (int c = 0; c < machine::cpu_count() && cpu == WORK_CPU_UNBOUND; ++c)
                if (cpu_to_node(c) == node && (cpu_online_mask() & cpu_bit(c))) cpu = c;
        }
        __queue_work(cpu, wq, work);
    }
    local_irq_restore(flags);
    return accepted;
}

bool schedule_work(work_struct *work) { return queue_work(system_wq, work); }
bool schedule_work_on(int cpu, work_struct *work) { return queue_work_on(cpu, system_wq, work); }

bool work_pending(const work_struct *work) {
    return machine::atomic_ref<long>(const_cast<work_struct *>(work)->data.counter).load() & WORK_STRUCT_PENDING;
}

void init_work(work_struct *work, work_func_t func, bool onstack, int line) {
    wqtrace::init_work(work, func, false, onstack, line);
    work->data.counter = WORK_STRUCT_NO_POOL;
    init_list_head(&work->entry);
    work->func = func;
}

}  // namespace wqlab
