// Exports of linux/workqueue.h before 2.6.20.
#include "kernel/original/v2_6_18/api.h"
#include "runner/call.h"
#include "runner/exports/work_home.h"

namespace wqlab::runner {

namespace {

using namespace original::v2_6_18;
using original::Threads;
using Wq = original::workqueue_struct;

void init_work_at(work_2_6_18 *work, work_fn func, void *data, const char *expression) {
    announce_home(work, sizeof *work, expression, "work");
    init_work(work, func, data, line_here());
}

void prepare_work_at(work_2_6_18 *work, work_fn func, void *data) { prepare_work(work, func, data, line_here()); }

Wq *create(const char *name) { return original::create_workqueue(name, Threads::per_cpu); }
Wq *create_single(const char *name) { return original::create_workqueue(name, Threads::single); }
int is_keventd() { return original::current_is_keventd(); }
int has_keventd() { return original::keventd_up(); }

const Export table[] = {
    CALL_AS(wqlab_init_work_2_6_18, "INIT_WORK", init_work_at),
    CALL_AS(wqlab_prepare_work_2_6_18, "PREPARE_WORK", prepare_work_at),
    CALL_AS_GPL(wqlab_create_workqueue, "create_workqueue", create),
    CALL_AS_GPL(wqlab_create_singlethread_workqueue, "create_singlethread_workqueue", create_single),
    CALL_GPL(destroy_workqueue, original::destroy_workqueue),
    CALL_GPL(queue_work, queue_work),
    CALL_GPL(queue_delayed_work, queue_delayed_work),
    CALL_GPL(queue_delayed_work_on, queue_delayed_work_on),
    CALL(schedule_work, schedule_work),
    CALL(schedule_delayed_work, schedule_delayed_work),
    CALL(schedule_delayed_work_on, schedule_delayed_work_on),
    CALL(schedule_on_each_cpu, schedule_on_each_cpu),
    CALL_GPL(flush_workqueue, original::flush_workqueue),
    CALL(flush_scheduled_work, original::flush_scheduled_work),
    CALL(cancel_delayed_work, cancel_delayed_work),
    CALL(cancel_rearming_delayed_work, cancel_rearming_delayed_work),
    CALL(cancel_rearming_delayed_workqueue, cancel_rearming_delayed_workqueue),
    CALL_GPL(execute_in_process_context, execute_in_process_context),
    QUIET(keventd_up, has_keventd),
    QUIET(current_is_keventd, is_keventd),
};

}  // namespace

std::span<const Export> workqueue_2_6_18_exports() { return table; }

}  // namespace wqlab::runner
