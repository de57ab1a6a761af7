// The engine: works. Their functions count, and nothing else.
#include <memory>
#include <vector>

#include "live_kernel.h"
#include "measuring.h"
#include "subject.h"

namespace wqlab::bench {

namespace {

long ran;   // by works of one CPU, one after the other

void count(work_struct *) { ++ran; }

std::vector<work_struct> works(long n, work_func_t func) {
    std::vector<work_struct> all(static_cast<std::size_t>(n));
    for (work_struct &w : all) init_work(&w, func);
    return all;
}

Cost empty(long n, bool traced) {
    Cost cost;
    in_kernel(1, traced, [&](int) {
        auto all = works(n, count);
        workqueue_struct *wq = alloc_workqueue("bench", 0, 0);
        ran = 0;
        Stopwatch watch;
        for (work_struct &w : all) queue_work(wq, &w);
        flush_workqueue(wq);
        cost.cpu_ns = watch.ns() / static_cast<double>(n);
        destroy_workqueue(wq);
        expect("works run", n, ran);
    });
    return cost;
}

struct Chain {
    work_struct work;
    workqueue_struct *wq;
    long left;
    completion done;
};

void again(work_struct *work) {
    auto *c = reinterpret_cast<Chain *>(work);   // work is its first member
    ++ran;
    if (--c->left) queue_work(c->wq, work);
    else complete(&c->done);
}

Cost requeue(long n, bool traced) {
    Cost cost;
    in_kernel(1, traced, [&](int) {
        Chain c{{}, alloc_workqueue("bench", 0, 0), n, {}};
        init_work(&c.work, again);
        init_completion(&c.done);
        ran = 0;
        Stopwatch watch;
        queue_work(c.wq, &c.work);
        wait_for_completion(&c.done);
        cost.cpu_ns = watch.ns() / static_cast<double>(n);
        destroy_workqueue(c.wq);
        expect("turns of the chain", n, ran);
    });
    return cost;
}

struct Echo {
    work_struct work;
    completion done;
    double started;
};

void echo(work_struct *work) {
    auto *e = reinterpret_cast<Echo *>(work);   // work is its first member
    e->started = clock_ns(CLOCK_MONOTONIC);
    ++ran;
    complete(&e->done);
}

Cost round_trip(long n, bool traced) {
    Cost cost;
    in_kernel(1, traced, [&](int) {
        workqueue_struct *wq = alloc_workqueue("bench", 0, 0);
        Echo e{};
        init_work(&e.work, echo);
        init_completion(&e.done);
        ran = 0;
        Stopwatch watch;
        for (long i = 0; i < n; ++i) {
            const double asked = clock_ns(CLOCK_MONOTONIC);
            queue_work(wq, &e.work);
            wait_for_completion(&e.done);
            cost.wall_ns += (e.started - asked) / static_cast<double>(n);
        }
        cost.cpu_ns = watch.ns() / static_cast<double>(n);
        destroy_workqueue(wq);
        expect("answers", n, ran);
    });
    return cost;
}

// submit: n more works behind those that wait. Nothing runs meanwhile: the CPU's baton is the submitter's.
Cost submit(long n, long waiting, bool traced) {
    Cost cost;
    in_kernel(1, traced, [&](int) {
        workqueue_struct *wq = alloc_workqueue("bench", 0, 0);
        auto before = works(waiting, count), more = works(n, count);
        ran = 0;
        for (work_struct &w : before) queue_work(wq, &w);
        Stopwatch watch;
        for (work_struct &w : more) queue_work(wq, &w);
        cost.cpu_ns = watch.ns() / static_cast<double>(n);
        flush_workqueue(wq);
        destroy_workqueue(wq);
        expect("works run", n + waiting, ran);
    });
    return cost;
}

}  // namespace

void add_engine_items(std::vector<Entry> &entries) {
    for (bool traced : {false, true}) {
        const char *subject = traced ? "wqlab, traced" : "wqlab";
        const long items = traced ? 20'000 : 200'000;
        entries.push_back({empty_items, subject, items, [=](long n) { return empty(n, traced); }});
        entries.push_back({chain, subject, traced ? items : 1'000'000, [=](long n) { return requeue(n, traced); }});
        entries.push_back({idle_latency, subject, 10'000, [=](long n) { return round_trip(n, traced); }});
        entries.push_back({deep_submit, subject, 10'000,
                           [=](long n) { return submit(n, n < 10'000 ? n : deep, traced); }});
    }
}

double engine_queued_bytes(long n) {
    double bytes = 0;
    in_kernel(1, false, [&](int) {
        workqueue_struct *wq = alloc_workqueue("bench", 0, 0);
        auto first = works(1000, count), all = works(n, count);
        ran = 0;
        for (work_struct &w : first) queue_work(wq, &w);
        resident_bytes();   // its own buffers exist from here on
        const double before = resident_bytes();
        for (work_struct &w : all) queue_work(wq, &w);
        bytes = (resident_bytes() - before) / static_cast<double>(n);
        flush_workqueue(wq);
        destroy_workqueue(wq);
        expect("works run", n + 1000, ran);
    });
    return bytes;
}

}  // namespace wqlab::bench
