// TBB: an arena of one worker thread that the caller has no part in, and task_arena::enqueue, its fire-and-forget.
#include <semaphore>
#include <vector>

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/task_arena.h>

#include "measuring.h"
#include "subject.h"

namespace wqlab::bench {

namespace {

std::atomic<long> ran;   // TBB may change the thread that serves the arena

// Arena: its worker has run something already.
struct Arena {
    Arena() {
        arena.enqueue([this] { done.release(); });
        done.acquire();
        ran = 0;
    }
    void enqueue_count(long n) {
        for (long i = 0; i < n; ++i)
            arena.enqueue([this] {
                if (ran.fetch_add(1, std::memory_order_relaxed) + 1 == last) done.release();
            });
    }
    // block: the worker waits until unblock.
    void block() {
        arena.enqueue([this] {
            running.release();
            go.acquire();
        });
        running.acquire();
    }
    // On one CPU TBB would make no worker of its own accord.
    tbb::global_control workers{tbb::global_control::max_allowed_parallelism, 2};
    tbb::task_arena arena{1, 0};
    std::binary_semaphore done{0}, running{0}, go{0};
    long last = -1;   // this many have run: tell
};

Cost empty(long n) {
    Arena a;
    a.last = n;
    Stopwatch watch;
    a.enqueue_count(n);
    a.done.acquire();
    const Cost cost{watch.ns() / static_cast<double>(n), 0};
    expect("tasks run", n, ran);
    return cost;
}

void again(Arena &a, long left) {
    ran.fetch_add(1, std::memory_order_relaxed);
    if (left > 1) a.arena.enqueue([&a, left] { again(a, left - 1); });
    else a.done.release();
}

Cost requeue(long n) {
    Arena a;
    Stopwatch watch;
    a.arena.enqueue([&] { again(a, n); });
    a.done.acquire();
    const Cost cost{watch.ns() / static_cast<double>(n), 0};
    expect("turns of the chain", n, ran);
    return cost;
}

Cost round_trip(long n) {
    Arena a;
    double started = 0;
    Cost cost;
    Stopwatch watch;
    for (long i = 0; i < n; ++i) {
        const double asked = clock_ns(CLOCK_MONOTONIC);
        a.arena.enqueue([&] {
            started = clock_ns(CLOCK_MONOTONIC);
            ran.fetch_add(1, std::memory_order_relaxed);
            a.done.release();
        });
        a.done.acquire();
        cost.wall_ns += (started - asked) / static_cast<double>(n);
    }
    cost.cpu_ns = watch.ns() / static_cast<double>(n);
    expect("answers", n, ran);
    return cost;
}

Cost submit(long n, long waiting) {
    Arena a;
    a.last = n + waiting;
    a.block();
    a.enqueue_count(waiting);
    Stopwatch watch;
    a.enqueue_count(n);
    const Cost cost{watch.ns() / static_cast<double>(n), 0};
    a.go.release();
    a.done.acquire();
    expect("tasks run", n + waiting, ran);
    return cost;
}

}  // namespace

void add_tbb(std::vector<Entry> &entries) {
    entries.push_back({empty_items, "TBB", 200'000, empty});
    entries.push_back({chain, "TBB", 1'000'000, requeue});
    entries.push_back({idle_latency, "TBB", 10'000, round_trip});
    entries.push_back({deep_submit, "TBB", 10'000, [](long n) { return submit(n, n < 10'000 ? n : deep); }});
}

double tbb_queued_bytes(long n) {
    Arena a;
    a.last = n;
    a.block();
    const double before = resident_bytes();
    a.enqueue_count(n);
    const double bytes = (resident_bytes() - before) / static_cast<double>(n);
    a.go.release();
    a.done.acquire();
    expect("tasks run", n, ran);
    return bytes;
}

}  // namespace wqlab::bench
