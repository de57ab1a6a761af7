// The manager's role: before a worker starts to work it sees to it that an idle one is left, for it may sleep. One
// worker of a pool at a time makes others; when none can be made, the pool calls for rescue. Idle ones in excess
// are culled by a timer.
#include "kernel/workqueue/data.h"
#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

machine::atomic<Task *> manager_wait;   // who waits to take the role for good; under wq_pool_mutex, so one at most

// maybe_create_worker: makes workers until there is an idle one or no more need. Drops the lock meanwhile.
void maybe_create_worker(worker_pool *pool) REQUIRES(pool->lock) {
    do {
        pool->lock.unlock_irq();
        // If it takes long, the timer calls for rescue.
        mod_timer(&pool->mayday_timer, jiffies_now() + MAYDAY_INITIAL_TIMEOUT);
        for (;;) {
            const bool made = create_worker(pool) != nullptr;
            pool->lock.lock_irq();
            const bool enough = made || !need_to_create_worker(pool);
            pool->lock.unlock_irq();
            if (enough) break;
            set_blocked_on("manager");
            schedule_timeout_interruptible(static_cast<long>(CREATE_COOLDOWN));
            pool->lock.lock_irq();
            const bool over = !need_to_create_worker(pool);
            pool->lock.unlock_irq();
            if (over) break;
        }
        del_timer_sync(&pool->mayday_timer);
        pool->lock.lock_irq();
        // The new worker may be busy already: this is for the next one.
    } while (need_to_create_worker(pool));
}

void wake_role_waiter() {
    if (Task *t = manager_wait.load()) wake_up_process(t);
}

// try_take_role: returns with the lock held when nobody had the role.
bool try_take_role(worker_pool *pool) NO_THREAD_SAFETY_ANALYSIS {
    pool->lock.lock_irq();
    if (!(pool->flags & POOL_MANAGER_ACTIVE)) return true;
    pool->lock.unlock_irq();
    return false;
}

}  // namespace

bool manage_workers(worker *w, worker_pool *pool) {
    if (pool->flags & POOL_MANAGER_ACTIVE) return false;
    wqtrace::manager(pool, w->task->pid, true);
    set_pool_flags(pool, POOL_MANAGER_ACTIVE, 0);
    pool->manager = w;
    maybe_create_worker(pool);
    wqtrace::manager(pool, w->task->pid, false);
    pool->manager = nullptr;
    set_pool_flags(pool, 0, POOL_MANAGER_ACTIVE);
    wake_role_waiter();
    return true;
}

void take_manager_role(worker_pool *pool) NO_THREAD_SAFETY_ANALYSIS {
    manager_wait.store(current_task());
    for (;;) {
        set_current_state(TASK_UNINTERRUPTIBLE);
        if (try_take_role(pool)) break;
        set_blocked_on("manager");
        schedule();
    }
    set_current_state(TASK_RUNNING);
    manager_wait.store(nullptr);
    wqtrace::manager(pool, current_task()->pid, true);
    set_pool_flags(pool, POOL_MANAGER_ACTIVE, 0);
}

void idle_worker_timeout(timer_list *t) {
    worker_pool *pool = entry_of<&worker_pool::idle_timer>(t);
    pool->lock.lock_irq();
    while (too_many_workers(pool)) {
        // The longest idle is the last.
        worker *w = entry_of<&worker::entry>(pool->idle_list.prev);
        const unsigned long expires = w->last_active + IDLE_WORKER_TIMEOUT;
        if (static_cast<long>(jiffies_now() - expires) < 0) {
            mod_timer(&pool->idle_timer, expires);
            break;
        }
        destroy_worker(w, pool);
    }
    pool->lock.unlock_irq();
}

void pool_mayday_timeout(timer_list *t) {
    worker_pool *pool = entry_of<&worker_pool::mayday_timer>(t);
    pool->lock.lock_irq();
    wq_mayday_lock.lock();   // for send_mayday's list
    if (need_to_create_worker(pool))
        for (list_head *at = pool->worklist.next; at != &pool->worklist; at = at->next)
            send_mayday(entry_of<&work_struct::entry>(at));
    wq_mayday_lock.unlock();
    pool->lock.unlock_irq();
    mod_timer(&pool->mayday_timer, jiffies_now() + MAYDAY_INTERVAL);
}

}  // namespace wqlab
