// Hard interrupts, softirqs, tasklets: in which context things run, what nests on what, and what waits for what.
#include <gtest/gtest.h>

#include <mutex>
#include <vector>

#include "booted_kernel.h"
#include "kernel/irq.h"
#include "kernel/lock.h"

using namespace wqlab;
using machine::Mode;
using machine::Stop;
using test::BootedKernel;

namespace {

using Notes = std::vector<std::string>;

// What happened, as text, in order. Handlers are plain functions, so there is one.
class {
  public:
    void push_back(std::string text) {
        std::lock_guard g(m_);
        all_.push_back(std::move(text));
    }
    Notes get() {
        std::lock_guard g(m_);
        return all_;
    }
    void clear() {
        std::lock_guard g(m_);
        all_.clear();
    }

  private:
    std::mutex m_;
    Notes all_;
} notes;

std::string where() {
    return std::string(current_task()->comm) + (in_hardirq() ? " hard" : in_serving_softirq() ? " soft" : " task") +
           (irqs_disabled() ? " off" : " on");
}

int note_irq(int irq, void *, void *) {
    notes.push_back("irq " + std::to_string(irq) + " " + where());
    return 1;
}

void request(BootedKernel &k, int irq, const char *name, IrqHandler handler, void *dev) {
    k.call([=] { EXPECT_EQ(request_irq(irq, handler, 0, name, dev), 0); });
}

struct NotesReset : ::testing::Test {
    void SetUp() override { notes.clear(); }
};
using Irq = NotesReset;
using Softirq = NotesReset;
using Tasklet = NotesReset;

}  // namespace

