// notes.h: what the runner keeps of each task: its way through module and engine, and how it polls.
#pragma once
#include <cstdint>

#include "kernel/rcu.h"
#include "kernel/sched.h"

namespace wqlab::runner {

// CallFrame: the module is inside a function of the kernel. Lies on the task's own stack.
struct CallFrame {
    CallFrame *outer;
    const void *site;        // where it returns to in the module
    const char *function;
};

// Look: one place of the module that reads what others may write.
struct Look {
    const void *site = nullptr;
    const volatile void *object = nullptr;
    std::uint64_t value = 0;
    int repeats = 0;         // times it read the same value in succession
};
inline constexpr int looks = 8;

struct Notes {
    CallFrame *call = nullptr;       // innermost
    Look look[looks];
    // rcu_read_lock of the module, nested: the readers it counts as
    static constexpr int most_readers = 8;
    alignas(RcuReader) unsigned char reader[most_readers][sizeof(RcuReader)];
    int readers = 0;
    bool oopses = false;             // its last report is being written
    int cond_rescheds = 0;           // in succession, without any other call
    // trace-pc: basic blocks passed, and since when no time but the charged has passed
    std::uint32_t blocks = 0;
    std::uint64_t charged_until = 0; // ns
    std::uint64_t spun = 0;          // blocks since the last call or poll
};

// notes_of: made at first use; all are dropped by notes_reset().
Notes &notes_of(Task *task);
// my_notes: of the current task.
inline Notes &my_notes() {
    Task *me = current_task();
    return me->runner ? *static_cast<Notes *>(me->runner) : notes_of(me);
}
// notes_reset: after kernel_shutdown().
void notes_reset();

}  // namespace wqlab::runner
