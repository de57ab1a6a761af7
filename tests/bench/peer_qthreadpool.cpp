// QThreadPool with one thread. Items are QRunnables that the caller owns, so that it allocates nothing for them.
#include <memory>
#include <semaphore>
#include <vector>

#include <QRunnable>
#include <QThreadPool>

#include "measuring.h"
#include "subject.h"

namespace wqlab::bench {

namespace {

long ran;   // by the pool's one thread; read when it is done

struct Count : QRunnable {
    Count() { setAutoDelete(false); }
    void run() override { ++ran; }
};

struct Chain : QRunnable {
    Chain(QThreadPool &p, long n) : pool(p), left(n) { setAutoDelete(false); }
    void run() override {
        ++ran;
        if (--left) pool.start(this);
    }
    QThreadPool &pool;
    long left;
};

struct Echo : QRunnable {
    Echo() { setAutoDelete(false); }
    void run() override {
        started = clock_ns(CLOCK_MONOTONIC);
        ++ran;
        done.release();
    }
    std::binary_semaphore done{0};
    double started = 0;
};

// Blocker: holds the pool's thread until it is told to go on.
struct Blocker : QRunnable {
    Blocker() { setAutoDelete(false); }
    void run() override {
        running.release();
        go.acquire();
    }
    std::binary_semaphore running{0}, go{0};
};

// Pool: its thread runs already.
struct Pool : QThreadPool {
    Pool() {
        setMaxThreadCount(1);
        Count warm;
        start(&warm);
        waitForDone();
        ran = 0;
    }
};

Cost empty(long n) {
    Pool pool;
    std::vector<Count> all(static_cast<std::size_t>(n));
    Stopwatch watch;
    for (Count &c : all) pool.start(&c);
    pool.waitForDone();
    const Cost cost{watch.ns() / static_cast<double>(n), 0};
    expect("QRunnables run", n, ran);
    return cost;
}

Cost requeue(long n) {
    Pool pool;
    Chain c(pool, n);
    Stopwatch watch;
    pool.start(&c);
    pool.waitForDone();
    const Cost cost{watch.ns() / static_cast<double>(n), 0};
    expect("turns of the chain", n, ran);
    return cost;
}

Cost round_trip(long n) {
    Pool pool;
    Echo e;
    Cost cost;
    Stopwatch watch;
    for (long i = 0; i < n; ++i) {
        const double asked = clock_ns(CLOCK_MONOTONIC);
        pool.start(&e);
        e.done.acquire();
        cost.wall_ns += (e.started - asked) / static_cast<double>(n);
    }
    cost.cpu_ns = watch.ns() / static_cast<double>(n);
    pool.waitForDone();
    expect("answers", n, ran);
    return cost;
}

Cost submit(long n, long waiting) {
    Pool pool;
    Blocker blocker;
    pool.start(&blocker);
    blocker.running.acquire();
    std::vector<Count> before(static_cast<std::size_t>(waiting)), more(static_cast<std::size_t>(n));
    for (Count &c : before) pool.start(&c);
    Stopwatch watch;
    for (Count &c : more) pool.start(&c);
    const Cost cost{watch.ns() / static_cast<double>(n), 0};
    blocker.go.release();
    pool.waitForDone();
    expect("QRunnables run", n + waiting, ran);
    return cost;
}

}  // namespace

void add_qthreadpool(std::vector<Entry> &entries) {
    entries.push_back({empty_items, "QThreadPool", 200'000, empty});
    entries.push_back({chain, "QThreadPool", 1'000'000, requeue});
    entries.push_back({idle_latency, "QThreadPool", 10'000, round_trip});
    entries.push_back({deep_submit, "QThreadPool", 10'000, [](long n) { return submit(n, n < 10'000 ? n : deep); }});
}

double qthreadpool_queued_bytes(long n) {
    Pool pool;
    Blocker blocker;
    pool.start(&blocker);
    blocker.running.acquire();
    std::vector<Count> all(static_cast<std::size_t>(n));
    const double before = resident_bytes();
    for (Count &c : all) pool.start(&c);
    const double bytes = (resident_bytes() - before) / static_cast<double>(n);
    blocker.go.release();
    pool.waitForDone();
    expect("QRunnables run", n, ran);
    return bytes;
}

}  // namespace wqlab::bench
