#include "machine/chooser.h"

namespace wqlab::machine {

int DepthFirst::choose(const Choice &c) {
    if (depth_ < nodes_.size()) return nodes_[depth_++].took;
    int spent = nodes_.empty() ? 0 : nodes_.back().preemptions;
    if (!nodes_.empty() && nodes_.back().current_enabled && nodes_.back().took != nodes_.back().current) ++spent;
    // First the run without a preemption; where the current CPU cannot go on, every option is free.
    int took = c.current_enabled ? c.current : __builtin_ctzll(c.enabled);
    std::uint64_t untried = c.enabled & ~(1ull << took);
    if (c.current_enabled && spent >= bound_) untried = 0;
    nodes_.push_back({untried, took, spent, c.current, c.current_enabled});
    ++depth_;
    return took;
}

bool DepthFirst::next() {
    ++runs_;
    depth_ = 0;
    while (!nodes_.empty() && nodes_.back().untried == 0) nodes_.pop_back();
    if (nodes_.empty()) return false;
    Node &n = nodes_.back();
    n.took = __builtin_ctzll(n.untried);
    n.untried &= n.untried - 1;
    return true;
}

std::vector<int> DepthFirst::path() const {
    std::vector<int> path;
    for (const Node &n : nodes_) path.push_back(n.took);
    return path;
}

}  // namespace wqlab::machine
