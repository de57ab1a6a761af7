// The machine's own promises: one baton a CPU, interrupts on top of the holder, one clock, choosers.
#include <gtest/gtest.h>

#include <set>

#include "bare_machine.h"
#include "kernel/lock.h"

using namespace wqlab;
using test::BareMachine;
using machine::Stop;

namespace {

// Two CPUs that each read a shared number and write it back one higher, without a lock.
struct LostUpdate {
    machine::atomic<int> value{0};
    void bump() { value.store(value.load() + 1); }
};

int run_lost_update(machine::Chooser *chooser) {
    LostUpdate shared;
    BareMachine m(test::stepped(2, chooser));
    m.start(0, "a", [&] { shared.bump(); });
    m.start(1, "b", [&] { shared.bump(); });
    EXPECT_EQ(machine::run(), Stop::rest);
    return shared.value.peek();
}

// PingPong: two tasks that hand a turn to each other by sleeping and waking. Returns how often the turn changed.
int ping_pong(const machine::Config &config, int rounds) {
    std::atomic<int> turns{0};
    static machine::atomic<int> turn;
    static machine::atomic<Task *> tasks[2];
    turn.store(0);
    tasks[0].store(nullptr);
    tasks[1].store(nullptr);
    BareMachine m(config);
    auto player = [&](int me) {
        tasks[me].store(current_task());
        for (int i = 0; i < rounds; ++i) {
            for (;;) {
                set_current_state(TASK_UNINTERRUPTIBLE);
                if (turn.load() == me) break;
                schedule();
            }
            set_current_state(TASK_RUNNING);
            ++turns;
            turn.store(1 - me);
            if (Task *other = tasks[1 - me].load()) wake_up_process(other);
        }
    };
    m.start(0, "ping", [&] { player(0); });
    m.start(config.cpus - 1, "pong", [&] { player(1); });
    EXPECT_EQ(machine::run(), Stop::rest);
    return turns.load();
}

}  // namespace

TEST(Machine, FixedOrderRunsToBlock) { EXPECT_EQ(run_lost_update(nullptr), 2); }

// Mutation: a DepthFirst that never preempts (bound 0) sees only 2.
TEST(Machine, DepthFirstFindsTheLostUpdate) {
    machine::DepthFirst none(0), one(1);
    std::set<int> seen_none, seen_one;
    do seen_none.insert(run_lost_update(&none));
    while (none.next());
    do seen_one.insert(run_lost_update(&one));
    while (one.next());
    EXPECT_EQ(seen_none, std::set<int>{2});
    EXPECT_EQ(seen_one, (std::set<int>{1, 2}));
    EXPECT_LT(one.runs(), 100u);
}

TEST(Machine, ASeedIsOneRunAndSeedsDiffer) {
    std::set<int> seen;
    for (int seed = 0; seed < 200; ++seed) {
        auto a = machine::make_seeded(static_cast<std::uint64_t>(seed));
        auto b = machine::make_seeded(static_cast<std::uint64_t>(seed));
        int first = run_lost_update(a.get());
        EXPECT_EQ(first, run_lost_update(b.get()));
        seen.insert(first);
    }
    EXPECT_EQ(seen, (std::set<int>{1, 2}));
}

TEST(Machine, ReplayRefusesAnotherTask) {
    auto replay = machine::make_replay({{1, 1, "nobody", "lock"}});
    LostUpdate shared;
    BareMachine m(test::stepped(2, replay.get()));
    m.start(0, "a", [&] { shared.bump(); });
    m.start(1, "b", [&] { shared.bump(); });
    EXPECT_EQ(machine::run(), Stop::diverged);
    EXPECT_NE(std::string(machine::stop_detail()).find("expected CPU 1 with nobody at lock"), std::string::npos)
        << machine::stop_detail();
}

