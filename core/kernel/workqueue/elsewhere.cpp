// Running a function elsewhere: on a given CPU, on each CPU, in process context, after a grace period.
#include "kernel/engine_heap.h"
#include "kernel/rcu.h"
#include "kernel/workqueue/data.h"
#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

struct WorkForCpu {
    work_struct work{};
    long (*fn)(void *) = nullptr;
    void *arg = nullptr;
    long ret = 0;
};

void rcu_work_rcufn(rcu_head *rcu) {
    rcu_work *rwork = entry_of<&rcu_work::rcu>(rcu);
    local_irq_disable();   // no queue_work: PENDING is set since queue_rcu_work
    __queue_work(WORK_CPU_UNBOUND, rwork->wq, &rwork->work);
    local_irq_enable();
}

}  // namespace

void work_for_cpu_fn(work_struct *work) {
    WorkForCpu *w = entry_of<&WorkForCpu::work>(work);
    w->ret = w->fn(w->arg);
}

long work_on_cpu(int cpu, long (*fn)(void *), void *arg) {
    WorkForCpu w;
    w.fn = fn;
    w.arg = arg;
    init_work(&w.work, work_for_cpu_fn, true);
    schedule_work_on(cpu, &w.work);
    flush_work(&w.work);
    return w.ret;
}

long work_on_cpu_safe(int cpu, long (*fn)(void *), void *arg) {
    return cpu_online_mask() & cpu_bit(cpu) ? work_on_cpu(cpu, fn, arg) : -ENODEV_;
}

int schedule_on_each_cpu(work_func_t func) {
    auto *works = static_cast<work_struct *>(engine_alloc(sizeof(work_struct) * machine::max_cpus));
    if (!works) return -ENOMEM_;
    const CpuMask online = cpu_online_mask();
    for (int cpu = 0; cpu < machine::cpu_count(); ++cpu) {
        if (!(online & cpu_bit(cpu))) continue;
        init_work(&works[cpu], func);
        schedule_work_on(cpu, &works[cpu]);
    }
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
    init_work(&ew->work, fn);
    schedule_work(&ew->work);
    return 1;
}

void init_rcu_work(rcu_work *rwork, work_func_t func, bool onstack, int line) {
    init_work(&rwork->work, func, onstack, line);
}

bool queue_rcu_work(workqueue_struct *wq, rcu_work *rwork) {
    if (!claim_pending(&rwork->work)) return false;
    rwork->wq = wq;
    call_rcu(&rwork->rcu, rcu_work_rcufn);
    return true;
}

bool flush_rcu_work(rcu_work *rwork) {
    if (work_pending(&rwork->work)) {
        rcu_barrier();
        flush_work(&rwork->work);
        return true;
    }
    return flush_work(&rwork->work);
}

}  // namespace wqlab
