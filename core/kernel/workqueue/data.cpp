#include "kernel/workqueue/data.h"

#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

// set_work_data: under a lock that the next owner takes, or with PENDING kept, no order beyond release is needed.
void set_work_data(work_struct *work, unsigned long data, std::memory_order order = std::memory_order_release) {
    WARN_ON_ONCE(!(work_data(work) & WORK_STRUCT_PENDING));
    wqtrace::data(work, static_cast<long>(data));
    if (!(data & WORK_STRUCT_PENDING)) wqtrace::pending(work, false);
    machine::atomic_ref<long>(work->data.counter).store(static_cast<long>(data), order);
}

unsigned long pool_bits(int pool_id) { return static_cast<unsigned long>(pool_id) << WORK_OFFQ_POOL_SHIFT; }

// seen: the word as anybody may read it.
unsigned long seen(const work_struct *work) {
    return static_cast<unsigned long>(machine::atomic_ref<long>(const_cast<work_struct *>(work)->data.counter).load());
}

pool_workqueue *pwq_of(unsigned long data) {
    if (!(data & WORK_STRUCT_PWQ)) return nullptr;
    return reinterpret_cast<pool_workqueue *>(data & WORK_STRUCT_WQ_DATA_MASK);
}

}  // namespace

void set_work_pwq(work_struct *work, pool_workqueue *pwq, unsigned long extra_flags) {
    set_work_data(work, reinterpret_cast<unsigned long>(pwq) | WORK_STRUCT_PENDING | WORK_STRUCT_PWQ | extra_flags);
}

void set_work_pool_and_keep_pending(work_struct *work, int pool_id) {
    set_work_data(work, pool_bits(pool_id) | WORK_STRUCT_PENDING);
}

// The store both frees the work for the next queueing and orders all that was done before it, so that whoever sets
// PENDING next also sees what the last owner wrote. And it comes before all that the work's function reads: who finds
// PENDING set after it changed something knows that the function will see that.
void set_work_pool_and_clear_pending(work_struct *work, int pool_id) {
    set_work_data(work, pool_bits(pool_id), std::memory_order_seq_cst);
}

void clear_work_data(work_struct *work) { set_work_data(work, WORK_STRUCT_NO_POOL); }

void mark_work_canceling(work_struct *work) {
    set_work_data(work, pool_bits(get_work_pool_id(work)) | WORK_OFFQ_CANCELING | WORK_STRUCT_PENDING);
}

bool work_is_canceling(const work_struct *work) {
    const unsigned long data = seen(work);
    return !(data & WORK_STRUCT_PWQ) && (data & WORK_OFFQ_CANCELING);
}

pool_workqueue *get_work_pwq(const work_struct *work) { return pwq_of(work_data(work)); }

worker_pool *get_work_pool(const work_struct *work) {
    const unsigned long data = seen(work);
    if (pool_workqueue *pwq = pwq_of(data)) return pwq->pool;
    return pool_by_id(data >> WORK_OFFQ_POOL_SHIFT);
}

int get_work_pool_id(const work_struct *work) {
    const unsigned long data = work_data(work);
    if (pool_workqueue *pwq = pwq_of(data)) return pwq->pool->id;
    return static_cast<int>(data >> WORK_OFFQ_POOL_SHIFT);
}

}  // namespace wqlab
