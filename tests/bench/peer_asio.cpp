// Asio: a thread_pool of one thread and post(), and steady_timer on an io_context.
#include <memory>
#include <semaphore>
#include <vector>

#include <asio.hpp>

#include "measuring.h"
#include "subject.h"

namespace wqlab::bench {

namespace {

long ran;   // by the pool's one thread; read when it is done

void again(asio::thread_pool &pool, long left) {
    ++ran;
    if (left > 1) asio::post(pool, [&pool, left] { again(pool, left - 1); });
}

Cost empty(long n) {
    asio::thread_pool pool(1);
    std::binary_semaphore done{0};
    ran = 0;
    Stopwatch watch;
    for (long i = 0; i < n; ++i) asio::post(pool, [] { ++ran; });
    asio::post(pool, [&] { done.release(); });   // one thread: it is the last
    done.acquire();
    const Cost cost{watch.ns() / static_cast<double>(n), 0};
    pool.join();
    expect("handlers run", n, ran);
    return cost;
}

Cost requeue(long n) {
    asio::thread_pool pool(1);
    ran = 0;
    Stopwatch watch;
    asio::post(pool, [&] { again(pool, n); });
    pool.join();
    const Cost cost{watch.ns() / static_cast<double>(n), 0};
    expect("turns of the chain", n, ran);
    return cost;
}

Cost round_trip(long n) {
    asio::thread_pool pool(1);
    std::binary_semaphore done{0};
    double started = 0;
    Cost cost;
    ran = 0;
    Stopwatch watch;
    for (long i = 0; i < n; ++i) {
        const double asked = clock_ns(CLOCK_MONOTONIC);
        asio::post(pool, [&] {
            started = clock_ns(CLOCK_MONOTONIC);
            ++ran;
            done.release();
        });
        done.acquire();
        cost.wall_ns += (started - asked) / static_cast<double>(n);
    }
    cost.cpu_ns = watch.ns() / static_cast<double>(n);
    pool.join();
    expect("answers", n, ran);
    return cost;
}

// Blocked: a pool whose thread waits.
struct Blocked {
    Blocked() {
        asio::post(pool, [this] {
            running.release();
            go.acquire();
        });
        running.acquire();
        ran = 0;
    }
    std::binary_semaphore running{0}, go{0};
    asio::thread_pool pool{1};
};

Cost submit(long n, long waiting) {
    Blocked b;
    for (long i = 0; i < waiting; ++i) asio::post(b.pool, [] { ++ran; });
    Stopwatch watch;
    for (long i = 0; i < n; ++i) asio::post(b.pool, [] { ++ran; });
    const Cost cost{watch.ns() / static_cast<double>(n), 0};
    b.go.release();
    b.pool.join();
    expect("handlers run", n + waiting, ran);
    return cost;
}

enum class Act { arm, rearm, cancel };

// timers_cost: what cancels or moves a timer also hands its handler to the io_context, which calls it with an error:
// that is the price of a cancel there, and is counted.
Cost timers_cost(long n, Act measured) {
    asio::io_context io(1);
    std::vector<asio::steady_timer> all;
    for (long i = 0; i < n; ++i) all.emplace_back(io);
    const auto first = delays(n, 1), second = delays(n, 2);
    long moved = 0, cancelled = 0, aborted = 0;
    Cost cost;
    const auto act = [&](Act a, auto &&each) {
        Stopwatch watch;
        for (std::size_t i = 0; i < all.size(); ++i) each(i);
        io.poll();
        if (a == measured) cost.cpu_ns = watch.ns() / static_cast<double>(n);
    };
    const auto wait = [&](std::size_t i) { all[i].async_wait([&aborted](std::error_code e) { aborted += !!e; }); };
    act(Act::arm, [&](std::size_t i) {
        all[i].expires_after(std::chrono::milliseconds(first[i]));
        wait(i);
    });
    act(Act::rearm, [&](std::size_t i) {
        moved += static_cast<long>(all[i].expires_after(std::chrono::milliseconds(second[i])));
        wait(i);
    });
    act(Act::cancel, [&](std::size_t i) { cancelled += static_cast<long>(all[i].cancel()); });
    expect("moved", n, moved);
    expect("cancelled", n, cancelled);
    expect("handlers aborted", 2 * n, aborted);
    return cost;
}

}  // namespace

void add_asio(std::vector<Entry> &entries) {
    entries.push_back({empty_items, "Asio", 200'000, empty});
    entries.push_back({chain, "Asio", 1'000'000, requeue});
    entries.push_back({idle_latency, "Asio", 10'000, round_trip});
    entries.push_back({deep_submit, "Asio", 10'000, [](long n) { return submit(n, n < 10'000 ? n : deep); }});
    for (auto [what, act] : {std::pair{timer_arm, Act::arm}, {timer_rearm, Act::rearm}, {timer_cancel, Act::cancel}})
        entries.push_back({what, "Asio", timers, [=](long n) { return timers_cost(n, act); }});
}

double asio_queued_bytes(long n) {
    Blocked b;
    const double before = resident_bytes();
    for (long i = 0; i < n; ++i) asio::post(b.pool, [] { ++ran; });
    const double bytes = (resident_bytes() - before) / static_cast<double>(n);
    b.go.release();
    b.pool.join();
    expect("handlers run", n, ran);
    return bytes;
}

}  // namespace wqlab::bench