// Mutation: schedule() that does not look at the state under the run queue's lock loses a wake-up here.
TEST(Machine, NoWakeUpIsLost) {
    for (int cpus : {1, 2}) {
        machine::DepthFirst search(2);
        do ASSERT_EQ(ping_pong(test::stepped(cpus, &search), 2), 4) << "run " << search.runs();
        while (search.next());
        EXPECT_GE(search.runs(), cpus == 2 ? 20u : 1u);
    }
    for (int cpus : {1, 2, 4, 8}) {
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            auto chooser = machine::make_seeded(seed);
            ASSERT_EQ(ping_pong(test::stepped(cpus, chooser.get()), 10), 20) << "seed " << seed;
        }
        ASSERT_EQ(ping_pong(test::parallel(cpus), 2000), 4000);
        machine::Config threads = test::stepped(cpus);
        threads.carrier = machine::Carrier::thread;
        ASSERT_EQ(ping_pong(threads, 50), 100);
    }
}

TEST(Machine, ALockExcludes) {
    auto run = [](const machine::Config &config, int each) {
        SpinLock lock;
        long value = 0;
        BareMachine m(config);
        for (int cpu = 0; cpu < config.cpus; ++cpu)
            m.start(cpu, "adder", [&, each] {
                for (int i = 0; i < each; ++i) {
                    IrqGuard g(lock);
                    long seen = value;
                    machine::point(machine::Point::atomic);
                    value = seen + 1;
                }
            });
        EXPECT_EQ(machine::run(), Stop::rest);
        return value;
    };
    for (int cpus : {1, 2, 4, 8}) {
        EXPECT_EQ(run(test::parallel(cpus), 2000), 2000l * cpus);
        auto chooser = machine::make_seeded(7);
        EXPECT_EQ(run(test::stepped(cpus, chooser.get()), 50), 50l * cpus);
    }
}

