// Timers on a booted kernel: ticks at which they fire, moving and cancelling, del_timer_sync, hrtimers, sleeping.
#include <gtest/gtest.h>

#include <random>

#include "booted_kernel.h"
#include "kernel/cpu.h"
#include "kernel/irq.h"
#include "kernel/list.h"
#include "kernel/lock.h"
#include "kernel/wait.h"
#include "trace/emit.h"

using namespace wqlab;
using machine::Mode;
using machine::Stop;
using test::BootedKernel;

namespace {

struct Probe {
    timer_list timer{};
    std::atomic<int> fired{0};
    std::uint64_t tick = 0;    // at which it fired last
    int cpu = -1;              // on which
    bool in_softirq = false, irqs_off = false;
};

void on_fire(timer_list *t) {
    auto *p = reinterpret_cast<Probe *>(t);
    ++p->fired;
    p->tick = test::ticks_since_boot();
    p->cpu = smp_processor_id();
    p->in_softirq = in_serving_softirq();
    p->irqs_off = irqs_disabled();
}

void slow_fire(timer_list *t) {
    mdelay(3);
    on_fire(t);
}

std::uint64_t granularity(std::uint64_t distance) {
    std::uint64_t step = 1;
    while (distance >= 63 * step) step *= 8;
    return step;
}

// The tick since boot at which a timer armed at tick `now` for n jiffies fires. The wheel's boundaries are those of
// jiffies, not of ticks since boot.
std::uint64_t expected_tick(std::uint64_t now, std::uint64_t n) {
    const std::uint64_t step = granularity(n), jiffy = initial_jiffies + now + n;
    return (jiffy / step + 1) * step - initial_jiffies;
}

}  // namespace

