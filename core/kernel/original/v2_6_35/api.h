// api.h: the workqueues of 2.6.20 to 2.6.35, as modules call them. An int says whether the call found or changed
// something, never "failed".
#pragma once
#include "include/wqlab/abi.h"
#include "kernel/original/original.h"

namespace wqlab::original::v2_6_35 {

void init_work(work_struct *work, work_func_t func, bool onstack, int line);
void init_delayed_work(delayed_work_2_6_35 *dwork, work_func_t func, unsigned timer_flags, bool onstack, int line);
// prepare_work: gives the work another function, even when it is queued already.
void prepare_work(work_struct *work, work_func_t func, int line);
bool work_pending(const work_struct *work);
void work_clear_pending(work_struct *work);

int queue_work(workqueue_struct *wq, work_struct *work);
int queue_work_on(int cpu, workqueue_struct *wq, work_struct *work);
// delay in jiffies; 0 queues at once.
int queue_delayed_work(workqueue_struct *wq, delayed_work_2_6_35 *dwork, unsigned long delay);
int queue_delayed_work_on(int cpu, workqueue_struct *wq, delayed_work_2_6_35 *dwork, unsigned long delay);
int schedule_work(work_struct *work);
int schedule_work_on(int cpu, work_struct *work);
int schedule_delayed_work(delayed_work_2_6_35 *dwork, unsigned long delay);
int schedule_delayed_work_on(int cpu, delayed_work_2_6_35 *dwork, unsigned long delay);
// schedule_on_each_cpu: runs func in every events/N (in the caller, if that is one) and waits. 0 or -ENOMEM.
int schedule_on_each_cpu(work_func_t func);

// flush_work: until the last queueing has run; 1 when there was something to wait for.
int flush_work(work_struct *work);
// flush_delayed_work: queues it at once when its timer runs, then flush_work.
void flush_delayed_work(delayed_work_2_6_35 *dwork);
// cancel_work_sync: neither queued nor running on return; 1 when it was pending.
int cancel_work_sync(work_struct *work);
int cancel_delayed_work_sync(delayed_work_2_6_35 *dwork);
// cancel_delayed_work: takes its timer back; a work that is queued or runs is left alone. The form with __ does not
// wait for a timer's function that runs elsewhere.
int cancel_delayed_work(delayed_work_2_6_35 *dwork);
int __cancel_delayed_work(delayed_work_2_6_35 *dwork);

struct execute_work {
    work_struct work;
};
// execute_in_process_context: runs fn at once (0) or, in interrupt context, has events/N run it (1).
int execute_in_process_context(work_func_t fn, execute_work *ew);
// work_on_cpu: runs fn(arg) in a thread of its own on that CPU and returns what it returned.
long work_on_cpu(unsigned cpu, long (*fn)(void *), void *arg);

void delayed_work_timer_fn(unsigned long data);
void wq_barrier_func(work_struct *work);

}  // namespace wqlab::original::v2_6_35
