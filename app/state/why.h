// why.h: why a thing waits, in one sentence made from the state. Names are marked (marked.h).
#pragma once
#include <string>

#include "state/machine_state.h"

namespace wqlab {

// why_work: what is with the work now: idle, waiting and for what, or running and where. Never empty.
std::string why_work(const MachineState &s, WorkId work);
// why_task: what the task does or waits for.
std::string why_task(const MachineState &s, TaskId task);
std::string why_worker(const MachineState &s, TaskId worker);
std::string why_pool(const MachineState &s, int pool);
std::string why_timer(const MachineState &s, Address timer);
std::string why_cpu(const MachineState &s, int cpu);
std::string why_workqueue(const MachineState &s, WqId wq);

// duration: "5.0 ms", "12 us", "2.50 s"; ns.
std::string duration(std::int64_t ns);

}  // namespace wqlab
