// support.h: traces for the tests, made from the event table's own patterns.
#pragma once
#include <QString>
#include <string>
#include <vector>

#include "state/machine_state.h"
#include "trace/trace_event.h"
#include "trace/trace_reader.h"

namespace wqlab::test {

// Field: a value of one field of an event.
struct Field {
    std::int64_t number = 0;
    std::string text;
    template <class T> requires std::is_integral_v<T> || std::is_enum_v<T>
    Field(T n) : number(std::int64_t(n)) {}
    Field(const char *s) : text(s) {}
    Field(std::string s) : text(std::move(s)) {}
};

// event_text: what stands behind "name: " in a trace, written by the pattern.
std::string event_text(Event type, const std::vector<Field> &fields);

// TraceText: lines of a trace, one after the other, 10 us apart unless told.
class TraceText {
public:
    // on: whose line comes next. pid 0 is the idle task.
    TraceText &on(const char *comm, int pid, int cpu, const char *flags = "d....");
    TraceText &at(std::int64_t us) { return now_ = us, *this; }
    TraceText &raw(const std::string &line) { return text_ += line + "\n", *this; }
    TraceText &add(Event type, const std::vector<Field> &fields = {});
    const std::string &text() const { return text_; }
    // events: how many were added.
    int events() const { return events_; }

private:
    std::string text_, comm_ = "<idle>", flags_ = ".....";
    int pid_ = 0, cpu_ = 0, events_ = 0;
    std::int64_t now_ = 1'000'000;
};

// Addresses of the machine that boot() tells of.
inline constexpr std::int64_t work1 = std::int64_t(0xffffffffc0200100), work2 = std::int64_t(0xffffffffc0200200),
                              dwork = std::int64_t(0xffffffffc0200300), events_wq = std::int64_t(0xff11000000001000),
                              q0 = std::int64_t(0xff11000000002000), events_pwq = std::int64_t(0xff11000000003000),
                              q0_pwq = std::int64_t(0xff11000000004000);
inline constexpr int worker_pid = 7, second_worker_pid = 8, insmod_pid = 100;

// boot: 2 CPUs; pool 0 with kworker/0:0 (pid 7) and kworker/0:1 (pid 8); workqueues events and q0 (max_active 1); the
// module "m" with work1, work2 and the delayed work dwork; insmod (pid 100) holds CPU 0.
void boot(TraceText &t);
// queue: insmod queues the work on a workqueue, all steps of the engine. inactive: max_active is reached.
void queue(TraceText &t, std::int64_t work, const char *function, bool on_q0 = false, bool inactive = false);
// execute: the worker on CPU 0 takes the work and enters its function; finish: it leaves it.
void execute(TraceText &t, std::int64_t work, const char *function, int pid = worker_pid, bool on_q0 = false);
void finish(TraceText &t, std::int64_t work, const char *function, int pid = worker_pid);
// switch_to: CPU 0 goes from one task to another. state as in sched_switch.
void switch_to(TraceText &t, const char *from, int from_pid, const char *state, const char *to, int to_pid);
// first_light: a whole run: work1 is queued twice, runs once, logs a line; rmmod.
std::string first_light();

// Loaded: a trace that was read and folded to its end.
struct Loaded {
    explicit Loaded(const std::string &text);
    TraceReader reader;
    MachineState state;
    const std::vector<TraceEvent> &events() const { return reader.events(); }
    // at: the state after n events.
    MachineState at(int n) const;
};

// real_traces: paths of captures of real kernels: those of the tests, and of WQLAB_MORE_TRACES (a folder) when set.
std::vector<QString> real_traces();
std::string read_file(const QString &path);

// broken_rule: the first invariant of a machine that s breaks, in words; empty when it breaks none.
std::string broken_rule(const MachineState &s);
// same: whether two states are equal in everything the stage shows; the first difference in words, or empty.
std::string difference(const MachineState &a, const MachineState &b);

}  // namespace wqlab::test
