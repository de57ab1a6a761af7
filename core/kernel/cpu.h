// cpu.h: taking CPUs offline and back.
#pragma once

namespace wqlab {

// cpu_down: 0; -EINVAL when it is offline already, -EBUSY for the last one online, -ENOMEM. Sleeps until whoever runs
// on that CPU has given it up.
int cpu_down(int cpu);
// cpu_up: 0, -EINVAL when it is online already, or -ENOMEM (no worker could be made).
int cpu_up(int cpu);
void cpu_boot();

// CpuState: what a module wants to be done on each CPU that comes and goes: startup last of all when it comes, teardown
// first of all when it goes, both on that CPU. For a state of preparation: before it comes and after it is gone.
struct CpuState {
    int number;
    int (*startup)(unsigned cpu);
    int (*teardown)(unsigned cpu);
    bool preparation;
};
inline constexpr int first_dynamic_state = 195, first_preparation_state = 70, dynamic_states = 40;
// cpu_state_add: the number of the new state; with calls, startup runs for each CPU that is online: the first error is
// returned, and taken back what was done. cpu_state_remove: with calls, teardown runs for each.
int cpu_state_add(bool preparation, int (*startup)(unsigned), int (*teardown)(unsigned), bool calls);
void cpu_state_remove(int number, bool calls);

// cpu_chain: of modules until 4.9: CPU_*, and the number of the CPU.
struct NotifierBlock;
int cpu_notifier_add(NotifierBlock *block);
int cpu_notifier_remove(NotifierBlock *block);

}  // namespace wqlab
