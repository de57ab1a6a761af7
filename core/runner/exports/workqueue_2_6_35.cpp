// Exports of linux/workqueue.h from 2.6.20 to 2.6.35.
#include "kernel/original/v2_6_35/api.h"
#include "runner/call.h"
#include "runner/exports/work_home.h"
#include "runner/poll.h"

namespace wqlab::runner {

namespace {

using namespace original::v2_6_35;
using original::Threads;
using Wq = original::workqueue_struct;

void init_work_at(work_struct *work, work_func_t func, int onstack, const char *expression) {
    announce_home(work, sizeof *work, expression, "work");
    init_work(work, func, onstack, line_here());
}

void init_delayed_work_at(delayed_work_2_6_35 *work, work_func_t func, unsigned timer_flags, int onstack,
                          const char *expression) {
    announce_home(work, sizeof *work, expression, "delayed_work");
    init_delayed_work(work, func, timer_flags, onstack, line_here());
}

void prepare_work_at(work_struct *work, work_func_t func) { prepare_work(work, func, line_here()); }
void destroy_work_on_stack(work_struct *work) { object_gone(work, sizeof *work); }

int look_pending(const work_struct *work) {
    machine::point(machine::Point::atomic, work);
    const bool pending = work_pending(work);
    look_here(work, pending);
    return pending;
}

Wq *create(const char *name) { return original::create_workqueue(name, Threads::per_cpu); }
Wq *create_rt(const char *name) { return original::create_workqueue(name, Threads::per_cpu, false, true); }
Wq *create_freezeable(const char *name) { return original::create_workqueue(name, Threads::single, true); }
Wq *create_single(const char *name) { return original::create_workqueue(name, Threads::single); }
int is_keventd() { return original::current_is_keventd(); }
int has_keventd() { return original::keventd_up(); }

const Export table[] = {
    CALL_AS(wqlab_init_work, "INIT_WORK", init_work_at),
    CALL_AS(wqlab_init_delayed_work, "INIT_DELAYED_WORK", init_delayed_work_at),
    CALL_AS(wqlab_prepare_work, "PREPARE_WORK", prepare_work_at),
    QUIET(destroy_work_on_stack, destroy_work_on_stack),
    QUIET(wqlab_work_pending, look_pending),
    QUIET(work_clear_pending, work_clear_pending),
    CALL_AS_GPL(wqlab_create_workqueue, "create_workqueue", create),
    CALL_AS_GPL(wqlab_create_rt_workqueue, "create_rt_workqueue", create_rt),
    CALL_AS_GPL(wqlab_create_freezeable_workqueue, "create_freezeable_workqueue", create_freezeable),
    CALL_AS_GPL(wqlab_create_singlethread_workqueue, "create_singlethread_workqueue", create_single),
    CALL_GPL(destroy_workqueue, original::destroy_workqueue),
    CALL_GPL(queue_work, queue_work),
    CALL_GPL(queue_work_on, queue_work_on),
    CALL_GPL(queue_delayed_work, queue_delayed_work),
    CALL_GPL(queue_delayed_work_on, queue_delayed_work_on),
    CALL(schedule_work, schedule_work),
    CALL(schedule_work_on, schedule_work_on),
    CALL(schedule_delayed_work, schedule_delayed_work),
    CALL(schedule_delayed_work_on, schedule_delayed_work_on),
    CALL(schedule_on_each_cpu, schedule_on_each_cpu),
    CALL_GPL(flush_workqueue, original::flush_workqueue),
    CALL(flush_scheduled_work, original::flush_scheduled_work),
    CALL_GPL(flush_work, flush_work),
    CALL(flush_delayed_work, flush_delayed_work),
    CALL_GPL(cancel_work_sync, cancel_work_sync),
    CALL(cancel_delayed_work, cancel_delayed_work),
    CALL(__cancel_delayed_work, __cancel_delayed_work),
    CALL(cancel_delayed_work_sync, cancel_delayed_work_sync),
    CALL_GPL(execute_in_process_context, execute_in_process_context),
    CALL_GPL(work_on_cpu, work_on_cpu),
    QUIET(keventd_up, has_keventd),
    QUIET(current_is_keventd, is_keventd),
};

}  // namespace

std::span<const Export> workqueue_2_6_35_exports() { return table; }

}  // namespace wqlab::runner
