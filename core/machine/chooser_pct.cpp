#include <algorithm>
#include <array>

#include "machine/chooser.h"
#include "machine/random.h"

namespace wqlab::machine {

namespace {

// Pct: Burckhardt and others, "A Randomized Scheduler with Probabilistic Guarantees of Finding Bugs" (2010), with
// CPUs for threads: each has a priority, the highest that can move does, and at depth - 1 decisions, drawn
// beforehand, the CPU that moved last falls below all others. A bug that needs `depth` ordered steps is met with a
// probability of at least 1 / (CPUs * length ^ (depth - 1)).
class Pct : public Chooser {
  public:
    Pct(std::uint64_t seed, int depth, std::uint64_t length) : random_(seed), lowest_(depth) {
        for (int cpu = 0; cpu < max_cpus; ++cpu) priority_[static_cast<std::size_t>(cpu)] = depth + 1 + cpu;
        for (std::size_t i = max_cpus - 1; i > 0; --i) std::swap(priority_[i], priority_[random_.below(i + 1)]);
        for (int i = 1; i < depth; ++i) falls_.push_back(1 + random_.below(length));
        std::sort(falls_.begin(), falls_.end());
    }

    int choose(const Choice &c) override {
        while (next_ < falls_.size() && falls_[next_] <= c.step - first_step(c)) {
            priority_[static_cast<std::size_t>(c.current)] = --lowest_;
            ++next_;
        }
        int best = -1;
        for (std::uint64_t rest = c.enabled; rest; rest &= rest - 1) {
            const int cpu = __builtin_ctzll(rest);
            if (best < 0 || priority_[static_cast<std::size_t>(cpu)] > priority_[static_cast<std::size_t>(best)]) best = cpu;
        }
        return best;
    }

  private:
    // first_step: of the decisions that are its own; others were made while the machine booted.
    std::uint64_t first_step(const Choice &c) {
        if (first_ == 0) first_ = c.step;
        return first_ - 1;
    }

    Random random_;
    int lowest_;
    std::array<int, max_cpus> priority_{};
    std::vector<std::uint64_t> falls_;   // decisions, from 1
    std::size_t next_ = 0;
    std::uint64_t first_ = 0;
};

}  // namespace

std::unique_ptr<Chooser> make_pct(std::uint64_t seed, int depth, std::uint64_t length) {
    return std::make_unique<Pct>(seed, depth, length);
}

}  // namespace wqlab::machine
