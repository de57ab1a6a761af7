// Delayed works in 2.6.35: a timer that queues. PENDING is set while the timer runs, too.
#include "kernel/original/v2_6_35/api.h"
#include "kernel/original/v2_6_35/run.h"

namespace wqlab::original::v2_6_35 {

namespace {

workqueue_struct *wq_of(const delayed_work_2_6_35 *dwork) {
    const cpu_workqueue_struct *cwq = get_wq_data(&dwork->work);
    return cwq ? cwq->wq : nullptr;
}

// cancel: deleted says that the timer was taken back.
int cancel(delayed_work_2_6_35 *dwork, bool deleted) {
    if (!deleted) return 0;
    trace::emit<Event::wq_cancel>(&dwork->work, "timer", 0);
    tracing::delayed(&dwork->work, wq_of(dwork), -1, dwork->timer.expires, 0);
    work_clear_pending(&dwork->work);
    return 1;
}

}  // namespace

void init_delayed_work(delayed_work_2_6_35 *dwork, work_func_t func, unsigned timer_flags, bool onstack, int line) {
    tracing::init_work(&dwork->work, tracing::function(func), true, onstack, line);
    dwork->work.data.counter = 0;
    init_list_head(&dwork->work.entry);
    dwork->work.func = func;
    timer_init(&dwork->timer, nullptr, timer_flags);
}

void delayed_work_timer_fn(unsigned long data) {
    auto *dwork = reinterpret_cast<delayed_work_2_6_35 *>(data);
    workqueue_struct *wq = wq_of(dwork);
    tracing::delayed(&dwork->work, wq, smp_processor_id(), dwork->timer.expires, -1);
    __queue_work(wq_per_cpu(wq, smp_processor_id()), &dwork->work);
}

int queue_delayed_work_on(int cpu, workqueue_struct *wq, delayed_work_2_6_35 *dwork, unsigned long delay) {
    timer_list *timer = &dwork->timer;
    if (test_and_set_pending(&dwork->work)) return 0;
    if (timer_pending(timer)) kernel_bug(__FILE__, __LINE__);
    if (!list_empty(&dwork->work.entry)) kernel_bug(__FILE__, __LINE__);
    // Which list is decided when the timer fires; until then this says which workqueue.
    set_wq_data(&dwork->work, wq_per_cpu(wq, smp_processor_id()));
    timer->expires = jiffies_now() + delay;
    timer->wqlab_data = reinterpret_cast<unsigned long>(dwork);
    timer->function = timer_function(delayed_work_timer_fn);
    tracing::delayed(&dwork->work, wq, cpu, timer->expires, 1);
    if (cpu >= 0) add_timer_on(timer, cpu);
    else add_timer(timer);
    return 1;
}

int queue_delayed_work(workqueue_struct *wq, delayed_work_2_6_35 *dwork, unsigned long delay) {
    return delay ? queue_delayed_work_on(-1, wq, dwork, delay) : queue_work(wq, &dwork->work);
}

int schedule_delayed_work(delayed_work_2_6_35 *dwork, unsigned long delay) {
    return queue_delayed_work(keventd_wq, dwork, delay);
}

int schedule_delayed_work_on(int cpu, delayed_work_2_6_35 *dwork, unsigned long delay) {
    return queue_delayed_work_on(cpu, keventd_wq, dwork, delay);
}

int cancel_delayed_work(delayed_work_2_6_35 *dwork) { return cancel(dwork, del_timer_sync(&dwork->timer)); }
int __cancel_delayed_work(delayed_work_2_6_35 *dwork) { return cancel(dwork, del_timer(&dwork->timer)); }

void flush_delayed_work(delayed_work_2_6_35 *dwork) {
    if (del_timer_sync(&dwork->timer)) {
        workqueue_struct *wq = wq_of(dwork);
        tracing::delayed(&dwork->work, wq, -1, dwork->timer.expires, 0);
        preempt_disable();
        __queue_work(wq_per_cpu(wq, smp_processor_id()), &dwork->work);
        preempt_enable();
    }
    flush_work(&dwork->work);
}

}  // namespace wqlab::original::v2_6_35
