// workqueue_world.h: a booted kernel for scenarios on the workqueue, in either machine, and what must be true at the
// end of each: at rest, nothing pending, nobody left behind.
#pragma once
#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "exploration.h"
#include "kernel/engine_heap.h"
#include "kernel/hung_task.h"
#include "kernel/kernel.h"
#include "kernel/lock.h"
#include "kernel/printk.h"
#include "kernel/sched.h"
#include "kernel/timer.h"
#include "kernel/wait.h"
#include "kernel/workqueue/workqueue.h"

namespace wqlab::test {

inline KernelConfig kernel(int cpus, machine::Chooser *chooser = nullptr) {
    KernelConfig c;
    c.machine.cpus = cpus;
    c.machine.chooser = chooser;
    c.machine.step_limit = 2'000'000;
    return c;
}

inline KernelConfig live_kernel(int cpus) {
    KernelConfig c;
    c.machine.cpus = cpus;
    c.machine.mode = machine::Mode::parallel;
    return c;
}

// left_behind: what of the workqueues is not at rest: works in lists, workers and pwqs that are busy. "" when nothing.
std::string left_behind();   // workqueue_world.cpp

// World: one kernel, from boot to shutdown.
class World {
  public:
    explicit World(const KernelConfig &config) {
        log().clear();
        set_log_sink([](const std::string &line) { log() += line + '\n'; });
        kernel_boot(config);
        tasks_at_boot_ = other_tasks();
    }
    ~World() {
        kernel_shutdown();
        set_log_sink(nullptr);
    }
    // start: a task that may run on this CPU alone.
    Task *start(int cpu, const char *name, std::function<void()> body) {
        Task *t = task_create(TaskKind::user, name, [body = std::move(body)] {
            body();
            return 0;
        });
        set_cpus_allowed(t, cpu_bit(cpu));
        wake_up_new_task(t);
        return t;
    }
    // run: to rest. Empty when all is well there, else what is wrong. may_warn: a WARN of this function is no mistake.
    std::string run(const char *may_warn = nullptr) {
        const machine::Stop stop = machine::run(60'000'000'000ull + machine::now());
        if (stop != machine::Stop::rest) return "no rest: stop " + std::to_string(static_cast<int>(stop)) + "\n" + log();
        std::string wrong;
        for (Task *t : blocked_tasks()) wrong += std::string("asleep for ever: ") + t->comm + "\n";
        if (other_tasks() != tasks_at_boot_) wrong += "a task is left\n";
        if (live_timers() != 0) wrong += "a timer is left\n";
        const bool warned = log().find("WARNING") != std::string::npos && !(may_warn && warns_of(may_warn));
        if (warned || log().find("BUG") != std::string::npos) wrong += log();
        return wrong + left_behind();
    }
    // warns_of: there is one WARN in the log, and it is of this function.
    static bool warns_of(const char *function) {
        const std::size_t at = log().find("WARNING: ");
        if (at == std::string::npos || log().find("WARNING: ", at + 1) != std::string::npos) return false;
        const std::string line = log().substr(at, log().find('\n', at) - at);
        return line.ends_with(std::string(" ") + function);
    }
    static std::string &log() {
        static std::string text;
        return text;
    }

  private:
    // other_tasks: all but workers and rescuers, of which a run may leave more.
    static int other_tasks() {
        int n = 0;
        for_each_task([&](Task *t) { n += t->kind != TaskKind::worker && t->kind != TaskKind::rescuer; });
        return n;
    }
    int tasks_at_boot_ = 0;
};

}  // namespace wqlab::test
