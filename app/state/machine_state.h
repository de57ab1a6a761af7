// machine_state.h: the machine at one moment, as the events so far tell it.
//
// Plain values, copied for keyframes. Texts belong to the recording's pool, so a
// state must not outlive its recording. Entities refer to each other by number:
// a task by TaskId, a work by its slot in works, a pool by the kernel's pool id,
// a workqueue or pwq by its slot. -1 is none. What a real kernel's trace does not
// tell and the fold concluded carries inferred = true.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "trace/text.h"

namespace wqlab {

using Address = std::uint64_t;
using WorkId = std::int32_t;
using WqId = std::int32_t;
using PwqId = std::int32_t;
using CwqId = std::int32_t;

// TaskId: the pid, or -1 - cpu for the idle task of a CPU (all of them have pid 0).
using TaskId = std::int32_t;
inline constexpr TaskId no_task = INT32_MIN;
constexpr TaskId idle_task(int cpu) { return -1 - cpu; }
constexpr bool is_idle_task(TaskId t) { return t < 0 && t != no_task; }
constexpr TaskId task_id(int pid, int cpu) { return pid == 0 ? idle_task(cpu) : pid; }
constexpr int pid_of(TaskId t) { return t < 0 ? 0 : t; }

// When: the moment at which something became as it is.
struct When {
    std::int64_t time = 0;       // ns of the trace's clock
    std::int32_t event = -1;     // index into the recording's events
};

// ApiCall: a call of a kernel function by module code that has not returned.
struct ApiCall {
    Text func;
    Address arg = 0;             // its object, or 0
    std::int64_t value = 0;
    Text file;
    int line = 0;                // 0: not known
    When since;
};

// --- CPUs and what runs on them
enum class FrameKind : std::uint8_t { hardirq, timer_interrupt, softirq, timer, hrtimer, tasklet };

// Frame: one level of the interrupt stack of a CPU.
struct Frame {
    FrameKind kind = FrameKind::hardirq;
    Text name;                   // irq name, softirq action or function
    Address object = 0;          // timer, hrtimer or tasklet
    std::int64_t number = 0;     // irq or softirq vector
    std::vector<ApiCall> calls;
    When since;
};

struct Cpu {
    bool known = false;          // an event spoke of it
    bool online = true;
    TaskId current = no_task;
    bool inferred = false;       // current was concluded
    std::uint32_t softirq_pending = 0;   // one bit a vector
    WorkId accepted = -1;        // inferring: accepted here by the event before, and not yet active
    std::vector<Frame> irq;      // innermost last
    When since;                  // of current
};

// --- tasks
enum class TaskState : std::uint8_t { unknown, on_cpu, ready, asleep, dead };
enum class TaskKind : std::uint8_t { unknown, idle, kthread, worker, rescuer, user };

struct Task {
    TaskId id = no_task;
    Text comm;
    int cpu = -1;                // where it is, was last or is queued
    int prio = 120;              // 120 + nice
    Text allowed;                // CPU list, empty when not told
    TaskKind kind = TaskKind::unknown;
    TaskState state = TaskState::unknown;
    char sleep = 0;              // prev_state's letter while asleep: S, D, I ...
    bool inferred = false;       // state was concluded
    bool waking = false;         // sched_waking came, sched_wakeup did not yet
    Text blocked_on;             // why it sleeps: flush_work, cancel, mutex ...; empty when not told
    Address blocked_obj = 0;
    TaskId blocked_owner = no_task;
    std::vector<ApiCall> calls;  // innermost last
    Text file;                   // of the last source line known
    int line = 0;                // the last source line known; 0: none since it entered a function of the module
    When since;                  // of state
    std::int64_t cpu_time = 0;   // ns on CPU up to since
};

// --- works
enum class Home : std::uint8_t { unknown, static_, stack, kmalloc, gone };
enum class Place : std::uint8_t { none, timer, accepted, worklist, inactive, scheduled };
enum class WorkKind : std::uint8_t { work, delayed, rcu, barrier };

// Work: a work item at its home. Its queueing (place) and its executions (the workers whose current it is) are
// apart, since both may exist at once.
struct Work {
    Address addr = 0;
    std::uint32_t generation = 0;  // counts lives of this address
    Text name;                   // of the object, empty when not told; see name_of()
    Text func;                   // as traced, "work_fn [module]"; see bare()
    int twin = 0;                // how many works with this function there were before it
    WorkKind kind = WorkKind::work;
    Home home = Home::unknown;
    bool of_module = false;      // announced by wq_object or with a function of a module
    bool pending = false;
    bool inferred = false;       // pending and place were concluded
    std::uint64_t data = 0;      // work->data; 0 when not told
    bool canceling = false;
    Place place = Place::none;
    int pool = -1;               // of place
    TaskId worker = no_task;     // of place scheduled
    PwqId pwq = -1;              // last told by the queueing
    CwqId cwq = -1;              // of place worklist before 2.6.36, where there is no pool
    WqId wq = -1;                // last told by queueing or execution
    int req_cpu = -1;            // of the last queueing
    std::int64_t expires = 0;    // jiffies, of place timer
    std::int64_t expires_ns = 0; // time of the trace's clock, of its timer; 0 when not known
    int colour = -1;             // order of first appearance, among the module's works or the kernel's; -1: a barrier
    int executions = 0;          // begun
    int running = 0;             // executions that are under way
    int queueings = 0;           // accepted
    int refused = 0;             // calls that found it pending
    TaskId queued_by = no_task;  // task of the last accepted queueing
    When queued;                 // last accepted queueing or arming
    When since;                  // of place

