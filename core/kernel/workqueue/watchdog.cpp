// The lockup watchdog of configuration "debug": a pool with works that nobody took for 30 s is reported.
#include "kernel/kernel.h"
#include "kernel/printk.h"
#include "kernel/rcu.h"
#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

timer_list wq_watchdog_timer{};

bool after(unsigned long a, unsigned long b) { return static_cast<long>(b - a) < 0; }

// check_pool: true when it was reported.
bool check_pool(worker_pool *pool, unsigned long now) {
    IrqGuard g(pool->lock);
    const unsigned long since = jiffies_at(pool->watchdog_ts);
    if (list_empty(&pool->worklist) || !after(now, since + wq_watchdog_thresh * HZ)) return false;
    printk("\0010BUG: workqueue lockup - pool");
    pr_cont_pool_info(pool);
    printk("\001c stuck for %us!\n", jiffies_to_msecs(now - since) / 1000);
    return true;
}

}  // namespace

void wq_watchdog_touch(worker_pool *pool) {
    if (list_empty(&pool->worklist)) pool->watchdog_ts = machine::lately();
}

void wq_watchdog_timer_fn(timer_list *) {
    const unsigned long now = jiffies_now();
    bool lockup_detected = false;
    {
        RcuReader rcu;
        for (int id = 0; id < pool_id_end(); ++id)
            if (worker_pool *pool = pool_by_id(static_cast<unsigned long>(id)))
                if (check_pool(pool, now)) lockup_detected = true;
    }
    if (lockup_detected) show_all_workqueues();
    mod_timer(&wq_watchdog_timer, jiffies_now() + wq_watchdog_thresh * HZ);
}

void wq_watchdog_init() {
    timer_init(&wq_watchdog_timer, wq_watchdog_timer_fn, TIMER_DEFERRABLE);
    timer_housekeeping(wq_watchdog_timer_fn);
    if (kernel_config().debug) mod_timer(&wq_watchdog_timer, jiffies_now() + wq_watchdog_thresh * HZ);
}

}  // namespace wqlab
