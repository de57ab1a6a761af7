// Kernel threads.
#include <gtest/gtest.h>

#include "booted_kernel.h"
#include "kernel/kthread.h"

using namespace wqlab;
using machine::Mode;
using machine::Stop;
using test::BootedKernel;

TEST(Kthread, SleepsUntilItIsWokenAndIsStopped) {
    for (Mode mode : {Mode::stepped, Mode::parallel}) {
        BootedKernel k(2, nullptr, mode);
        std::atomic<int> ran{0};
        k.start(0, "makes", [&] {
            Task *t = kthread_create([&ran] {
                ++ran;
                while (!kthread_should_stop()) {
                    set_current_state(TASK_INTERRUPTIBLE);
                    if (!kthread_should_stop()) schedule();
                    set_current_state(TASK_RUNNING);
                }
                return 17;
            }, TaskKind::kthread, "a_name_that_is_too_long");
            EXPECT_STREQ(t->comm, "a_name_that_is_");
            EXPECT_EQ(t->real_parent ? t->real_parent->pid : 0, 2);
            msleep(4);
            EXPECT_EQ(ran, 0);
            wake_up_process(t);
            msleep(4);
            EXPECT_EQ(ran, 1);
            EXPECT_EQ(kthread_stop(t), 17);
        });
        EXPECT_EQ(k.run(), Stop::rest);
        EXPECT_EQ(ran, 1);
    }
}

TEST(Kthread, StoppedBeforeItEverRan) {
    BootedKernel k(2);
    bool ran = false;
    k.start(0, "makes", [&] {
        Task *t = kthread_create([&ran] {
            ran = true;
            return 0;
        }, TaskKind::kthread, "never");
        EXPECT_EQ(kthread_stop(t), -4);
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_FALSE(ran);
}

TEST(Kthread, ItsEndIsSeenByAStopThatComesLate) {
    BootedKernel k(2);
    k.start(0, "makes", [] {
        Task *t = kthread_create([] { return 5; }, TaskKind::kthread, "short");
        wake_up_process(t);
        msleep(20);
        EXPECT_EQ(kthread_stop(t), 5);
    });
    EXPECT_EQ(k.run(), Stop::rest);
}

TEST(Kthread, BoundThreadsRunWhereTheyAreBound) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        auto chooser = machine::make_seeded(seed);
        BootedKernel k(4, chooser.get());
        int cpus[4] = {-1, -1, -1, -1};
        k.start(0, "makes", [&] {
            for (int cpu = 0; cpu < 4; ++cpu) {
                Task *t = kthread_create([&cpus, cpu] {
                    cpus[cpu] = smp_processor_id();
                    return 0;
                }, TaskKind::kthread, "bound");
                kthread_bind_mask(t, cpu_bit(cpu));
                wake_up_process(t);
            }
        });
        EXPECT_EQ(k.run(), Stop::rest);
        for (int cpu = 0; cpu < 4; ++cpu) EXPECT_EQ(cpus[cpu], cpu) << "seed " << seed;
    }
}

TEST(Kthread, ManyMakersGetTheirOwn) {
    for (Mode mode : {Mode::stepped, Mode::parallel}) {
        auto chooser = machine::make_seeded(2);
        BootedKernel k(4, chooser.get(), mode);
        std::atomic<int> sum{0};
        for (int cpu = 0; cpu < 4; ++cpu)
            k.start(cpu, "makes", [&, cpu] {
                for (int i = 0; i < 10; ++i) {
                    const int value = cpu * 10 + i;
                    Task *t = kthread_create([value] { return value; }, TaskKind::kthread, "child");
                    wake_up_process(t);
                    kthread_stop(t);
                    sum += value;
                    EXPECT_TRUE(t->exit_code == value || t->exit_code == -4);
                }
            });
        EXPECT_EQ(k.run(), Stop::rest);
        EXPECT_EQ(sum, 780);
    }
}

TEST(Kthread, NoneWhenMemoryIsLow) {
    BootedKernel k(1);
    k.start(0, "makes", [] {
        memory_low = true;
        EXPECT_EQ(kthread_create([] { return 0; }, TaskKind::kthread, "none"), nullptr);
        memory_low = false;
        Task *t = kthread_create([] { return 0; }, TaskKind::kthread, "some");
        ASSERT_NE(t, nullptr);
        kthread_stop(t);
    });
    EXPECT_EQ(k.run(), Stop::rest);
}
