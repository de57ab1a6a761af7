#include "kernel/kthread_worker.h"

#include "kernel/freezer.h"
#include "kernel/kthread.h"
#include "kernel/list.h"
#include "kernel/lock.h"
#include "kernel/timer.h"
#include "kernel/wait.h"
#include "kernel/warn.h"

namespace wqlab {

namespace {

// WorkerGuard: holds the worker's lock, with interrupts off.
class WorkerGuard {
  public:
    explicit WorkerGuard(kthread_worker *w) : worker_(w), flags_(spin_lock_irqsave(&w->lock)) {}
    ~WorkerGuard() { spin_unlock_irqrestore(&worker_->lock, flags_); }
    WorkerGuard(const WorkerGuard &) = delete;
    WorkerGuard &operator=(const WorkerGuard &) = delete;
    // unlocked: runs f without the lock.
    template <class F> void unlocked(F f) {
        spin_unlock_irqrestore(&worker_->lock, flags_);
        f();
        flags_ = spin_lock_irqsave(&worker_->lock);
    }

  private:
    kthread_worker *worker_;
    unsigned long flags_;
};

// Flush: a work that tells when it is its turn.
struct Flush : kthread_work {
    completion done;
};
void flushed(kthread_work *work) { complete(&static_cast<Flush *>(work)->done); }

bool refused(const kthread_work *work) { return !list_empty(&work->node) || work->canceling; }

// insert: before `at`, under the lock; wakes the thread when it has nothing to do.
void insert(kthread_worker *worker, kthread_work *work, list_head *at) {
    list_add_tail(&work->node, at);
    work->worker = worker;
    if (!worker->current_work && worker->task) wake_up_process(static_cast<Task *>(worker->task));
}

void timer_fired(timer_list *t) {
    auto *dwork = entry_of<&kthread_delayed_work::timer>(t);
    kthread_worker *worker = dwork->work.worker;
    if (WARN_ON_ONCE(!worker)) return;
    WorkerGuard g(worker);
    list_del_init(&dwork->work.node);   // of delayed_work_list
    if (!dwork->work.canceling) insert(worker, &dwork->work, &worker->work_list);
}

// arm: under the lock.
void arm(kthread_worker *worker, kthread_delayed_work *dwork, unsigned long delay) {
    if (!delay) {
        insert(worker, &dwork->work, &worker->work_list);
        return;
    }
    list_add(&dwork->work.node, &worker->delayed_work_list);
    dwork->work.worker = worker;
    dwork->timer.expires = jiffies_now() + delay;
    add_timer(&dwork->timer);
}

// stop_timer: under the lock, which the timer's function takes; so it is given up meanwhile.
void stop_timer(WorkerGuard &g, kthread_delayed_work *dwork) {
    ++dwork->work.canceling;
    g.unlocked([&] { del_timer_sync(&dwork->timer); });
    --dwork->work.canceling;
}

bool take_off(kthread_work *work) {
    if (list_empty(&work->node)) return false;
    list_del_init(&work->node);
    return true;
}

bool cancel(kthread_work *work, kthread_delayed_work *dwork) {
    kthread_worker *worker = work->worker;
    if (!worker) return false;   // never queued
    WorkerGuard g(worker);
    if (dwork) stop_timer(g, dwork);
    const bool was_queued = take_off(work);
    if (worker->current_work != work) return was_queued;
    ++work->canceling;
    g.unlocked([&] { kthread_flush_work(work); });
    --work->canceling;
    return was_queued;
}

}  // namespace

void kthread_init_work(kthread_work *work, kthread_work_func_t func) {
    *work = {};
    init_list_head(&work->node);
    work->func = func;
}

void kthread_init_delayed_work(kthread_delayed_work *dwork, kthread_work_func_t func) {
    kthread_init_work(&dwork->work, func);
    timer_init(&dwork->timer, timer_fired, TIMER_IRQSAFE);
}

void kthread_init_worker(kthread_worker *worker) {
    *worker = {};
    spin_lock_init(&worker->lock);
    init_list_head(&worker->work_list);
    init_list_head(&worker->delayed_work_list);
}

int kthread_worker_fn(kthread_worker *worker) {
    WARN_ON(worker->task && worker->task != current_task());
    worker->task = current_task();
    for (;;) {
        set_current_state(TASK_INTERRUPTIBLE);
        if (kthread_should_stop()) {
            set_current_state(TASK_RUNNING);
            WorkerGuard g(worker);
            worker->task = nullptr;
            return 0;
        }
        kthread_work *work = nullptr;
        {
            WorkerGuard g(worker);
            if (!list_empty(&worker->work_list)) {
                work = entry_of<&kthread_work::node>(worker->work_list.next);
                list_del_init(&work->node);
            }
            worker->current_work = work;
        }
        if (work) {
            set_current_state(TASK_RUNNING);
            work->func(work);   // it may free itself
        } else {
            schedule();
        }
        try_to_freeze();
        cond_resched();
    }
}

bool kthread_queue_work(kthread_worker *worker, kthread_work *work) {
    WorkerGuard g(worker);
    if (refused(work)) return false;
    WARN_ON_ONCE(work->worker && work->worker != worker);
    insert(worker, work, &worker->work_list);
    return true;
}

bool kthread_queue_delayed_work(kthread_worker *worker, kthread_delayed_work *dwork, unsigned long delay) {
    WorkerGuard g(worker);
    if (refused(&dwork->work)) return false;
    arm(worker, dwork, delay);
    return true;
}

bool kthread_mod_delayed_work(kthread_worker *worker, kthread_delayed_work *dwork, unsigned long delay) {
    WorkerGuard g(worker);
    bool was_queued = false;
    if (dwork->work.worker) {
        WARN_ON_ONCE(dwork->work.worker != worker);
        stop_timer(g, dwork);
        if (dwork->work.canceling) return false;   // somebody cancels it, and wins
        was_queued = take_off(&dwork->work);
    }
    arm(worker, dwork, delay);
    return was_queued;
}

void kthread_flush_work(kthread_work *work) {
    kthread_worker *worker = work->worker;
    if (!worker) return;
    Flush flush;
    kthread_init_work(&flush, flushed);
    init_completion(&flush.done);
    {
        WorkerGuard g(worker);
        if (!list_empty(&work->node)) insert(worker, &flush, work->node.next);
        else if (worker->current_work == work) insert(worker, &flush, worker->work_list.next);
        else return;
    }
    wait_for_completion(&flush.done);
}

void kthread_flush_worker(kthread_worker *worker) {
    Flush flush;
    kthread_init_work(&flush, flushed);
    init_completion(&flush.done);
    kthread_queue_work(worker, &flush);
    wait_for_completion(&flush.done);
}

bool kthread_cancel_work_sync(kthread_work *work) { return cancel(work, nullptr); }
bool kthread_cancel_delayed_work_sync(kthread_delayed_work *dwork) { return cancel(&dwork->work, dwork); }

}  // namespace wqlab
