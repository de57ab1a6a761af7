// data.h: what work->data says. Queued, it holds the pwq; off the queue, the number of the last pool. Below either
// are flags: PENDING, INACTIVE, PWQ, LINKED and the colour, or off the queue CANCELING.
//
// Who set PENDING owns the word until it is cleared; the owner, or the holder of the pool's lock while the work is
// in one of its lists, may write it.
#pragma once
#include "kernel/workqueue/trace.h"
#include "machine/barrier.h"

namespace wqlab {

inline std::atomic_ref<long> work_data_bits(const work_struct *work) {
    return std::atomic_ref<long>(const_cast<work_struct *>(work)->data.counter);
}
// work_data: the word now; for the owner or under the pool's lock.
inline unsigned long work_data(const work_struct *work) {
    return static_cast<unsigned long>(work_data_bits(work).load(std::memory_order_relaxed));
}

// test_and_set_pending: true when the work was pending already.
inline bool test_and_set_pending(work_struct *work) {
    const long old = machine::atomic_ref<long>(work->data.counter).fetch_or(WORK_STRUCT_PENDING);
    if (old & WORK_STRUCT_PENDING) {
        wqtrace::step("test_and_set_bit", work);
        return true;
    }
    wqtrace::pending(work, true);
    return false;
}

// claim_pending: for who queues a work: true when PENDING is the caller's now. When it is not, the function that the
// standing queueing leads to sees all that the caller did before. Its worker clears PENDING and reads behind a light
// barrier only, so the rare side, here, has the heavy one, and looks again behind it.
inline bool claim_pending(work_struct *work) {
    if (!test_and_set_pending(work)) return true;
    machine::barrier_everywhere();
    return !(work_data(work) & WORK_STRUCT_PENDING) && !test_and_set_pending(work);
}

// set_work_bits, clear_work_bits: flags of a queued work; under the pool's lock. Whoever else writes the word meanwhile
// sets PENDING, which is set.
inline void set_work_bits(work_struct *work, unsigned long bits) {
    wqtrace::data(work, static_cast<long>(work_data(work) | bits));
    work_data_bits(work).store(static_cast<long>(work_data(work) | bits), std::memory_order_relaxed);
}
inline void clear_work_bits(work_struct *work, unsigned long bits) {
    wqtrace::data(work, static_cast<long>(work_data(work) & ~bits));
    work_data_bits(work).store(static_cast<long>(work_data(work) & ~bits), std::memory_order_relaxed);
}

// set_work_data: the store releases: whoever sets PENDING next also sees what the last owner wrote.
inline void set_work_data(work_struct *work, unsigned long data) {
    WARN_ON_ONCE(!(work_data(work) & WORK_STRUCT_PENDING));
    machine::point(machine::Point::atomic, work);   // between telling and doing nobody may look
    wqtrace::data(work, static_cast<long>(data));
    if (!(data & WORK_STRUCT_PENDING)) wqtrace::pending(work, false);
    work_data_bits(work).store(static_cast<long>(data), std::memory_order_release);
}

inline unsigned long pool_bits(int pool_id) { return static_cast<unsigned long>(pool_id) << WORK_OFFQ_POOL_SHIFT; }

inline void set_work_pwq(work_struct *work, pool_workqueue *pwq, unsigned long extra_flags) {
    set_work_data(work, reinterpret_cast<unsigned long>(pwq) | WORK_STRUCT_PENDING | WORK_STRUCT_PWQ | extra_flags);
}
inline void set_work_pool_and_keep_pending(work_struct *work, int pool_id) {
    set_work_data(work, pool_bits(pool_id) | WORK_STRUCT_PENDING);
}
// set_work_pool_and_clear_pending: frees the work for the next queueing. The store comes before all that the work's
// function reads: see claim_pending().
inline void set_work_pool_and_clear_pending(work_struct *work, int pool_id) {
    set_work_data(work, pool_bits(pool_id));
    machine::light_barrier();
}
void clear_work_data(work_struct *work);
void mark_work_canceling(work_struct *work);
bool work_is_canceling(const work_struct *work);

// pwq_of: the pwq that a data word names, or null.
inline pool_workqueue *pwq_of(unsigned long data) {
    if (!(data & WORK_STRUCT_PWQ)) return nullptr;
    return reinterpret_cast<pool_workqueue *>(data & WORK_STRUCT_WQ_DATA_MASK);
}
// get_work_pwq: its pwq while queued, else null; under the pool's lock.
inline pool_workqueue *get_work_pwq(const work_struct *work) { return pwq_of(work_data(work)); }
// get_work_pool: the pool it is queued on or was on last, or null; inside an RcuReader.
worker_pool *get_work_pool(const work_struct *work);
// get_work_pool_id: the same as a number, WORK_OFFQ_POOL_NONE for none; for the owner of PENDING.
inline int get_work_pool_id(const work_struct *work) {
    const unsigned long data = work_data(work);
    if (pool_workqueue *pwq = pwq_of(data)) return pwq->pool->id;
    return static_cast<int>(data >> WORK_OFFQ_POOL_SHIFT);
}

inline unsigned long work_color_to_flags(int color) {
    return static_cast<unsigned long>(color) << WORK_STRUCT_COLOR_SHIFT;
}
inline int get_work_color(unsigned long data) {
    return static_cast<int>(data >> WORK_STRUCT_COLOR_SHIFT) & ((1 << WORK_STRUCT_COLOR_BITS) - 1);
}
inline int work_next_color(int color) { return (color + 1) % WORK_NR_COLORS; }

}  // namespace wqlab
