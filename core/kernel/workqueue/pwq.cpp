// pool_workqueue: how many works of a workqueue a pool may have active, those that wait for it, and how many of
// each flush colour are in flight.
#include "kernel/engine_heap.h"
#include "kernel/rcu.h"
#include "kernel/workqueue/data.h"
#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

bool may_activate(pool_workqueue *pwq) REQUIRES(pwq->pool->lock) {
    return !list_empty(&pwq->inactive_works) && pwq->nr_active < pwq->max_active;
}

void pwq_activate_first_inactive(pool_workqueue *pwq) REQUIRES(pwq->pool->lock) {
    pwq_activate_inactive_work(entry_of<&work_struct::entry>(pwq->inactive_works.next));
}

// color_done: the last work of a colour that a flush waits for is through.
void color_done(pool_workqueue *pwq) REQUIRES(pwq->pool->lock) {
    pwq->flush_color = -1;
    workqueue_struct *wq = pwq->wq;
    if (wq->nr_pwqs_to_flush.fetch_sub(1) == 1) complete(&wq->first_flusher.peek()->done);
}

void set_max_active(pool_workqueue *pwq, int n) REQUIRES(pwq->pool->lock) {
    if (pwq->max_active == n) return;
    pwq->max_active = n;
    if (!list_empty(&pwq->pwqs_node)) wqtrace::pwq_exists(pwq);   // else link_pwq tells it
}

}  // namespace

void init_pwq(pool_workqueue *pwq, workqueue_struct *wq, worker_pool *pool) NO_THREAD_SAFETY_ANALYSIS {
    pwq->pool = pool;
    pwq->wq = wq;
    pwq->flush_color = -1;
    pwq->refcnt = 1;
    for (list_head *l : {&pwq->inactive_works, &pwq->pwqs_node, &pwq->mayday_node}) init_list_head(l);
    pwq->unbound_release_work.data.counter = WORK_STRUCT_NO_POOL;
    init_list_head(&pwq->unbound_release_work.entry);
    pwq->unbound_release_work.func = pwq_unbound_release_workfn;
}

void link_pwq(pool_workqueue *pwq) {
    if (!list_empty(&pwq->pwqs_node)) return;
    {
        IrqGuard l(pwq->pool->lock);
        wq_mutex_held(pwq);
        pwq->work_color = pwq->wq->work_color;
    }
    pwq_adjust_max_active(pwq);
    IrqGuard g(wq_list_lock);
    wqtrace::pwq_exists(pwq);
    list_add(&pwq->pwqs_node, &pwq->wq->pwqs);
}

void unlink_pwq(pool_workqueue *pwq) {
    IrqGuard g(wq_list_lock);
    trace::emit<Event::wq_pwq_gone>(static_cast<const void *>(pwq));
    list_del_init(&pwq->pwqs_node);
}

void put_pwq(pool_workqueue *pwq) {
    if (--pwq->refcnt != 0) return;
    if (WARN_ON_ONCE(!(pwq->wq->flags.peek() & WQ_UNBOUND))) return;
    // The lock of the pool that may go with it is held: a work does the rest.
    schedule_work(&pwq->unbound_release_work);
}

void put_pwq_unlocked(pool_workqueue *pwq) {
    if (!pwq) return;
    IrqGuard g(pwq->pool->lock);
    put_pwq(pwq);
}

void pwq_unbound_release_workfn(work_struct *work) {
    pool_workqueue *pwq = entry_of<&pool_workqueue::unbound_release_work>(work);
    workqueue_struct *wq = pwq->wq;
    worker_pool *pool = pwq->pool;
    bool is_last = false;
    if (!list_empty(&pwq->pwqs_node)) {
        if (WARN_ON_ONCE(!(wq->flags.peek() & WQ_UNBOUND))) return;
        MutexGuard g(wq->mutex);
        wq_mutex_held(pwq);
        unlink_pwq(pwq);
        is_last = list_empty(&wq->pwqs);
    }
    {
        MutexGuard g(wq_pool_mutex);
        put_unbound_pool(pool);
    }
    rcu_retire(pwq);
    // The last pwq of a workqueue that is being destroyed takes the workqueue along.
    if (is_last) rcu_retire(wq);
}

void pwq_activate_inactive_work(work_struct *work) {
    pool_workqueue *pwq = get_work_pwq(work);
    pool_lock_held(pwq);
    worker_pool *pool = pwq->pool;
    wqtrace::activate_work(work);
    wq_watchdog_touch(pwq->pool);
    move_linked_works(work, worklist_of(pool));
    clear_work_bits(work, WORK_STRUCT_INACTIVE);
    pwq_set_nr_active(pwq, pwq->nr_active + 1);
}

void pwq_dec_nr_in_flight(pool_workqueue *pwq, unsigned long data) {
    const int color = get_work_color(data);
    // Barriers and works that were never active do not count.
    if (!(data & WORK_STRUCT_INACTIVE)) {
        pwq_set_nr_active(pwq, pwq->nr_active - 1);
        if (may_activate(pwq)) pwq_activate_first_inactive(pwq);
    }
    --pwq->nr_in_flight[color];
    if (pwq->flush_color == color && pwq->nr_in_flight[color] == 0) color_done(pwq);
    put_pwq(pwq);
}

void adjust_all_pwqs(workqueue_struct *wq) {
    for_each_pwq(wq, [](pool_workqueue *pwq) {
        wq_mutex_held(pwq);
        pwq_adjust_max_active(pwq);
    });
}

// pwq_adjust_max_active: brings the pwq to what its workqueue allows now: nothing while it is frozen.
void pwq_adjust_max_active(pool_workqueue *pwq) {
    workqueue_struct *wq = pwq->wq;
    worker_pool *pool = pwq->pool;
    const bool freezable = wq->flags.peek() & WQ_FREEZABLE;
    IrqGuard g(pool->lock);
    pool_lock_held(pwq);
    if (!freezable && pwq->max_active == wq->saved_max_active) return;
    if (freezable && workqueue_freezing) {
        set_max_active(pwq, 0);
        return;
    }
    set_max_active(pwq, wq->saved_max_active);
    bool kick = false;
    while (may_activate(pwq)) {
        pwq_activate_first_inactive(pwq);
        kick = true;
    }
    // Not need_more_worker: an unbound pool must wake one although others run.
    if (kick) wake_up_worker(pool);
}

}  // namespace wqlab