TEST(Timer, FiresAtItsTickInEveryLevelAndPhase) {
    std::mt19937_64 random(3);
    BootedKernel k(2);
    k.start(0, "arms", [&] {
        for (int i = 0; i < 300; ++i) {
            const std::uint64_t distance = random() % (1ull << (1 + random() % 12));
            Probe p;
            machine::delay(random() % (5 * tick_nsec));
            timer_init(&p.timer, on_fire, 0);
            const std::uint64_t armed_at = test::ticks_since_boot();
            mod_timer(&p.timer, jiffies_now() + distance);
            while (!p.fired) schedule_timeout_uninterruptible(1);
            EXPECT_EQ(p.tick, expected_tick(armed_at, distance)) << "armed at " << armed_at << " for " << distance;
            EXPECT_EQ(p.cpu, 0);
            EXPECT_TRUE(p.in_softirq);
            EXPECT_FALSE(p.irqs_off);
        }
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(live_timers(), 0u);
}

// What the recorded kernel did.
TEST(Timer, TheRecordedKernelsNumbers) {
    BootedKernel k(1);
    k.start(0, "arms", [&] {
        for (auto [delay, ticks] : {std::pair<int, int>{1, 2}, {50, 51}}) {
            machine::delay(tick_nsec - machine::now() % tick_nsec);
            Probe p;
            timer_init(&p.timer, on_fire, TIMER_IRQSAFE);
            const std::uint64_t begin = test::ticks_since_boot();
            mod_timer(&p.timer, jiffies_now() + static_cast<unsigned long>(delay));
            while (!p.fired) schedule_timeout_uninterruptible(1);
            EXPECT_EQ(p.tick - begin, static_cast<std::uint64_t>(ticks));
            EXPECT_TRUE(p.irqs_off);
        }
        machine::delay(tick_nsec - machine::now() % tick_nsec + 1000);
        const std::uint64_t begin = machine::now();
        msleep(10);
        EXPECT_EQ(machine::now() - begin, 5 * tick_nsec - 1000);
    });
    EXPECT_EQ(k.run(), Stop::rest);
}

TEST(Timer, ModTimerMovesItAndSaysWhetherItWasArmed) {
    BootedKernel k(2);
    Probe p;
    k.start(0, "arms", [&] {
        timer_init(&p.timer, on_fire, 0);
        EXPECT_FALSE(timer_pending(&p.timer));
        EXPECT_FALSE(mod_timer(&p.timer, jiffies_now() + 5));
        EXPECT_TRUE(timer_pending(&p.timer));
        EXPECT_TRUE(mod_timer(&p.timer, jiffies_now() + 20));
        EXPECT_TRUE(mod_timer(&p.timer, jiffies_now() + 20));
        msleep(40);   // 11 ticks and more
        EXPECT_EQ(p.fired, 0);
        EXPECT_TRUE(del_timer(&p.timer));
        EXPECT_FALSE(del_timer(&p.timer));
        msleep(100);
        EXPECT_EQ(p.fired, 0);
        EXPECT_FALSE(mod_timer(&p.timer, jiffies_now() + 1));
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(p.fired, 1);
}

TEST(Timer, ItGoesToTheCpuThatArmsIt) {
    BootedKernel k(4);
    Probe p, on;
    k.start(0, "arms", [&] {
        timer_init(&p.timer, on_fire, 0);
        timer_init(&on.timer, on_fire, 0);
        mod_timer(&p.timer, jiffies_now() + 10);
        on.timer.expires = jiffies_now() + 3;
        add_timer_on(&on.timer, 3);
    });
    k.start(1, "moves", [&] {
        msleep(4);
        EXPECT_TRUE(mod_timer(&p.timer, jiffies_now() + 10));
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(p.cpu, 1);
    EXPECT_EQ(on.cpu, 3);
}

TEST(Timer, DelTimerSyncWaitsForARunningFunction) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        auto chooser = machine::make_seeded(seed);
        BootedKernel k(2, chooser.get());
        Probe p;
        int seen = -1;
        k.start(0, "arms", [&] {
            timer_init(&p.timer, slow_fire, 0);
            mod_timer(&p.timer, jiffies_now() + 1);
        });
        k.start(1, "deletes", [&] {
            mdelay(9);   // its function runs from 8 ms to 11 ms
            EXPECT_FALSE(del_timer_sync(&p.timer));
            seen = p.fired;
            EXPECT_GE(machine::now(), 11'000'000u);
        });
        EXPECT_EQ(k.run(), Stop::rest);
        EXPECT_EQ(seen, 1) << "seed " << seed;
    }
}

TEST(Timer, TryToDelFailsOnlyWhileItRuns) {
    BootedKernel k(2);
    Probe p;
    k.start(0, "arms", [&] {
        timer_init(&p.timer, slow_fire, 0);
        mod_timer(&p.timer, jiffies_now() + 1);
    });
    k.start(1, "tries", [&] {
        mdelay(9);
        EXPECT_EQ(try_to_del_timer_sync(&p.timer), -1);
        mdelay(5);
        EXPECT_EQ(try_to_del_timer_sync(&p.timer), 0);
    });
    EXPECT_EQ(k.run(), Stop::rest);
}

// Timers on their owners' stacks, armed, moved and deleted from all CPUs at once. Mutation: del_timer_sync() that does
// not wait ("return del_timer(t)") makes the frame go while the function runs.
TEST(Timer, ManyAtOnceFromAllCpus) {
    for (Mode mode : {Mode::stepped, Mode::parallel}) {
        for (std::uint64_t seed = 1; seed <= (mode == Mode::stepped ? 25u : 1u); ++seed) {
            auto chooser = machine::make_seeded(seed);
            BootedKernel k(4, chooser.get(), mode);
            std::atomic<int> rounds{0};
            Probe shared;
            k.start(0, "setup", [&] { timer_init(&shared.timer, on_fire, 0); });
            ASSERT_EQ(k.run(), Stop::rest);
            for (int cpu = 0; cpu < 4; ++cpu)
                k.start(cpu, "hammers", [&, cpu] {
                    for (int i = 0; i < 10; ++i) {
                        Probe mine;
                        timer_init(&mine.timer, on_fire, i % 2 ? TIMER_IRQSAFE : 0);
                        mine.timer.expires = jiffies_now() + 1;
                        add_timer_on(&mine.timer, (cpu + i) % 4);
                        mod_timer(&shared.timer, jiffies_now() + static_cast<unsigned long>(i % 3));
                        if (i % 3 == 0) msleep(4);
                        if (i % 4 == 0) mod_timer(&mine.timer, jiffies_now() + 2);
                        const bool was_armed = del_timer_sync(&mine.timer);
                        EXPECT_FALSE(timer_pending(&mine.timer));
                        EXPECT_TRUE(was_armed || mine.fired == 1);
                        if (i == 5) del_timer_sync(&shared.timer);
                        ++rounds;
                    }
                });
            ASSERT_EQ(k.run(), Stop::rest) << "seed " << seed;
            EXPECT_EQ(rounds, 40);
            EXPECT_EQ(live_timers(), 0u);
        }
    }
}

// Two CPUs and one timer, every order within two preemptions.
TEST(Timer, EveryOrderOfArmingAndDeleting) {
    machine::DepthFirst search(2);
    do {
        BootedKernel k(2, &search);
        struct Shared {
            Probe p;
            std::atomic<bool> ready{false};
            bool fired_after = false;
        } s;
        k.start(0, "arms", [&] {
            timer_init(&s.p.timer, on_fire, 0);
            s.ready = true;
            mod_timer(&s.p.timer, jiffies_now() - 1);   // due at once
        });
        k.start(1, "deletes", [&] {
            while (!s.ready) machine::relax();
            del_timer_sync(&s.p.timer);
            const int fired = s.p.fired;
            mdelay(10);
            s.fired_after = s.p.fired != fired && timer_pending(&s.p.timer);
        });
        ASSERT_EQ(k.run(), Stop::rest);
        ASSERT_FALSE(s.fired_after);
        ASSERT_EQ(live_timers(), 0u);
    } while (search.next() && search.runs() < 3000);
}

TEST(Timer, ATimerReArmsItself) {
    struct Periodic {
        timer_list timer;
        int left = 5;
        std::vector<std::uint64_t> ticks;
    } periodic;
    BootedKernel k(1);
    k.start(0, "arms", [&] {
        timer_init(&periodic.timer, [](timer_list *t) {
            auto *p = reinterpret_cast<Periodic *>(t);
            p->ticks.push_back(test::ticks_since_boot());
            if (--p->left) mod_timer(t, jiffies_now() + 2);
        }, 0);
        mod_timer(&periodic.timer, jiffies_now() + 2);
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(periodic.ticks, (std::vector<std::uint64_t>{3, 6, 9, 12, 15}));
}

TEST(Timer, ABusyCpuTakesItsTimerInItsDelay) {
    BootedKernel k(1);
    Probe p;
    k.start(0, "busy", [&] {
        timer_init(&p.timer, on_fire, 0);
        mod_timer(&p.timer, jiffies_now());
        mdelay(20);
        EXPECT_EQ(p.fired, 1);
        EXPECT_EQ(p.tick, 1u);
    });
    EXPECT_EQ(k.run(), Stop::rest);
}

TEST(Timer, ADeadCpusTimersMove) {
    BootedKernel k(2);
    Probe p;
    hrtimer h;
    static int high_cpu;
    high_cpu = -1;
    k.start(1, "arms", [&] {
        timer_init(&p.timer, on_fire, 0);
        mod_timer(&p.timer, jiffies_now() + 5);
        hrtimer_init(&h, [](hrtimer *) {
            high_cpu = smp_processor_id();
            return HRTIMER_NORESTART;
        });
        hrtimer_start_at(&h, 7'000'000);
    });
    k.start(0, "moves", [&] {
        mdelay(5);
        timers_migrate(1, 0);
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(p.fired, 1);
    EXPECT_EQ(p.cpu, 0);
    EXPECT_EQ(high_cpu, 0);
}

TEST(HrTimer, IsExactAndRunsInHardIrq) {
    struct Exact {
        hrtimer timer;
        std::uint64_t at = 0;
        bool hard = false;
        int restarts = 3;
    } e;
    BootedKernel k(2);
    k.start(0, "arms", [&] {
        hrtimer_init(&e.timer, [](hrtimer *t) {
            auto *x = reinterpret_cast<Exact *>(t);
            x->at = machine::now();
            x->hard = in_hardirq();
            if (x->restarts-- == 0) return HRTIMER_NORESTART;
            hrtimer_forward(t, static_cast<long long>(machine::now()), 1'000'001);
            return HRTIMER_RESTART;
        });
        hrtimer_start_at(&e.timer, 1'234'567);
        EXPECT_TRUE(hrtimer_active(&e.timer));
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(e.at, 1'234'567u + 3 * 1'000'001u);
    EXPECT_TRUE(e.hard);
}

TEST(HrTimer, CancelTakesItBackOrWaits) {
    struct Slow {
        hrtimer timer;
        std::atomic<int> fired{0};
    } s;
    BootedKernel k(2);
    k.start(0, "arms", [&] {
        hrtimer_init(&s.timer, [](hrtimer *t) {
            mdelay(2);
            ++reinterpret_cast<Slow *>(t)->fired;
            return HRTIMER_NORESTART;
        });
        hrtimer_start_at(&s.timer, 50'000'000);
        EXPECT_TRUE(hrtimer_cancel(&s.timer));
        EXPECT_FALSE(hrtimer_cancel(&s.timer));
        hrtimer_start_at(&s.timer, 1'000'000);
    });
    k.start(1, "cancels", [&] {
        mdelay(2);
        EXPECT_FALSE(hrtimer_cancel(&s.timer));
        EXPECT_EQ(s.fired, 1);
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(s.fired, 1);
}

TEST(Sleep, Durations) {
    BootedKernel k(1);
    k.start(0, "sleeps", [&] {
        for (unsigned ms : {1u, 3u, 4u, 5u, 10u, 100u}) {
            machine::delay(777'777);
            const std::uint64_t tick = test::ticks_since_boot();
            msleep(ms);
            EXPECT_EQ(test::ticks_since_boot(), expected_tick(tick, msecs_to_jiffies(ms) + 1)) << ms;
        }
        const std::uint64_t begin = machine::now();
        usleep_range(10'000, 10'000);
        EXPECT_EQ(machine::now() - begin, 10'000'000u);
        usleep_range(1, 1);
        EXPECT_EQ(machine::now() - begin, 10'001'000u);
        udelay(7);
        EXPECT_EQ(machine::now() - begin, 10'008'000u);
    });
    EXPECT_EQ(k.run(), Stop::rest);
}

TEST(Sleep, JiffiesArithmetic) {
    EXPECT_EQ(msecs_to_jiffies(0), 0u);
    EXPECT_EQ(msecs_to_jiffies(1), 1u);
    EXPECT_EQ(msecs_to_jiffies(4), 1u);
    EXPECT_EQ(msecs_to_jiffies(5), 2u);
    EXPECT_EQ(msecs_to_jiffies(-1), (0x7ffffffffffffffful >> 1) - 1);
    EXPECT_EQ(usecs_to_jiffies(4001), 2u);
    EXPECT_EQ(jiffies_to_msecs(50), 200u);
}

// A long softirq leaves the timers that became due meanwhile to ksoftirqd; before that one's turn comes the CPU goes
// offline. Proven against take_cpu_down() without softirq_drain() and timers_migrate() without its change of
// softirq_due: each of the 60 runs ended with a timer that never fired.
TEST(Timer, ACpuThatComesBackHasItsTimers) {
    static tasklet_struct lengthy;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const auto chooser = machine::make_seeded(seed);
        BootedKernel k(2, chooser.get());
        tasklet_setup(&lengthy, [](tasklet_struct *) { mdelay(9); });
        Probe due, after;
        bool down = false;
        k.start(1, "busy", [&] {
            timer_init(&due.timer, on_fire, TIMER_PINNED);
            while (!down) {
                mod_timer(&due.timer, jiffies_now() + 1);
                local_bh_disable();
                tasklet_schedule(&lengthy);
                local_bh_enable();
                cond_resched();
            }
        });
        k.start(0, "hotplug", [&] {
            mdelay(1);
            EXPECT_EQ(cpu_down(1), 0);
            down = true;
            EXPECT_EQ(cpu_up(1), 0);
            timer_init(&after.timer, on_fire, TIMER_PINNED);
            after.timer.expires = jiffies_now() + 1;
            add_timer_on(&after.timer, 1);
        });
        EXPECT_EQ(k.run(), Stop::rest);
        EXPECT_EQ(after.fired, 1) << "seed " << seed;
        EXPECT_EQ(live_timers(), 0u) << "seed " << seed;
    }
}

TEST(Sleep, AWakeUpEndsATimeoutEarly) {
    BootedKernel k(2);
    long left = -1;
    Task *sleeper = k.start(0, "sleeps", [&] { left = schedule_timeout_uninterruptible(100); });
    k.start(1, "wakes", [&] {
        mdelay(40);   // 10 ticks
        wake_up_process(sleeper);
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(left, 90);
    EXPECT_EQ(live_timers(), 0u);
}

TEST(Sleep, HousekeepingDoesNotKeepTheMachineFromRest) {
    BootedKernel k(1);
    Probe p;
    timer_housekeeping(on_fire);
    k.start(0, "arms", [&] {
        timer_init(&p.timer, on_fire, 0);
        mod_timer(&p.timer, jiffies_now() + 100);
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(p.fired, 0);
    EXPECT_GT(next_timer_ns(), 0);
    EXPECT_EQ(machine::run(1'000'000'000, false), Stop::deadline);
    EXPECT_EQ(p.fired, 1);
}

TEST(TimerTrace, EventsAreTheKernels) {
    test::Traced traced;
    BootedKernel k(2);
    trace::register_function(reinterpret_cast<const void *>(on_fire), "on_fire");
    static Probe p;
    k.start(1, "arms", [&] {
        timer_init(&p.timer, on_fire, TIMER_PINNED);
        mod_timer(&p.timer, jiffies_now() + 1);
    });
    k.run();
    const std::string &text = traced.text();
    auto has = [&](const char *what) { EXPECT_NE(text.find(what), std::string::npos) << what << "\n" << text; };
    has("            arms-");
    has("function=on_fire expires=4294892297 [timeout=1] cpu=1 idx=");
    has("flags=P\n");
    has("          <idle>-0       [001] d.h1.     0.008000: local_timer_entry: vector=236\n");
    has("          <idle>-0       [001] d.h1.     0.008000: softirq_raise: vec=1 [action=TIMER]\n");
    has("          <idle>-0       [001] d.h1.     0.008000: local_timer_exit: vector=236\n");
    has("          <idle>-0       [001] ..s1.     0.008000: softirq_entry: vec=1 [action=TIMER]\n");
    has("          <idle>-0       [001] d.s2.     0.008000: timer_cancel: timer=");
    has("          <idle>-0       [001] ..s1.     0.008000: timer_expire_entry: timer=");
    has(" function=on_fire now=4294892298 baseclk=4294892298\n");
    has("          <idle>-0       [001] ..s1.     0.008000: softirq_exit: vec=1 [action=TIMER]\n");
}
