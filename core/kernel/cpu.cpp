// CPU hotplug. What must happen on the CPU itself is done there by its cpuhp thread, which lives as long as that
// takes; the rest by the caller.
#include "kernel/cpu.h"

#include <cstdio>
#include <new>

#include "kernel/kthread.h"
#include "kernel/lock.h"
#include "kernel/original/original.h"
#include "kernel/printk.h"
#include "kernel/timer.h"
#include "kernel/version.h"
#include "kernel/wait.h"
#include "kernel/workqueue/workqueue.h"

namespace wqlab {

namespace {

Mutex cpu_hotplug_lock;   // one at a time

constexpr int EBUSY_ = 16, EINVAL_ = 22, ENOMEM_ = 12;

// WorkqueueSteps: what the workqueues do at each stage; null: nothing. offline and online run on the CPU itself.
struct WorkqueueSteps {
    int (*prepare)(int cpu);
    int (*online)(int cpu);
    int (*offline)(int cpu);
    int (*dead)(int cpu);
};

const WorkqueueSteps &workqueue_steps() {
    static constexpr WorkqueueSteps managed{workqueue_prepare_cpu, workqueue_online_cpu, workqueue_offline_cpu,
                                            nullptr};
    static constexpr WorkqueueSteps originals{original::prepare_cpu, original::online_cpu, nullptr, original::dead_cpu};
    return original::has_original_workqueues(booted_version()) ? originals : managed;
}

// Step: what a cpuhp thread is to do.
struct Step {
    int (*run)(int cpu);
    int cpu;
    int ret = 0;
    completion done{};
};

int cpuhp_main(Step *step) {
    step->ret = step->run(step->cpu);
    complete(&step->done);
    for (;;) {
        set_current_state(TASK_IDLE);
        if (kthread_should_stop()) break;
        schedule();
    }
    set_current_state(TASK_RUNNING);
    return 0;
}

// on_cpu: runs step(cpu) in the CPU's cpuhp thread and returns what it returned.
int on_cpu(int cpu, int (*run)(int)) {
    Step step{run, cpu};
    init_completion(&step.done);
    char name[TASK_COMM_LEN];
    std::snprintf(name, sizeof name, "cpuhp/%d", cpu);
    Task *t = kthread_create_reserved([&step] { return cpuhp_main(&step); }, TaskKind::kthread, name);
    kthread_bind_mask(t, cpu_bit(cpu));
    wake_up_process(t);
    wait_for_completion(&step.done);
    kthread_stop(t);
    return step.ret;
}

// take_cpu_down: the last thing that runs there: nothing is placed on the CPU any more, and what waits there, tasks
// and timers, goes elsewhere.
int take_cpu_down(int cpu) {
    const unsigned long flags = local_irq_save();
    set_cpu_online(cpu, false);
    timers_migrate(cpu, __builtin_ctzll(cpu_online_mask()));
    local_irq_restore(flags);
    return 0;
}

}  // namespace

int cpu_down(int cpu) {
    MutexGuard g(cpu_hotplug_lock);
    if (cpu < 0 || cpu >= machine::cpu_count() || !(cpu_online_mask() & cpu_bit(cpu))) return -EINVAL_;
    if (cpu_online_mask() == cpu_bit(cpu)) return -EBUSY_;
    const WorkqueueSteps &workqueues = workqueue_steps();
    if (workqueues.offline)
        if (const int ret = on_cpu(cpu, workqueues.offline)) return ret;
    if (const int ret = on_cpu(cpu, take_cpu_down)) return ret;
    if (workqueues.dead)
        if (const int ret = workqueues.dead(cpu)) return ret;
    printk("\0016smpboot: CPU %d is now offline\n", cpu);
    return 0;
}

int cpu_up(int cpu) {
    MutexGuard g(cpu_hotplug_lock);
    if (cpu < 0 || cpu >= machine::cpu_count() || (cpu_online_mask() & cpu_bit(cpu))) return -EINVAL_;
    if (const int ret = workqueue_steps().prepare(cpu)) return ret;
    printk("\0016smpboot: Booting Node %d Processor %d APIC 0x%x\n", cpu_to_node(cpu), cpu, cpu);
    set_cpu_online(cpu, true);
    return on_cpu(cpu, workqueue_steps().online);
}

void cpu_boot() { new (&cpu_hotplug_lock) Mutex; }

}  // namespace wqlab
