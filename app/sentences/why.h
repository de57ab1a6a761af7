// why.h: why a thing waits, in one sentence made from the state. Names are marked (marked.h).
#pragma once
#include <QString>

#include "state/machine_state.h"

namespace wqlab {

// why_work: what is with the work now: idle, waiting and for what, or running and where. Never empty.
QString why_work(const MachineState &s, WorkId work);
// why_task: what the task does or waits for.
QString why_task(const MachineState &s, TaskId task);
QString why_worker(const MachineState &s, TaskId worker);
QString why_pool(const MachineState &s, int pool);
// why_count: why nr_running of the pool is not the number of its workers that one sees at work; empty when it is.
QString why_count(const MachineState &s, int pool);
QString why_timer(const MachineState &s, Address timer);
QString why_cpu(const MachineState &s, int cpu);
QString why_workqueue(const MachineState &s, WqId wq);

}  // namespace wqlab
