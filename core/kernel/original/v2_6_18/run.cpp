// A thread of 2.6.18 runs what is queued, and a flush waits until it has run.
#include "kernel/original/v2_6_18/run.h"

#include "kernel/printk.h"

namespace wqlab::original::v2_6_18 {

namespace {

constexpr int deepest_flush = 3;   // works that flush their own workqueue inside each other

// take_first: off the list; its function and argument are read now, so PREPARE_WORK may change them until then.
work_2_6_18 *take_first(cpu_workqueue_struct *cwq) REQUIRES(cwq->lock) {
    work_2_6_18 *work = entry_of<&work_2_6_18::entry>(cwq->worklist.next);
    list_del_check(&work->entry);
    tracing::current(cwq, work, address(work));
    tracing::left(work);
    list_del_init(&work->entry);
    return work;
}

void clear_pending(work_2_6_18 *work) {
    tracing::pending(work, false);
    pending_bit(work).fetch_and(~1ul);
}

}  // namespace

void run_workqueue(cpu_workqueue_struct *cwq) {
    unsigned long flags = cwq->lock.lock_irqsave();
    if (++cwq->run_depth > deepest_flush) printk("\0013run_workqueue: recursion depth exceeded: %d\n", cwq->run_depth);
    while (!list_empty(&cwq->worklist)) {
        work_2_6_18 *work = take_first(cwq);
        void (*const func)(void *) = work->func;
        void *const data = work->data;
        cwq->lock.unlock_irqrestore(flags);
        if (work->wq_data != cwq) kernel_bug(__FILE__, __LINE__);
        // Cleared before the call: from here on the work may be queued again, or freed.
        clear_pending(work);
        tracing::execute(true, work, tracing::function(func));
        func(data);
        tracing::execute(false, work, tracing::function(func));
        flags = cwq->lock.lock_irqsave();
        tracing::current(cwq, nullptr, nullptr);
        tracing::sequence(cwq, cwq->insert_sequence, cwq->remove_sequence + 1);
        ++cwq->remove_sequence;
        wake_up_queue(&cwq->work_done, TASK_NORMAL, 1);
    }
    --cwq->run_depth;
    cwq->lock.unlock_irqrestore(flags);
}

void flush_cpu_workqueue(cpu_workqueue_struct *cwq) {
    if (cwq->thread == current_task()) {
        // It cannot wait for itself; what is queued behind it runs here, inside it.
        run_workqueue(cwq);
        return;
    }
    wait_queue_entry_t wait;
    init_wait(&wait);
    cwq->lock.lock_irq();
    const long needed = cwq->insert_sequence;
    while (needed - cwq->remove_sequence > 0) {
        trace::emit<Event::wq_flush_sequence>(static_cast<const void *>(cwq), needed, current_task()->pid);
        set_blocked_on("flush_workqueue", cwq->wq, cwq->thread);
        prepare_to_wait(&cwq->work_done, &wait, TASK_UNINTERRUPTIBLE);
        cwq->lock.unlock_irq();
        schedule();
        cwq->lock.lock_irq();
    }
    finish_wait(&cwq->work_done, &wait);
    cwq->lock.unlock_irq();
}

void take_over_works(cpu_workqueue_struct *from, cpu_workqueue_struct *to) {
    list_head works;
    init_list_head(&works);
    {
        IrqGuard g(from->lock);
        list_splice_tail_init(&from->worklist, &works);
    }
    while (!list_empty(&works)) {
        work_2_6_18 *work = entry_of<&work_2_6_18::entry>(works.next);
        tracing::left(work);
        list_del_init(&work->entry);
        __queue_work(to, work);
    }
}

}  // namespace wqlab::original::v2_6_18
