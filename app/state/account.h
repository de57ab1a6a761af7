// account.h: what became of each queueing of a work: one row from the call that accepted it to the end of its
// execution.
#pragma once
#include <unordered_map>
#include <vector>

#include "state/machine_state.h"
#include "trace/trace_event.h"

namespace wqlab {

// Queueing: one acceptance of a work. A moment that has not come (or is not told) has event -1.
struct Queueing {
    // Fate: waiting: still pending. running: its function has not returned. cancelled: taken back before it began.
    enum Fate : std::uint8_t { waiting, running, ran, cancelled };

    WorkId work = -1;
    std::uint64_t key = 0;           // Work::key of its life
    Text name;                       // of the work, else of its function
    int nth = 0;                     // of that life, from 1
    Fate fate = waiting;
    When armed;                      // its timer; -1: queued without one
    When queued;                     // on a workqueue
    When activated;                  // onto a worklist: max_active lets it
    When started, ended;             // its function
    When cancelled_at;
    WqId wq = -1;
    int cpu = -1;                    // where it started
    TaskId worker = no_task;

    // The parts of its latency, in ns; -1 where the moments at both ends are not known.
    std::int64_t in_timer() const { return between(armed, queued); }
    std::int64_t throttled() const { return between(queued, activated); }     // by max_active
    std::int64_t on_worklist() const { return between(activated, started); }  // until a worker takes it
    std::int64_t executing() const { return between(started, ended); }        // asleep and ready included

private:
    static std::int64_t between(When a, When b) { return a.event < 0 || b.event < 0 ? -1 : b.time - a.time; }
};

// Account: grows event by event. Barriers are not counted.
class Account {
public:
    // take: state is the one after event e, whose index is given.
    void take(const MachineState &state, const TraceEvent &e, int index);
    // queueings: in the order in which they were accepted.
    const std::vector<Queueing> &queueings() const { return queueings_; }
    // of: all of a run's events at once.
    static Account of(const std::vector<TraceEvent> &events);

private:
    Queueing *pending(const MachineState &s, WorkId id);
    Queueing &accept(const MachineState &s, WorkId id);
    void start(const MachineState &s, const TraceEvent &e, When now);
    void end(const TraceEvent &e, When now);

    std::vector<Queueing> queueings_;
    std::unordered_map<std::uint64_t, std::size_t> pending_;   // key of a work -> its row that has not begun
    std::unordered_map<std::uint64_t, int> count_;             // key of a work -> rows
    std::unordered_map<TaskId, std::size_t> running_;          // worker -> its row that has not ended
};

}  // namespace wqlab
