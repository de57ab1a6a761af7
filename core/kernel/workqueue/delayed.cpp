// Delayed works: a timer that queues. PENDING is set while the timer runs, too.
#include "kernel/workqueue/data.h"
#include "kernel/workqueue/functions.h"

namespace wqlab {

void init_delayed_work(delayed_work *dwork, work_func_t func, bool onstack, int line, bool deferrable) {
    wqtrace::init_work(&dwork->work, func, true, onstack, line);
    dwork->work.data.counter = WORK_STRUCT_NO_POOL;
    init_list_head(&dwork->work.entry);
    dwork->work.func = func;
    timer_init(&dwork->timer, delayed_work_timer_fn, TIMER_IRQSAFE | (deferrable ? TIMER_DEFERRABLE : 0));
}

void delayed_work_timer_fn(timer_list *t) {
    delayed_work *dwork = entry_of<&delayed_work::timer>(t);
    trace::emit<Event::wq_delayed>(&dwork->work, static_cast<const void *>(dwork->wq), dwork->cpu, t->expires, -1);
    __queue_work(dwork->cpu, dwork->wq, &dwork->work);   // interrupts are off: the timer is TIMER_IRQSAFE
}

void __queue_delayed_work(int cpu, workqueue_struct *wq, delayed_work *dwork, unsigned long delay) {
    timer_list *timer = &dwork->timer;
    WARN_ON_ONCE(!wq);
    WARN_ON_ONCE(timer->function != delayed_work_timer_fn);
    WARN_ON_ONCE(timer_pending(timer));
    WARN_ON_ONCE(!list_empty(&dwork->work.entry));
    if (delay == 0) {   // no detour through a timer
        __queue_work(cpu, wq, &dwork->work);
        return;
    }
    dwork->wq = wq;
    dwork->cpu = cpu;
    timer->expires = jiffies_now() + delay;
    trace::emit<Event::wq_delayed>(&dwork->work, static_cast<const void *>(wq), cpu, timer->expires, 1);
    if (cpu != WORK_CPU_UNBOUND) add_timer_on(timer, cpu);
    else add_timer(timer);
}

bool queue_delayed_work_on(int cpu, workqueue_struct *wq, delayed_work *dwork, unsigned long delay) {
    const unsigned long flags = local_irq_save();
    const bool accepted = claim_pending(&dwork->work);
    if (accepted) __queue_delayed_work(cpu, wq, dwork, delay);
    local_irq_restore(flags);
    return accepted;
}

bool queue_delayed_work(workqueue_struct *wq, delayed_work *dwork, unsigned long delay) {
    return queue_delayed_work_on(WORK_CPU_UNBOUND, wq, dwork, delay);
}

bool mod_delayed_work_on(int cpu, workqueue_struct *wq, delayed_work *dwork, unsigned long delay) {
    Grab grab;
    int grabbed;
    do grabbed = try_to_grab_pending(&dwork->work, true, &grab);
    while (grabbed == -EAGAIN_);
    if (grabbed >= 0) {
        __queue_delayed_work(cpu, wq, dwork, delay);
        local_irq_restore(grab.flags);
    }
    return grabbed != 0;   // also when it is being cancelled
}

bool mod_delayed_work(workqueue_struct *wq, delayed_work *dwork, unsigned long delay) {
    return mod_delayed_work_on(WORK_CPU_UNBOUND, wq, dwork, delay);
}

bool schedule_delayed_work(delayed_work *dwork, unsigned long delay) {
    return queue_delayed_work(system_wq, dwork, delay);
}

bool schedule_delayed_work_on(int cpu, delayed_work *dwork, unsigned long delay) {
    return queue_delayed_work_on(cpu, system_wq, dwork, delay);
}

bool flush_delayed_work(delayed_work *dwork) {
    local_irq_disable();
    if (del_timer_sync(&dwork->timer)) {
        trace::emit<Event::wq_delayed>(&dwork->work, static_cast<const void *>(dwork->wq), dwork->cpu,
                                       dwork->timer.expires, 0);
        __queue_work(dwork->cpu, dwork->wq, &dwork->work);
    }
    local_irq_enable();
    return flush_work(&dwork->work);
}

}  // namespace wqlab
