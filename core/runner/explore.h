// explore.h: every schedule of a module within a bound, until one fails.
#pragma once
#include <string>
#include <vector>

#include "runner/run.h"

namespace wqlab::runner {

struct Exploration {
    std::uint64_t runs = 0;
    int preemptions = 0;                        // the bound
    bool complete = false;                      // every schedule within the bound was run
    bool failed = false;
    std::string why;                            // the failing run's mistake in a few words
    Result result;                              // of the failing run
    std::vector<std::string> log;
    std::vector<machine::Recorded> choices;
};

// explore: each run with the control lines of `script`; at most `runs` runs (0: no limit), with at most `preemptions`
// switches away from a CPU that could go on.
Exploration explore(const Plan &plan, const std::vector<std::string> &script, int preemptions, std::uint64_t runs);
// explore_upwards: first without a preemption, then with one, and so on: what is found has as few as possible.
// Schedules of a smaller bound are run, and counted, again under a larger one.
Exploration explore_upwards(const Plan &plan, const std::vector<std::string> &script, int preemptions,
                            std::uint64_t runs);

}  // namespace wqlab::runner
