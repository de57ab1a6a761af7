// flush_work: a barrier is put right behind the work, linked to it, so that it runs next in the same worker; the
// flusher sleeps until it has run.
#include "kernel/rcu.h"
#include "kernel/workqueue/data.h"
#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

// list_with: the list a queued work is in, as the trace names it.
ListRef list_with(pool_workqueue *pwq, work_struct *work) REQUIRES(pwq->pool->lock) {
    worker_pool *pool = pwq->pool;
    if (work_data(work) & WORK_STRUCT_INACTIVE && !list_empty(&pwq->inactive_works)) return inactive_of(pwq);
    // Works that a worker has set aside for itself are in its scheduled list; that worker is busy.
    for (list_head &bucket : pool->busy_hash)
        for (list_head *at = bucket.next; at != &bucket; at = at->next) {
            worker *w = entry_of<&worker::hentry>(at);
            for (list_head *n = w->scheduled.next; n != &w->scheduled; n = n->next)
                if (n == &work->entry) return scheduled_of(w);
        }
    return worklist_of(pool);
}

// insert_wq_barrier: behind target; w is the worker that runs it, or null while it waits in a list.
void insert_wq_barrier(pool_workqueue *pwq, wq_barrier *barr, work_struct *target, worker *w)
    REQUIRES(pwq->pool->lock) {
    wqtrace::init_work(&barr->work, wq_barrier_func, false, true, 0);
    barr->work.func = wq_barrier_func;
    init_list_head(&barr->work.entry);
    wqtrace::pending(&barr->work, true);
    barr->work.data.counter = WORK_STRUCT_NO_POOL | WORK_STRUCT_PENDING;
    init_completion(&barr->done);
    barr->task = current_task();

    // A barrier takes no place among the active.
    unsigned long flags = WORK_STRUCT_INACTIVE;
    int color;
    list_head *before;
    ListRef list = worklist_of(pwq->pool);
    if (w) {
        before = w->scheduled.next;
        color = static_cast<int>(w->current_color);
        list = scheduled_of(w);
    } else {
        const unsigned long data = work_data(target);
        before = target->entry.next;
        if (trace::enabled) list = list_with(pwq, target);
        // It is in the middle of a series when the target was linked already.
        flags |= data & WORK_STRUCT_LINKED;
        color = get_work_color(data);
        set_work_bits(target, WORK_STRUCT_LINKED);
    }
    ++pwq->nr_in_flight[color];
    trace::emit<Event::wq_barrier>(&barr->work, target, static_cast<const void *>(pwq->wq), barr->task->pid,
                                   w ? w->task->pid : 0);
    insert_work(pwq, &barr->work, list, before, flags | work_color_to_flags(color));
}

// start_flush_work: false when the work is neither queued nor running. runs_in: the task that runs it, or null.
bool start_flush_work(work_struct *work, wq_barrier *barr, Task **runs_in) NO_THREAD_SAFETY_ANALYSIS {
    might_sleep();
    RcuReader rcu;
    worker_pool *pool = get_work_pool(work);
    if (!pool) return false;
    pool->lock.lock_irq();
    pool_workqueue *pwq = get_work_pwq(work);
    worker *w = nullptr;
    bool found;
    if (pwq) {
        found = pwq->pool == pool;   // else it was queued elsewhere since
    } else {
        w = find_worker_executing_work(pool, work);
        found = w != nullptr;
        if (found) pwq = w->current_pwq;
    }
    if (found) {
        check_flush_dependency(pwq->wq, work);
        insert_wq_barrier(pwq, barr, work, w);
        *runs_in = w ? w->task : nullptr;
    }
    pool->lock.unlock_irq();
    return found;
}

}  // namespace

void wq_barrier_func(work_struct *work) { complete(&entry_of<&wq_barrier::work>(work)->done); }

void check_flush_dependency(workqueue_struct *target_wq, work_struct *target_work) {
    if (target_wq->flags.peek() & WQ_MEM_RECLAIM) return;
    const Task *me = current_task();
    const worker *w = current_wq_worker();
    const auto target_func = target_work ? reinterpret_cast<void *>(target_work->func) : nullptr;
    WARN_ONCE(me->flags & PF_MEMALLOC, "workqueue: PF_MEMALLOC task %d(%s) is flushing !WQ_MEM_RECLAIM %s:%ps",
              me->pid, me->comm, target_wq->name, target_func);
    if (!w || !w->current_pwq) return;
    const unsigned mine = w->current_pwq->wq->flags.peek();
    WARN_ONCE((mine & (WQ_MEM_RECLAIM | __WQ_LEGACY)) == WQ_MEM_RECLAIM,
              "workqueue: WQ_MEM_RECLAIM %s:%ps is flushing !WQ_MEM_RECLAIM %s:%ps", w->current_pwq->wq->name,
              reinterpret_cast<void *>(w->current_func), target_wq->name, target_func);
}

bool __flush_work(work_struct *work, bool from_cancel) {
    if (WARN_ON(!wq_online)) return false;
    if (WARN_ON(!work->func)) return false;
    wq_barrier barr;
    Task *runs_in = nullptr;
    if (!start_flush_work(work, &barr, &runs_in)) return false;
    set_blocked_on(from_cancel ? "cancel" : "flush_work", work, runs_in);
    wait_for_completion(&barr.done);
    current_task()->blocked_on = nullptr;   // it may not have slept
    return true;
}

bool flush_work(work_struct *work) { return __flush_work(work, false); }

}  // namespace wqlab
