// What a traced event costs the task that emits it, next to a bare reading of the clock, which any event with a time
// needs. Each thread's own CPU time: the thread that turns events into text works beside them.
#include <atomic>
#include <cstring>
#include <memory>

#include <sched.h>

#include "live_kernel.h"
#include "measuring.h"
#include "subject.h"
#include "trace/emit.h"

namespace wqlab::bench {

namespace {

// batch: as many events as fit the ring; between batches it is emptied.
constexpr long batch = 20'000;

// AllCpus: the process may use all CPUs of the host while it lives.
class AllCpus {
  public:
    AllCpus() {
        sched_getaffinity(0, sizeof before_, &before_);
        cpu_set_t all;
        std::memset(&all, 0xff, sizeof all);
        sched_setaffinity(0, sizeof all, &all);
    }
    ~AllCpus() { sched_setaffinity(0, sizeof before_, &before_); }

  private:
    cpu_set_t before_;
};

Cost events(long n, int cpus) {
    AllCpus all_cpus;
    std::vector<double> ns(static_cast<std::size_t>(cpus));
    std::atomic<int> ready{0};
    in_kernel(cpus, true, [&](int cpu) {
        work_struct work{};
        const long rounds = std::max(1l, n / batch), each = n / rounds;
        ++ready;
        while (ready < cpus) {}   // all at once
        for (long round = 0; round < rounds; ++round) {
            const double begin = clock_ns(CLOCK_THREAD_CPUTIME_ID);
            for (long i = 0; i < each; ++i) trace::emit<Event::workqueue_activate_work>(&work);
            ns[static_cast<std::size_t>(cpu)] +=
                (clock_ns(CLOCK_THREAD_CPUTIME_ID) - begin) / static_cast<double>(rounds * each);
            trace::flush();
        }
        expect("events lost", 0, static_cast<long>(trace::lost()));
    });
    return {std::accumulate(ns.begin(), ns.end(), 0.0) / cpus, 0};
}

Cost clock_reads(long n) {
    const double begin = clock_ns(CLOCK_THREAD_CPUTIME_ID);
    timespec t;
    for (long i = 0; i < n; ++i) clock_gettime(CLOCK_MONOTONIC, &t);
    return {(clock_ns(CLOCK_THREAD_CPUTIME_ID) - begin) / static_cast<double>(n), 0};
}

}  // namespace

void add_trace_events(std::vector<Entry> &entries) {
    entries.push_back({clock_read, "host", 1'000'000, clock_reads});
    entries.push_back({trace_event, "wqlab", 200'000, [](long n) { return events(n, 1); }});
    entries.push_back({trace_event_2, "wqlab", 200'000, [](long n) { return events(n, 2); }});
}

}  // namespace wqlab::bench
