#include "session/pace.h"

namespace wqlab {

void MachineTimePace::begin(std::int64_t time) {
    now_ = double(time);
    waited_ = 0;
}

int MachineTimePace::advance(const std::vector<TraceEvent> &events, int position, int end, double ms,
                             std::int64_t &skipped) {
    skipped = 0;
    now_ += ms * 1e6 / slowdown_;
    waited_ += ms;
    int next = position;
    while (next < end && double(events[std::size_t(next)].time) <= now_) ++next;
    if (next > position) waited_ = 0;
    if (next != position || next >= end || waited_ < longest_wait_ms) return next;
    const std::int64_t to = events[std::size_t(next)].time;
    // What is left is soon over: no jump for it.
    if ((double(to) - now_) * slowdown_ < longest_wait_ms * 1e6) return next;
    skipped = to - std::int64_t(now_);
    begin(to);
    while (next < end && events[std::size_t(next)].time <= to) ++next;
    return next;
}

}  // namespace wqlab
