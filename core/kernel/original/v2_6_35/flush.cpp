// Flushing in 2.6.35: a barrier is put into the list; when the thread has come to it, what stood before it has run.
#include "kernel/original/v2_6_35/api.h"
#include "kernel/original/v2_6_35/run.h"
#include "kernel/warn.h"

namespace wqlab::original::v2_6_35 {

void wq_barrier_func(work_struct *work) { complete(&entry_of<&Barrier::work>(work)->done); }

void insert_barrier(cpu_workqueue_struct *cwq, Barrier *barrier, const work_struct *target, list_head *before) {
    init_work(&barrier->work, wq_barrier_func, true, 0);
    tracing::pending(&barrier->work, true);
    barrier->work.data.counter = WORK_STRUCT_PENDING;
    init_completion(&barrier->done);
    trace::emit<Event::wq_barrier>(&barrier->work, target, static_cast<const void *>(cwq->wq), current_task()->pid,
                                   target == cwq->current_work && cwq->thread ? cwq->thread->pid : 0);
    insert_work(cwq, &barrier->work, before);
}

void wait_for_barrier(cpu_workqueue_struct *cwq, Barrier *barrier, const char *what, const void *obj) {
    set_blocked_on(what, obj, cwq->thread);
    wait_for_completion(&barrier->done);
    current_task()->blocked_on = nullptr;   // it may not have slept
}

void flush_cpu_workqueue(cpu_workqueue_struct *cwq) {
    Barrier barrier;
    bool active = false;
    WARN_ON(cwq->thread == current_task());   // it waits for itself, for ever
    cwq->lock.lock_irq();
    if (!list_empty(&cwq->worklist) || cwq->current_work) {
        const work_struct *last = list_empty(&cwq->worklist) ? cwq->current_work
                                                             : entry_of<&work_struct::entry>(cwq->worklist.prev);
        insert_barrier(cwq, &barrier, last, &cwq->worklist);
        active = true;
    }
    cwq->lock.unlock_irq();
    if (active) wait_for_barrier(cwq, &barrier, "flush_workqueue", cwq->wq);
}

int flush_work(work_struct *work) {
    might_sleep();
    cpu_workqueue_struct *cwq = get_wq_data(work);
    if (!cwq) return 0;
    Barrier barrier;
    list_head *behind = nullptr;
    cwq->lock.lock_irq();
    if (!list_empty(&work->entry)) {
        // Queued, perhaps on another list since: then that lock would be needed, and this flush has seen its queueing
        // end.
        if (get_wq_data(work) == cwq) behind = &work->entry;
    } else if (cwq->current_work == work) {
        behind = &cwq->worklist;
    }
    if (behind) insert_barrier(cwq, &barrier, work, behind->next);
    cwq->lock.unlock_irq();
    if (!behind) return 0;
    wait_for_barrier(cwq, &barrier, "flush_work", work);
    return 1;
}

}  // namespace wqlab::original::v2_6_35
