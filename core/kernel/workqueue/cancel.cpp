// Cancelling: PENDING is grabbed from whatever has it; the _sync forms also keep the work from being queued again
// while they wait for its function.
#include "kernel/list_debug.h"
#include "kernel/rcu.h"
#include "kernel/timer_detach.h"
#include "kernel/workqueue/data.h"
#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

wait_queue_head_t cancel_waitq;   // tasks that wait for another's cancel_*_sync of the same work

struct CancelWait {
    wait_queue_entry_t wait{};
    work_struct *work = nullptr;
};

// cwt_wakefn: an exclusive wake-up of one of those that wait for this work.
int cwt_wakefn(wait_queue_entry_t *wait, unsigned mode, int sync, void *key) {
    if (entry_of<&CancelWait::wait>(wait)->work != key) return 0;
    return autoremove_wake_function(wait, mode, sync, key);
}

void wait_for_canceller(work_struct *work) {
    CancelWait c;
    init_wait(&c.wait);
    c.wait.func = cwt_wakefn;
    c.work = work;
    prepare_to_wait_exclusive(&cancel_waitq, &c.wait, TASK_UNINTERRUPTIBLE);
    if (work_is_canceling(work)) {
        set_blocked_on("cancel", work);
        schedule();
    }
    finish_wait(&cancel_waitq, &c.wait);
}

// steal_queued: takes the work out of its list, if it is still in one of pool's. Interrupts are off.
bool steal_queued(work_struct *work, worker_pool *pool, Grab *grab) NO_THREAD_SAFETY_ANALYSIS {
    pool->lock.lock();
    pool_workqueue *pwq = get_work_pwq(work);
    const bool ours = pwq && pwq->pool == pool;
    if (ours) {
        const bool inactive = work_data(work) & WORK_STRUCT_INACTIVE;
        grab->from = inactive ? "inactive" : "worklist";
        // Barriers may be linked to an inactive work; activated first, they are left on the worklist behind it.
        if (inactive) pwq_activate_inactive_work(work);
        list_del_check(&work->entry);
        wqtrace::left(work);
        list_del_init(&work->entry);
        pwq_dec_nr_in_flight(pwq, work_data(work));
        set_work_pool_and_keep_pending(work, pool->id);
    }
    pool->lock.unlock();
    return ours;
}

bool __cancel_work(work_struct *work, bool is_dwork) {
    Grab grab;
    int grabbed;
    do grabbed = try_to_grab_pending(work, is_dwork, &grab);
    while (grabbed == -EAGAIN_);
    if (grabbed < 0) return false;   // somebody else cancels it
    trace::emit<Event::wq_cancel>(work, grab.from, 0);
    set_work_pool_and_clear_pending(work, get_work_pool_id(work));
    local_irq_restore(grab.flags);
    return grabbed;
}

// cancel_armed: the frequent case of cancel_delayed_work(): its timer comes off at home. PENDING was the timer's and is
// cleared; how light barriers are is known there.
[[gnu::always_inline]] inline bool cancel_armed(delayed_work *dwork) {
    if (!del_timer_at_home(&dwork->timer)) return false;
    work_struct *work = &dwork->work;
    work_data_bits(work).store(static_cast<long>(pool_bits(get_work_pool_id(work))), std::memory_order_release);
    machine::weightless_barrier();   // as in set_work_pool_and_clear_pending()
    return true;
}

bool __cancel_work_timer(work_struct *work, bool is_dwork) {
    Grab grab;
    int grabbed;
    do {
        grabbed = try_to_grab_pending(work, is_dwork, &grab);
        if (grabbed == -ENOENT_) wait_for_canceller(work);
    } while (grabbed < 0);
    // PENDING stays set and CANCELING tells why, so that nobody can queue it until this is through.
    trace::emit<Event::wq_cancel>(work, grab.from, 1);
    mark_work_canceling(work);
    local_irq_restore(grab.flags);
    // Before workers exist nothing can run.
    if (wq_online) __flush_work(work, true);
    clear_work_data(work);
    if (waitqueue_active(&cancel_waitq)) wake_up_queue(&cancel_waitq, TASK_NORMAL, 1, work);
    return grabbed;
}

}  // namespace

void cancel_boot() { init_waitqueue_head(&cancel_waitq); }

int try_to_grab_pending(work_struct *work, bool is_dwork, Grab *grab) {
    grab->flags = local_irq_save();
    grab->from = "idle";
    if (is_dwork) {
        delayed_work *dwork = entry_of<&delayed_work::work>(work);
        if (del_timer(&dwork->timer)) {
            trace::emit<Event::wq_delayed>(work, static_cast<const void *>(dwork->wq), dwork->cpu,
                                           dwork->timer.expires, 0);
            grab->from = "timer";
            return 1;
        }
    }
    if (!test_and_set_pending(work)) return 0;
    // Queued, or on the way into a queue or a timer: its pool's lock tells.
    {
        RcuReader rcu;
        worker_pool *pool = get_work_pool(work);
        if (pool && steal_queued(work, pool, grab)) return 1;
    }
    local_irq_restore(grab->flags);
    if (work_is_canceling(work)) return -ENOENT_;
    machine::relax();
    return -EAGAIN_;
}

bool cancel_work(work_struct *work) { return __cancel_work(work, false); }
bool cancel_work_sync(work_struct *work) { return __cancel_work_timer(work, false); }
bool cancel_delayed_work(delayed_work *dwork) { return cancel_armed(dwork) || __cancel_work(&dwork->work, true); }
bool cancel_delayed_work_sync(delayed_work *dwork) { return __cancel_work_timer(&dwork->work, true); }

}  // namespace wqlab
