// cpu_shares.h: which function the CPUs spent a stretch of the run in: what perf record would say, but exact.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "state/machine_state.h"
#include "trace/trace_event.h"

namespace wqlab {

// Share: one function's part of the time of all CPUs.
struct Share {
    std::string function;  // of a work, timer, tasklet or the module; of anything else the task's name in brackets
    std::int64_t ns = 0;
    bool idle = false;           // no task at all
};

// CpuShares: time of every CPU by function, summed up event by event.
class CpuShares {
public:
    // begin: from here on, with the state at that moment.
    void begin(const MachineState &state);
    // take: event e has come and made state.
    void take(const MachineState &state, const TraceEvent &e);
    // shares: the largest first, what was idle last. total: sum of them.
    std::vector<Share> shares() const;
    std::int64_t total() const;
    // of: the events from..to-1, begun at the state after the first from.
    static CpuShares of(const std::vector<TraceEvent> &events, MachineState state, int from, int to);

private:
    struct Doing {
        int function = -1;       // into shares_; -1: the CPU is not known or offline
        std::int64_t since = 0;
    };
    int indexOf(const std::string &function, bool idle);
    void look(const MachineState &state, std::size_t cpu);

    std::vector<Share> shares_;
    std::vector<Doing> doing_;   // by CPU
};

// function_on: what that CPU executes: the innermost interrupt's function, else the work's or the task's own.
std::string function_on(const MachineState &s, const Cpu &cpu);

}  // namespace wqlab
