// sched.h: tasks, run queues, schedule() and waking. Voluntary preemption: a task
// gives up its CPU only in schedule(), cond_resched() and might_sleep().
#pragma once
#include <cstdint>
#include <functional>
#include <list>
#include <string>
#include <vector>

#include "include/wqlab/abi.h"
#include "machine/machine.h"

namespace wqlab {

using CpuMask = std::uint64_t;
inline CpuMask cpu_bit(int cpu) { return 1ull << cpu; }
std::string cpu_list(CpuMask mask);   // "0-3,5"

enum class TaskKind { idle, kthread, worker, rescuer, user };

// Task: task_struct and what the engine keeps beside it.
// Letters: P: pi_lock. R: rq_lock of task->cpu. O: the task itself. I: set before the first wake-up.
struct Task : task_struct, machine::Context {
    machine::HostLock pi_lock;
    bool on_rq = false;                     // R: runs or is queued
    std::uint64_t rq_seq = 0;               // R: order among equals
    bool from_idle = false;                 // R: a waker gave it the baton of an idle CPU
    CpuMask allowed = ~0ull;                // P
    TaskKind kind = TaskKind::kthread;      // I
    std::function<int()> fn;                // I: what it runs
    void *worker = nullptr;                 // I: its struct worker, for PF_WQ_WORKER
    const char *blocked_on = nullptr;       // O: what the next sleep waits for (wq_blocked's "on")
    const void *blocked_obj = nullptr;      // O
    int blocked_owner = 0;                  // O: pid
    std::uint64_t asleep_since = 0;         // R: ns; when it last left the CPU for good
    std::uint64_t switches = 0;             // R
    std::uint64_t cpu_time = 0, on_since = 0;   // R: ns on CPU
    int kthread_should_stop = 0;            // A
    int kthread_should_park = 0;            // A
    completion *parked = nullptr;           // I: completed when it parks; null for what is no kernel thread
    completion *exited = nullptr;           // completed when it ends
    bool dead = false;                      // R
    bool oopsed = false;                    // O: ended by an oops
    bool never_ran = true;                  // P
    unsigned long allowed_signals = 0;      // A: what a kernel thread does not ignore
    bool kernel_ds = false;                 // O: set_fs(KERNEL_DS): what takes user memory takes any
    void *runner = nullptr;                 // the runner's own (call depth, last source line)
};

// current_task: the task that runs this code; null on a thread of the host.
inline Task *current_task() { return static_cast<Task *>(machine::current_context()); }
inline int smp_processor_id() { return machine::this_cpu().id; }

// --- life
// kthread_create_task: a task in TASK_UNINTERRUPTIBLE that was never woken. comm is cut to 15 bytes.
Task *task_create(TaskKind kind, const char *comm, std::function<int()> fn);
// task_exit: ends current with code; wakes whoever waits in ->exited.
[[noreturn]] void task_exit(int code);
void task_set_comm(Task *t, const char *comm);
// task_set_parent: among whose children it is.
void task_set_parent(Task *t, Task *parent);
// task_terminal: what stands for a person's terminal; given before a user task is made.
void task_terminal(tty_struct *tty);
// trace_tasks: tells the trace every task that exists.
void trace_tasks();
// for_each_task: all tasks that are not dead, by pid. For the host, at rest, and for the hung-task check.
void for_each_task(const std::function<void(Task *)> &f);

// --- states
void set_current_state(unsigned state);     // with the barrier; __set_current_state is the same here
unsigned task_state(const Task *t);
// schedule: gives the CPU to the next task. Sleeps when current's state is not TASK_RUNNING.
void schedule();
// cond_resched: schedule() when need_resched is set and preemption is allowed. Returns whether it did.
inline bool cond_resched();
// might_sleep: cond_resched(), and in configuration "debug" the kernel's report when the context is atomic.
void might_sleep();
inline bool need_resched() { return machine::this_cpu().attn.load(std::memory_order_relaxed) & machine::ATTN_RESCHED; }
// wake_up_process: makes a sleeping task runnable; false when it was not sleeping.
bool wake_up_process(Task *t);
bool wake_up_state(Task *t, unsigned mask);
void wake_up_new_task(Task *t);
// blocked_on: says what the next sleep of current is for; shown in wq_blocked.
void set_blocked_on(const char *what, const void *obj = nullptr, const Task *owner = nullptr);

// --- placement
// set_cpus_allowed: moves a sleeping or queued task when its CPU is no longer allowed; a running one at its next
// schedule(). Returns 0 or -EINVAL when the mask holds no online CPU.
int set_cpus_allowed(Task *t, CpuMask mask);
void set_user_nice(Task *t, int nice);
inline int task_nice(const task_struct *t) { return t->static_prio - 120; }
CpuMask cpu_online_mask();
CpuMask cpu_possible_mask();
void set_cpu_online(int cpu, bool online);

// --- preempt_count and interrupts of this CPU
inline int preempt_count() { return current_task()->preempt_count; }
inline void preempt_disable() { ++current_task()->preempt_count; }
// preempt_enable: voluntary preemption: switching it on again is no place to give up the CPU.
inline void preempt_enable() { --current_task()->preempt_count; }
inline bool irqs_disabled() { return current_task()->irqs_off; }
inline void local_irq_disable() { current_task()->irqs_off = true; }
inline void local_irq_enable() {
    current_task()->irqs_off = false;
    machine::point(machine::Point::irq);
}
// local_irq_save: X86_EFLAGS_IF when they were on, as modules may print it.
inline unsigned long local_irq_save() {
    Task *me = current_task();
    const unsigned long flags = me->irqs_off ? 0 : 0x200;
    me->irqs_off = true;
    return flags;
}
inline void local_irq_restore(unsigned long flags) {
    if (flags & 0x200) local_irq_enable();
}
inline bool in_hardirq() { return preempt_count() & machine::hardirq_mask; }
inline bool in_softirq() { return preempt_count() & machine::softirq_mask; }
inline bool in_serving_softirq() { return preempt_count() & machine::softirq_offset; }
inline bool in_interrupt() { return preempt_count() & (machine::hardirq_mask | machine::softirq_mask); }
inline bool in_task() { return !(preempt_count() & (machine::hardirq_mask | machine::softirq_offset)); }
inline bool in_atomic() { return preempt_count() != 0; }

namespace detail {
bool cond_resched_slow();
}
inline bool cond_resched() {
    const machine::Cpu &c = machine::this_cpu();
    if (!need_resched() && c.nr_queued.load(std::memory_order_relaxed) == 0) return false;
    return detail::cond_resched_slow();
}

// --- the workqueue's two hooks, set at its boot
struct WorkerHooks {
    void (*sleeping)(Task *t) = nullptr;    // a PF_WQ_WORKER is about to sleep
    void (*running)(Task *t) = nullptr;     // it is running again
};
extern WorkerHooks worker_hooks;

// sched_idle_schedule: the machine's hook: swapper gives its CPU to the first of the run queue, or parks it.
void sched_idle_schedule(machine::Cpu &cpu);
// module_site: "file:line" of the task's last call from the module, set by the runner; for reports. May be null.
extern std::string (*module_site)(const Task *t);

// task_switches: how often a CPU went from one task to another since boot.
std::uint64_t task_switches();
// sched_show_task: the task and where it is, in the log.
void sched_show_task(const Task *t);

// --- boot
void sched_boot();        // idle tasks, run queues; after machine::boot()
void sched_shutdown();
// blocked_tasks: tasks in uninterruptible sleep (not TASK_IDLE), for the hung-task report.
std::vector<Task *> blocked_tasks();

}  // namespace wqlab
