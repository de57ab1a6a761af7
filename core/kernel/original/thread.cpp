// The threads of a workqueue: what each does as long as it lives.
#include <cstdio>

#include "kernel/freezer.h"
#include "kernel/kthread.h"
#include "kernel/original/trace.h"
#include "kernel/original/v2_6_18/run.h"
#include "kernel/original/v2_6_35/run.h"

namespace wqlab::original {

namespace {

// nothing_queued: asked with the thread's state set, so that whoever queues later wakes it.
bool nothing_queued(cpu_workqueue_struct *cwq) {
    IrqGuard g(cwq->lock);
    return list_empty(&cwq->worklist);
}

int worker_thread(cpu_workqueue_struct *cwq) {
    if (counts_sequences()) set_user_nice(current_task(), -5);
    if (cwq->wq->freezeable) set_freezable();
    wait_queue_entry_t wait;
    init_wait(&wait);
    for (;;) {
        set_blocked_on("idle", cwq);
        prepare_to_wait(&cwq->more_work, &wait, TASK_INTERRUPTIBLE);
        if (!freezing(current_task()) && !kthread_should_stop() && nothing_queued(cwq)) schedule();
        finish_wait(&cwq->more_work, &wait);
        try_to_freeze();
        if (kthread_should_stop()) return 0;
        if (counts_sequences()) v2_6_18::run_workqueue(cwq);
        else v2_6_35::run_workqueue(cwq);
    }
}

}  // namespace

int create_workqueue_thread(cpu_workqueue_struct *cwq) {
    const workqueue_struct *wq = cwq->wq;
    char name[40];
    if (wq->singlethread) std::snprintf(name, sizeof name, "%s", wq->name);
    else std::snprintf(name, sizeof name, "%s/%d", wq->name, cwq->cpu);
    Task *t = kthread_create([cwq] { return worker_thread(cwq); }, TaskKind::worker, name);
    if (!t) return -12;
    if (wq->rt) set_user_nice(t, -22);   // SCHED_FIFO, priority 1: before every task that has a nice value
    cwq->thread = t;
    if (!counts_sequences()) trace::emit<Event::workqueue_creation>(t->comm, t->pid, cwq->cpu);
    tracing::cwq_exists(cwq);
    return 0;
}

void start_workqueue_thread(cpu_workqueue_struct *cwq) {
    if (!cwq->thread) return;
    if (!cwq->wq->singlethread) kthread_bind_mask(cwq->thread, cpu_bit(cwq->cpu));
    wake_up_process(cwq->thread);
}

void stop_workqueue_thread(cpu_workqueue_struct *cwq) {
    Task *t = cwq->thread;
    if (!counts_sequences()) trace::emit<Event::workqueue_destruction>(t->comm, t->pid);
    kthread_stop(t);
    cwq->thread = nullptr;
    tracing::cwq_exists(cwq);
}

}  // namespace wqlab::original
