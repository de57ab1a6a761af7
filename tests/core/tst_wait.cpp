// Wait queues and completions: who is woken, in which order, and that no wake-up is lost.
#include <gtest/gtest.h>

#include <vector>

#include "booted_kernel.h"
#include "kernel/list.h"
#include "kernel/wait.h"

using namespace wqlab;
using machine::Mode;
using machine::Stop;
using test::BootedKernel;

namespace {

struct Queue {
    wait_queue_head_t head;
    machine::atomic<int> ready{0};
    std::vector<int> woken;
    Queue() { init_waitqueue_head(&head); }

    // wait: until ready is at least n.
    void wait(int n, bool exclusive = false, unsigned state = TASK_UNINTERRUPTIBLE) {
        wait_queue_entry_t w;
        init_wait(&w);
        for (;;) {
            if (exclusive) prepare_to_wait_exclusive(&head, &w, state);
            else prepare_to_wait(&head, &w, state);
            if (ready.load() >= n) break;
            schedule();
        }
        finish_wait(&head, &w);
        EXPECT_EQ(task_state(current_task()), static_cast<unsigned>(TASK_RUNNING));
    }
};

}  // namespace

TEST(WaitQueue, EveryOrderOfWaitingAndWaking) {
    machine::DepthFirst search(2);
    do {
        BootedKernel k(2, &search);
        Queue q;
        bool through = false;
        k.start(0, "waits", [&] {
            q.wait(1);
            through = true;
        });
        k.start(1, "wakes", [&] {
            q.ready.store(1);
            wake_up_queue(&q.head, TASK_NORMAL, 1);
        });
        ASSERT_EQ(k.run(), Stop::rest);
        ASSERT_TRUE(through) << "a lost wake-up, run " << search.runs();
        ASSERT_TRUE(list_empty(&q.head.head));
    } while (search.next() && search.runs() < 20'000);
    EXPECT_GT(search.runs(), 20u);
}

TEST(WaitQueue, WakesAllSharedAndSoManyExclusiveWaiters) {
    BootedKernel k(1);
    Queue q;
    auto waiter = [&](int id, bool exclusive) {
        k.start(0, "waits", [&q, id, exclusive] {
            wait_queue_entry_t w;
            init_wait(&w);
            if (exclusive) prepare_to_wait_exclusive(&q.head, &w, TASK_UNINTERRUPTIBLE);
            else prepare_to_wait(&q.head, &w, TASK_UNINTERRUPTIBLE);
            schedule();
            q.woken.push_back(id);
            finish_wait(&q.head, &w);
        });
        k.run();
    };
    for (int id : {1, 2, 3}) waiter(id, true);
    for (int id : {11, 12}) waiter(id, false);
    auto wake = [&](int nr) {
        q.woken.clear();
        k.start(0, "wakes", [&q, nr] { wake_up_queue(&q.head, TASK_NORMAL, nr); });
        k.run();
        return q.woken;
    };
    EXPECT_EQ(wake(1), (std::vector<int>{12, 11, 1}));
    EXPECT_EQ(wake(1), std::vector<int>{2});
    EXPECT_EQ(wake(0), std::vector<int>{3});
    EXPECT_EQ(wake(0), std::vector<int>{});
}

TEST(WaitQueue, TheModeSaysWhichSleepersWake) {
    BootedKernel k(2);
    Queue q;
    k.start(0, "deep", [&] {
        q.wait(1, false, TASK_UNINTERRUPTIBLE);
        q.woken.push_back(1);
    });
    k.start(1, "wakes", [&] {
        mdelay(1);
        q.ready.store(1);
        wake_up_queue(&q.head, TASK_INTERRUPTIBLE, 0);
        mdelay(1);
        EXPECT_TRUE(q.woken.empty());
        EXPECT_TRUE(waitqueue_active(&q.head));
        wake_up_queue(&q.head, TASK_NORMAL, 0);
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(q.woken, std::vector<int>{1});
    EXPECT_TRUE(blocked_tasks().empty());
}

TEST(WaitQueue, ASignalEndsAnInterruptibleWait) {
    BootedKernel k(2);
    Queue q;
    long result = 0;
    Task *waiter = k.start(0, "waits", [&] {
        wait_queue_entry_t w;
        init_wait(&w);
        while (!(result = prepare_to_wait_event(&q.head, &w, TASK_INTERRUPTIBLE))) schedule();
        finish_wait(&q.head, &w);
    });
    k.start(1, "signals", [&] {
        mdelay(1);
        std::atomic_ref(waiter->pending.signal.sig[0]).store(1);
        wake_up_state(waiter, TASK_INTERRUPTIBLE);
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(result, -512);
    EXPECT_TRUE(list_empty(&q.head.head));
}

TEST(Completion, CountsAndIsUsedUp) {
    BootedKernel k(1);
    k.start(0, "counts", [] {
        completion c;
        init_completion(&c);
        EXPECT_FALSE(completion_done(&c));
        EXPECT_FALSE(try_wait_for_completion(&c));
        complete(&c);
        complete(&c);
        EXPECT_TRUE(completion_done(&c));
        wait_for_completion(&c);
        EXPECT_TRUE(try_wait_for_completion(&c));
        EXPECT_FALSE(try_wait_for_completion(&c));
        complete_all(&c);
        for (int i = 0; i < 3; ++i) wait_for_completion(&c);
        EXPECT_TRUE(completion_done(&c));
        reinit_completion(&c);
        EXPECT_FALSE(completion_done(&c));
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_TRUE(blocked_tasks().empty());
}

TEST(Completion, WakesWaitersInTheirOrder) {
    BootedKernel k(1);
    completion c;
    init_completion(&c);
    std::vector<int> order;
    for (int i = 0; i < 3; ++i) {
        k.start(0, "waits", [&, i] {
            wait_for_completion(&c);
            order.push_back(i);
        });
        k.run();
    }
    k.start(0, "completes", [&] {
        complete(&c);
        complete(&c);
    });
    k.run();
    EXPECT_EQ(order, (std::vector<int>{0, 1}));
    k.start(0, "completes", [&] { complete_all(&c); });
    k.run();
    EXPECT_EQ(order, (std::vector<int>{0, 1, 2}));
}

TEST(Completion, ATimeoutAndWhatIsLeft) {
    BootedKernel k(2);
    k.start(0, "waits", [] {
        completion c;
        init_completion(&c);
        EXPECT_EQ(wait_for_completion_timeout(&c, 5), 0u);
        EXPECT_EQ(test::ticks_since_boot(), 6u);
        complete(&c);
        EXPECT_EQ(wait_for_completion_timeout(&c, 7), 7u);
    });
    EXPECT_EQ(k.run(), Stop::rest);
    completion c;
    init_completion(&c);
    unsigned long left = 0;
    k.start(0, "waits", [&] { left = wait_for_completion_timeout(&c, 100); });
    k.start(1, "completes", [&] {
        mdelay(40);
        complete(&c);
    });
    EXPECT_EQ(k.run(), Stop::rest);
    EXPECT_EQ(left, 90u);
    EXPECT_EQ(live_timers(), 0u);
}

// The completion lies in the waiter's frame, which goes as soon as it may.
TEST(Completion, EveryOrderOnTheWaitersStack) {
    machine::DepthFirst search(2);
    do {
        BootedKernel k(2, &search);
        std::atomic<completion *> shared{nullptr};
        bool through = false;
        k.start(0, "waits", [&] {
            completion c;
            init_completion(&c);
            shared = &c;
            wait_for_completion(&c);
            through = true;
        });
        k.start(1, "completes", [&] {
            completion *c;
            while (!(c = shared)) machine::relax();
            complete(c);
        });
        ASSERT_EQ(k.run(), Stop::rest);
        ASSERT_TRUE(through);
    } while (search.next() && search.runs() < 20'000);
}

TEST(Completion, ManyPairsOnManyCpus) {
    for (Mode mode : {Mode::stepped, Mode::parallel}) {
        auto chooser = machine::make_seeded(5);
        BootedKernel k(4, chooser.get(), mode);
        completion ping[2], pong[2];
        int turns[2] = {};
        for (int pair = 0; pair < 2; ++pair) {
            init_completion(&ping[pair]);
            init_completion(&pong[pair]);
            k.start(2 * pair, "ping", [&, pair] {
                for (int i = 0; i < 500; ++i) {
                    complete(&ping[pair]);
                    wait_for_completion(&pong[pair]);
                }
            });
            k.start(2 * pair + 1, "pong", [&, pair] {
                for (int i = 0; i < 500; ++i) {
                    wait_for_completion(&ping[pair]);
                    ++turns[pair];
                    complete(&pong[pair]);
                }
            });
        }
        EXPECT_EQ(k.run(), Stop::rest);
        EXPECT_EQ(turns[0], 500);
        EXPECT_EQ(turns[1], 500);
        EXPECT_TRUE(blocked_tasks().empty());
    }
}
