// events.h: the table of every event that wqlab writes, reads and folds.
//
// One row an event: WQ_EVENT(name, pattern, when). The pattern is the text after
// "name: " of a trace line: literal text with fields {field:type}. Writer and
// reader both walk the pattern, so they cannot disagree.
//
//   type  text                         value
//   p     16 hex digits, no 0x         an address, mapped to a kernel-looking one
//   d     decimal, may be negative     int64
//   03d   decimal, 3 digits            int64
//   x     0x and hex digits            uint64
//   s     text up to the next literal  a string (to the end of the line when last)
//
// Order of fields is the order of arguments of emit(). Events without the prefix
// wq_ are the kernel's own (6.1: include/trace/events/*.h), in its exact format.
// "pool" is worker_pool->id; bound pools are 2 * cpu (normal) and 2 * cpu + 1
// (highpri), unbound ones follow. "wq" is the address of the workqueue_struct.
#pragma once
#include <cstdint>

// clang-format off
#define WQ_EVENTS(E) \
  /* --- workqueues, as the kernel traces them */ \
  E(workqueue_queue_work,     "work struct={work:p} function={function:s} workqueue={workqueue:s} req_cpu={req_cpu:d} cpu={cpu:d}", \
    "a queueing was accepted and its pwq chosen; cpu is the pool's, -1 for an unbound pool") \
  E(workqueue_activate_work,  "work struct {work:p}", "max_active lets the work onto the worklist") \
  E(workqueue_execute_start,  "work struct {work:p}: function {function:s}", "a worker is about to call the function") \
  E(workqueue_execute_end,    "work struct {work:p}: function {function:s}", "the function has returned") \
  /* --- workqueues before 2.6.36, as that kernel traced them */ \
  E(workqueue_insertion,      "thread={thread:s}:{thread_pid:d} func={func:s}", "2.6.35: a work is about to enter the list of this thread") \
  E(workqueue_execution,      "thread={thread:s}:{thread_pid:d} func={func:s}", "2.6.35: the thread takes a work off its list") \
  E(workqueue_creation,       "thread={thread:s}:{thread_pid:d} cpu={cpu:d}", "2.6.35: a workqueue's thread was made") \
  E(workqueue_destruction,    "thread={thread:s}:{thread_pid:d}", "2.6.35: and is about to be ended") \
  /* --- the scheduler */ \
  E(sched_switch,  "prev_comm={prev_comm:s} prev_pid={prev_pid:d} prev_prio={prev_prio:d} prev_state={prev_state:s} ==> next_comm={next_comm:s} next_pid={next_pid:d} next_prio={next_prio:d}", \
    "the CPU's baton goes from one task to another; prev_state R: still runnable (R+ preempted), S D I: asleep, X: dead, P: parked") \
  E(sched_waking,  "comm={comm:s} pid={pid:d} prio={prio:d} target_cpu={target_cpu:03d}", "someone wakes a sleeping task") \
  E(sched_wakeup,  "comm={comm:s} pid={pid:d} prio={prio:d} target_cpu={target_cpu:03d}", "the woken task is on the run queue of target_cpu") \
  E(sched_wakeup_new, "comm={comm:s} pid={pid:d} prio={prio:d} target_cpu={target_cpu:03d}", "the same for a task that never ran") \
  E(sched_process_fork, "comm={parent_comm:s} pid={parent_pid:d} child_comm={child_comm:s} child_pid={child_pid:d}", "a task is made") \
  E(sched_process_exit, "comm={comm:s} pid={pid:d} prio={prio:d}", "a task ends") \
  E(sched_migrate_task, "comm={comm:s} pid={pid:d} prio={prio:d} orig_cpu={orig_cpu:d} dest_cpu={dest_cpu:d}", "a task changes its CPU") \
  /* --- timers, interrupts, softirqs */ \
  E(timer_start,   "timer={timer:p} function={function:s} expires={expires:d} [timeout={timeout:d}] cpu={cpu:d} idx={idx:d} flags={flags:s}", \
    "a timer is put into the wheel of cpu; expires in jiffies, timeout = expires - jiffies") \
  E(timer_cancel,  "timer={timer:p}", "a timer is taken out of the wheel, by del_timer or because it is due") \
  E(timer_expire_entry, "timer={timer:p} function={function:s} now={now:d} baseclk={baseclk:d}", "its function is about to run") \
  E(timer_expire_exit,  "timer={timer:p}", "its function has returned") \
  E(hrtimer_start, "hrtimer={hrtimer:p} function={function:s} expires={expires:d} softexpires={softexpires:d} mode={mode:s}", "an hrtimer is armed; ns") \
  E(hrtimer_cancel, "hrtimer={hrtimer:p}", "an hrtimer is taken out") \
  E(hrtimer_expire_entry, "hrtimer={hrtimer:p} function={function:s} now={now:d}", "its function is about to run") \
  E(hrtimer_expire_exit,  "hrtimer={hrtimer:p}", "its function has returned") \
  E(local_timer_entry, "vector={vector:d}", "the CPU's timer interrupt begins") \
  E(local_timer_exit,  "vector={vector:d}", "and ends") \
  E(irq_handler_entry, "irq={irq:d} name={name:s}", "a handler of a hard interrupt begins") \
  E(irq_handler_exit,  "irq={irq:d} ret={ret:s}", "and ends; handled or unhandled") \
  E(softirq_raise, "vec={vec:d} [action={action:s}]", "a softirq is made pending") \
  E(softirq_entry, "vec={vec:d} [action={action:s}]", "a softirq begins on this CPU") \
  E(softirq_exit,  "vec={vec:d} [action={action:s}]", "and ends") \
  E(tasklet_entry, "tasklet={tasklet:p} function={function:s}", "a tasklet's function begins") \
  E(tasklet_exit,  "tasklet={tasklet:p} function={function:s}", "and ends") \
  /* --- log, memory, modules */ \
  E(console,       "{text:s}", "a line of the kernel log") \
  E(kmalloc,       "call_site={call_site:s} ptr={ptr:p} bytes_req={bytes_req:d} bytes_alloc={bytes_alloc:d} gfp_flags={gfp_flags:s} node={node:d} accounted={accounted:s}", "memory is handed out") \
  E(kfree,         "call_site={call_site:s} ptr={ptr:p}", "memory is given back") \
  E(module_load,   "{name:s} {taints:s}", "insmod begins") \
  E(module_free,   "{name:s}", "the module is gone") \
  /* --- ours: the machine */ \
  E(wq_boot,       "cpus={cpus:d} kernel={kernel:s} config={config:s} mode={mode:s} hz={hz:d}", "the machine has booted; everything below is told again by the events that follow") \
  E(wq_task,       "pid={pid:d} comm={comm:s} cpu={cpu:d} prio={prio:d} allowed={allowed:s} kind={kind:s}", \
    "a task exists; allowed is a CPU list (0-3), kind idle, kthread, worker, rescuer or user") \
  E(wq_rest,       "next={next:d}", "no task can run and no timer but housekeeping is armed; next: ns to the next housekeeping timer or -1") \
  E(wq_jump,       "from={from:d} to={to:d}", "stepped machine: nothing can move, so time jumps; ns") \
  E(wq_choice,     "step={step:d} enabled={enabled:s} took={took:d} task={task:s} point={point:s}", \
    "stepped machine: more than one CPU could move; enabled is a CPU list, took a CPU, task and point name where that CPU goes on") \
  E(wq_cpu,        "cpu={cpu:d} online={online:d}", "a CPU goes online or offline") \
  E(wq_lost,       "count={count:d}", "so many events did not fit the ring of this CPU and are missing here") \
  /* --- ours: calls of the module, with the source line (0: not known) */ \
  E(wq_call,       "func={func:s} arg={arg:p} value={value:d} file={file:s} line={line:d}", \
    "module code calls a kernel function; arg its object (work, timer, wq ...) or 0, value its number (cpu, delay, ms) or 0") \
  E(wq_return,     "func={func:s} ret={ret:d} line={line:d}", "and returns") \
  E(wq_module_run, "what={what:s} begin={begin:d} ret={ret:d}", "insmod calls init (what=init) or rmmod calls exit (what=exit); begin 1, then 0 with what was returned") \
  /* --- ours: works and their homes */ \
  E(wq_object,     "addr={addr:p} size={size:d} home={home:s} name={name:s} kind={kind:s}", \
    "a work (kind work, delayed_work, rcu_work), timer, workqueue pointer or other object of the module has a home: static, stack or kmalloc") \
  E(wq_object_gone,"addr={addr:p} size={size:d}", "that home went away: freed, stack frame left, module unloaded") \
  E(wq_init_work,  "work={work:p} function={function:s} delayed={delayed:d} onstack={onstack:d} line={line:d}", "INIT_WORK and its kin, or first use of a statically initialised work") \
  E(wq_pending,    "work={work:p} set={set:d}", "the PENDING bit was set or cleared") \
  E(wq_data,       "work={work:p} data={data:x}", "work->data was written (flags, and pwq or last pool)") \
  E(wq_list,       "work={work:p} list={list:s} pool={pool:d} pid={pid:d} prev={prev:p}", \
    "the work entered a list behind prev (0: at the head): worklist (of pool), inactive (of its pwq in pool) or scheduled (of worker pid in pool); a work is in one list at most") \
  E(wq_unlist,     "work={work:p}", "the work left the list it was in") \
  E(wq_current,    "pid={pid:d} work={work:p} func={function:s} wq={wq:p}", "worker->current_work changed; 0 when done. It precedes execute_start and follows execute_end") \
  E(wq_delayed,    "work={work:p} wq={wq:p} cpu={cpu:d} expires={expires:d} armed={armed:d}", "a delayed work's timer is armed (1), was taken back (0) or fired (-1)") \
  /* --- ours: pools and workers */ \
  E(wq_pool,       "pool={pool:d} cpu={cpu:d} node={node:d} nice={nice:d} flags={flags:x} cpus={cpus:s}", "a worker_pool exists; cpu -1 when unbound") \
  E(wq_pool_gone,  "pool={pool:d}", "an unbound pool is released") \
  E(wq_pool_flags, "pool={pool:d} flags={flags:x}", "pool->flags: 1 MANAGER_ACTIVE, 4 DISASSOCIATED") \
  E(wq_worker,     "pid={pid:d} comm={comm:s} pool={pool:d} id={id:d} flags={flags:x}", "a worker was made and attached") \
  E(wq_worker_state, "pid={pid:d} pool={pool:d} flags={flags:x} idle={idle:d}", \
    "worker->flags: 2 DIE, 4 IDLE, 8 PREP, 0x40 CPU_INTENSIVE, 0x80 UNBOUND, 0x100 REBOUND; idle is pool->nr_idle") \
  E(wq_worker_gone,"pid={pid:d} pool={pool:d}", "a worker left its pool for good") \
  E(wq_worker_pool,"pid={pid:d} pool={pool:d}", "a rescuer attached to a pool (-1: detached)") \
  E(wq_nr_running, "pool={pool:d} nr_running={nr_running:d}", "pool->nr_running changed") \
  E(wq_manager,    "pool={pool:d} pid={pid:d} active={active:d}", "a worker takes or leaves the manager's role") \
  E(wq_mayday,     "wq={wq:p} pool={pool:d}", "a pool that can make no worker calls the workqueue's rescuer") \
  E(wq_rescue,     "wq={wq:p} pool={pool:d} pid={pid:d}", "the rescuer takes that call and goes to the pool") \
  /* --- ours: workqueues */ \
  E(wq_workqueue,  "wq={wq:p} name={name:s} flags={flags:x} max_active={max_active:d} system={system:d}", "a workqueue exists; system 1 when made at boot") \
  E(wq_workqueue_gone, "wq={wq:p}", "destroyed") \
  E(wq_pwq,        "pwq={pwq:p} wq={wq:p} pool={pool:d} max_active={max_active:d}", "a pool_workqueue links wq and pool; again when max_active changes") \
  E(wq_pwq_gone,   "pwq={pwq:p}", "the link is released") \
  E(wq_nr_active,  "pwq={pwq:p} nr_active={nr_active:d}", "pwq->nr_active changed") \
  E(wq_rescuer,    "wq={wq:p} pid={pid:d} comm={comm:s}", "the workqueue has a rescuer") \
  E(wq_flags,      "wq={wq:p} flags={flags:x}", "wq->flags changed (draining)") \
  /* --- ours: workqueues before 2.6.36, and steps of any. wq_current tells of their threads, too; 2.6.18 keeps no such field */ \
  E(wq_cwq,        "cwq={cwq:p} wq={wq:p} cpu={cpu:d} pid={pid:d}", \
    "a cpu_workqueue_struct exists, or its thread has changed; pid 0: no thread. A singlethread workqueue has one, of CPU 0") \
  E(wq_cwq_list,   "work={work:p} cwq={cwq:p} prev={prev:p}", "the work entered the worklist behind prev (0: at the head); wq_unlist when it leaves") \
  E(wq_cwq_sequence, "cwq={cwq:p} insert={insert:d} remove={remove:d}", "2.6.18: how many works were queued so far, and how many have run") \
  E(wq_flush_sequence, "cwq={cwq:p} needed={needed:d} waiter={waiter:d}", "2.6.18: a flush waits until remove_sequence is that far") \
  E(wq_execute,    "work={work:p} function={function:s} begin={begin:d}", "the thread is about to call the function (1); it has returned (0)") \
  E(wq_work_func,  "work={work:p} function={function:s} line={line:d}", "PREPARE_WORK gave the work another function, wherever it is") \
  E(wq_step,       "what={what:s} work={work:p} obj={obj:p} value={value:d}", \
    "a step inside queue_work that nothing else tells: get_cpu and put_cpu (value the CPU), test_and_set_bit that found it set, spin_lock and spin_unlock of obj, wq_data (2.6.18: work->wq_data becomes obj), smp_wmb, wake_up of who waits for more work. Since 2.6.36: local_irq_save and local_irq_restore, test_and_set_bit, spin_lock and spin_unlock of the pool value, nobody_to_wake because a worker of it runs") \
  /* --- ours: waiting */ \
  E(wq_barrier,    "barrier={barrier:p} target={target:p} wq={wq:p} waiter={waiter:d} pid={pid:d}", \
    "a flush put a barrier behind target; waiter is the task that waits, pid the worker that runs target or 0") \
  E(wq_flush_color,"wq={wq:p} work_color={work_color:d} flush_color={flush_color:d} waiter={waiter:d} overflow={overflow:d}", "a flush of a workqueue took a colour; waiter is its task") \
  E(wq_flush_done, "wq={wq:p} flush_color={flush_color:d} waiter={waiter:d}", "every pwq is through with that colour") \
  E(wq_cancel,     "work={work:p} from={from:s} canceling={canceling:d}", \
    "cancel grabbed PENDING; from idle, timer, worklist or inactive: what it took the work out of. canceling 1: others must wait") \
  E(wq_blocked,    "pid={pid:d} on={on:s} obj={obj:p} owner={owner:d}", \
    "a task is about to sleep; on: flush_work, flush_workqueue, cancel, mutex, completion, waitqueue, timer, msleep, semaphore, idle, manager, freezer; owner the task it waits for or 0") \
  E(wq_freeze,     "phase={phase:s}", "suspend: tasks, workqueues, frozen, failed, thaw, done") \
  E(wq_file,       "pid={pid:d} call={call:s} path={path:s} ret={ret:d} text={text:s}", \
    "a command of a person has called open, read, write, ioctl, poll or close; ret as the kernel returns it; text: what was read or written, escaped, at most 200 bytes") \
  E(wq_node,       "mode={mode:x} exists={exists:d} path={path:s}", "a file that was made since boot in /proc, /dev, /sys or debugfs exists (1) or is gone (0); mode as in stat") \
  E(wq_lever,      "text={text:s}", "a control line is carried out") \
  E(wq_oops,       "kind={kind:s} pid={pid:d} addr={addr:p} file={file:s} line={line:d}", "the module did something that a kernel answers with an oops, BUG or WARN") \
  E(wq_found,      "pid={pid:d} text={text:s}", "a watched run: something went wrong that no kernel notices, such as a lost update") \
  E(wq_end,        "exit={exit:d} reason={reason:s}", "the run is over; exit is wqlab-run's exit code")
// clang-format on

namespace wqlab {

// Event: one constant a row of the table, in its order.
enum class Event : std::uint16_t {
#define WQ_EVENT_ENUM(name, pattern, when) name,
    WQ_EVENTS(WQ_EVENT_ENUM)
#undef WQ_EVENT_ENUM
        count
};

// EventInfo: a row of the table as data.
struct EventInfo {
    const char *name;
    const char *pattern;
    const char *when;
};

inline constexpr EventInfo event_table[] = {
#define WQ_EVENT_ROW(name, pattern, when) {#name, pattern, when},
    WQ_EVENTS(WQ_EVENT_ROW)
#undef WQ_EVENT_ROW
};

inline constexpr int event_count = static_cast<int>(Event::count);

}  // namespace wqlab
