// Running a function elsewhere in 2.6.18: on each CPU, or in process context.
#include "kernel/engine_heap.h"
#include "kernel/original/v2_6_18/api.h"
#include "kernel/original/v2_6_18/run.h"

namespace wqlab::original::v2_6_18 {

int schedule_on_each_cpu(work_fn func, void *info) {
    auto *works = static_cast<work_2_6_18 *>(engine_alloc(sizeof(work_2_6_18) * machine::max_cpus));
    if (!works) return -12;
    const CpuMask online = cpu_online_mask();
    for (int cpu = 0; cpu < machine::cpu_count(); ++cpu) {
        if (!(online & cpu_bit(cpu))) continue;
        init_work(&works[cpu], func, info, 0);
        __queue_work(keventd_wq->cpu_wq[cpu], &works[cpu]);
    }
    flush_workqueue(keventd_wq);
    engine_free(works);
    return 0;
}

int execute_in_process_context(work_fn fn, void *data, execute_work *ew) {
    if (!in_interrupt()) {
        fn(data);
        return 0;
    }
    init_work(&ew->work, fn, data, 0);
    schedule_work(&ew->work);
    return 1;
}

}  // namespace wqlab::original::v2_6_18
