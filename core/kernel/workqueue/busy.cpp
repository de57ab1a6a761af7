// Asking about works, workers and workqueues.
#include <cstdio>
#include <cstring>

#include "kernel/printk.h"
#include "kernel/rcu.h"
#include "kernel/workqueue/data.h"
#include "kernel/workqueue/functions.h"

namespace wqlab {

bool workqueue_congested(int cpu, workqueue_struct *wq) {
    RcuReader rcu;
    if (cpu == WORK_CPU_UNBOUND) cpu = smp_processor_id();
    pool_workqueue *pwq =
        wq->flags.peek() & WQ_UNBOUND ? unbound_pwq_by_node(wq, cpu_to_node(cpu)) : wq->cpu_pwqs[cpu];
    IrqGuard g(pwq->pool->lock);
    pool_lock_held(pwq);
    return !list_empty(&pwq->inactive_works);
}

unsigned work_busy(work_struct *work) {
    unsigned ret = work_pending(work) ? WORK_BUSY_PENDING : 0;
    RcuReader rcu;
    if (worker_pool *pool = get_work_pool(work)) {
        IrqGuard g(pool->lock);
        if (find_worker_executing_work(pool, work)) ret |= WORK_BUSY_RUNNING;
    }
    return ret;
}

work_struct *current_work() {
    const worker *w = current_wq_worker();
    return w ? w->current_work : nullptr;
}

bool current_is_workqueue_rescuer() {
    const worker *w = current_wq_worker();
    return w && w->rescue_wq;
}

void set_worker_desc_va(const char *fmt, va_list args) {
    if (worker *w = current_wq_worker()) kformat(w->desc, sizeof w->desc, fmt, args);
}

void set_worker_desc(const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    set_worker_desc_va(fmt, args);
    va_end(args);
}

void wq_worker_comm(char *buf, std::size_t size, Task *task) {
    if (size == 0) return;
    std::snprintf(buf, size, "%s", task->comm);
    if (!(task->flags & PF_WQ_WORKER)) return;
    MutexGuard g(wq_pool_attach_mutex);
    auto *w = static_cast<worker *>(task->worker);
    worker_pool *pool = w ? w->pool : nullptr;
    if (!pool) return;
    IrqGuard l(pool->lock);
    if (!w->desc[0]) return;
    const std::size_t len = std::strlen(buf);
    std::snprintf(buf + len, size - len, "%c%s", w->current_work ? '+' : '-', w->desc);
}

}  // namespace wqlab
