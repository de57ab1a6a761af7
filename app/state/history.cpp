#include "state/history.h"

#include <algorithm>

#include "state/fold.h"

namespace wqlab {

namespace {

constexpr int least_spacing = 256;
constexpr int bytes_an_event = 48;      // what keyframes may cost, on average

template <class T> std::size_t held(const std::vector<T> &v) { return v.capacity() * sizeof(T); }

}  // namespace

std::size_t bytes_of(const MachineState &s) {
    std::size_t n = sizeof s + held(s.cpus) + held(s.tasks) + held(s.works) + held(s.objects) + held(s.pools) +
                    held(s.workers) + held(s.workqueues) + held(s.pwqs) + held(s.timers) + held(s.barriers) +
                    held(s.flushes) + held(s.work_index);
    for (const Cpu &c : s.cpus) n += held(c.irq);
    for (const Task &t : s.tasks) n += held(t.calls);
    for (const Pool &p : s.pools) n += held(p.worklist) + held(p.workers);
    for (const Worker &k : s.workers) n += held(k.scheduled);
    for (const Pwq &p : s.pwqs) n += held(p.inactive);
    return n;
}

void History::extend(const std::vector<TraceEvent> &events) {
    for (int i = last_.events; i < int(events.size()); ++i) {
        if (i == next_) {
            frames_.push_back({i, last_});
            const std::size_t bytes = bytes_of(frames_.back().state);
            bytes_ += bytes;
            next_ = i + std::max(least_spacing, int(bytes / bytes_an_event));
        }
        apply(last_, events[std::size_t(i)], i);
    }
}

const History::Keyframe *History::before(int n) const {
    auto it = std::upper_bound(frames_.begin(), frames_.end(), n, [](int at, const Keyframe &f) { return at < f.at; });
    return it == frames_.begin() ? nullptr : &*std::prev(it);
}

const MachineState &History::seek(const std::vector<TraceEvent> &events, int n) {
    n = std::clamp(n, 0, size());
    if (n == size()) return last_;
    const Keyframe *frame = before(n);
    if (at_.events > n || (frame && frame->at > at_.events)) at_ = frame ? frame->state : MachineState{};
    for (int i = at_.events; i < n; ++i) apply(at_, events[std::size_t(i)], i);
    return at_;
}

MachineState History::state_at(const std::vector<TraceEvent> &events, int n) const {
    n = std::clamp(n, 0, size());
    if (n == size()) return last_;
    const Keyframe *frame = before(n);
    MachineState s = frame ? frame->state : MachineState{};
    for (int i = s.events; i < n; ++i) apply(s, events[std::size_t(i)], i);
    return s;
}

}  // namespace wqlab