// A lock with a home: CPU 0 takes it all the time, so that it has its right to do so without an atomic operation; the
// others come now and then and revoke that right. Proven against: no wait_for_home() (every run), no
// barrier_everywhere() (one run in two).
TEST(Machine, ALockWithAHomeExcludes) {
    auto run = [](const machine::Config &config, int each) {
        SpinLock lock;
        lock.set_home(0);
        long value = 0, wanted = 0;
        BareMachine m(config);
        for (int cpu = 0; cpu < config.cpus; ++cpu) {
            const int turns = cpu == 0 ? each : each / 200;
            wanted += turns;
            m.start(cpu, "adder", [&, cpu, turns] {
                for (int i = 0; i < turns; ++i) {
                    {
                        IrqGuard g(lock);
                        const long seen = value;
                        machine::point(machine::Point::atomic);
                        if (cpu == 0 && i % 500 == 0) machine::delay(20'000);
                        value = seen + 1;
                    }
                    if (cpu != 0) machine::delay(20'000);
                }
            });
        }
        EXPECT_EQ(machine::run(), Stop::rest);
        return value == wanted;
    };
    for (int cpus : {1, 2, 4}) {
        EXPECT_TRUE(run(test::parallel(cpus), 200'000)) << cpus << " CPUs";
        auto chooser = machine::make_seeded(7);
        EXPECT_TRUE(run(test::stepped(cpus, chooser.get()), 400)) << cpus << " CPUs, stepped";
    }
}

TEST(Machine, AnInterruptRunsOnTopOfADelayAndTakesNoneOfIt) {
    for (bool live : {false, true}) {
        BareMachine m(live ? test::parallel(2) : test::stepped(2));
        static std::uint64_t fired;
        static const Task *on_top;
        fired = 0;
        BareMachine::on_irq = [](machine::Cpu &c, std::uint64_t bits) {
            if (!(bits & machine::PENDING_TIMER)) return;
            fired = machine::now();
            on_top = current_task();
            machine::set_timer(c, machine::never);
        };
        std::uint64_t began = 0, ended = 0;
        Task *t = m.start(1, "busy", [&] {
            began = machine::now();
            machine::set_timer(machine::this_cpu(), began + 2'000'000);
            machine::delay(5'000'000);
            ended = machine::now();
        });
        EXPECT_EQ(machine::run(), Stop::rest);
        EXPECT_EQ(on_top, t);
        if (live) {
            EXPECT_GE(fired, began + 2'000'000);
            EXPECT_GE(ended, began + 5'000'000);
        } else {
            EXPECT_EQ(fired, began + 2'000'000);
            EXPECT_EQ(ended, began + 5'000'000);
        }
    }
}

TEST(Machine, InterruptsOffHoldsThemBack) {
    for (bool live : {false, true}) {
        BareMachine m(live ? test::parallel(1) : test::stepped(1));
        static std::atomic<int> taken;
        taken = 0;
        BareMachine::on_irq = [](machine::Cpu &, std::uint64_t) { ++taken; };
        int seen_off = -1, seen_on = -1;
        m.start(0, "t", [&] {
            local_irq_disable();
            machine::interrupt(machine::this_cpu(), 2);
            machine::point(machine::Point::call);
            seen_off = taken;
            local_irq_enable();
            seen_on = taken;
        });
        EXPECT_EQ(machine::run(), Stop::rest);
        EXPECT_EQ(seen_off, 0);
        EXPECT_EQ(seen_on, 1);
    }
}

TEST(Machine, AnIdleCpuTakesItsTimer) {
    for (bool live : {false, true}) {
        BareMachine m(live ? test::parallel(4) : test::stepped(4));
        static std::atomic<std::uint64_t> fired;
        static std::atomic<int> where;
        fired = 0;
        BareMachine::timers_armed = 1;
        BareMachine::on_irq = [](machine::Cpu &c, std::uint64_t) {
            fired = machine::now();
            where = c.id;
            machine::set_timer(c, machine::never);
            BareMachine::timers_armed = 0;
        };
        machine::set_timer(machine::cpu(3), 3'000'000);
        EXPECT_EQ(machine::run(), Stop::rest);
        EXPECT_GE(fired, 3'000'000u);
        EXPECT_EQ(where, 3);
    }
}

TEST(Machine, TwoSpinnersDoNotStopTime) {
    BareMachine m(test::stepped(3));
    machine::atomic<int> flag{0};
    for (int cpu : {0, 1})
        m.start(cpu, "spinner", [&] {
            while (!flag.load()) machine::relax();
        });
    m.start(2, "late", [&] {
        machine::delay(20'000'000);
        flag.store(1);
    });
    EXPECT_EQ(machine::run(), Stop::rest);
    EXPECT_LT(machine::now(), 30'000'000u);
}

TEST(Machine, ALockThatNobodyFreesIsStuck) {
    BareMachine m(test::stepped(2));
    SpinLock lock;
    m.start(0, "holder", [&] {
        lock.lock_irq();
        task_exit(0);
    });
    m.start(1, "waiter", [&] { lock.lock_irq(); });
    EXPECT_EQ(machine::run(), Stop::stuck);
}

TEST(Machine, AnEndlessLoopMeetsTheStepLimit) {
    machine::Config c = test::stepped(1);
    c.step_limit = 10'000;
    BareMachine m(c);
    m.start(0, "loop", [] {
        for (;;) machine::point(machine::Point::call);
    });
    EXPECT_EQ(machine::run(), Stop::step_limit);
}

TEST(Machine, ShutdownEndsTasksAnywhere) {
    for (int i = 0; i < 20; ++i) {
        BareMachine m(test::parallel(4));
        for (int cpu = 0; cpu < 4; ++cpu)
            m.start(cpu, "endless", [] {
                for (;;) {
                    machine::point(machine::Point::call);
                    machine::delay(1000);
                }
            });
        EXPECT_EQ(machine::run(machine::now() + 1'000'000), Stop::deadline);
    }
}
