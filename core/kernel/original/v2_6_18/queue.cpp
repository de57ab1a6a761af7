// Queueing a work in 2.6.18.
#include "kernel/original/v2_6_18/api.h"
#include "kernel/original/v2_6_18/run.h"

namespace wqlab::original::v2_6_18 {

namespace {

bool test_and_set_pending(work_2_6_18 *work) {
    const bool was = pending_bit(work).fetch_or(1) & 1;
    if (was) tracing::step("test_and_set_bit", work, nullptr, 1);
    else tracing::pending(work, true);
    return was;
}

int get_cpu(const void *work) {
    preempt_disable();
    tracing::step("get_cpu", work, nullptr, smp_processor_id());
    return smp_processor_id();
}

void put_cpu(const void *work) {
    tracing::step("put_cpu", work, nullptr, smp_processor_id());
    preempt_enable();
}

}  // namespace

void init_work(work_2_6_18 *work, work_fn func, void *data, int line) {
    tracing::init_work(work, tracing::function(func), false, false, line);
    init_list_head(&work->entry);
    work->pending = 0;
    work->func = func;
    work->data = data;
    timer_init(&work->timer, nullptr, 0);
}

void prepare_work(work_2_6_18 *work, work_fn func, void *data, int line) {
    tracing::prepared(work, tracing::function(func), line);
    work->func = func;
    work->data = data;
}

void __queue_work(cpu_workqueue_struct *cwq, work_2_6_18 *work) {
    const unsigned long flags = cwq->lock.lock_irqsave();
    tracing::step("spin_lock", work, cwq, cwq->cpu);
    tracing::step("wq_data", work, cwq, 0);
    work->wq_data = cwq;
    list_head *last = cwq->worklist.prev;
    list_add_check(&work->entry, last, &cwq->worklist);
    tracing::entered(work, cwq, last == &cwq->worklist ? nullptr : entry_of<&work_2_6_18::entry>(last));
    list_add_tail(&work->entry, &cwq->worklist);
    tracing::sequence(cwq, cwq->insert_sequence + 1, cwq->remove_sequence);
    ++cwq->insert_sequence;
    tracing::step("wake_up", work, cwq, 0);
    wake_up_queue(&cwq->more_work, TASK_NORMAL, 1);
    tracing::step("spin_unlock", work, cwq, 0);
    cwq->lock.unlock_irqrestore(flags);
}

int queue_work(workqueue_struct *wq, work_2_6_18 *work) {
    const int cpu = get_cpu(work);
    const bool was_pending = test_and_set_pending(work);
    if (!was_pending) {
        if (!list_empty(&work->entry)) kernel_bug(__FILE__, __LINE__);
        __queue_work(wq_per_cpu(wq, cpu), work);
    }
    put_cpu(work);
    return !was_pending;
}

// The timer's interrupt, on the CPU that armed it or was asked for.
void delayed_work_timer_fn(unsigned long data) {
    auto *work = reinterpret_cast<work_2_6_18 *>(data);
    auto *wq = static_cast<workqueue_struct *>(work->wq_data);
    tracing::delayed(work, wq, smp_processor_id(), work->timer.expires, -1);
    __queue_work(wq_per_cpu(wq, smp_processor_id()), work);
}

namespace {

// arm: cpu -1 is the caller's.
int arm(int cpu, workqueue_struct *wq, work_2_6_18 *work, unsigned long delay) {
    if (test_and_set_pending(work)) return 0;
    timer_list *timer = &work->timer;
    if (timer_pending(timer)) kernel_bug(__FILE__, __LINE__);
    if (!list_empty(&work->entry)) kernel_bug(__FILE__, __LINE__);
    work->wq_data = wq;   // the timer's function asks it which list
    timer->expires = jiffies_now() + delay;
    timer->wqlab_data = reinterpret_cast<unsigned long>(work);
    timer->function = timer_function(delayed_work_timer_fn);
    tracing::delayed(work, wq, cpu, timer->expires, 1);
    if (cpu >= 0) add_timer_on(timer, cpu);
    else add_timer(timer);
    return 1;
}

}  // namespace

int queue_delayed_work(workqueue_struct *wq, work_2_6_18 *work, unsigned long delay) {
    return arm(-1, wq, work, delay);
}
int queue_delayed_work_on(int cpu, workqueue_struct *wq, work_2_6_18 *work, unsigned long delay) {
    return arm(cpu, wq, work, delay);
}
int schedule_work(work_2_6_18 *work) { return queue_work(keventd_wq, work); }
int schedule_delayed_work(work_2_6_18 *work, unsigned long delay) { return arm(-1, keventd_wq, work, delay); }
int schedule_delayed_work_on(int cpu, work_2_6_18 *work, unsigned long delay) {
    return arm(cpu, keventd_wq, work, delay);
}

}  // namespace wqlab::original::v2_6_18
