// chooser.h: who moves next in a stepped machine.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "machine/point.h"

namespace wqlab::machine {

// Choice: one decision with more than one option.
struct Choice {
    std::uint64_t step;       // number of this decision in the run, from 1
    int current;              // the CPU that moved last
    bool current_enabled;     // it could go on: taking another is a preemption
    std::uint64_t enabled;    // bit n: CPU n can move; at least two bits
    Point point;              // where the last one stopped
};

class Chooser {
  public:
    virtual ~Chooser() = default;
    // choose: one CPU of choice.enabled.
    virtual int choose(const Choice &choice) = 0;
};

// Recorded: a decision as it stands in a run file. task and point say where the CPU that was taken goes on; task "*" is
// wherever it does, for a choice of a fork, which was never made before.
struct Recorded {
    std::uint64_t step;
    int took;
    std::string task;
    std::string point;
};

// make_fixed: the CPU that moved goes on until it cannot; then the next higher number, round robin.
std::unique_ptr<Chooser> make_fixed();
// make_seeded: random with a bias to go on, all from seed.
std::unique_ptr<Chooser> make_seeded(std::uint64_t seed);
// make_pct: random priorities that change at depth - 1 random decisions of the first `length`, all from seed.
std::unique_ptr<Chooser> make_pct(std::uint64_t seed, int depth, std::uint64_t length);
// make_replay: the recorded choices, by step; fixed order where none is recorded. A recorded CPU that cannot
// move, or that goes on elsewhere, ends the run: Stop::diverged, and stop_detail() says what was met.
std::unique_ptr<Chooser> make_replay(std::vector<Recorded> choices);

// DepthFirst: enumerates choice sequences with at most `preemptions` switches away from a CPU
// that could have gone on. Use: do { boot, run } while (next()).
class DepthFirst : public Chooser {
  public:
    explicit DepthFirst(int preemptions) : bound_(preemptions) {}
    int choose(const Choice &choice) override;
    // next: false when every sequence within the bound was run.
    bool next();
    std::uint64_t runs() const { return runs_; }
    // path: the CPUs taken in the run that ended last, in order of decision.
    std::vector<int> path() const;

  private:
    struct Node { std::uint64_t untried; int took; int preemptions; int current; bool current_enabled; };
    int bound_;
    std::uint64_t runs_ = 0;
    std::size_t depth_ = 0;
    std::vector<Node> nodes_;
};

}  // namespace wqlab::machine
