#include "workqueue_world.h"

#include "kernel/workqueue/functions.h"

namespace wqlab::test {

namespace {

bool worker_idle(const worker *w) { return !w->current_work && list_empty(&w->scheduled); }

bool pool_idle(worker_pool *pool) NO_THREAD_SAFETY_ANALYSIS {
    bool idle = list_empty(&pool->worklist) && pool->nr_running.load() == 0 && !(pool->flags & POOL_MANAGER_ACTIVE);
    for (list_head *at = pool->workers.next; at != &pool->workers; at = at->next)
        idle = idle && worker_idle(entry_of<&worker::node>(at));
    return idle;
}

bool workqueue_idle(workqueue_struct *wq) NO_THREAD_SAFETY_ANALYSIS {
    bool idle = !wq->rescuer || worker_idle(wq->rescuer);
    for_each_pwq(wq, [&](pool_workqueue *pwq) NO_THREAD_SAFETY_ANALYSIS {
        idle = idle && pwq->nr_active == 0 && list_empty(&pwq->inactive_works);
        for (int n : pwq->nr_in_flight) idle = idle && n == 0;
    });
    return idle;
}

}  // namespace

std::string left_behind() {
    bool idle = true;
    for_each_pool([](worker_pool *pool, void *all) { *static_cast<bool *>(all) &= pool_idle(pool); }, &idle);
    for (list_head *at = workqueues.next; at != &workqueues; at = at->next)
        idle = idle && workqueue_idle(entry_of<&workqueue_struct::list>(at));
    return idle ? "" : "left:\n" + dump_state();
}

}  // namespace wqlab::test
