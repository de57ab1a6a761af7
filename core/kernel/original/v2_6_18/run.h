// run.h: what the threads and the life of a workqueue need of 2.6.18.
#pragma once
#include "include/wqlab/abi.h"
#include "kernel/list_debug.h"
#include "kernel/original/trace.h"
#include "kernel/timer.h"

namespace wqlab::original::v2_6_18 {

inline tracing::Function address(const work_2_6_18 *work) { return tracing::function(work->func); }
// pending_bit: bit 0 of `pending`.
inline machine::atomic_ref<unsigned long> pending_bit(work_2_6_18 *work) {
    return machine::atomic_ref<unsigned long>(work->pending);
}

// __queue_work: for whoever set the pending bit.
void __queue_work(cpu_workqueue_struct *cwq, work_2_6_18 *work);
// run_workqueue: runs what is queued, in order, until nothing is.
void run_workqueue(cpu_workqueue_struct *cwq);
// flush_cpu_workqueue: until as many have run as were queued at the call. Called by the thread itself, it runs them.
void flush_cpu_workqueue(cpu_workqueue_struct *cwq);
// take_over_works: what a dead CPU's list holds goes to another.
void take_over_works(cpu_workqueue_struct *from, cpu_workqueue_struct *to);

}  // namespace wqlab::original::v2_6_18
