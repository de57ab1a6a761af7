// history.h: any moment of a run, by keyframes. Knows no workqueue.
#pragma once
#include <vector>

#include "state/machine_state.h"
#include "trace/trace_event.h"

namespace wqlab {

// History: grows as events come. Position n is the state after the first n events, 0 the start.
class History {
public:
    // extend: events[size()..] are new. Events that were there must not have changed.
    void extend(const std::vector<TraceEvent> &events);
    int size() const { return int(last_.events); }

    // seek: the state after n events. The reference is good until the next seek or extend.
    const MachineState &seek(const std::vector<TraceEvent> &events, int n);
    // state_at: the same as a copy.
    MachineState state_at(const std::vector<TraceEvent> &events, int n) const;

    // latest: after all events.
    const MachineState &latest() const { return last_; }

    int keyframes() const { return int(frames_.size()); }
    std::size_t bytes() const { return bytes_; }

private:
    struct Keyframe {
        int at;
        MachineState state;
    };
    const Keyframe *before(int n) const;

    std::vector<Keyframe> frames_;
    std::size_t bytes_ = 0;         // of all keyframes, about
    int next_ = 0;                  // where the next keyframe is due
    MachineState last_;             // after all events
    MachineState at_;               // of the last seek
};

// bytes_of: memory that a state holds, about.
std::size_t bytes_of(const MachineState &s);

}  // namespace wqlab
