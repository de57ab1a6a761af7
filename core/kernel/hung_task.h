// hung_task.h: what khungtaskd says of tasks that nothing will ever wake.
#pragma once
#include <cstdint>

namespace wqlab {

inline constexpr std::uint64_t hung_task_timeout_s = 120;

// hung_task_report: called by the host at rest. Lets time go on until the first check at which a task in
// uninterruptible sleep has slept for 120 s, and prints the kernel's report for each such task.
// Returns how many were reported; 0 when nobody sleeps uninterruptibly or a timer woke the last one meanwhile.
int hung_task_report();
// hung_task_check: the same for what is asleep that long by now, while the rest of the machine moves on.
int hung_task_check();

}  // namespace wqlab
