// workqueue.h: concurrency managed workqueues, in the shape of Linux 6.1: what modules and the rest of the kernel call.
// The names are the kernel's. A bool says whether the call found or changed something, never "failed".
#pragma once
#include <cstdarg>

#include "include/wqlab/abi.h"
#include "kernel/sched.h"

namespace wqlab {

// --- the seven system workqueues
extern workqueue_struct *system_wq, *system_highpri_wq, *system_long_wq, *system_unbound_wq, *system_freezable_wq,
    *system_power_efficient_wq, *system_freezable_power_efficient_wq;

// --- works
// init_work: INIT_WORK and its kin. A delayed one also gets its timer; deferrable is for INIT_DEFERRABLE_WORK.
void init_work(work_struct *work, work_func_t func, bool onstack = false, int line = 0);
void init_delayed_work(delayed_work *dwork, work_func_t func, bool onstack = false, int line = 0,
                       bool deferrable = false);
void init_rcu_work(rcu_work *rwork, work_func_t func, bool onstack = false, int line = 0);
// delayed_work_timer_fn: the function of a delayed work's timer; static initialisers name it.
void delayed_work_timer_fn(timer_list *t);
bool work_pending(const work_struct *work);
inline bool delayed_work_pending(const delayed_work *dwork) { return work_pending(&dwork->work); }

// --- queueing: true when it was accepted, false when the work was pending already
bool queue_work_on(int cpu, workqueue_struct *wq, work_struct *work);
bool queue_work_node(int node, workqueue_struct *wq, work_struct *work);
bool queue_work(workqueue_struct *wq, work_struct *work);
// delay in jiffies; 0 queues at once.
bool queue_delayed_work_on(int cpu, workqueue_struct *wq, delayed_work *dwork, unsigned long delay);
bool queue_delayed_work(workqueue_struct *wq, delayed_work *dwork, unsigned long delay);
// mod_delayed_work: arms anew whatever it was doing; true when it was pending (timer or queue).
bool mod_delayed_work_on(int cpu, workqueue_struct *wq, delayed_work *dwork, unsigned long delay);
bool mod_delayed_work(workqueue_struct *wq, delayed_work *dwork, unsigned long delay);
// queue_rcu_work: queues after a grace period.
bool queue_rcu_work(workqueue_struct *wq, rcu_work *rwork);
bool schedule_work(work_struct *work);
bool schedule_work_on(int cpu, work_struct *work);
bool schedule_delayed_work(delayed_work *dwork, unsigned long delay);
bool schedule_delayed_work_on(int cpu, delayed_work *dwork, unsigned long delay);
// schedule_on_each_cpu: runs func on every online CPU and waits. 0 or -ENOMEM.
int schedule_on_each_cpu(work_func_t func);

// --- waiting. flush_work: until the last queueing has run; true when there was something to wait for.
bool flush_work(work_struct *work);
bool flush_delayed_work(delayed_work *dwork);
bool flush_rcu_work(rcu_work *rwork);
void flush_workqueue(workqueue_struct *wq);
// drain_workqueue: flushes until it stays empty; meanwhile only its own works may queue on it.
void drain_workqueue(workqueue_struct *wq);
void flush_scheduled_work();

// --- cancelling: true when it was pending. The _sync forms also wait for a running function.
bool cancel_work(work_struct *work);
bool cancel_work_sync(work_struct *work);
bool cancel_delayed_work(delayed_work *dwork);
bool cancel_delayed_work_sync(delayed_work *dwork);

// --- workqueues. fmt is a kernel format; null when out of memory. max_active 0: 256.
workqueue_struct *alloc_workqueue(const char *fmt, unsigned flags, int max_active, ...);
workqueue_struct *alloc_workqueue_va(const char *fmt, unsigned flags, int max_active, va_list args);
workqueue_struct *alloc_ordered_workqueue(const char *fmt, unsigned flags, ...);
workqueue_struct *create_workqueue(const char *name);
workqueue_struct *create_freezable_workqueue(const char *name);
workqueue_struct *create_singlethread_workqueue(const char *name);
// destroy_workqueue: drains, then frees. A busy one is reported and left.
void destroy_workqueue(workqueue_struct *wq);
void workqueue_set_max_active(workqueue_struct *wq, int max_active);
const char *workqueue_name(const workqueue_struct *wq);

// --- asking
bool workqueue_congested(int cpu, workqueue_struct *wq);
// work_busy: WORK_BUSY_PENDING and WORK_BUSY_RUNNING; may be out of date when it returns.
unsigned work_busy(work_struct *work);
// current_work: the work that the caller runs in, or null.
work_struct *current_work();
bool current_is_workqueue_rescuer();
// set_worker_desc: what reports say about the current worker; kernel format, 23 bytes.
void set_worker_desc(const char *fmt, ...);
void set_worker_desc_va(const char *fmt, va_list args);
// wq_worker_comm: what ps shows behind the worker's name: its description or its last workqueue's name.
void wq_worker_comm(char *buf, std::size_t size, Task *task);

// --- running elsewhere
// work_on_cpu: runs fn(arg) in a worker of cpu and returns what it returned. _safe: -ENODEV when the CPU is offline.
long work_on_cpu(int cpu, long (*fn)(void *), void *arg);
long work_on_cpu_safe(int cpu, long (*fn)(void *), void *arg);
// execute_in_process_context: runs fn at once (0) or, in interrupt context, queues ew on system_wq (1).
struct execute_work {
    work_struct work;
};
int execute_in_process_context(work_func_t fn, execute_work *ew);

// --- attributes of unbound workqueues (not exported to modules)
struct workqueue_attrs;
workqueue_attrs *alloc_workqueue_attrs();
void free_workqueue_attrs(workqueue_attrs *attrs);
// apply_workqueue_attrs: 0, -EINVAL (bound, or ordered by its maker) or -ENOMEM.
int apply_workqueue_attrs(workqueue_struct *wq, const workqueue_attrs *attrs);
// workqueue_set_unbound_cpumask: the CPUs of unbound workers in general. 0, -EINVAL or -ENOMEM.
int workqueue_set_unbound_cpumask(CpuMask mask);

// cpu_to_node: the NUMA node of a CPU.
int cpu_to_node(int cpu);

// --- CPU hotplug; on the CPU in question where the kernel wants that. 0 or -errno.
int workqueue_prepare_cpu(int cpu);
int workqueue_online_cpu(int cpu);
int workqueue_offline_cpu(int cpu);

// --- suspend
void freeze_workqueues_begin();
// freeze_workqueues_busy: a freezable workqueue still runs something.
bool freeze_workqueues_busy();
void thaw_workqueues();

// --- reports
void show_all_workqueues();
// show_freezable_workqueues: those that keep a suspend from going on.
void show_freezable_workqueues();
// wq_watchdog_init: with configuration "debug": the lockup watchdog; threshold in s.
inline constexpr unsigned long wq_watchdog_thresh = 30;

// --- boot, in a task that may sleep, after timers, softirqs and kthreadd
void workqueue_init_none();    // instead of the next two, on a kernel that has other ones: every list is empty
void workqueue_init_early();   // pools and system workqueues; queueing works, nothing runs yet
void workqueue_init();         // the first workers
void workqueue_trace_all();    // tells the trace everything that exists
void workqueue_shutdown();     // after machine::shutdown()

}  // namespace wqlab
