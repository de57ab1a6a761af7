// CPU hotplug. What must happen on the CPU itself is done there by its cpuhp thread, which lives as long as that
// takes; the rest by the caller.
#include "kernel/cpu.h"

#include <algorithm>
#include <cstdio>
#include <new>
#include <vector>

#include "kernel/irq.h"
#include "kernel/kthread.h"
#include "kernel/lock.h"
#include "kernel/notifier.h"
#include "kernel/original/original.h"
#include "kernel/printk.h"
#include "kernel/timer.h"
#include "kernel/version.h"
#include "kernel/wait.h"
#include "kernel/workqueue/workqueue.h"

namespace wqlab {

namespace {

Mutex cpu_hotplug_lock;   // one at a time

constexpr int EBUSY_ = 16, EINVAL_ = 22, ENOMEM_ = 12, ENOSPC_ = 28;

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
    softirq_drain();
    set_cpu_online(cpu, false);
    timers_migrate(cpu, __builtin_ctzll(cpu_online_mask()));
    local_irq_restore(flags);
    return 0;
}

// --- what modules want: under cpu_hotplug_lock
std::vector<CpuState> states;   // in order of their numbers
NotifierChain chain;
enum Action : unsigned long { is_online = 2, comes = 3, comes_not = 4, goes = 5, goes_not = 6, is_dead = 7 };
bool tell(Action action, int cpu) {
    return notifier_errno(chain.call(action, reinterpret_cast<void *>(static_cast<long>(cpu)))) == 0;
}

int start_all(int cpu, bool preparation) {
    for (const CpuState &s : states)
        if (s.preparation == preparation && s.startup)
            if (const int ret = s.startup(static_cast<unsigned>(cpu))) return ret;
    return 0;
}
int end_all(int cpu, bool preparation) {
    for (auto s = states.rbegin(); s != states.rend(); ++s)
        if (s->preparation == preparation && s->teardown)
            if (const int ret = s->teardown(static_cast<unsigned>(cpu))) return ret;
    return 0;
}
int start_online(int cpu) { return start_all(cpu, false); }
int end_online(int cpu) { return end_all(cpu, false); }

// subject: the state that is added or removed.
const CpuState *subject;
int start_subject(int cpu) { return subject->startup(static_cast<unsigned>(cpu)); }
int end_subject(int cpu) { return subject->teardown(static_cast<unsigned>(cpu)); }
int run_subject(int cpu, bool start) {
    if (!(start ? subject->startup : subject->teardown)) return 0;
    if (subject->preparation) return start ? start_subject(cpu) : end_subject(cpu);
    return on_cpu(cpu, start ? start_subject : end_subject);
}

}  // namespace

int cpu_state_add(bool preparation, int (*startup)(unsigned), int (*teardown)(unsigned), bool calls) {
    MutexGuard g(cpu_hotplug_lock);
    int number = preparation ? first_preparation_state : first_dynamic_state, kept = 0;
    const int end = number + dynamic_states;
    const auto taken = [&number](const CpuState &s) { return s.number == number; };
    while (std::ranges::any_of(states, taken))
        if (++number == end) return -ENOSPC_;
    const CpuState state{number, startup, teardown, preparation};
    subject = &state;
    for (int cpu = 0; calls && cpu < machine::cpu_count(); ++cpu) {
        if (!(cpu_online_mask() & cpu_bit(cpu))) continue;
        if (const int ret = run_subject(cpu, true)) {
            for (kept = cpu - 1; kept >= 0; --kept)
                if (cpu_online_mask() & cpu_bit(kept)) run_subject(kept, false);
            return ret;
        }
    }
    const auto later = [number](const CpuState &s) { return s.number > number; };
    states.insert(std::ranges::find_if(states, later), state);
    return number;
}

void cpu_state_remove(int number, bool calls) {
    MutexGuard g(cpu_hotplug_lock);
    const auto at = std::ranges::find(states, number, &CpuState::number);
    if (at == states.end()) {
        printk("\0013Error: Removing not existing state %d\n", number);
        return;
    }
    const CpuState state = *at;
    states.erase(at);
    subject = &state;
    for (int cpu = 0; calls && cpu < machine::cpu_count(); ++cpu)
        if (cpu_online_mask() & cpu_bit(cpu)) run_subject(cpu, false);
}

int cpu_notifier_add(NotifierBlock *block) { return chain.add(block); }
int cpu_notifier_remove(NotifierBlock *block) { return chain.remove(block); }

int cpu_down(int cpu) {
    MutexGuard g(cpu_hotplug_lock);
    if (cpu < 0 || cpu >= machine::cpu_count() || !(cpu_online_mask() & cpu_bit(cpu))) return -EINVAL_;
    if (cpu_online_mask() == cpu_bit(cpu)) return -EBUSY_;
    const WorkqueueSteps &workqueues = workqueue_steps();
    if (!tell(goes, cpu)) {
        tell(goes_not, cpu);
        return -EINVAL_;
    }
    if (!states.empty())
        if (const int ret = on_cpu(cpu, end_online)) return ret;
    if (workqueues.offline)
        if (const int ret = on_cpu(cpu, workqueues.offline)) return ret;
    if (const int ret = on_cpu(cpu, take_cpu_down)) return ret;
    if (workqueues.dead)
        if (const int ret = workqueues.dead(cpu)) return ret;
    printk("\0016smpboot: CPU %d is now offline\n", cpu);
    tell(is_dead, cpu);
    end_all(cpu, true);
    return 0;
}

int cpu_up(int cpu) {
    MutexGuard g(cpu_hotplug_lock);
    if (cpu < 0 || cpu >= machine::cpu_count() || (cpu_online_mask() & cpu_bit(cpu))) return -EINVAL_;
    if (const int ret = start_all(cpu, true)) return ret;
    if (!tell(comes, cpu)) {
        tell(comes_not, cpu);
        return -EINVAL_;
    }
    if (const int ret = workqueue_steps().prepare(cpu)) return ret;
    printk("\0016smpboot: Booting Node %d Processor %d APIC 0x%x\n", cpu_to_node(cpu), cpu, cpu);
    set_cpu_online(cpu, true);
    if (const int ret = on_cpu(cpu, workqueue_steps().online)) return ret;
    tell(is_online, cpu);
    return states.empty() ? 0 : on_cpu(cpu, start_online);
}

void cpu_boot() {
    new (&cpu_hotplug_lock) Mutex;
    states.clear();
    chain.reset();
}

}  // namespace wqlab
