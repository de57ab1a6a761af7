// booted_kernel.h: a booted kernel for a test, and tasks on it.
#pragma once
#include <functional>
#include <string>

#include "kernel/kernel.h"
#include "kernel/sched.h"
#include "kernel/timer.h"
#include "trace/writer.h"

namespace wqlab::test {

struct BootedKernel {
    explicit BootedKernel(int cpus, machine::Chooser *chooser = nullptr, machine::Mode mode = machine::Mode::stepped) {
        KernelConfig c;
        c.machine.cpus = cpus;
        c.machine.chooser = chooser;
        c.machine.mode = mode;
        kernel_boot(c);
    }
    ~BootedKernel() { kernel_shutdown(); }

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
    // call: runs body on a task of CPU 0 and comes back when all is at rest.
    void call(std::function<void()> body) {
        start(0, "call", std::move(body));
        machine::run();
    }
    machine::Stop run() { return machine::run(); }
};

// Traced: a trace in memory from before the boot until it is asked for.
struct Traced {
    Traced() { trace::collect(text_); }
    ~Traced() { trace::finish(); }
    const std::string &text() {
        trace::flush();
        return text_;
    }

  private:
    std::string text_;
};

// at_jiffy: the machine's time at which the jiffy begins, in ticks since boot.
inline std::uint64_t ticks_since_boot() { return machine::now() / tick_nsec; }

}  // namespace wqlab::test
