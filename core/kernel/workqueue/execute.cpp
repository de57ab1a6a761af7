// A worker runs a work.
#include <cstring>

#include "kernel/list_debug.h"
#include "kernel/printk.h"
#include "kernel/workqueue/data.h"
#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

// take_work: the worker becomes the one that executes it. Returns the data word it was queued with.
unsigned long take_work(worker *w, worker_pool *pool, work_struct *work) REQUIRES(pool->lock) {
    pool_workqueue *pwq = get_work_pwq(work);
    w->current_work = work;
    w->current_func = work->func;
    w->current_pwq = pwq;
    const unsigned long data = work_data(work);
    w->current_color = static_cast<unsigned>(get_work_color(data));
    std::memcpy(w->desc, pwq->wq->name, WORKER_DESC_LEN - 1);
    wqtrace::current(w);
    busy_hash_add(pool, w);
    list_del_check(&work->entry);
    wqtrace::left(work);
    list_del_init(&work->entry);
    return data;
}

void leave_work(worker *w) {
    list_del_init(&w->hentry);
    w->current_work = nullptr;
    w->current_func = nullptr;
    w->current_pwq = nullptr;
    w->current_color = WORK_NR_COLORS;
    wqtrace::current(w);
}

void check_atomic(const worker *w) {
    if (!in_atomic()) return;
    const Task *me = current_task();
    printk("\0013BUG: workqueue leaked lock or atomic: %s/0x%08x/%d\n     last function: %ps\n", me->comm,
           preempt_count(), me->pid, reinterpret_cast<void *>(w->current_func));
    trace::emit<Event::wq_oops>("BUG", me->pid, w->current_work, "", 0);
}

}  // namespace

void process_one_work(worker *w, worker_pool *pool, work_struct *work) {
    // A work that another worker still runs waits for that worker, so that it never overlaps itself.
    if (worker *collision = find_worker_executing_work(pool, work)) {
        move_linked_works(work, scheduled_of(collision));
        return;
    }
    pool_workqueue *pwq = get_work_pwq(work);
    const bool cpu_intensive = pwq->wq->flags.peek() & WQ_CPU_INTENSIVE;
    const unsigned long data = take_work(w, pool, work);
    const work_func_t func = w->current_func;
    if (cpu_intensive) worker_set_flags(w, pool, WORKER_CPU_INTENSIVE);
    // Unbound and CPU intensive works do not hold back the next.
    if (need_more_worker(pool)) wake_up_worker(pool);
    // From here on the work may be queued again, freed, or anything: only its address counts.
    set_work_pool_and_clear_pending(work, pool->id);
    pool->lock.unlock_irq();
    wqtrace::execute_start(work, func);
    func(work);
    wqtrace::execute_end(work, func);
    check_atomic(w);
    // A work that requeues itself all the time must not keep others from the CPU.
    cond_resched();
    pool->lock.lock_irq();
    if (cpu_intensive) worker_clr_flags(w, pool, WORKER_CPU_INTENSIVE);
    leave_work(w);
    pool_lock_held(pwq);
    pwq_dec_nr_in_flight(pwq, data);
}

void process_scheduled_works(worker *w, worker_pool *pool) {
    while (!list_empty(&w->scheduled))
        process_one_work(w, pool, entry_of<&work_struct::entry>(w->scheduled.next));
}

}  // namespace wqlab
