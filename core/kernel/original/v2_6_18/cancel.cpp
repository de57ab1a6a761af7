// Taking works back in 2.6.18: only from their timer.
#include "kernel/original/v2_6_18/api.h"
#include "kernel/original/v2_6_18/run.h"

namespace wqlab::original::v2_6_18 {

int cancel_delayed_work(work_2_6_18 *work) {
    if (!del_timer_sync(&work->timer)) return 0;
    trace::emit<Event::wq_cancel>(work, "timer", 0);
    tracing::delayed(work, static_cast<workqueue_struct *>(work->wq_data), -1, work->timer.expires, 0);
    tracing::pending(work, false);
    pending_bit(work).fetch_and(~1ul);
    return 1;
}

void cancel_rearming_delayed_workqueue(workqueue_struct *wq, work_2_6_18 *work) {
    while (!cancel_delayed_work(work)) {
        flush_workqueue(wq);
        machine::relax();
    }
}

void cancel_rearming_delayed_work(work_2_6_18 *work) { cancel_rearming_delayed_workqueue(keventd_wq, work); }

}  // namespace wqlab::original::v2_6_18
