// kthread_worker.h: works that one kernel thread of a module's own executes, one after the other.
#pragma once
#include "kernel/sched.h"

namespace wqlab {

void kthread_init_work(kthread_work *work, kthread_work_func_t func);
void kthread_init_delayed_work(kthread_delayed_work *work, kthread_work_func_t func);
void kthread_init_worker(kthread_worker *worker);
// kthread_worker_fn: what the thread runs: works until it is stopped.
int kthread_worker_fn(kthread_worker *worker);
// kthread_queue_work: false when it is queued already, or is being cancelled.
bool kthread_queue_work(kthread_worker *worker, kthread_work *work);
bool kthread_queue_delayed_work(kthread_worker *worker, kthread_delayed_work *work, unsigned long delay);
// kthread_mod_delayed_work: true when it was queued, with its timer or on the list.
bool kthread_mod_delayed_work(kthread_worker *worker, kthread_delayed_work *work, unsigned long delay);
// kthread_flush_work: waits until the last queueing of work has run; kthread_flush_worker: until all that are queued
// have.
void kthread_flush_work(kthread_work *work);
void kthread_flush_worker(kthread_worker *worker);
// kthread_cancel_work_sync: takes it off and waits until it does not run; true when it was queued.
bool kthread_cancel_work_sync(kthread_work *work);
bool kthread_cancel_delayed_work_sync(kthread_delayed_work *work);

}  // namespace wqlab
