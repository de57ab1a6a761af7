// fault.h: what the processor said when an instruction could not be carried out, and how one got there.
#pragma once
#include <cstdint>

namespace wqlab::runner {

// Frames: return addresses, innermost first. Of a very deep stack the inner ones and the outermost are kept.
struct Frames {
    static constexpr int inner = 24, outer = 8;
    std::uint64_t at[inner + outer] = {};
    int count = 0;             // kept
    int left_out = 0;          // between the first `inner` and the rest
    void add(std::uint64_t address);
    // walk: by frame pointers, as long as they stay in [low, high).
    void walk(std::uint64_t fp, std::uint64_t low, std::uint64_t high);
};

// Fault: filled by the signal handler, read by the report.
struct Fault {
    int signal = 0;
    int code = 0;                 // si_code
    std::uint64_t address = 0;    // that could not be reached, for memory faults
    std::uint64_t error = 0;      // the page fault's error code: 1 present, 2 write, 16 instruction
    std::uint64_t ip = 0, sp = 0;
    int system_call = -1;         // that the sandbox stopped
    bool overflow = false;        // of the task's stack
    const char *what = nullptr;   // what was at the address, where the engine knows
    Frames frames;
};

// fault_install: from now on faults of tasks become oopses. fault_thread: the calling thread's own signal stack.
void fault_install();
void fault_thread();

}  // namespace wqlab::runner
