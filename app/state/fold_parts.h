// fold_parts.h: the fold's parts, one file a mechanism, and what they share. For fold*.cpp only.
#pragma once
#include "state/machine_state.h"
#include "trace/trace_event.h"

namespace wqlab::fold {

// Step: an event being folded.
struct Step {
    MachineState &s;
    const TraceEvent &e;
    When now;

    TaskId current() const { return task_id(e.pid, e.cpu); }
};

// Each part answers whether the event was one of its own.
bool scheduler(Step &x);       // fold_sched.cpp
bool interrupts(Step &x);      // fold_irq.cpp
bool timers(Step &x);          // fold_timer.cpp
bool works(Step &x);           // fold_work.cpp
bool executions(Step &x);      // fold_execute.cpp
bool pools(Step &x);           // fold_pool.cpp
bool workqueues(Step &x);      // fold_workqueue.cpp
bool originals(Step &x);       // fold_original.cpp
bool waiting(Step &x);         // fold_wait.cpp
bool module(Step &x);          // fold_module.cpp

// begin_execution, end_execution: fields 0 and 1 are the work and its function (fold_execute.cpp).
void begin_execution(Step &x);
void end_execution(Step &x);

// observe: what the line itself tells of its CPU, in a trace that does not tell all (fold_infer.cpp).
void observe(Step &x);
// infer_queued, infer_active, infer_start, infer_end: a work's way from the kernel's own events.
void infer_queued(Step &x, WorkId id);
void infer_active(Step &x, WorkId id);
void infer_start(Step &x, Worker &worker, WorkId id);
void infer_end(Step &x, Worker &worker, WorkId id);

// --- entities (entity.cpp). A reference is good until the next of the same kind is made.
Cpu *cpu_of(MachineState &s, int id);                    // null for a number no machine has
Task &task_of(MachineState &s, TaskId id);
Worker &worker_of(MachineState &s, TaskId pid);
Pool &pool_of(MachineState &s, int id);
// forget_line: a task enters or leaves a function of the module; line 0 means before its first call.
void forget_line(Step &x);
// work_of: the life at addr; function may be empty. A gone one begins a new life, in a trace that does not tell all
// also an idle one with another function.
WorkId work_of(MachineState &s, Address addr, Text function);
inline Work &work_ref(MachineState &s, WorkId id) { return s.works[std::size_t(id)]; }
void set_function(MachineState &s, Work &w, Text function);
void set_of_module(MachineState &s, Work &w);
WqId wq_by_name(MachineState &s, Text name);
PwqId pwq_by_pool(MachineState &s, WqId wq, int pool);

// --- lists (entity.cpp)
// list_of: the list that a place is; null for those that are none.
std::vector<WorkId> *list_of(MachineState &s, const Work &w);
void take_out(MachineState &s, WorkId id, When now);
// put_in: behind the work prev, at the head when prev is -1, at the end when append.
void put_in(MachineState &s, WorkId id, Place place, WorkId prev, bool append, When now);

}  // namespace wqlab::fold