    // key: one number for one life of a work.
    std::uint64_t key(WorkId id) const { return std::uint64_t(generation) << 32 | std::uint32_t(id); }
};

// Object: memory of the module that has a name: works, timers, workqueue pointers.
struct Object {
    Address addr = 0;
    std::uint64_t size = 0;
    Home home = Home::unknown;
    Text name;
    Text kind;                   // work, delayed_work, rcu_work, timer, workqueue ...
};

// --- pools and workers
constexpr std::uint64_t pool_disassociated = 4;   // of a pool's flags: its CPU is offline

struct Pool {
    int id = -1;
    int cpu = -1;                // -1: unbound
    int nice = 0;
    std::uint64_t flags = 0;     // 1 MANAGER_ACTIVE, 4 DISASSOCIATED
    Text cpus;                   // CPU list of an unbound pool
    int nr_running = 0;
    int nr_idle = 0;             // last told; -1 in an inferred pool
    TaskId manager = no_task;
    bool gone = false;
    bool inferred = false;
    std::vector<WorkId> worklist;
    std::vector<TaskId> workers; // by worker id; detached ones are not in it
};

enum WorkerFlag : std::uint64_t {
    worker_die = 2,
    worker_idle = 4,
    worker_prep = 8,
    worker_cpu_intensive = 0x40,
    worker_unbound = 0x80,
    worker_rebound = 0x100,
};

struct Worker {
    TaskId pid = no_task;        // state, CPU and calls are those of this task
    Text comm;
    int pool = -1;               // -1: a rescuer that is not attached, or a thread of a cwq
    CwqId cwq = -1;              // that this thread serves
    int id = -1;
    std::uint64_t flags = 0;     // WorkerFlag
    bool rescuer = false;
    bool gone = false;
    bool inferred = false;
    TaskId made_by = no_task;    // the manager that made it and woke it; no_task once it was woken again
    TaskId stands_in = no_task;  // the worker that woke it as it fell asleep in its work while others waited
    WorkId current = -1;         // work it executes
    std::uint32_t generation = 0;// of that work
    Address current_addr = 0;
    Text current_func;
    WqId current_wq = -1;
    WqId last_wq = -1;           // the newest that current_wq was
    bool in_function = false;    // between execute_start and execute_end
    bool returned = false;       // behind execute_end, until current is cleared
    std::vector<WorkId> scheduled;
    int executed = 0;
    When since;                  // of current, or of being idle
};

// --- workqueues
// Bits of a workqueue's flags before 2.6.36, where they were members of their own.
enum OriginalFlag : std::uint64_t { wq_singlethread = 1 << 24, wq_freezeable = 1 << 25, wq_rt = 1 << 26 };

struct Workqueue {
    Address addr = 0;            // 0 when inferred
    Text name;
    std::uint64_t flags = 0;
    int max_active = 0;
    bool system = false;
    bool gone = false;
    bool inferred = false;
    TaskId rescuer = no_task;
    TaskId made_by = no_task;
};

struct Pwq {
    Address addr = 0;
    WqId wq = -1;
    int pool = -1;
    int nr_active = 0;
    int max_active = 0;
    bool mayday = false;         // calls for rescue
    bool gone = false;
    bool inferred = false;
    std::vector<WorkId> inactive;
};

// Cwq: a cpu_workqueue_struct: a workqueue's share of a CPU before 2.6.36, a list and the thread that serves it.
struct Cwq {
    Address addr = 0;
    WqId wq = -1;
    int cpu = -1;                // a singlethread workqueue has one cwq, of CPU 0; its thread runs anywhere
    TaskId thread = no_task;     // the Worker of that pid; none when the CPU is offline
    std::vector<WorkId> worklist;
    bool counted = false;        // 2.6.18: the two below are told
    std::int64_t inserted = 0;   // works queued so far
    std::int64_t removed = 0;    // works that have run so far
    bool gone = false;
};

// --- waiting
struct Barrier {
    WorkId work = -1;            // the barrier itself
    Address addr = 0;
    Address target = 0;
    WqId wq = -1;
    TaskId waiter = no_task;
    TaskId worker = no_task;     // that runs the target, or none
};

struct Flush {                   // of a whole workqueue
    WqId wq = -1;
    TaskId waiter = no_task;
    int colour = 0;
    bool overflow = false;
    CwqId cwq = -1;              // 2.6.18: waits for this one,
    std::int64_t needed = 0;     // until so many of its works have run
    When since;
};

struct Timer {
    Address addr = 0;
    Text function;
    Text name;                   // of the object that holds it, or empty
    bool hr = false;
    bool of_module = false;
    int cpu = -1;
    std::int64_t expires = 0;    // jiffies, or ns when hr
    std::int64_t timeout = 0;    // jiffies from arming
    std::int64_t expires_ns = 0; // time of the trace's clock at which the wheel fires it; of a real kernel: at the latest
    WorkId work = -1;            // of a delayed work
    When since;                  // armed
};

// --- the module and the run
enum class ModulePhase : std::uint8_t { none, loading, init, live, exiting, gone };

struct Module {
    Text name;
    ModulePhase phase = ModulePhase::none;
    std::int64_t ret = 0;        // of init, once live
};

struct Run {
    Text kernel, config, mode;   // empty for a trace of a real kernel
    int hz = 250;
    bool ended = false;
    bool at_rest = false;
    int exit = 0;
    Text reason;
    Text oops;                   // kind of the last one, empty if none
    Text oops_file;
    int oops_line = 0;
    TaskId oops_task = no_task;
    int lost = 0;                // events
    Text freeze;                 // phase of a suspend, empty if none
};

// MachineState: everything. Find by the functions below; the vectors are for looking at all.
struct MachineState {
    bool told = false;           // wq_boot came: nothing needs to be inferred
    bool sched = false;          // scheduler events came
    int events = 0;              // folded so far
    std::int64_t time = 0;       // ns, of the last event
    std::vector<Cpu> cpus;       // by number
    std::vector<Task> tasks;     // by id, ascending; dead ones stay
    std::vector<Work> works;     // slots, in order of first appearance
    std::vector<Object> objects; // alive, in order of appearance
    std::vector<Pool> pools;     // by id, ascending
    std::vector<Worker> workers; // by pid, ascending; gone ones stay
    std::vector<Workqueue> workqueues;
    std::vector<Pwq> pwqs;
    std::vector<Cwq> cwqs;       // before 2.6.36
    std::vector<Timer> timers;   // armed
    std::vector<Barrier> barriers;
    std::vector<Flush> flushes;
    int log_lines = 0;           // console events so far
    Module module;
    Run run;
    int module_colours = 0, other_colours = 0;
    std::vector<std::pair<Address, WorkId>> work_index;  // ascending by address; the life that is now