TEST_F(Irq, RunsOnTopOfWhateverIsCurrent) {
    BootedKernel k(2);
    int dev;
    request(k, 3, "keyboard", note_irq, &dev);
    k.start(0, "busy", [] { mdelay(5); });
    k.start(1, "raises", [] {
        mdelay(1);
        EXPECT_EQ(raise_irq(3, 0), 0);
        mdelay(10);
        EXPECT_EQ(raise_irq(3, 0), 0);
        EXPECT_EQ(raise_irq(63, 0), -22);
        EXPECT_EQ(raise_irq(3, 9), -22);
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(notes.get(), (Notes{"irq 3 busy hard off", "irq 3 swapper/0 hard off"}));
}

TEST_F(Irq, WaitsWhileInterruptsAreOff) {
    BootedKernel k(2);
    int dev;
    request(k, 3, "keyboard", note_irq, &dev);
    k.start(0, "off", [] {
        local_irq_disable();
        mdelay(3);
        EXPECT_TRUE(notes.get().empty());
        local_irq_enable();
        EXPECT_EQ(notes.get().size(), 1u);
    });
    k.start(1, "raises", [] {
        mdelay(1);
        raise_irq(3, 0);
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(notes.get(), Notes{"irq 3 off hard off"});
}

TEST_F(Irq, SharingAndFreeing) {
    BootedKernel k(2);
    int a, b;
    k.start(0, "drives", [&] {
        EXPECT_EQ(request_irq(5, note_irq, 0x80, "first", &a), 0);
        EXPECT_EQ(request_irq(5, note_irq, 0x80, "second", &b), 0);
        EXPECT_EQ(request_irq(5, note_irq, 0, "third", &b), -16);
        EXPECT_EQ(request_irq(5, note_irq, 0x80, "null", nullptr), -22);
        EXPECT_EQ(request_irq(99, note_irq, 0, "range", &b), -22);
        raise_irq(5, 0);
        mdelay(1);
        EXPECT_EQ(notes.get().size(), 2u);
        EXPECT_STREQ(static_cast<const char *>(free_irq(5, &a)), "first");
        EXPECT_EQ(free_irq(5, &a), nullptr);
        raise_irq(5, 1);
        mdelay(1);
        EXPECT_EQ(notes.get().size(), 3u);
        free_irq(5, &b);
        raise_irq(5, 1);
        mdelay(1);
        EXPECT_EQ(notes.get().size(), 3u);
    });
    EXPECT_EQ(k.run(), Stop::rest);
}

TEST_F(Irq, ALineNeverRunsOnTwoCpusAndFreeWaits) {
    static std::atomic<int> inside;
    static bool twice;
    inside = 0;
    twice = false;
    BootedKernel k(3);
    int dev;
    request(k, 7, "slow", [](int, void *, void *) {
        twice |= inside++ != 0;
        mdelay(2);
        notes.push_back("done");
        --inside;
        return 1;
    }, &dev);
    k.start(2, "raises", [&] {
        raise_irq(7, 0);
        raise_irq(7, 1);
        mdelay(1);
        free_irq(7, &dev);
        EXPECT_EQ(inside, 0);
        EXPECT_EQ(notes.get().size(), 2u);   // the second came while the first ran, and ran after it
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_FALSE(twice);
}

TEST_F(Softirq, RunsWhenTheInterruptEndsWithInterruptsOn) {
    BootedKernel k(2);
    int dev;
    open_softirq(NET_RX_SOFTIRQ, [] { notes.push_back("rx " + where()); });
    request(k, 3, "net", [](int irq, void *d, void *) {
        note_irq(irq, d, nullptr);
        raise_softirq(NET_RX_SOFTIRQ);
        notes.push_back("raised");
        return 1;
    }, &dev);
    k.start(0, "busy", [] { mdelay(5); });
    k.start(1, "raises", [] {
        mdelay(1);
        raise_irq(3, 0);
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(notes.get(), (Notes{"irq 3 busy hard off", "raised", "rx busy soft on"}));
}

TEST_F(Softirq, WaitsWhileBottomHalvesAreOff) {
    BootedKernel k(2);
    int dev;
    open_softirq(NET_RX_SOFTIRQ, [] { notes.push_back("rx " + where()); });
    request(k, 3, "net", [](int, void *, void *) {
        notes.push_back("hard");
        raise_softirq(NET_RX_SOFTIRQ);
        return 1;
    }, &dev);
    k.start(0, "bh_off", [] {
        local_bh_disable();
        EXPECT_TRUE(in_interrupt());
        EXPECT_TRUE(in_softirq());
        EXPECT_FALSE(in_serving_softirq());
        local_bh_disable();
        mdelay(3);
        local_bh_enable();
        EXPECT_EQ(notes.get(), Notes{"hard"});
        local_bh_enable();
        EXPECT_EQ(notes.get().size(), 2u);
        EXPECT_EQ(preempt_count(), 0);
    });
    k.start(1, "raises", [] {
        mdelay(1);
        raise_irq(3, 0);
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(notes.get(), (Notes{"hard", "rx bh_off soft on"}));
}

TEST_F(Softirq, AHardInterruptComesOnTopOfASoftirqButNoSoftirqDoes) {
    BootedKernel k(2);
    int dev;
    open_softirq(NET_RX_SOFTIRQ, [] {
        notes.push_back("rx begins");
        if (notes.get().size() < 3) mdelay(3);
        notes.push_back("rx ends");
    });
    request(k, 3, "net", [](int, void *, void *) {
        notes.push_back("hard " + std::string(in_serving_softirq() ? "on softirq" : "on task"));
        raise_softirq(NET_RX_SOFTIRQ);
        return 1;
    }, &dev);
    k.start(1, "raises", [] {
        mdelay(1);
        raise_irq(3, 0);
        mdelay(1);
        raise_irq(3, 0);
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(notes.get(), (Notes{"hard on task", "rx begins", "hard on softirq", "rx ends", "rx begins", "rx ends"}));
}

TEST_F(Softirq, RaisedByATaskItRunsInKsoftirqd) {
    BootedKernel k(2);
    open_softirq(NET_TX_SOFTIRQ, [] { notes.push_back("tx " + where()); });
    k.start(1, "task", [] {
        raise_softirq(NET_TX_SOFTIRQ);
        EXPECT_TRUE(notes.get().empty());
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(notes.get(), Notes{"tx ksoftirqd/1 soft on"});
}

TEST_F(Softirq, OneThatRaisesItselfGoesToKsoftirqd) {
    static int left;
    left = 30;
    BootedKernel k(1);
    int dev;
    open_softirq(NET_RX_SOFTIRQ, [] {
        notes.push_back(current_task()->comm);
        if (--left) raise_softirq(NET_RX_SOFTIRQ);
    });
    request(k, 3, "net", [](int, void *, void *) {
        raise_softirq(NET_RX_SOFTIRQ);
        return 1;
    }, &dev);
    raise_irq(3, 0);
    EXPECT_EQ(k.run(), Stop::rest);
    ASSERT_EQ(notes.get().size(), 30u);
    EXPECT_EQ(notes.get()[9], "swapper/0");
    EXPECT_EQ(notes.get()[10], "ksoftirqd/0");
    EXPECT_EQ(notes.get()[29], "ksoftirqd/0");
}

TEST_F(Tasklet, BothFormsRunOnceForManySchedules) {
    BootedKernel k(2);
    static tasklet_struct old_form, new_form;
    tasklet_init(&old_form, [](unsigned long data) { notes.push_back("old " + std::to_string(data) + " " + where()); }, 42);
    tasklet_setup(&new_form, [](tasklet_struct *t) { notes.push_back(t == &new_form ? "new " + where() : "?"); });
    k.start(1, "task", [] {
        for (int i = 0; i < 3; ++i) {
            tasklet_schedule(&old_form);
            tasklet_hi_schedule(&new_form);
        }
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(notes.get(), (Notes{"new ksoftirqd/1 soft on", "old 42 ksoftirqd/1 soft on"}));
}

TEST_F(Tasklet, ADisabledOneWaitsForEnable) {
    for (Mode mode : {Mode::stepped, Mode::parallel}) {
        notes.clear();
        BootedKernel k(2, nullptr, mode);
        static tasklet_struct t;
        tasklet_setup(&t, [](tasklet_struct *) { notes.push_back("ran"); });
        k.start(0, "task", [] {
            tasklet_disable(&t);
            tasklet_schedule(&t);
            msleep(10);
            EXPECT_TRUE(notes.get().empty());
            tasklet_enable(&t);
        });
        EXPECT_EQ(k.run(), Stop::rest);
        EXPECT_EQ(notes.get(), Notes{"ran"});
    }
}

TEST_F(Tasklet, KillWaitsForTheRunningFunction) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        notes.clear();
        auto chooser = machine::make_seeded(seed);
        BootedKernel k(2, chooser.get());
        static tasklet_struct t;
        tasklet_setup(&t, [](tasklet_struct *) {
            mdelay(5);
            notes.push_back("ran");
        });
        k.start(0, "task", [] {
            tasklet_schedule(&t);
            schedule_timeout_uninterruptible(20);
        });
        k.start(1, "kills", [] {
            mdelay(2);
            tasklet_kill(&t);
            notes.push_back("killed");
            EXPECT_EQ(t.state, 0u);
        });
        EXPECT_EQ(k.run(), Stop::rest);
        EXPECT_EQ(notes.get(), (Notes{"ran", "killed"})) << "seed " << seed;
    }
}

// The same tasklet scheduled from all CPUs: it never runs twice at once, and runs after the last schedule.
TEST_F(Tasklet, NeverOnTwoCpus) {
    static std::atomic<int> inside, runs;
    static bool twice;
    for (Mode mode : {Mode::stepped, Mode::parallel}) {
        inside = runs = 0;
        twice = false;
        auto chooser = machine::make_seeded(9);
        BootedKernel k(4, chooser.get(), mode);
        static tasklet_struct t;
        tasklet_setup(&t, [](tasklet_struct *) {
            twice |= inside++ != 0;
            udelay(20);
            ++runs;
            --inside;
        });
        for (int cpu = 0; cpu < 4; ++cpu)
            k.start(cpu, "task", [] {
                for (int i = 0; i < 20; ++i) {
                    tasklet_schedule(&t);
                    schedule_timeout_uninterruptible(0);
                    udelay(10);
                }
            });
        EXPECT_EQ(k.run(), Stop::rest);
        EXPECT_FALSE(twice);
        EXPECT_GE(runs, 1);
        EXPECT_EQ(t.state, 0u);
    }
}

TEST_F(Irq, TraceFlagsShowTheContexts) {
    test::Traced traced;
    BootedKernel k(1);
    int dev;
    static tasklet_struct t;
    tasklet_setup(&t, [](tasklet_struct *) {});
    request(k, 3, "keyboard", [](int, void *, void *) {
        tasklet_schedule(&t);
        return 1;
    }, &dev);
    k.start(0, "busy", [] {
        raise_irq(3, 0);
        mdelay(1);
    });
    k.run();
    const std::string &text = traced.text();
    auto has = [&](const char *what) { EXPECT_NE(text.find(what), std::string::npos) << what << "\n" << text; };
    has(" [000] d.h..     0.000000: irq_handler_entry: irq=3 name=keyboard\n");
    has(" [000] d.h..     0.000000: softirq_raise: vec=6 [action=TASKLET]\n");
    has(" [000] d.h..     0.000000: irq_handler_exit: irq=3 ret=handled\n");
    has(" [000] ..s..     0.000000: softirq_entry: vec=6 [action=TASKLET]\n");
    has(" [000] ..s..     0.000000: tasklet_entry: tasklet=");
    has(" [000] ..s..     0.000000: softirq_exit: vec=6 [action=TASKLET]\n");
}
