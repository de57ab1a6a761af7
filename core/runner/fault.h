// fault.h: what the processor said when an instruction could not be carried out, and how one got there.
#pragma once
#include <cstdint>

namespace wqlab::runner {

inline constexpr int most_frames = 32;

// Fault: filled by the signal handler, read by the report.
struct Fault {
    int signal = 0;
    int code = 0;                 // si_code
    std::uint64_t address = 0;    // that could not be reached, for memory faults
    std::uint64_t error = 0;      // the page fault's error code: 1 present, 2 write, 16 instruction
    std::uint64_t ip = 0, sp = 0;
    int system_call = -1;         // that the sandbox stopped
    bool overflow = false;        // of the task's stack
    std::uint64_t frames[most_frames] = {};   // return addresses, innermost first
    int frame_count = 0;
};

// fault_install: from now on faults of tasks become oopses. fault_thread: the calling thread's own signal stack.
void fault_install();
void fault_thread();

}  // namespace wqlab::runner
