// Threaded interrupts: a thread irq/N-name runs the part of a handler that may sleep.
#include <cstdio>
#include <memory>
#include <vector>

#include "kernel/irq_line.h"
#include "kernel/kthread.h"
#include "kernel/wait.h"

namespace wqlab {

struct IrqThread {
    int irq;
    unsigned long flags;
    IrqHandler fn;
    void *dev;
    Task *task = nullptr;
    machine::atomic<int> wanted{0};    // 1: woken since it last looked
    machine::atomic<int> running{0};
    wait_queue_head_t idle;            // those who wait until it does nothing
};

namespace {

constexpr int fifo_priority = 50;

struct Threads {
    machine::HostLock lock;   // guards all
    std::vector<std::unique_ptr<IrqThread>> all;
};
Threads threads;

void mask(IrqThread *t) {
    if (t->flags & IRQF_ONESHOT) disable_irq_nosync(t->irq);
}
void unmask(IrqThread *t) {
    if (t->flags & IRQF_ONESHOT) enable_irq(t->irq);
}

int run(IrqThread *t) {
    while (!kthread_should_stop()) {
        set_current_state(TASK_INTERRUPTIBLE);
        set_blocked_on("idle", t);
        if (!t->wanted.load()) {
            if (!kthread_should_stop()) schedule();
            set_current_state(TASK_RUNNING);
            continue;
        }
        set_current_state(TASK_RUNNING);
        t->running.store(1);
        t->wanted.store(0);
        t->fn(t->irq, t->dev, nullptr);
        t->running.store(0);
        unmask(t);
        wake_up_queue(&t->idle, TASK_NORMAL, 0);
    }
    return 0;
}

}  // namespace

bool irq_thread_make(IrqAction &action, int irq, IrqHandler thread_fn) {
    auto made = std::make_unique<IrqThread>();
    IrqThread *t = made.get();
    t->irq = irq;
    t->flags = action.flags;
    t->fn = thread_fn;
    t->dev = action.dev;
    init_waitqueue_head(&t->idle);
    char name[64];
    std::snprintf(name, sizeof name, "irq/%d-%s", irq, action.name);
    t->task = kthread_create([t] { return run(t); }, TaskKind::kthread, name);
    if (!t->task) return false;
    t->task->prio = 99 - fifo_priority;
    t->task->policy = 1;   // SCHED_FIFO
    t->task->rt_priority = fifo_priority;
    machine::HostGuard g(threads.lock);
    threads.all.push_back(std::move(made));
    action.thread = t;
    return true;
}

void irq_thread_wake(const IrqAction &action) {
    IrqThread *t = action.thread;
    if (!t) return;   // the handler asked for a thread that it has not got
    if (!t->wanted.exchange(1)) mask(t);
    wake_up_process(t->task);
}

void irq_thread_synchronize(const IrqAction &action) {
    IrqThread *t = action.thread;
    if (!t || current_task() == t->task) return;
    wait_queue_entry_t w;
    init_wait(&w);
    for (;;) {
        set_blocked_on("waitqueue", t);
        prepare_to_wait(&t->idle, &w, TASK_UNINTERRUPTIBLE);
        if (!t->wanted.load() && !t->running.load()) break;
        schedule();
    }
    finish_wait(&t->idle, &w);
}

void irq_thread_stop(const IrqAction &action) {
    if (action.thread) kthread_stop(action.thread->task);
}

void irq_thread_reset() { threads.all.clear(); }

}  // namespace wqlab
