#include "exploration.h"

#include <algorithm>
#include <unordered_set>

#include "workqueue_world.h"

namespace wqlab::test {

namespace {

// Witness: passes decisions on to another chooser and knows in the end which sequence it was.
class Witness : public machine::Chooser {
  public:
    explicit Witness(machine::Chooser &of) : of_(of) {}
    int choose(const machine::Choice &c) override {
        const int took = of_.choose(c);
        mix(c.enabled);
        mix(static_cast<std::uint64_t>(took) << 8 | static_cast<std::uint64_t>(c.current));
        ++length_;
        return took;
    }
    std::uint64_t sequence() const { return hash_; }
    std::uint64_t length() const { return length_; }

  private:
    void mix(std::uint64_t value) {
        hash_ = (hash_ ^ value) * 0x9e3779b97f4a7c15ull;
        hash_ ^= hash_ >> 29;
    }
    machine::Chooser &of_;
    std::uint64_t hash_ = 1, length_ = 0;
};

using Seen = std::unordered_set<std::uint64_t>;

// run_once: true when all was well.
bool run_once(const Scenario &scenario, int cpus, machine::Chooser &chooser, Seen &seen, Explored &e,
              std::uint64_t *length = nullptr) {
    Witness witness(chooser);
    const std::string wrong = scenario(kernel(cpus, &witness));
    ++e.runs;
    seen.insert(witness.sequence());
    e.sequences = seen.size();
    if (length) *length = witness.length();
    if (!wrong.empty()) e.failure = wrong;
    return wrong.empty();
}

std::string heading(int cpus, const Explored &e) {
    return "cpus " + std::to_string(cpus) + " run " + std::to_string(e.runs);
}

// search: false when it found a failure.
bool search(const Scenario &scenario, int cpus, int bound, std::uint64_t limit, Seen &seen, Explored &e) {
    machine::DepthFirst depth_first(bound);
    e.bound = bound;
    e.complete = false;
    do {
        if (e.runs >= limit) return true;
        if (run_once(scenario, cpus, depth_first, seen, e)) continue;
        std::string path;
        for (int cpu : depth_first.path()) path += " " + std::to_string(cpu);
        e.failure = heading(cpus, e) + " path" + path + ":\n" + e.failure;
        return false;
    } while (depth_first.next());
    e.complete = true;
    return true;
}

}  // namespace

Explored explore(const Scenario &scenario, int cpus, int preemptions, std::uint64_t limit) {
    Explored e;
    Seen seen;
    search(scenario, cpus, preemptions, limit, seen, e);
    return e;
}

Explored explore_deepening(const Scenario &scenario, int cpus, int preemptions, std::uint64_t limit) {
    Explored e;
    Seen seen;
    for (int bound = preemptions;; ++bound) {
        const std::uint64_t before = e.sequences;
        if (!search(scenario, cpus, bound, limit, seen, e) || !e.complete || e.sequences == before) return e;
    }
}

Explored explore_pct(const Scenario &scenario, int cpus, int depth, std::uint64_t limit) {
    Explored e;
    Seen seen;
    std::uint64_t length = 0, longest = 0;
    auto fixed = machine::make_fixed();
    run_once(scenario, cpus, *fixed, seen, e, &longest);
    for (std::uint64_t seed = 1; e.failure.empty() && e.runs < limit; ++seed) {
        auto pct = machine::make_pct(seed, depth, std::max<std::uint64_t>(longest, 1));
        if (!run_once(scenario, cpus, *pct, seen, e, &length))
            e.failure = heading(cpus, e) + " priorities from seed " + std::to_string(seed) + ":\n" + e.failure;
        longest = std::max(longest, length);
    }
    return e;
}

}  // namespace wqlab::test
