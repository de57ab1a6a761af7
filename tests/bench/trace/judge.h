// judge.h: a figure against its limit, printed; the program's exit code tells whether all held.
#pragma once
#include <cstdio>

#include "stopwatch.h"

namespace wqlab::bench {

// Judge: a row of a markdown table a figure. A limit of 0 is none: the figure is only told.
class Judge {
public:
    explicit Judge(bool judging) : judging_(judging) {
        std::printf("| a long trace | figure | limit | verdict |\n|---|---|---|---|\n");
    }

    void at_most(const char *what, double value, double limit, const char *unit) {
        const bool held = !(limit > 0) || value <= limit;
        std::printf("| %s | %.4g %s | ", what, value, unit);
        if (limit > 0)
            std::printf("%.4g %s | %s |\n", limit, unit, !judging_ ? "not judged" : held ? "ok" : "TOO MUCH");
        else
            std::printf("| |\n");
        std::fflush(stdout);
        failed_ += !held;
    }
    // at_most: the time that passed is judged; what the thread used of it is told.
    void at_most(const char *what, const Lap &lap, double limit) {
        char text[96];
        std::snprintf(text, sizeof text, "%s (CPU %.2f)", what, lap.cpu);
        at_most(text, lap.wall, limit, "ms");
    }
    // exit_code: 1 when a limit did not hold and limits count.
    int exit_code() const { return judging_ && failed_ ? 1 : 0; }

private:
    bool judging_;
    int failed_ = 0;
};

}  // namespace wqlab::bench
