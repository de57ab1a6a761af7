// runqueue.h: the run queue of a CPU. Inside sched only; everything under cpu.rq_lock.
#pragma once
#include "kernel/sched.h"

namespace wqlab {

struct RunQueue {
    std::vector<Task *> queued;    // runnable and waiting, in no order
    std::uint64_t seq = 0;

    void enqueue(Task *t);
    // take_next: the most urgent (lowest prio, then first come), or null.
    Task *take_next();
    void remove(Task *t);
    bool holds(const Task *t) const;
};
RunQueue &run_queue(const machine::Cpu &cpu);

// enqueue_on: puts a task that is not on any run queue onto cpu, or gives it the CPU when that is idle. Under its
// pi_lock.
void enqueue_on(machine::Cpu &cpu, Task *t);
// select_cpu: previous CPU if idle, else an idle allowed one, else previous if allowed, else the first allowed.
int select_cpu(const Task *t);
// finish_switch: the first act of a task that was handed a CPU.
void finish_switch(Task *me);
// task_leave_cpu: the end of a task.
[[noreturn]] void task_leave_cpu(Task *me);
void queues_reset();
void online_reset(CpuMask mask);
// sched_bury: notes a task that has ended; its stack goes when the next task is made.
void sched_bury(Task *t);

}  // namespace wqlab
