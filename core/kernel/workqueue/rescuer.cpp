// The rescuer: a thread of a WQ_MEM_RECLAIM workqueue that runs its works itself when a pool can make no worker.
#include "kernel/engine_heap.h"
#include "kernel/kthread.h"
#include "kernel/workqueue/data.h"
#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

// slurp: takes all works of the pwq off the pool's worklist.
void slurp(worker *rescuer, worker_pool *pool, pool_workqueue *pwq) REQUIRES(pool->lock) {
    for (list_head *at = pool->worklist.next; at != &pool->worklist;) {
        work_struct *work = entry_of<&work_struct::entry>(at);
        if (get_work_pwq(work) != pwq) {
            at = at->next;
            continue;
        }
        if (at == pool->worklist.next) pool->watchdog_ts = machine::lately();
        at = move_linked_works(work, scheduled_of(rescuer));
    }
}

// call_again: more of this workqueue became active meanwhile and there is still no worker for it.
void call_again(workqueue_struct *wq, worker_pool *pool, pool_workqueue *pwq) REQUIRES(pool->lock) {
    pool_lock_held(pwq);
    if (!pwq->nr_active || !need_to_create_worker(pool)) return;
    wq_mayday_lock.lock();
    if (wq->rescuer && list_empty(&pwq->mayday_node)) {
        get_pwq(pwq);
        trace::emit<Event::wq_mayday>(static_cast<const void *>(wq), pool->id);
        list_add_tail(&pwq->mayday_node, &wq->maydays);
    }
    wq_mayday_lock.unlock();
}

void rescue(worker *rescuer, workqueue_struct *wq, pool_workqueue *pwq) {
    worker_pool *pool = pwq->pool;
    worker_attach_to_pool(rescuer, pool);
    pool->lock.lock_irq();
    WARN_ON_ONCE(!list_empty(&rescuer->scheduled));
    slurp(rescuer, pool, pwq);
    if (!list_empty(&rescuer->scheduled)) {
        process_scheduled_works(rescuer, pool);
        call_again(wq, pool, pwq);
    }
    pool_lock_held(pwq);
    put_pwq(pwq);
    // Whatever else waits is for the pool's own workers.
    if (need_more_worker(pool)) wake_up_worker(pool);
    pool->lock.unlock_irq();
    worker_detach_from_pool(rescuer);
}

pool_workqueue *next_mayday(workqueue_struct *wq) {
    IrqGuard g(wq_mayday_lock);
    if (list_empty(&wq->maydays)) return nullptr;
    pool_workqueue *pwq = entry_of<&pool_workqueue::mayday_node>(wq->maydays.next);
    trace::emit<Event::wq_rescue>(static_cast<const void *>(wq), pwq->pool->id, current_task()->pid);
    list_del_init(&pwq->mayday_node);
    return pwq;
}

int rescuer_thread(worker *rescuer) {
    workqueue_struct *wq = rescuer->rescue_wq;
    set_user_nice(current_task(), RESCUER_NICE_LEVEL);
    set_pf_worker(true);
    for (;;) {
        set_current_state(TASK_IDLE);
        // Asked before looking for maydays: what was queued before the stop must still be rescued.
        const bool should_stop = kthread_should_stop();
        while (pool_workqueue *pwq = next_mayday(wq)) {
            set_current_state(TASK_RUNNING);
            rescue(rescuer, wq, pwq);
            set_current_state(TASK_IDLE);
        }
        if (should_stop) {
            set_current_state(TASK_RUNNING);
            set_pf_worker(false);
            return 0;
        }
        WARN_ON_ONCE(!(rescuer->flags & WORKER_NOT_RUNNING));
        set_blocked_on("idle");
        schedule();
    }
}

}  // namespace

int init_rescuer(workqueue_struct *wq) {
    if (!(wq->flags.peek() & WQ_MEM_RECLAIM)) return 0;
    worker *rescuer = alloc_worker();
    if (!rescuer) return -ENOMEM_;
    rescuer->rescue_wq = wq;
    rescuer->task = kthread_create([rescuer] { return rescuer_thread(rescuer); }, TaskKind::rescuer, wq->name);
    if (!rescuer->task) {
        engine_free(rescuer);
        return -ENOMEM_;
    }
    rescuer->task->worker = rescuer;
    kthread_bind_mask(rescuer->task, cpu_possible_mask());
    {
        IrqGuard g(wq_mayday_lock);
        trace::emit<Event::wq_rescuer>(static_cast<const void *>(wq), rescuer->task->pid, rescuer->task->comm);
        wqtrace::worker_state(rescuer, rescuer->flags, 0);
        wq->rescuer = rescuer;
    }
    wake_up_process(rescuer->task);
    return 0;
}

void kill_rescuer(workqueue_struct *wq) {
    worker *rescuer;
    {
        IrqGuard g(wq_mayday_lock);
        rescuer = wq->rescuer;
        wq->rescuer = nullptr;
        wq->leaving_rescuer = rescuer;
    }
    if (!rescuer) return;
    kthread_stop(rescuer->task);
    {
        IrqGuard g(wq_mayday_lock);
        trace::emit<Event::wq_worker_gone>(rescuer->task->pid, -1);
        wq->leaving_rescuer = nullptr;
    }
    engine_free(rescuer);
}

void send_mayday(work_struct *work) NO_THREAD_SAFETY_ANALYSIS {
    pool_workqueue *pwq = get_work_pwq(work);
    workqueue_struct *wq = pwq->wq;
    if (!wq->rescuer || !list_empty(&pwq->mayday_node)) return;
    // The pwq of an unbound workqueue may go at any time: the reference keeps it until it was rescued.
    get_pwq(pwq);
    trace::emit<Event::wq_mayday>(static_cast<const void *>(wq), pwq->pool->id);
    list_add_tail(&pwq->mayday_node, &wq->maydays);
    wake_up_process(wq->rescuer->task);
}

}  // namespace wqlab
