// explore.h: every schedule of a module within a bound, until one fails.
#pragma once
#include <functional>
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

// Search: what is looked for, and how far.
struct Search {
    std::vector<std::string> script;            // the control lines of each run
    int preemptions = 2;                        // at most so many switches away from a CPU that could go on
    std::uint64_t runs = 0;                     // at most so many runs; 0: no limit
    std::string find;                           // one of mistake_kinds(); empty: any mistake, of these or not
    std::function<void(std::uint64_t runs, int preemptions)> progress;   // before each run; may be empty
};
// mistake_kinds: lost (an update), twice (a work at once), warning, deadlock, oops, cancel (that returns too early).
const std::vector<std::string> &mistake_kinds();

Exploration explore(const Plan &plan, const Search &search);
// explore_upwards: first without a preemption, then with one, and so on: what is found has as few as possible. Schedules
// of a smaller bound are run, and counted, again under a larger one.
Exploration explore_upwards(const Plan &plan, const Search &search);

}  // namespace wqlab::runner
