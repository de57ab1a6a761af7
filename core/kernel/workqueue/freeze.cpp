// Suspend: freezable workqueues get max_active 0: what runs is finished, what comes waits as inactive until thaw.
#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

void adjust_all() {
    for (list_head *at = workqueues.next; at != &workqueues; at = at->next) {
        workqueue_struct *wq = entry_of<&workqueue_struct::list>(at);
        MutexGuard g(wq->mutex);
        adjust_all_pwqs(wq);
    }
}

bool still_active(workqueue_struct *wq) {
    MutexGuard g(wq->mutex);
    for (list_head *p = wq->pwqs.next; p != &wq->pwqs; p = p->next) {
        pool_workqueue *pwq = entry_of<&pool_workqueue::pwqs_node>(p);
        IrqGuard l(pwq->pool->lock);
        pool_lock_held(pwq);
        WARN_ON_ONCE(pwq->nr_active < 0);
        if (pwq->nr_active) return true;
    }
    return false;
}

}  // namespace

void freeze_workqueues_begin() {
    MutexGuard g(wq_pool_mutex);
    WARN_ON_ONCE(workqueue_freezing);
    workqueue_freezing = true;
    adjust_all();
}

bool freeze_workqueues_busy() {
    MutexGuard g(wq_pool_mutex);
    WARN_ON_ONCE(!workqueue_freezing);
    for (list_head *at = workqueues.next; at != &workqueues; at = at->next) {
        workqueue_struct *wq = entry_of<&workqueue_struct::list>(at);
        if ((wq->flags.peek() & WQ_FREEZABLE) && still_active(wq)) return true;
    }
    return false;
}

void thaw_workqueues() {
    MutexGuard g(wq_pool_mutex);
    if (!workqueue_freezing) return;
    workqueue_freezing = false;
    adjust_all();
}

}  // namespace wqlab
