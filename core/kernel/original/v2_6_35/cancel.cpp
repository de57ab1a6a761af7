// Cancelling in 2.6.35: PENDING is grabbed, then every thread that runs the work is waited for.
#include "kernel/original/v2_6_35/api.h"
#include "kernel/original/v2_6_35/run.h"

namespace wqlab::original::v2_6_35 {

namespace {

// try_to_grab_pending: 0 it was idle, 1 taken out of a list; -1: pending, but on its way into a list: try again.
int try_to_grab_pending(work_struct *work) {
    if (!test_and_set_pending(work)) return 0;
    cpu_workqueue_struct *cwq = get_wq_data(work);
    if (!cwq) return -1;
    IrqGuard g(cwq->lock);
    if (list_empty(&work->entry) || get_wq_data(work) != cwq) return -1;
    list_del_check(&work->entry);
    tracing::left(work);
    list_del_init(&work->entry);
    return 1;
}

void wait_on_cpu_work(cpu_workqueue_struct *cwq, work_struct *work) {
    Barrier barrier;
    bool running = false;
    cwq->lock.lock_irq();
    if (cwq->current_work == work) {
        insert_barrier(cwq, &barrier, work, cwq->worklist.next);
        running = true;
    }
    cwq->lock.unlock_irq();
    if (running) wait_for_barrier(cwq, &barrier, "cancel", work);
}

// wait_on_work: it may have run on several CPUs by turns, so each list of its last workqueue is asked.
void wait_on_work(work_struct *work) {
    might_sleep();
    if (cpu_workqueue_struct *cwq = get_wq_data(work))
        for_each_cwq(cwq->wq, [work](cpu_workqueue_struct *each) { wait_on_cpu_work(each, work); });
}

int cancel(work_struct *work, timer_list *timer) {
    int grabbed;
    do {
        const bool deleted = timer && del_timer(timer);
        if (deleted) tracing::delayed(work, nullptr, -1, timer->expires, 0);
        grabbed = deleted ? 1 : try_to_grab_pending(work);
        if (grabbed >= 0)
            trace::emit<Event::wq_cancel>(work, deleted ? "timer" : grabbed ? "worklist" : "idle", 0);
        wait_on_work(work);
        if (grabbed < 0) machine::relax();
    } while (grabbed < 0);
    clear_wq_data(work);
    return grabbed;
}

}  // namespace

int cancel_work_sync(work_struct *work) { return cancel(work, nullptr); }
int cancel_delayed_work_sync(delayed_work_2_6_35 *dwork) { return cancel(&dwork->work, &dwork->timer); }

}  // namespace wqlab::original::v2_6_35
