// Running a function elsewhere in 2.6.35: on each CPU, on a given one, or in process context.
#include "kernel/engine_heap.h"
#include "kernel/kthread.h"
#include "kernel/original/v2_6_35/api.h"
#include "kernel/original/v2_6_35/run.h"

namespace wqlab::original::v2_6_35 {

int schedule_on_each_cpu(work_func_t func) {
    auto *works = static_cast<work_struct *>(engine_alloc(sizeof(work_struct) * machine::max_cpus));
    if (!works) return -12;
    const CpuMask online = cpu_online_mask();
    // A thread of keventd cannot wait for itself: its CPU's share it runs here.
    const int here = current_is_keventd() ? smp_processor_id() : -1;
    for (int cpu = 0; cpu < machine::cpu_count(); ++cpu) {
        if (!(online & cpu_bit(cpu))) continue;
        init_work(&works[cpu], func, false, 0);
        if (cpu != here) schedule_work_on(cpu, &works[cpu]);
    }
    if (here >= 0) func(&works[here]);
    for (int cpu = 0; cpu < machine::cpu_count(); ++cpu)
        if (online & cpu_bit(cpu)) flush_work(&works[cpu]);
    engine_free(works);
    return 0;
}

int execute_in_process_context(work_func_t fn, execute_work *ew) {
    if (!in_interrupt()) {
        fn(&ew->work);
        return 0;
    }
    init_work(&ew->work, fn, false, 0);
    schedule_work(&ew->work);
    return 1;
}

long work_on_cpu(unsigned cpu, long (*fn)(void *), void *arg) {
    long ret = 0;
    completion done;
    init_completion(&done);
    Task *t = kthread_create(
        [&] {
            ret = fn(arg);
            complete(&done);
            return 0;
        },
        TaskKind::kthread, "work_for_cpu");
    if (!t) return -12;
    kthread_bind_mask(t, cpu_bit(static_cast<int>(cpu)));
    wake_up_process(t);
    wait_for_completion(&done);
    return ret;
}

}  // namespace wqlab::original::v2_6_35
