// functions.h: what the files of the workqueue call of each other, by file.
#pragma once
#include "kernel/workqueue/trace.h"
#include "kernel/workqueue/workqueue.h"

namespace wqlab {

// pool_lock_held: tells the analysis that pwq->pool->lock, a lock held under another name, is held; checks it, too.
inline void pool_lock_held(const pool_workqueue *pwq) ASSERT_CAPABILITY(pwq->pool->lock) {
    pwq->pool->lock.assert_held();
}

// wq_mutex_held: the same for pwq->wq->mutex.
inline void wq_mutex_held(const pool_workqueue *pwq) ASSERT_CAPABILITY(pwq->wq->mutex) {
    ENGINE_BUG_ON(!pwq->wq->mutex.is_locked());
}
// for_each_pwq: f(pwq) for all of a workqueue; wq->mutex or wq_list_lock held.
template <class F>
void for_each_pwq(workqueue_struct *wq, F f) {
    for (list_head *at = wq->pwqs.next; at != &wq->pwqs; at = at->next)
        f(entry_of<&pool_workqueue::pwqs_node>(at));
}
void adjust_all_pwqs(workqueue_struct *wq) REQUIRES(wq->mutex);   // pwq.cpp

// --- pool.cpp
worker_pool *pool_by_id(unsigned long id);         // inside an RcuReader
bool init_worker_pool(worker_pool *pool, int cpu, const workqueue_attrs &attrs);   // false: no number is free
void free_pool_id(worker_pool *pool);
void for_each_pool(void (*f)(worker_pool *pool, void *arg), void *arg);            // by id; wq_pool_mutex held
// watchdog and reports, which may not sleep, go by number: 0 to pool_id_end() - 1.
int pool_id_end();
void set_pool_flags(worker_pool *pool, unsigned set, unsigned clear) REQUIRES(pool->lock);
void pools_shutdown();

// --- worker.cpp
worker *create_worker(worker_pool *pool);          // sleeps; null when memory is low
void destroy_worker(worker *w, worker_pool *pool) REQUIRES(pool->lock);
worker *alloc_worker();
void worker_attach_to_pool(worker *w, worker_pool *pool);
void worker_detach_from_pool(worker *w);
void worker_enter_idle(worker *w, worker_pool *pool) REQUIRES(pool->lock);
void worker_leave_idle(worker *w, worker_pool *pool) REQUIRES(pool->lock);
void set_pf_worker(bool on);
int worker_thread(worker *w);
worker *find_worker_executing_work(worker_pool *pool, work_struct *work) REQUIRES(pool->lock);
void busy_hash_add(worker_pool *pool, worker *w) REQUIRES(pool->lock);
worker *current_wq_worker();

// --- concurrency.cpp
bool may_start_working(worker_pool *pool) REQUIRES(pool->lock);
bool need_more_worker(worker_pool *pool) REQUIRES(pool->lock);
bool keep_working(worker_pool *pool) REQUIRES(pool->lock);
bool need_to_create_worker(worker_pool *pool) REQUIRES(pool->lock);
bool too_many_workers(worker_pool *pool) REQUIRES(pool->lock);
worker *first_idle_worker(worker_pool *pool) REQUIRES(pool->lock);
void wake_up_worker(worker_pool *pool) REQUIRES(pool->lock);
void wq_worker_running(Task *task);
void wq_worker_sleeping(Task *task);
void worker_set_flags(worker *w, worker_pool *pool, unsigned flags) REQUIRES(pool->lock);
void worker_clr_flags(worker *w, worker_pool *pool, unsigned flags) REQUIRES(pool->lock);

// --- manager.cpp
bool manage_workers(worker *w, worker_pool *pool) REQUIRES(pool->lock);
void take_manager_role(worker_pool *pool) ACQUIRE(pool->lock);   // waits until nobody has it
void idle_worker_timeout(timer_list *t);
void pool_mayday_timeout(timer_list *t);

// --- pwq.cpp
void init_pwq(pool_workqueue *pwq, workqueue_struct *wq, worker_pool *pool);
void link_pwq(pool_workqueue *pwq) REQUIRES(pwq->wq->mutex);
void unlink_pwq(pool_workqueue *pwq) REQUIRES(pwq->wq->mutex);
inline void get_pwq(pool_workqueue *pwq) REQUIRES(pwq->pool->lock) {
    WARN_ON_ONCE(pwq->refcnt <= 0);
    ++pwq->refcnt;
}
void put_pwq(pool_workqueue *pwq) REQUIRES(pwq->pool->lock);
void put_pwq_unlocked(pool_workqueue *pwq);        // null is allowed
void pwq_adjust_max_active(pool_workqueue *pwq) REQUIRES(pwq->wq->mutex);
void pwq_activate_inactive_work(work_struct *work) ;
void pwq_dec_nr_in_flight(pool_workqueue *pwq, unsigned long data) REQUIRES(pwq->pool->lock);
inline void pwq_set_nr_active(pool_workqueue *pwq, int n) REQUIRES(pwq->pool->lock) {
    wqtrace::nr_active(pwq, n);
    pwq->nr_active = n;
}
void pwq_unbound_release_workfn(work_struct *work);

// --- queue.cpp
void __queue_work(int cpu, workqueue_struct *wq, work_struct *work);   // PENDING is the caller's; interrupts off
void insert_work(pool_workqueue *pwq, work_struct *work, const ListRef &list, list_head *before,
                 unsigned long extra_flags) REQUIRES(pwq->pool->lock);
// move_linked_works: work and those linked behind it go to the tail of `to`; returns what came behind them.
list_head *move_linked_works(work_struct *work, const ListRef &to);
void __queue_delayed_work(int cpu, workqueue_struct *wq, delayed_work *dwork, unsigned long delay);

// --- execute.cpp
void process_one_work(worker *w, worker_pool *pool, work_struct *work) REQUIRES(pool->lock);
void process_scheduled_works(worker *w, worker_pool *pool) REQUIRES(pool->lock);

// --- flush_work.cpp
struct wq_barrier {
    work_struct work{};
    completion done{};
    Task *task = nullptr;   // who waits
};
void wq_barrier_func(work_struct *work);
bool __flush_work(work_struct *work, bool from_cancel);
void check_flush_dependency(workqueue_struct *target_wq, work_struct *target_work);

// --- cancel.cpp
struct Grab {
    unsigned long flags = 0;    // for local_irq_restore
    const char *from = "";      // idle, timer, worklist or inactive
};
// try_to_grab_pending: takes PENDING away from whoever has it. 1: it was pending, 0: idle, both with interrupts off;
// -EAGAIN: in between, try again; -ENOENT: someone else cancels it.
int try_to_grab_pending(work_struct *work, bool is_dwork, Grab *grab);
inline constexpr int EAGAIN_ = 11, ENOENT_ = 2, EINVAL_ = 22, ENOMEM_ = 12, ENODEV_ = 19;
void cancel_boot();

// --- unbound.cpp
CpuMask wq_unbound_cpumask();
int wq_select_unbound_cpu(int cpu);
pool_workqueue *unbound_pwq_by_node(workqueue_struct *wq, int node);   // inside an RcuReader, or wq->mutex held
int alloc_and_link_unbound_pwqs(workqueue_struct *wq);
void put_unbound_pool(worker_pool *pool);          // wq_pool_mutex held
void wq_update_unbound_numa(workqueue_struct *wq, int cpu, bool online);   // wq_pool_mutex held
void unbound_boot();
worker_pool *get_unbound_pool(const workqueue_attrs &attrs);   // wq_pool_mutex held

// --- rescuer.cpp
int init_rescuer(workqueue_struct *wq);
void kill_rescuer(workqueue_struct *wq);
void send_mayday(work_struct *work);               // pool's lock and wq_mayday_lock held

// --- report.cpp
void show_pwq(pool_workqueue *pwq) REQUIRES(pwq->pool->lock);
void show_one_workqueue(workqueue_struct *wq);
void pr_cont_pool_info(worker_pool *pool) REQUIRES(pool->lock);

// --- watchdog.cpp
void wq_watchdog_init();
void wq_watchdog_timer_fn(timer_list *t);
void wq_watchdog_touch(worker_pool *pool) REQUIRES(pool->lock);

// --- misc
void work_for_cpu_fn(work_struct *work);

}  // namespace wqlab