    // Each answers null when there is none.
    Cpu *cpu(int id);
    const Cpu *cpu(int id) const;
    Task *task(TaskId id);
    const Task *task(TaskId id) const;
    Worker *worker(TaskId pid);
    const Worker *worker(TaskId pid) const;
    Pool *pool(int id);
    const Pool *pool(int id) const;
    const Work *work(WorkId id) const;
    const Workqueue *workqueue(WqId id) const;
    // work_at: the slot of the work that lives at addr, or -1.
    WorkId work_at(Address addr) const;
    // work_named: by object name, else by function, else one whose memory is gone; -1 when there is none.
    WorkId work_named(std::string_view name) const;
    TaskId task_named(std::string_view comm) const;
    WqId workqueue_at(Address addr) const;
    WqId workqueue_named(std::string_view name) const;
    PwqId pwq_at(Address addr) const;
    PwqId pwq_of(WqId wq, int pool) const;
    CwqId cwq_at(Address addr) const;
    const Cwq *cwq(CwqId id) const;
    // original: the kernel has the workqueues of before 2.6.36.
    bool original() const { return !cwqs.empty(); }
    const Object *object_at(Address addr) const;   // whose memory addr lies in
};

// unbound_pool_not_told: the id of the pool of works for an unbound pool that no worker has shown yet (inferred only).
inline constexpr int unbound_pool_not_told = INT32_MAX;

// bare: a traced function without the suffix of its module; module_of: that module, or empty.
std::string_view bare(Text function);
std::string_view module_of(Text function);
// name_of: the object's name, else its function, else the address. These are a lesson's and a file's words; what the
// window shows is sentences/names.h.
std::string name_of(const MachineState &s, WorkId work);
std::string name_of_task(const MachineState &s, TaskId task);
// name_of_pool: "pool 0", or "pool 8 (unbound)".
std::string name_of_pool(const MachineState &s, int pool);
std::string name_of_wq(const MachineState &s, WqId wq);
// name_of_cwq: "the list of events on CPU 0", or "the list of lonely" when its thread is the only one.
std::string name_of_cwq(const MachineState &s, CwqId cwq);

// WorkerLook: what a worker is doing, from its task and its current work.
enum class WorkerLook : std::uint8_t { idle, on_cpu, ready, asleep, gone };
WorkerLook look_of(const MachineState &s, const Worker &w);

// Context: what kind of code a CPU is in.
enum class Context : std::uint8_t { idle, task, softirq, hardirq };
Context context_of(const Cpu &c);

}  // namespace wqlab
