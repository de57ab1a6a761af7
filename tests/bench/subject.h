// subject.h: what is measured, and on what. A subject is the engine or a peer; each measures the same things, so that a
// row of the table compares like with like. Everything is measured in one process, confined to one CPU of the host.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace wqlab::bench {

// Cost: what one operation took.
struct Cost {
    double cpu_ns = 0;    // CPU time of the whole process
    double wall_ns = 0;   // latency only: from the call to the first line of the function
};

// Measure: runs n operations and says what one took. Throws std::runtime_error when not every item ran exactly once.
using Measure = std::function<Cost(long n)>;

// Entry: one figure of the table.
struct Entry {
    std::string what;      // "empty items", a row
    std::string subject;   // "wqlab", a column
    long n;                // operations a round
    Measure measure;
};

// The things that are measured, by name.
inline constexpr const char *empty_items = "empty items", *chain = "self-requeue chain", *idle_latency = "idle round trip",
                            *deep_submit = "submit, 1e6 queued", *timer_arm = "arm", *timer_rearm = "re-arm",
                            *timer_cancel = "cancel", *trace_event = "traced event",
                            *trace_event_2 = "traced event, two threads", *clock_read = "bare clock_gettime";
inline constexpr long deep = 1'000'000, timers = 100'000;

// Each file of a subject adds its entries.
void add_engine_items(std::vector<Entry> &entries);
void add_engine_timers(std::vector<Entry> &entries);
void add_trace_events(std::vector<Entry> &entries);
void add_qthreadpool(std::vector<Entry> &entries);
void add_asio(std::vector<Entry> &entries);
void add_tbb(std::vector<Entry> &entries);
void add_libuv(std::vector<Entry> &entries);

// queued_bytes: memory that a subject takes for each of n items that wait in its queue, the items themselves aside.
// In a process that has done nothing else.
double engine_queued_bytes(long n);
double qthreadpool_queued_bytes(long n);
double asio_queued_bytes(long n);
double tbb_queued_bytes(long n);

}  // namespace wqlab::bench
