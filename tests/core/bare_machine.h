// bare_machine.h: a machine with the scheduler and nothing above it, for tests of both.
#pragma once
#include "kernel/sched.h"

namespace wqlab::test {

struct BareMachine {
    explicit BareMachine(const machine::Config &config) {
        machine::Hooks hooks;
        hooks.irq_entry = [](machine::Cpu &c, std::uint64_t bits) { on_irq(c, bits); };
        hooks.idle_schedule = sched_idle_schedule;
        hooks.live_timers = [] { return timers_armed.load(); };
        hooks.task_name = [](const machine::Context *c) -> const char * { return static_cast<const Task *>(c)->comm; };
        machine::boot(config, hooks);
        sched_boot();
    }
    ~BareMachine() {
        machine::shutdown();
        sched_shutdown();
        on_irq = [](machine::Cpu &, std::uint64_t) {};
        timers_armed = 0;
    }
    // start: a task on this CPU alone.
    Task *start(int cpu, const char *name, std::function<void()> body) {
        Task *t = task_create(TaskKind::user, name, [body] {
            body();
            return 0;
        });
        set_cpus_allowed(t, cpu_bit(cpu));
        wake_up_new_task(t);
        return t;
    }
    static inline std::function<void(machine::Cpu &, std::uint64_t)> on_irq = [](machine::Cpu &, std::uint64_t) {};
    static inline std::atomic<std::uint64_t> timers_armed{0};
};

inline machine::Config stepped(int cpus, machine::Chooser *chooser = nullptr) {
    machine::Config c;
    c.cpus = cpus;
    c.chooser = chooser;
    return c;
}

inline machine::Config parallel(int cpus) {
    machine::Config c;
    c.cpus = cpus;
    c.mode = machine::Mode::parallel;
    return c;
}

}  // namespace wqlab::test
