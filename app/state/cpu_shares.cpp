#include "state/cpu_shares.h"

#include <algorithm>

#include "state/fold.h"

namespace wqlab {

std::string function_on(const MachineState &s, const Cpu &cpu) {
    if (!cpu.irq.empty()) {
        const Frame &f = cpu.irq.back();
        if (f.kind == FrameKind::timer_interrupt) return "[timer interrupt]";
        if (f.kind == FrameKind::hardirq) return "[interrupt " + std::string(f.name.view()) + "]";
        if (f.kind == FrameKind::softirq) return "[softirq " + std::string(f.name.view()) + "]";
        return std::string(bare(f.name));
    }
    if (is_idle_task(cpu.current)) return "[idle]";
    const Worker *w = s.worker(cpu.current);
    if (w && w->in_function) return std::string(bare(w->current_func));
    if (s.module.phase == ModulePhase::init && s.task_named("insmod") == cpu.current) return "[init of the module]";
    if (s.module.phase == ModulePhase::exiting && s.task_named("rmmod") == cpu.current) return "[exit of the module]";
    return "[" + name_of_task(s, cpu.current) + "]";
}

int CpuShares::indexOf(const std::string &function, bool idle) {
    for (std::size_t i = 0; i < shares_.size(); ++i)
        if (shares_[i].function == function) return int(i);
    shares_.push_back({function, 0, idle});
    return int(shares_.size()) - 1;
}

void CpuShares::look(const MachineState &s, std::size_t cpu) {
    const Cpu &c = s.cpus[cpu];
    Doing &d = doing_[cpu];
    if (d.function >= 0) shares_[std::size_t(d.function)].ns += s.time - d.since;
    const bool told = c.known && c.online && c.current != no_task;
    d = {told ? indexOf(function_on(s, c), c.irq.empty() && is_idle_task(c.current)) : -1, s.time};
}

void CpuShares::begin(const MachineState &s) {
    shares_.clear();
    doing_.assign(s.cpus.size(), {});
    for (std::size_t cpu = 0; cpu < s.cpus.size(); ++cpu) look(s, cpu);
}

void CpuShares::take(const MachineState &s, const TraceEvent &e) {
    doing_.resize(std::max(doing_.size(), s.cpus.size()));
    // What a CPU executes changes by an event of its own; another's may only put it on or off line.
    for (std::size_t cpu = 0; cpu < s.cpus.size(); ++cpu)
        if (int(cpu) == e.cpu || doing_[cpu].function < 0 || !s.cpus[cpu].online) look(s, cpu);
}

std::vector<Share> CpuShares::shares() const {
    std::vector<Share> sorted;
    for (const Share &share : shares_)
        if (share.ns > 0) sorted.push_back(share);
    std::stable_sort(sorted.begin(), sorted.end(), [](const Share &a, const Share &b) {
        return a.idle != b.idle ? b.idle : a.ns > b.ns;
    });
    return sorted;
}

std::int64_t CpuShares::total() const {
    std::int64_t sum = 0;
    for (const Share &share : shares_) sum += share.ns;
    return sum;
}

CpuShares CpuShares::of(const std::vector<TraceEvent> &events, MachineState state, int from, int to) {
    CpuShares shares;
    shares.begin(state);
    for (int i = from; i < to; ++i) {
        apply(state, events[std::size_t(i)], i);
        shares.take(state, events[std::size_t(i)]);
    }
    for (std::size_t cpu = 0; cpu < state.cpus.size(); ++cpu) shares.look(state, cpu);   // up to the end
    return shares;
}

}  // namespace wqlab
