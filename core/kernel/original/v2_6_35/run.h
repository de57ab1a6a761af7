// run.h: what the parts of 2.6.35 need of each other. A work's data word holds its cpu_workqueue_struct, the last one
// it was queued on, and PENDING; who set PENDING owns the word, or the holder of that cwq's lock while it is in its
// list.
#pragma once
#include "include/wqlab/abi.h"
#include "kernel/list_debug.h"
#include "kernel/original/trace.h"
#include "kernel/timer.h"

namespace wqlab::original::v2_6_35 {

inline tracing::Function address(const work_struct *work) { return tracing::function(work->func); }
inline machine::atomic_ref<long> data_bits(const work_struct *work) {
    return machine::atomic_ref<long>(const_cast<work_struct *>(work)->data.counter);
}
// test_and_set_pending: true when the work was pending already.
bool test_and_set_pending(work_struct *work);
void set_wq_data(work_struct *work, cpu_workqueue_struct *cwq);
// clear_wq_data: it belongs to nobody and is not pending.
void clear_wq_data(work_struct *work);
cpu_workqueue_struct *get_wq_data(const work_struct *work);

// __queue_work: for whoever set PENDING. insert_work: with the lock held, before the node `before` of a worklist.
void __queue_work(cpu_workqueue_struct *cwq, work_struct *work);
void insert_work(cpu_workqueue_struct *cwq, work_struct *work, list_head *before) REQUIRES(cwq->lock);
// run_workqueue: runs what is queued, in order, until nothing is.
void run_workqueue(cpu_workqueue_struct *cwq);

// Barrier: a work that only says that the thread has come to it; on the stack of who waits.
struct Barrier {
    work_struct work;
    completion done;
};
// insert_barrier: target is what it stands behind, for the trace. wait_for_barrier: until it ran; what and obj say why.
void insert_barrier(cpu_workqueue_struct *cwq, Barrier *barrier, const work_struct *target, list_head *before)
    REQUIRES(cwq->lock);
void wait_for_barrier(cpu_workqueue_struct *cwq, Barrier *barrier, const char *what, const void *obj);
// flush_cpu_workqueue: until everything queued so far has run.
void flush_cpu_workqueue(cpu_workqueue_struct *cwq);

}  // namespace wqlab::original::v2_6_35
