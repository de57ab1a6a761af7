// PENDING with real threads: what was done before a queueing that found the work pending is seen by its function.
#include <gtest/gtest.h>

#include <atomic>

#include "booted_kernel.h"
#include "kernel/workqueue/workqueue.h"

namespace wqlab::test {
namespace {

// A queuer ends after so many rounds, or when so many queueings of its own found the work pending.
constexpr int queuers = 2, rounds = 5'000, enough = 1'000;

// Post: a letter box for each queuer, and what the function has seen in it. On lines of their own: it is in the caches
// that stores are late.
struct Post {
    alignas(64) std::atomic<int> posted[queuers][16];
    alignas(64) std::atomic<int> seen[queuers][16];
    alignas(64) work_struct work;
};
Post post;

void look(work_struct *) {
    for (int q = 0; q < queuers; ++q)
        post.seen[q][0].store(post.posted[q][0].load(std::memory_order_relaxed), std::memory_order_relaxed);
}

// Mutation it was proven against: claim_pending() without its barrier, which one run of six found on two host CPUs.
TEST(Pending, WhatWasDoneBeforeIsSeen) {
    for (auto *boxes : {post.posted, post.seen})
        for (int q = 0; q < queuers; ++q) boxes[q][0] = 0;
    BootedKernel kernel(queuers + 1, nullptr, machine::Mode::parallel);
    init_work(&post.work, look);
    std::atomic<int> late{0};
    for (int q = 0; q < queuers; ++q)
        kernel.start(q, "queuer", [&, q] {
            for (int i = 1, found_pending = 0; i <= rounds && found_pending < enough; ++i) {
                post.posted[q][0].store(i, std::memory_order_relaxed);
                found_pending += !queue_work_on(queuers, system_wq, &post.work);
                // A flush does not wait for a work that the other one has claimed and not yet put into the list.
                do flush_work(&post.work);
                while (post.seen[q][0].load() < i && work_busy(&post.work));
                late += post.seen[q][0].load() < i;
            }
        });
    kernel.run();
    EXPECT_EQ(late, 0);
}

}  // namespace
}  // namespace wqlab::test
