// trace.h: the tracepoints of the workqueue: one function an event, and nothing but a test when tracing is off.
// Call each before what it tells becomes visible to others, under the lock that guards it.
#pragma once
#include <functional>

#include "kernel/workqueue/internal.h"
#include "trace/emit.h"

namespace wqlab {

// ListRef: one of the lists that works are in, with what the trace calls it.
struct ListRef {
    list_head *head;
    const char *name;   // worklist, inactive or scheduled
    int pool;
    int pid;            // of the worker for scheduled, else 0
};
inline ListRef worklist_of(worker_pool *pool) NO_THREAD_SAFETY_ANALYSIS {
    return {&pool->worklist, "worklist", pool->id, 0};
}
inline ListRef inactive_of(pool_workqueue *pwq) NO_THREAD_SAFETY_ANALYSIS {
    return {&pwq->inactive_works, "inactive", pwq->pool->id, 0};
}
inline ListRef scheduled_of(worker *w) { return {&w->scheduled, "scheduled", w->pool->id, w->task->pid}; }

namespace wqtrace {

void queue_work_slow(int req_cpu, const pool_workqueue *pwq, const work_struct *work);
void activate_work_slow(const work_struct *work);
void execute_slow(bool begins, const work_struct *work, work_func_t func);
void data_slow(const work_struct *work, long data);
void list_slow(const work_struct *work, const ListRef &list, const list_head *behind);
void current_slow(const worker *w);
void worker_state_slow(const worker *w, unsigned flags, int nr_idle);
void init_work_slow(const work_struct *work, work_func_t func, bool delayed, bool onstack, int line);

inline void queue_work(int req_cpu, const pool_workqueue *pwq, const work_struct *work) {
    if (trace::enabled) [[unlikely]] queue_work_slow(req_cpu, pwq, work);
}
inline void activate_work(const work_struct *work) {
    if (trace::enabled) [[unlikely]] activate_work_slow(work);
}
inline void execute_start(const work_struct *work, work_func_t func) {
    if (trace::enabled) [[unlikely]] execute_slow(true, work, func);
}
inline void execute_end(const work_struct *work, work_func_t func) {
    if (trace::enabled) [[unlikely]] execute_slow(false, work, func);
}
// step: one of queueing that leaves no other trace; as in the event table.
inline void step(const char *what, const work_struct *work, const worker_pool *pool = nullptr) {
    trace::emit<Event::wq_step>(what, work, static_cast<const void *>(nullptr), pool ? pool->id : -1);
}
inline void pending(const work_struct *work, bool set) { trace::emit<Event::wq_pending>(work, set ? 1 : 0); }
inline void data(const work_struct *work, long value) {
    if (trace::enabled) [[unlikely]] data_slow(work, value);
}
// entered: the work comes behind the node `behind` of a list, which may be its head.
inline void entered(const work_struct *work, const ListRef &list, const list_head *behind) {
    if (trace::enabled) [[unlikely]] list_slow(work, list, behind);
}
inline void left(const work_struct *work) { trace::emit<Event::wq_unlist>(work); }
inline void current(const worker *w) {
    if (trace::enabled) [[unlikely]] current_slow(w);
}
inline void worker_state(const worker *w, unsigned flags, int nr_idle) {
    if (trace::enabled) [[unlikely]] worker_state_slow(w, flags, nr_idle);
}
inline void init_work(const work_struct *work, work_func_t func, bool delayed, bool onstack, int line) {
    if (trace::enabled) [[unlikely]] init_work_slow(work, func, delayed, onstack, line);
}
inline void nr_running(const worker_pool *pool, int n) { trace::emit<Event::wq_nr_running>(pool->id, n); }
inline void nr_active(const pool_workqueue *pwq, int n) {
    trace::emit<Event::wq_nr_active>(static_cast<const void *>(pwq), n);
}
inline void pool_flags(const worker_pool *pool, unsigned flags) { trace::emit<Event::wq_pool_flags>(pool->id, flags); }
inline void manager(const worker_pool *pool, int pid, bool active) {
    trace::emit<Event::wq_manager>(pool->id, pid, active ? 1 : 0);
}
void pool_exists(const worker_pool *pool);
void worker_exists(const worker *w);
void pwq_exists(const pool_workqueue *pwq);
// workqueue_exists: also when max_active changed. for_each_unlisted: f for those that were told and are not in the list
// `workqueues` (yet): somebody is still making them. For the dump.
void workqueue_exists(workqueue_struct *wq);
void workqueue_gone(workqueue_struct *wq);
void for_each_unlisted(const std::function<void(workqueue_struct *wq)> &f);
void shutdown();
// names: tells the tracer the engine's own work and timer functions.
void names();

}  // namespace wqtrace
}  // namespace wqlab
