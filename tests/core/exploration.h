// exploration.h: choice sequences of a scenario, counted truthfully: two runs that met the same decisions and took
// the same CPUs at each are one sequence.
#pragma once
#include <cstdint>
#include <functional>
#include <string>

#include "kernel/kernel.h"
#include "machine/chooser.h"

namespace wqlab::test {

// A scenario runs once in a machine of its own and says what went wrong; empty: nothing.
using Scenario = std::function<std::string(const KernelConfig &)>;

struct Explored {
    std::uint64_t runs = 0;
    std::uint64_t sequences = 0;   // distinct ones among them
    int bound = 0;                 // preemptions allowed in the last search
    bool complete = false;         // every sequence within that bound was run
    std::string failure;           // empty, or what went wrong first, and how to meet it again
};

// explore: every choice sequence with at most `preemptions` preemptions, up to `limit` runs.
Explored explore(const Scenario &scenario, int cpus, int preemptions, std::uint64_t limit);
// explore_deepening: the same with more and more preemptions, until limit runs were made; stops early when one more
// preemption brings nothing new.
Explored explore_deepening(const Scenario &scenario, int cpus, int preemptions, std::uint64_t limit);
// explore_pct: `limit` runs with random priorities, from seed 1 on.
Explored explore_pct(const Scenario &scenario, int cpus, int depth, std::uint64_t limit);

}  // namespace wqlab::test
