// What the kernel prints about workqueues: for a lockup, a busy workqueue that is destroyed, and on request.
#include "kernel/printk.h"
#include "kernel/rcu.h"
#include "kernel/workqueue/data.h"
#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

void pr_cont_work(bool comma, const work_struct *work) {
    const char *sep = comma ? "," : "";
    if (work->func == wq_barrier_func) {
        const wq_barrier *barr = entry_of<&wq_barrier::work>(const_cast<work_struct *>(work));
        printk("\001c%s BAR(%d)", sep, barr->task->pid);
    } else {
        printk("\001c%s %ps", sep, reinterpret_cast<void *>(work->func));
    }
}

// show_works: one line of works that are queued for this pwq in a list, or nothing.
void show_works(const char *title, list_head *list, const pool_workqueue *pwq) {
    bool any = false, comma = false;
    for (list_head *at = list->next; at != list; at = at->next) {
        work_struct *work = entry_of<&work_struct::entry>(at);
        if (get_work_pwq(work) != pwq) continue;
        if (!any) printk("\0016    %s:", title);
        any = true;
        pr_cont_work(comma, work);
        comma = !(work_data(work) & WORK_STRUCT_LINKED);
    }
    if (any) printk("\001c\n");
}

void show_in_flight(pool_workqueue *pwq) REQUIRES(pwq->pool->lock) {
    bool any = false;
    for (list_head &bucket : pwq->pool->busy_hash)
        for (list_head *at = bucket.next; at != &bucket; at = at->next) {
            worker *w = entry_of<&worker::hentry>(at);
            if (w->current_pwq != pwq) continue;
            if (!any) printk("\0016    in-flight:");
            printk("\001c%s %d%s:%ps", any ? "," : "", w->task->pid, w->rescue_wq ? "(RESCUER)" : "",
                   reinterpret_cast<void *>(w->current_func));
            any = true;
            for (list_head *s = w->scheduled.next; s != &w->scheduled; s = s->next)
                pr_cont_work(false, entry_of<&work_struct::entry>(s));
        }
    if (any) printk("\001c\n");
}

bool pwq_idle(pool_workqueue *pwq) REQUIRES(pwq->pool->lock) {
    return !pwq->nr_active && list_empty(&pwq->inactive_works);
}

// show_workqueue: under wq_list_lock.
void show_workqueue(workqueue_struct *wq) NO_THREAD_SAFETY_ANALYSIS {
    bool busy = false;
    for (list_head *at = wq->pwqs.next; at != &wq->pwqs; at = at->next) {
        pool_workqueue *pwq = entry_of<&pool_workqueue::pwqs_node>(at);
        IrqGuard g(pwq->pool->lock);
        busy = busy || !pwq_idle(pwq);
    }
    if (!busy) return;
    printk("\0016workqueue %s: flags=0x%x\n", wq->name, wq->flags.peek());
    for (list_head *at = wq->pwqs.next; at != &wq->pwqs; at = at->next) {
        pool_workqueue *pwq = entry_of<&pool_workqueue::pwqs_node>(at);
        IrqGuard g(pwq->pool->lock);
        if (!pwq_idle(pwq)) show_pwq(pwq);
    }
}

void show_one_worker_pool(worker_pool *pool) {
    IrqGuard g(pool->lock);
    if (pool->nr_workers == pool->nr_idle) return;
    const unsigned long hung = list_empty(&pool->worklist) ? 0 : (jiffies_now() - jiffies_at(pool->watchdog_ts)) / HZ;
    printk("\0016pool %d:", pool->id);
    pr_cont_pool_info(pool);
    printk("\001c hung=%lus workers=%d", hung, pool->nr_workers);
    if (pool->manager) printk("\001c manager: %d", pool->manager->task->pid);
    bool first = true;
    for (list_head *at = pool->idle_list.next; at != &pool->idle_list; at = at->next) {
        printk("\001c %s%d", first ? "idle: " : "", entry_of<&worker::entry>(at)->task->pid);
        first = false;
    }
    printk("\001c\n");
}

}  // namespace

void pr_cont_pool_info(worker_pool *pool) {
    printk("\001c cpus=%s", cpu_list(pool->attrs.cpumask).c_str());
    if (pool->node >= 0) printk("\001c node=%d", pool->node);
    printk("\001c flags=0x%x nice=%d", pool->flags, pool->attrs.nice);
}

void show_pwq(pool_workqueue *pwq) {
    worker_pool *pool = pwq->pool;
    printk("\0016  pwq %d:", pool->id);
    pool->lock.assert_held();
    pr_cont_pool_info(pool);
    printk("\001c active=%d/%d refcnt=%d%s\n", pwq->nr_active, pwq->max_active, pwq->refcnt,
           list_empty(&pwq->mayday_node) ? "" : " MAYDAY");
    show_in_flight(pwq);
    show_works("pending", &pool->worklist, pwq);
    show_works("inactive", &pwq->inactive_works, pwq);
}

void show_one_workqueue(workqueue_struct *wq) {
    IrqGuard g(wq_list_lock);
    show_workqueue(wq);
}

void show_freezable_workqueues() {
    printk("\0016Showing freezable workqueues that are still busy:\n");
    IrqGuard g(wq_list_lock);
    for (list_head *at = workqueues.next; at != &workqueues; at = at->next) {
        workqueue_struct *wq = entry_of<&workqueue_struct::list>(at);
        if (wq->flags.peek() & WQ_FREEZABLE) show_workqueue(wq);
    }
}

void show_all_workqueues() {
    printk("\0016Showing busy workqueues and worker pools:\n");
    {
        IrqGuard g(wq_list_lock);
        for (list_head *at = workqueues.next; at != &workqueues; at = at->next)
            show_workqueue(entry_of<&workqueue_struct::list>(at));
    }
    RcuReader rcu;
    for (int id = 0; id < pool_id_end(); ++id)
        if (worker_pool *pool = pool_by_id(static_cast<unsigned long>(id))) show_one_worker_pool(pool);
}

}  // namespace wqlab
