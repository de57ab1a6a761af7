#include "kernel/workqueue/trace.h"

#include <algorithm>
#include <vector>

#include "kernel/workqueue/functions.h"
#include "kernel/workqueue/workqueue.h"
#include "trace/address.h"

namespace wqlab::wqtrace {

using trace::emit;
using trace::symbol_name;

namespace {
const void *address(work_func_t func) { return reinterpret_cast<const void *>(func); }

machine::HostLock told_lock;
std::vector<workqueue_struct *> told GUARDED_BY(told_lock);   // and not gone
}  // namespace

void queue_work_slow(int req_cpu, const pool_workqueue *pwq, const work_struct *work) {
    emit<Event::workqueue_queue_work>(work, symbol_name(address(work->func)), pwq->wq->name, req_cpu, pwq->pool->cpu);
}

void activate_work_slow(const work_struct *work) { emit<Event::workqueue_activate_work>(work); }

void execute_slow(bool begins, const work_struct *work, work_func_t func) {
    if (begins) emit<Event::workqueue_execute_start>(work, symbol_name(address(func)));
    else emit<Event::workqueue_execute_end>(work, symbol_name(address(func)));
}

void data_slow(const work_struct *work, long data) {
    auto value = static_cast<std::uint64_t>(data);
    if (value & WORK_STRUCT_PWQ) {
        const std::uint64_t flags = value & WORK_STRUCT_FLAG_MASK;
        value = kernel_address(value & WORK_STRUCT_WQ_DATA_MASK) | flags;
    }
    emit<Event::wq_data>(work, value);
}

void list_slow(const work_struct *work, const ListRef &list, const list_head *behind) {
    const work_struct *prev =
        behind == list.head ? nullptr : entry_of<&work_struct::entry>(const_cast<list_head *>(behind));
    emit<Event::wq_list>(work, list.name, list.pool, list.pid, prev);
}

void current_slow(const worker *w) {
    if (w->current_work)
        emit<Event::wq_current>(w->task->pid, w->current_work, symbol_name(address(w->current_func)),
                                static_cast<const void *>(w->current_pwq->wq));
    else
        emit<Event::wq_current>(w->task->pid, static_cast<const void *>(nullptr), "",
                                static_cast<const void *>(nullptr));
}

void worker_state_slow(const worker *w, unsigned flags, int nr_idle) {
    emit<Event::wq_worker_state>(w->task->pid, w->pool ? w->pool->id : -1, flags, nr_idle);
}

void init_work_slow(const work_struct *work, work_func_t func, bool delayed, bool onstack, int line) {
    emit<Event::wq_init_work>(work, symbol_name(address(func)), delayed ? 1 : 0, onstack ? 1 : 0, line);
}

void pool_exists(const worker_pool *pool) NO_THREAD_SAFETY_ANALYSIS {
    if (!trace::enabled) return;
    emit<Event::wq_pool>(pool->id, pool->cpu, pool->node, pool->attrs.nice, pool->flags, cpu_list(pool->attrs.cpumask));
}

void worker_exists(const worker *w) {
    emit<Event::wq_worker>(w->task->pid, w->task->comm, w->pool->id, w->id, w->flags.load(std::memory_order_relaxed));
}

void pwq_exists(const pool_workqueue *pwq) NO_THREAD_SAFETY_ANALYSIS {
    emit<Event::wq_pwq>(static_cast<const void *>(pwq), static_cast<const void *>(pwq->wq), pwq->pool->id,
                        pwq->max_active);
}

void workqueue_exists(workqueue_struct *wq) {
    if (!trace::enabled) return;
    {
        machine::HostGuard g(told_lock);
        if (std::find(told.begin(), told.end(), wq) == told.end()) told.push_back(wq);
    }
    emit<Event::wq_workqueue>(static_cast<const void *>(wq), wq->name, wq->flags.peek(), wq->saved_max_active,
                              wq->system ? 1 : 0);
}

void workqueue_gone(workqueue_struct *wq) {
    {
        machine::HostGuard g(told_lock);
        std::erase(told, wq);
    }
    emit<Event::wq_workqueue_gone>(static_cast<const void *>(wq));
}

void for_each_unlisted(const std::function<void(workqueue_struct *wq)> &f) {
    machine::HostGuard g(told_lock);
    for (workqueue_struct *wq : told)
        if (list_empty(&wq->list)) f(wq);
}

void shutdown() {
    machine::HostGuard g(told_lock);
    told.clear();
}

void names() {
    auto name = [](auto *function, const char *text) {
        trace::register_function(reinterpret_cast<const void *>(function), text);
    };
    name(wq_barrier_func, "wq_barrier_func");
    name(delayed_work_timer_fn, "delayed_work_timer_fn");
    name(pwq_unbound_release_workfn, "pwq_unbound_release_workfn");
    name(idle_worker_timeout, "idle_worker_timeout");
    name(pool_mayday_timeout, "pool_mayday_timeout");
    name(wq_watchdog_timer_fn, "wq_watchdog_timer_fn");
    name(work_for_cpu_fn, "work_for_cpu_fn");
}

}  // namespace wqlab::wqtrace
