// Queueing a work in 2.6.35.
#include "kernel/original/v2_6_35/api.h"
#include "kernel/original/v2_6_35/run.h"
#include "trace/address.h"

namespace wqlab::original::v2_6_35 {

bool test_and_set_pending(work_struct *work) {
    const bool was = data_bits(work).fetch_or(WORK_STRUCT_PENDING) & WORK_STRUCT_PENDING;
    if (was) tracing::step("test_and_set_bit", work, nullptr, 1);
    else tracing::pending(work, true);
    return was;
}

void set_wq_data(work_struct *work, cpu_workqueue_struct *cwq) {
    if (!work_pending(work)) kernel_bug(__FILE__, __LINE__);
    const auto address = reinterpret_cast<std::uint64_t>(cwq);
    trace::emit<Event::wq_data>(work, kernel_address(address) | WORK_STRUCT_PENDING);
    data_bits(work).store(static_cast<long>(address | WORK_STRUCT_PENDING));
}

void clear_wq_data(work_struct *work) {
    trace::emit<Event::wq_data>(work, 0);
    tracing::pending(work, false);
    data_bits(work).store(0);
}

cpu_workqueue_struct *get_wq_data(const work_struct *work) {
    return reinterpret_cast<cpu_workqueue_struct *>(static_cast<unsigned long>(data_bits(work).load()) & ~WORK_DATA_FLAGS);
}

void init_work(work_struct *work, work_func_t func, bool onstack, int line) {
    tracing::init_work(work, tracing::function(func), false, onstack, line);
    work->data.counter = 0;
    init_list_head(&work->entry);
    work->func = func;
}

void prepare_work(work_struct *work, work_func_t func, int line) {
    tracing::prepared(work, tracing::function(func), line);
    work->func = func;
}

bool work_pending(const work_struct *work) { return data_bits(work).load() & WORK_STRUCT_PENDING; }

void work_clear_pending(work_struct *work) {
    tracing::pending(work, false);
    data_bits(work).fetch_and(~static_cast<long>(WORK_STRUCT_PENDING));
}

void insert_work(cpu_workqueue_struct *cwq, work_struct *work, list_head *before) {
    tracing::insertion(cwq, address(work));
    set_wq_data(work, cwq);
    // Whoever finds the work in the list must find it belonging to it: the kernel's smp_wmb() stands here. The store of
    // set_wq_data() is sequentially consistent and keeps that order by itself.
    tracing::step("smp_wmb", work, nullptr, 0);
    list_head *behind = before->prev;
    list_add_check(&work->entry, behind, before);
    tracing::entered(work, cwq, behind == &cwq->worklist ? nullptr : entry_of<&work_struct::entry>(behind));
    list_add_tail(&work->entry, before);
    tracing::step("wake_up", work, cwq, 0);
    wake_up_queue(&cwq->more_work, TASK_NORMAL, 1);
}

void __queue_work(cpu_workqueue_struct *cwq, work_struct *work) {
    const unsigned long flags = cwq->lock.lock_irqsave();
    tracing::step("spin_lock", work, cwq, cwq->cpu);
    insert_work(cwq, work, &cwq->worklist);
    tracing::step("spin_unlock", work, cwq, 0);
    cwq->lock.unlock_irqrestore(flags);
}

int queue_work_on(int cpu, workqueue_struct *wq, work_struct *work) {
    if (test_and_set_pending(work)) return 0;
    if (!list_empty(&work->entry)) kernel_bug(__FILE__, __LINE__);
    __queue_work(wq_per_cpu(wq, cpu), work);
    return 1;
}

int queue_work(workqueue_struct *wq, work_struct *work) {
    preempt_disable();
    tracing::step("get_cpu", work, nullptr, smp_processor_id());
    const int accepted = queue_work_on(smp_processor_id(), wq, work);
    tracing::step("put_cpu", work, nullptr, smp_processor_id());
    preempt_enable();
    return accepted;
}

int schedule_work(work_struct *work) { return queue_work(keventd_wq, work); }
int schedule_work_on(int cpu, work_struct *work) { return queue_work_on(cpu, keventd_wq, work); }

}  // namespace wqlab::original::v2_6_35
