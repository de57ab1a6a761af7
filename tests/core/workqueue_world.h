// workqueue_world.h: a booted kernel for scenarios on the workqueue, in either machine, and what must be true at the
// end of each: at rest, nothing pending, nobody left behind.
#pragma once
#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

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
    // run: to rest. Empty when all is well there, else what is wrong.
    std::string run() {
        const machine::Stop stop = machine::run(60'000'000'000ull + machine::now());
        if (stop != machine::Stop::rest) return "no rest: stop " + std::to_string(static_cast<int>(stop)) + "\n" + log();
        std::string wrong;
        for (Task *t : blocked_tasks()) wrong += std::string("asleep for ever: ") + t->comm + "\n";
        if (other_tasks() != tasks_at_boot_) wrong += "a task is left\n";
        if (live_timers() != 0) wrong += "a timer is left\n";
        if (log().find("WARNING") != std::string::npos || log().find("BUG") != std::string::npos) wrong += log();
        wrong += busy_lists();
        return wrong;
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
    // busy_lists: lines of the dump that show a work in a list, a running worker or an active one.
    static std::string busy_lists() {
        std::string text = dump_state(), wrong;
        for (std::size_t at = 0, end; at < text.size(); at = end + 1) {
            end = text.find('\n', at);
            const std::string line = text.substr(at, end - at);
            auto has = [&](const char *what) { return line.find(what) != std::string::npos; };
            bool bad = false;
            if (has("pool=") && line.rfind("worker ", 0) == 0) bad = !has("current=0 ") || !has("scheduled=[]");
            if (line.rfind("pool ", 0) == 0) bad = !has("worklist=[]") || !has("nr_running=0") || !has("manager=0");
            if (line.rfind("pwq ", 0) == 0) bad = !has("nr_active=0") || !has("inactive=[]");
            if (line.rfind("work ", 0) == 0) bad = has("pending=1");
            if (bad) wrong += "left: " + line + '\n';
        }
        return wrong;
    }

    int tasks_at_boot_ = 0;
};

// A scenario runs once in a World of its own and says what went wrong; empty: nothing.
using Scenario = std::function<std::string(const KernelConfig &)>;

struct Explored {
    std::uint64_t runs = 0;
    std::string failure;   // empty, or what went wrong first, and how to meet it again
};

// explore: every choice sequence with at most `preemptions` preemptions, up to `limit` runs.
inline Explored explore(const Scenario &scenario, int cpus, int preemptions, std::uint64_t limit) {
    machine::DepthFirst search(preemptions);
    Explored result;
    do {
        std::string wrong = scenario(kernel(cpus, &search));
        if (!wrong.empty()) {
            result.failure = "cpus " + std::to_string(cpus) + " run " + std::to_string(search.runs()) + " path";
            for (int cpu : search.path()) result.failure += " " + std::to_string(cpu);
            result.failure += ":\n" + wrong;
            result.runs = search.runs() + 1;
            return result;
        }
    } while (search.next() && search.runs() < limit);
    result.runs = search.runs();
    return result;
}

// everywhere: fixed order, seeds and bounded exploration on 1 to 8 CPUs, and the parallel machine.
inline void everywhere(const Scenario &scenario, std::uint64_t explored = 1500, int live_runs = 5) {
    for (int cpus : {1, 2, 4, 8}) {
        EXPECT_EQ(scenario(kernel(cpus)), "") << "fixed order, cpus " << cpus;
        for (std::uint64_t seed = 1; seed <= 25; ++seed) {
            auto chooser = machine::make_seeded(seed);
            ASSERT_EQ(scenario(kernel(cpus, chooser.get())), "") << "seed " << seed << " cpus " << cpus;
        }
        for (int i = 0; i < live_runs; ++i) ASSERT_EQ(scenario(live_kernel(cpus)), "") << "parallel, cpus " << cpus;
    }
    for (int cpus : {1, 2, 3}) {
        const Explored e = explore(scenario, cpus, 2, explored);
        ASSERT_EQ(e.failure, "");
        std::printf("  %d cpus: %llu sequences\n", cpus, static_cast<unsigned long long>(e.runs));
    }
}

}  // namespace wqlab::test
