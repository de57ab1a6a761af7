// A thread of 2.6.35 runs what is queued.
#include "kernel/original/v2_6_35/run.h"

#include "kernel/original/v2_6_35/api.h"
#include "kernel/printk.h"

namespace wqlab::original::v2_6_35 {

namespace {

// take_first: off the list, and what the thread runs from now on.
work_struct *take_first(cpu_workqueue_struct *cwq) REQUIRES(cwq->lock) {
    work_struct *work = entry_of<&work_struct::entry>(cwq->worklist.next);
    list_del_check(&work->entry);
    tracing::execution(cwq, address(work));
    tracing::current(cwq, work, address(work));
    cwq->current_work = work;
    tracing::left(work);
    list_del_init(&work->entry);
    return work;
}

void check_atomic(work_func_t func) {
    if (!in_atomic()) return;
    const Task *me = current_task();
    printk("\0013BUG: workqueue leaked lock or atomic: %s/0x%08x/%d\n    last function: %ps\n", me->comm,
           preempt_count(),
           me->pid, reinterpret_cast<void *>(func));
    trace::emit<Event::wq_oops>("BUG", me->pid, static_cast<const void *>(nullptr), "", 0);
}

}  // namespace

void run_workqueue(cpu_workqueue_struct *cwq) {
    cwq->lock.lock_irq();
    while (!list_empty(&cwq->worklist)) {
        work_struct *work = take_first(cwq);
        const work_func_t func = work->func;   // PREPARE_WORK may have changed it until now
        cwq->lock.unlock_irq();
        if (get_wq_data(work) != cwq) kernel_bug(__FILE__, __LINE__);
        // Cleared before the call: from here on the work may be queued again, or freed.
        work_clear_pending(work);
        tracing::execute(true, work, tracing::function(func));
        func(work);
        tracing::execute(false, work, tracing::function(func));
        check_atomic(func);
        cwq->lock.lock_irq();
        tracing::current(cwq, nullptr, nullptr);
        cwq->current_work = nullptr;
    }
    cwq->lock.unlock_irq();
}

}  // namespace wqlab::original::v2_6_35
