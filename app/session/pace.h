// pace.h: how fast play goes: so many stops a second, or machine time slowed down. Knows no clock of its own.
#pragma once
#include <QObject>
#include <cstdint>
#include <vector>

#include "trace/trace_event.h"

namespace wqlab {

// MachineTimePace: where machine time stands while real time goes by. A stretch with no event is not sat through: after
// a short wait, which a person sees, time jumps to its end.
class MachineTimePace {
public:
    static constexpr int fastest = 1, slowest = 100'000;
    static constexpr double longest_wait_ms = 700;   // of real time, for an event that does not come

    // slowdown: ns of real time for one of machine time.
    void set_slowdown(int slowdown) { slowdown_ = slowdown; }
    int slowdown() const { return slowdown_; }
    // begin: from that moment of the machine on.
    void begin(std::int64_t time);
    // advance: ms of real time went by; the position up to which events have happened now. skipped: ns of machine time
    // that were jumped over, or 0.
    int advance(const std::vector<TraceEvent> &events, int position, int end, double ms, std::int64_t &skipped);

private:
    int slowdown_ = 1000;
    double now_ = 0;        // machine time, ns
    double waited_ = 0;     // real time since the last event, ms
};

}  // namespace wqlab
