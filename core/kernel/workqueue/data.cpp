#include "kernel/workqueue/data.h"

#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

// seen: the word as anybody may read it.
unsigned long seen(const work_struct *work) {
    return static_cast<unsigned long>(machine::atomic_ref<long>(const_cast<work_struct *>(work)->data.counter).load());
}

}  // namespace

void clear_work_data(work_struct *work) { set_work_data(work, WORK_STRUCT_NO_POOL); }

void mark_work_canceling(work_struct *work) {
    set_work_data(work, pool_bits(get_work_pool_id(work)) | WORK_OFFQ_CANCELING | WORK_STRUCT_PENDING);
}

bool work_is_canceling(const work_struct *work) {
    const unsigned long data = seen(work);
    return !(data & WORK_STRUCT_PWQ) && (data & WORK_OFFQ_CANCELING);
}

worker_pool *get_work_pool(const work_struct *work) {
    const unsigned long data = seen(work);
    if (pool_workqueue *pwq = pwq_of(data)) return pwq->pool;
    return pool_by_id(data >> WORK_OFFQ_POOL_SHIFT);
}

}  // namespace wqlab
