// Boot and shutdown of the whole kernel.
#include <gtest/gtest.h>

#include <set>

#include "booted_kernel.h"
#include "kernel/kthread.h"
#include "kernel/slab.h"

using namespace wqlab;
using machine::Mode;
using machine::Stop;
using test::BootedKernel;

namespace {

// Workers are made in any order where CPUs are really at once, so pids may differ.
std::multiset<std::string> all_tasks() {
    std::multiset<std::string> out;
    for_each_task([&](Task *t) { out.insert(t->comm); });
    return out;
}

}  // namespace

TEST(KernelBoot, ComesToRestWithTheSameTasksInBothModes) {
    for (int cpus : {1, 2, 4, 8}) {
        std::multiset<std::string> stepped_tasks;
        {
            BootedKernel k(cpus);
            stepped_tasks = all_tasks();
            EXPECT_EQ(live_timers(), 0u);
            EXPECT_EQ(k.run(), Stop::rest);
        }
        BootedKernel k(cpus, nullptr, Mode::parallel);
        EXPECT_EQ(k.run(), Stop::rest);
        EXPECT_EQ(all_tasks(), stepped_tasks);
        for_each_task([](Task *t) { 
            if (t->pid == 2) { EXPECT_STREQ(t->comm, "kthreadd"); }
        });
    }
}

TEST(KernelBoot, AgainAndAgainLeavesTheSame) {
    std::string first, trace_text;
    for (int i = 0; i < 50; ++i) {
        test::Traced traced;
        {
            BootedKernel k(4);
            k.start(1, "sleeper", [] { msleep(20); });
            EXPECT_EQ(k.run(), Stop::rest);
        }
        if (i == 0) first = traced.text();
        else ASSERT_EQ(traced.text(), first) << "boot " << i;
    }
    EXPECT_NE(first.find("wq_boot: cpus=4 kernel=6.1 config=debian mode=stepped hz=250\n"), std::string::npos);
}

// Mutation: carriers_shutdown() that frees each carrier as soon as its own thread has ended (a thread still on its way to
// its end then wakes a task without one; with 700 us before give()'s post, 4 of 6 runs fall under ThreadSanitizer).
TEST(KernelBoot, ShutdownAtAnyMoment) {
    for (int i = 0; i < 30; ++i) {
        BootedKernel k(4, nullptr, i % 2 ? Mode::parallel : Mode::stepped);
        for (int cpu = 0; cpu < 4; ++cpu)
            k.start(cpu, "busy", [] {
                for (;;) {
                    msleep(4);
                    Task *t = kthread_create([] { return 0; }, TaskKind::kthread, "child");
                    kthread_stop(t);
                    udelay(50);
                }
            });
        machine::run(machine::now() + static_cast<std::uint64_t>(i) * 1'000'000);
    }
}
