// cancel_delayed_work() with real threads, where most timers come off at home without a lock's word: each accepted work
// runs once or is cancelled, whoever cancels it and wherever its timer was moved meanwhile.
#include <gtest/gtest.h>

#include <atomic>
#include <random>
#include <vector>

#include "booted_kernel.h"
#include "kernel/workqueue/workqueue.h"

namespace wqlab::test {
namespace {

constexpr int cpus = 3, works_each = 24, rounds = 1'000'000;

// Account: a delayed work and what became of its queueings.
struct Account {
    delayed_work work;
    std::atomic<long> accepted{0}, cancelled{0}, ran{0};
};

void count(work_struct *work) {
    delayed_work *dwork = reinterpret_cast<delayed_work *>(work);   // its first member
    reinterpret_cast<Account *>(dwork)->ran.fetch_add(1, std::memory_order_relaxed);
}

// Each task mostly arms and cancels its own works, far ahead; now and then it cancels or moves another's, or one is due
// at once. Mutations it was proven against: del_timer_at_home() without alone(), in each run; home_try() without its look
// at revoked, in one run of three on two host CPUs.
TEST(Cancel, AtHomeEachWorkIsCancelledOrRuns) {
    std::vector<Account> all(cpus * works_each);
    BootedKernel kernel(cpus, nullptr, machine::Mode::parallel);
    for (Account &a : all) init_delayed_work(&a.work, count);
    for (int cpu = 0; cpu < cpus; ++cpu)
        kernel.start(cpu, "canceller", [&, cpu] {
            std::mt19937 random(static_cast<unsigned>(cpu));
            for (int i = 0; i < rounds; ++i) {
                const bool foreign = random() % 512 == 0;
                const std::size_t own = static_cast<std::size_t>(cpu) * works_each + random() % works_each;
                Account &a = all[foreign ? random() % all.size() : own];
                const unsigned long delay = random() % 256 == 0 ? 1 + random() % 2 : 250 + random() % 3;
                switch (random() % 4) {
                case 0: a.cancelled += cancel_delayed_work(&a.work); break;
                case 1: a.accepted += !mod_delayed_work(system_wq, &a.work, delay); break;
                default: a.accepted += queue_delayed_work(system_wq, &a.work, delay);
                }
            }
        });
    kernel.run();
    EXPECT_EQ(live_timers(), 0u);
    long cancelled = 0, ran = 0;
    for (Account &a : all) {
        EXPECT_EQ(a.accepted, a.cancelled + a.ran);
        cancelled += a.cancelled;
        ran += a.ran;
    }
    EXPECT_GT(cancelled, 0);
    EXPECT_GT(ran, 0);
}

}  // namespace
}  // namespace wqlab::test
