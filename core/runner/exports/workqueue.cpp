// Exports of linux/workqueue.h.
#include <cstdarg>

#include "kernel/workqueue/workqueue.h"
#include "runner/call.h"
#include "runner/exports/work_home.h"
#include "runner/poll.h"
#include "runner/watch.h"

namespace wqlab::runner {

namespace {

void init_work_at(work_struct *work, work_func_t func, bool onstack, const char *expression) {
    announce_home(work, sizeof *work, expression, "work");
    init_work(work, func, onstack, line_here());
}

void init_delayed_work_at(delayed_work *work, work_func_t func, unsigned timer_flags, bool onstack,
                          const char *expression) {
    announce_home(work, sizeof *work, expression, "delayed_work");
    init_delayed_work(work, func, onstack, line_here(), timer_flags & TIMER_DEFERRABLE);
}

void init_rcu_work_at(rcu_work *work, work_func_t func, bool onstack, const char *expression) {
    announce_home(work, sizeof *work, expression, "rcu_work");
    init_rcu_work(work, func, onstack, line_here());
}

void destroy_work_on_stack(work_struct *work) { object_gone(work, sizeof *work); }
void destroy_delayed_work_on_stack(delayed_work *work) { object_gone(work, sizeof *work); }

template <Text Name> struct Alloc {
    [[gnu::noinline]] static workqueue_struct *enter(const char *fmt, unsigned flags, int max_active, ...) {
        CallScope scope(Name.text, __builtin_return_address(0));
        scope.announce(nullptr, max_active);
        va_list args;
        va_start(args, max_active);
        workqueue_struct *wq = alloc_workqueue_va(fmt, flags, max_active, args);
        va_end(args);
        scope.returned(detail::shown(wq));
        return wq;
    }
};

[[gnu::noinline]] void worker_desc(const char *fmt, ...) {
    CallScope scope("set_worker_desc", __builtin_return_address(0));
    va_list args;
    va_start(args, fmt);
    set_worker_desc_va(fmt, args);
    va_end(args);
}

bool look_pending(const work_struct *work) {
    machine::point(machine::Point::atomic, work);
    const bool pending = work_pending(work);
    look_here(work, pending);
    return pending;
}
bool look_delayed_pending(const delayed_work *work) { return look_pending(&work->work); }
unsigned look_busy(work_struct *work) {
    const unsigned busy = work_busy(work);
    look_here(work, busy);
    return busy;
}

bool cancel_work_seen(work_struct *work) {
    const bool pending = cancel_work(work);
    watch_cancelled(work, "cancel_work");
    return pending;
}
bool cancel_delayed_work_seen(delayed_work *work) {
    const bool pending = cancel_delayed_work(work);
    watch_cancelled(&work->work, "cancel_delayed_work");
    return pending;
}

#define ALLOC(symbol, name) {#symbol, WQLAB_ADDRESS(Alloc<name>), true}

const Export table[] = {
    BARE(system_wq, &system_wq),
    BARE_GPL(system_highpri_wq, &system_highpri_wq),
    BARE_GPL(system_long_wq, &system_long_wq),
    BARE_GPL(system_unbound_wq, &system_unbound_wq),
    BARE_GPL(system_freezable_wq, &system_freezable_wq),
    BARE_GPL(system_power_efficient_wq, &system_power_efficient_wq),
    BARE_GPL(system_freezable_power_efficient_wq, &system_freezable_power_efficient_wq),
    BARE(delayed_work_timer_fn, &delayed_work_timer_fn),
    CALL_AS(wqlab_init_work, "INIT_WORK", init_work_at),
    CALL_AS(wqlab_init_delayed_work, "INIT_DELAYED_WORK", init_delayed_work_at),
    CALL_AS(wqlab_init_rcu_work, "INIT_RCU_WORK", init_rcu_work_at),
    QUIET(destroy_work_on_stack, destroy_work_on_stack),
    QUIET(destroy_delayed_work_on_stack, destroy_delayed_work_on_stack),
    QUIET(work_pending, look_pending),
    QUIET(wqlab_delayed_work_pending, look_delayed_pending),
    ALLOC(alloc_workqueue, "alloc_workqueue"),
    ALLOC(wqlab_alloc_ordered_workqueue, "alloc_ordered_workqueue"),
    ALLOC(wqlab_create_workqueue, "create_workqueue"),
    ALLOC(wqlab_create_freezable_workqueue, "create_freezable_workqueue"),
    ALLOC(wqlab_create_singlethread_workqueue, "create_singlethread_workqueue"),
    CALL_GPL(destroy_workqueue, destroy_workqueue),
    CALL_GPL(drain_workqueue, drain_workqueue),
    CALL_GPL(workqueue_set_max_active, workqueue_set_max_active),
    CALL_GPL(workqueue_congested, workqueue_congested),
    CALL(queue_work, queue_work),
    CALL(queue_work_on, queue_work_on),
    CALL_GPL(queue_work_node, queue_work_node),
    CALL(queue_delayed_work, queue_delayed_work),
    CALL(queue_delayed_work_on, queue_delayed_work_on),
    CALL_GPL(mod_delayed_work, mod_delayed_work),
    CALL_GPL(mod_delayed_work_on, mod_delayed_work_on),
    CALL(queue_rcu_work, queue_rcu_work),
    CALL(schedule_work, schedule_work),
    CALL(schedule_work_on, schedule_work_on),
    CALL(schedule_delayed_work, schedule_delayed_work),
    CALL(schedule_delayed_work_on, schedule_delayed_work_on),
    CALL_GPL(execute_in_process_context, execute_in_process_context),
    CALL_GPL(work_on_cpu, work_on_cpu),
    CALL_GPL(work_on_cpu_safe, work_on_cpu_safe),
    CALL_GPL(flush_work, flush_work),
    CALL(flush_delayed_work, flush_delayed_work),
    CALL(flush_rcu_work, flush_rcu_work),
    CALL(cancel_work, cancel_work_seen),
    CALL_GPL(cancel_work_sync, cancel_work_sync),
    CALL(cancel_delayed_work, cancel_delayed_work_seen),
    CALL(cancel_delayed_work_sync, cancel_delayed_work_sync),
    CALL(flush_scheduled_work, flush_scheduled_work),
    CALL_AS(__flush_workqueue, "flush_workqueue", flush_workqueue),
    BARE(wqlab_flushing_system_wq, static_cast<void (*)()>([] {})),
    QUIET_GPL(work_busy, look_busy),
    QUIET(current_work, current_work),
    BARE_GPL(set_worker_desc, &worker_desc),
};

}  // namespace

std::span<const Export> workqueue_exports() { return table; }

}  // namespace wqlab::runner
