#include "state/significance.h"

namespace wqlab {

Significance significance(const TraceEvent &e) {
    switch (e.type) {
    case Event::workqueue_queue_work:
    case Event::workqueue_execute_start:
    case Event::workqueue_execute_end:
    case Event::wq_execute:
    case Event::wq_cwq_list:
    case Event::wq_work_func:
    case Event::wq_flush_sequence:
    case Event::console:
    case Event::module_load:
    case Event::module_free:
    case Event::irq_handler_entry:
    case Event::tasklet_entry:
    case Event::wq_cpu:
    case Event::wq_lost:
    case Event::wq_call:
    case Event::wq_module_run:
    case Event::wq_delayed:
    case Event::wq_worker:
    case Event::wq_worker_gone:
    case Event::wq_mayday:
    case Event::wq_rescue:
    case Event::wq_workqueue_gone:
    case Event::wq_barrier:
    case Event::wq_flush_color:
    case Event::wq_flush_done:
    case Event::wq_cancel:
    case Event::wq_freeze:
    case Event::wq_found:
    case Event::wq_node:
    case Event::wq_lever:
    case Event::wq_file:
    case Event::wq_oops:
    case Event::wq_end:
    case Event::sched_switch: return Significance::main;
    case Event::wq_return:  // that something was initialised was said by the call
        return e.text(0).view().starts_with("INIT_") || e.text(0).view().starts_with("init_") ? Significance::detail
                                                                                              : Significance::main;
    case Event::wq_workqueue: return e.num(4) ? Significance::bookkeeping : Significance::main;
    case Event::wq_current:  // taking a work is followed by the call of its function
        return e.addr(1) ? Significance::detail : Significance::main;
    case Event::wq_list: return Significance::main;  // the pill reaches its place
    case Event::sched_waking:
    case Event::sched_wakeup:
    case Event::sched_wakeup_new:
    case Event::sched_process_fork:
    case Event::sched_process_exit:
    case Event::sched_migrate_task:
    case Event::workqueue_activate_work:
    case Event::timer_start:
    case Event::timer_cancel:
    case Event::timer_expire_entry:
    case Event::timer_expire_exit:
    case Event::hrtimer_start:
    case Event::hrtimer_cancel:
    case Event::hrtimer_expire_entry:
    case Event::hrtimer_expire_exit:
    case Event::irq_handler_exit:
    case Event::softirq_raise:
    case Event::softirq_entry:
    case Event::softirq_exit:
    case Event::tasklet_exit:
    case Event::kmalloc:
    case Event::kfree:
    case Event::wq_jump:
    case Event::wq_rest:
    case Event::wq_object_gone:
    case Event::workqueue_insertion:
    case Event::workqueue_execution:
    case Event::workqueue_creation:
    case Event::workqueue_destruction:
    case Event::wq_cwq_sequence:
    case Event::wq_step:
    case Event::wq_init_work:
    case Event::wq_pending:
    case Event::wq_unlist:
    case Event::wq_worker_state:
    case Event::wq_worker_pool:
    case Event::wq_nr_running:
    case Event::wq_manager:
    case Event::wq_rescuer:
    case Event::wq_nr_active:
    case Event::wq_flags:
    case Event::wq_blocked: return Significance::detail;
    case Event::local_timer_entry:
    case Event::local_timer_exit:
    case Event::wq_boot:
    case Event::wq_task:
    case Event::wq_choice:
    case Event::wq_object:
    case Event::wq_data:
    case Event::wq_cwq:
    case Event::wq_pool:
    case Event::wq_pool_gone:
    case Event::wq_pool_flags:
    case Event::wq_pwq:
    case Event::wq_pwq_gone: return Significance::bookkeeping;
    case Event::count: break;
    }
    return Significance::detail;
}

}  // namespace wqlab
