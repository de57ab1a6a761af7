// api.h: the workqueues of 2.6.18, as modules call them. An int says whether the call found or changed something.
#pragma once
#include "include/wqlab/abi.h"
#include "kernel/original/original.h"

namespace wqlab::original::v2_6_18 {

using work_fn = void (*)(void *data);

void init_work(work_2_6_18 *work, work_fn func, void *data, int line);
// prepare_work: gives the work another function and argument, even when it is queued already.
void prepare_work(work_2_6_18 *work, work_fn func, void *data, int line);

int queue_work(workqueue_struct *wq, work_2_6_18 *work);
// delay in jiffies; 0 takes the way through the timer, too.
int queue_delayed_work(workqueue_struct *wq, work_2_6_18 *work, unsigned long delay);
int queue_delayed_work_on(int cpu, workqueue_struct *wq, work_2_6_18 *work, unsigned long delay);
int schedule_work(work_2_6_18 *work);
int schedule_delayed_work(work_2_6_18 *work, unsigned long delay);
int schedule_delayed_work_on(int cpu, work_2_6_18 *work, unsigned long delay);
// schedule_on_each_cpu: runs func(info) in every events/N and waits. 0 or -ENOMEM.
int schedule_on_each_cpu(work_fn func, void *info);

// cancel_delayed_work: takes its timer back; a work that is queued or runs is left alone.
int cancel_delayed_work(work_2_6_18 *work);
// cancel_rearming_delayed_workqueue: for a work that queues itself again: takes its timer back, flushing until there is
// one.
void cancel_rearming_delayed_workqueue(workqueue_struct *wq, work_2_6_18 *work);
void cancel_rearming_delayed_work(work_2_6_18 *work);

struct execute_work {
    work_2_6_18 work;
};
// execute_in_process_context: runs fn at once (0) or, in interrupt context, has events/N run it (1).
int execute_in_process_context(work_fn fn, void *data, execute_work *ew);

void delayed_work_timer_fn(unsigned long data);

}  // namespace wqlab::original::v2_6_18
