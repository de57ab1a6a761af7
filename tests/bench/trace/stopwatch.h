// stopwatch.h: time as it passes and as this thread uses it. On a machine that is busy otherwise they differ.
#pragma once
#include <ctime>

#include <algorithm>
#include <vector>

namespace wqlab::bench {

struct Lap {
    double wall = 0, cpu = 0;   // ms
};

class Stopwatch {
public:
    Stopwatch() : wall_(now(CLOCK_MONOTONIC)), cpu_(now(CLOCK_THREAD_CPUTIME_ID)) {}
    Lap lap() const { return {now(CLOCK_MONOTONIC) - wall_, now(CLOCK_THREAD_CPUTIME_ID) - cpu_}; }

private:
    static double now(clockid_t clock) {
        timespec t{};
        clock_gettime(clock, &t);
        return double(t.tv_sec) * 1e3 + double(t.tv_nsec) / 1e6;
    }
    double wall_, cpu_;
};

// median, worst: of each column by itself. laps is not empty.
inline Lap median(std::vector<Lap> laps) {
    Lap m;
    const auto middle = laps.begin() + std::ptrdiff_t(laps.size() / 2);
    for (double Lap::*column : {&Lap::wall, &Lap::cpu}) {
        std::nth_element(laps.begin(), middle, laps.end(),
                         [column](const Lap &a, const Lap &b) { return a.*column < b.*column; });
        m.*column = *middle.*column;
    }
    return m;
}
inline Lap worst(const std::vector<Lap> &laps) {
    Lap w;
    for (const Lap &l : laps) w = {std::max(w.wall, l.wall), std::max(w.cpu, l.cpu)};
    return w;
}

}  // namespace wqlab::bench
