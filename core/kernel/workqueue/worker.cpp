// worker: a kernel thread that runs works of its pool; its life, and its loop.
#include <cstdio>
#include <cstring>

#include "kernel/engine_heap.h"
#include "kernel/kthread.h"
#include "kernel/rcu.h"
#include "kernel/workqueue/data.h"
#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

// take_worker_id: the lowest number that no worker of the pool has, or -1.
int take_worker_id(worker_pool *pool) {
    IrqGuard g(pool->lock);
    for (int word = 0; word < max_worker_ids / 64; ++word) {
        if (~pool->worker_ids[word] == 0) continue;
        const int bit = __builtin_ctzll(~pool->worker_ids[word]);
        pool->worker_ids[word] |= 1ull << bit;
        return word * 64 + bit;
    }
    return -1;
}

void give_worker_id(worker_pool *pool, int id) {
    IrqGuard g(pool->lock);
    pool->worker_ids[id / 64] &= ~(1ull << (id % 64));
}

Task *make_thread(worker *w, worker_pool *pool) {
    char name[32];
    if (pool->cpu >= 0)
        std::snprintf(name, sizeof name, "kworker/%d:%d%s", pool->cpu, w->id, pool->attrs.nice < 0 ? "H" : "");
    else
        std::snprintf(name, sizeof name, "kworker/u%d:%d", pool->id, w->id);
    return kthread_create([w] { return worker_thread(w); }, TaskKind::worker, name);
}

unsigned hash_of(const work_struct *work) {
    const auto bits = reinterpret_cast<std::uintptr_t>(work);
    return static_cast<unsigned>((bits * 0x61c8864680b583ebull) >> (64 - BUSY_WORKER_HASH_ORDER));
}

// finish: the end of a worker that was told to die.
int finish(worker *w, worker_pool *pool) {
    set_pf_worker(false);
    task_set_comm(w->task, "kworker/dying");
    give_worker_id(pool, w->id);
    worker_detach_from_pool(w);
    rcu_retire(w);
    return 0;
}

}  // namespace

worker *alloc_worker() {
    auto *w = engine_new<worker>();
    if (!w) return nullptr;
    for (list_head *l : {&w->entry, &w->hentry, &w->scheduled, &w->node}) init_list_head(l);
    w->flags = WORKER_PREP;
    return w;
}

void worker_attach_to_pool(worker *w, worker_pool *pool) {
    MutexGuard g(wq_pool_attach_mutex);
    {
        IrqGuard l(pool->lock);
        if (pool->flags & POOL_DISASSOCIATED) w->flags |= WORKER_UNBOUND;
    }
    if (w->rescue_wq) set_cpus_allowed(w->task, pool->attrs.cpumask);
    list_add_tail(&w->node, &pool->workers);
    w->pool = pool;
    if (w->rescue_wq) {
        trace::emit<Event::wq_worker_pool>(w->task->pid, pool->id);
        IrqGuard l(pool->lock);
        wqtrace::worker_state(w, w->flags, pool->nr_idle);
    }
}

void worker_detach_from_pool(worker *w) {
    worker_pool *pool = w->pool;
    completion *last_one = nullptr;
    {
        MutexGuard g(wq_pool_attach_mutex);
        list_del_init(&w->node);
        w->pool = nullptr;
        if (w->rescue_wq) trace::emit<Event::wq_worker_pool>(w->task->pid, -1);
        if (list_empty(&pool->workers)) last_one = pool->detach_completion;
    }
    w->flags &= ~(WORKER_UNBOUND | WORKER_REBOUND);
    if (w->rescue_wq) wqtrace::worker_state(w, w->flags, 0);
    if (last_one) complete(last_one);
}

worker *create_worker(worker_pool *pool) {
    const int id = take_worker_id(pool);
    if (id < 0) return nullptr;
    worker *w = alloc_worker();
    if (w) {
        w->id = id;
        w->pool = pool;
        w->task = make_thread(w, pool);
    }
    if (!w || !w->task) {
        engine_free(w);
        give_worker_id(pool, id);
        return nullptr;
    }
    w->task->worker = w;
    set_user_nice(w->task, pool->attrs.nice);
    kthread_bind_mask(w->task, pool->attrs.cpumask);
    worker_attach_to_pool(w, pool);
    pool->lock.lock_irq();
    wqtrace::worker_exists(w);
    ++pool->nr_workers;
    worker_enter_idle(w, pool);
    wake_up_process(w->task);
    pool->lock.unlock_irq();
    return w;
}

// destroy_worker: the pool gives up an idle worker, which sees DIE and ends by itself.
void destroy_worker(worker *w, worker_pool *pool) {
    const unsigned flags = w->flags;
    if (WARN_ON(w->current_work != nullptr) || WARN_ON(!list_empty(&w->scheduled)) || WARN_ON(!(flags & WORKER_IDLE)))
        return;
    wqtrace::worker_state(w, flags | WORKER_DIE, pool->nr_idle - 1);
    --pool->nr_workers;
    --pool->nr_idle;
    list_del_init(&w->entry);
    w->flags = flags | WORKER_DIE;
    trace::emit<Event::wq_worker_gone>(w->task->pid, pool->id);
    wake_up_process(w->task);
}

void worker_enter_idle(worker *w, worker_pool *pool) {
    if (WARN_ON_ONCE(w->flags & WORKER_IDLE) || WARN_ON_ONCE(!list_empty(&w->entry))) return;
    wqtrace::worker_state(w, w->flags | WORKER_IDLE, pool->nr_idle + 1);
    w->flags |= WORKER_IDLE;   // not worker_set_flags: NOT_RUNNING is set already
    ++pool->nr_idle;
    w->last_active = jiffies_now();
    list_add(&w->entry, &pool->idle_list);
    if (too_many_workers(pool) && !timer_pending(&pool->idle_timer))
        mod_timer(&pool->idle_timer, jiffies_now() + IDLE_WORKER_TIMEOUT);
    WARN_ON_ONCE(pool->nr_workers == pool->nr_idle && pool->nr_running.load(std::memory_order_relaxed) != 0);
}

void worker_leave_idle(worker *w, worker_pool *pool) {
    if (WARN_ON_ONCE(!(w->flags & WORKER_IDLE))) return;
    worker_clr_flags(w, pool, WORKER_IDLE);
    --pool->nr_idle;
    wqtrace::worker_state(w, w->flags, pool->nr_idle);
    list_del_init(&w->entry);
}

void set_pf_worker(bool on) {
    MutexGuard g(wq_pool_attach_mutex);
    Task *me = current_task();
    if (on) me->flags |= PF_WQ_WORKER;
    else me->flags &= ~static_cast<unsigned>(PF_WQ_WORKER);
}

worker *current_wq_worker() {
    const Task *me = current_task();
    return me && in_task() && (me->flags & PF_WQ_WORKER) ? static_cast<worker *>(me->worker) : nullptr;
}

worker *find_worker_executing_work(worker_pool *pool, work_struct *work) {
    list_head *bucket = &pool->busy_hash[hash_of(work)];
    for (list_head *at = bucket->next; at != bucket; at = at->next) {
        worker *w = entry_of<&worker::hentry>(at);
        // Freed memory may hold another work by now: the function must be the same, too.
        if (w->current_work == work && w->current_func == work->func) return w;
    }
    return nullptr;
}

void busy_hash_add(worker_pool *pool, worker *w) {
    list_add(&w->hentry, &pool->busy_hash[hash_of(w->current_work)]);
}

int worker_thread(worker *w) {
    worker_pool *pool = w->pool;
    set_pf_worker(true);
    for (;;) {
        pool->lock.lock_irq();
        if (w->flags & WORKER_DIE) {
            pool->lock.unlock_irq();
            return finish(w, pool);
        }
        worker_leave_idle(w, pool);
        while (need_more_worker(pool)) {
            // Before it works itself, somebody must be idle to take over when it sleeps.
            if (!may_start_working(pool) && manage_workers(w, pool)) continue;
            WARN_ON_ONCE(!list_empty(&w->scheduled));
            worker_clr_flags(w, pool, WORKER_PREP | WORKER_REBOUND);
            do {
                work_struct *work = entry_of<&work_struct::entry>(pool->worklist.next);
                pool->watchdog_ts = machine::lately();
                if (!(work_data(work) & WORK_STRUCT_LINKED)) {
                    process_one_work(w, pool, work);
                } else {
                    move_linked_works(work, scheduled_of(w));
                }
                process_scheduled_works(w, pool);
            } while (keep_working(pool));
            worker_set_flags(w, pool, WORKER_PREP);
            break;
        }
        worker_enter_idle(w, pool);
        // The state is set under the lock: a waker, who needs the lock too, finds the worker either not yet idle,
        // and then it sees the work itself, or asleep.
        set_current_state(TASK_IDLE);
        pool->lock.unlock_irq();
        set_blocked_on("idle");
        schedule();
    }
}

}  // namespace wqlab
