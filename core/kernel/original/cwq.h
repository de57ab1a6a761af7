// cwq.h: the objects of the original workqueues. Inside kernel/original/ only.
//
// Which lock guards a field:
//   I: set before others can see the object, and then read only
//   L: cwq->lock
//   M: cpu_maps (making, destroying, hotplug)
#pragma once
#include "kernel/list.h"
#include "kernel/lock.h"
#include "kernel/original/original.h"
#include "kernel/version.h"
#include "kernel/wait.h"
#include "kernel/warn.h"
#include "machine/atomic.h"

namespace wqlab::original {

inline constexpr unsigned long WORK_DATA_FLAGS = 3;   // low bits of a work's data word in 2.6.35; bit 0 is PENDING

// cpu_workqueue_struct: a workqueue's share of one CPU: a list, and the thread that serves it.
struct alignas(64) cpu_workqueue_struct {
    SpinLock lock;
    list_head worklist GUARDED_BY(lock);          // L: works in order
    wait_queue_head more_work;                    // its thread, when it has nothing to do
    workqueue_struct *wq = nullptr;               // I
    int cpu = 0;                                  // I
    Task *thread = nullptr;                       // M
    // 2.6.18 flushes by counting; each work that runs to its end moves remove_sequence on.
    long insert_sequence GUARDED_BY(lock) = 0;    // L: works queued so far
    long remove_sequence GUARDED_BY(lock) = 0;    // L: works that ran to their end so far
    wait_queue_head work_done;                    // flushers
    int run_depth GUARDED_BY(lock) = 0;           // L: a work that flushes its own workqueue runs the others inside itself
    // 2.6.35 flushes by a barrier: a work at the end of the list.
    work_struct *current_work GUARDED_BY(lock) = nullptr;   // L: what the thread runs now
};

struct workqueue_struct {
    cpu_workqueue_struct *cpu_wq[machine::max_cpus] = {};   // I
    list_head list;                                         // M: in workqueues, unless singlethread
    list_head node_in_all;                                  // M: in all_workqueues
    char name[24] = "";                                     // I
    bool singlethread = false, freezeable = false, rt = false;   // I
};

extern Mutex cpu_maps;         // making, destroying and hotplug keep out of each other's way
extern list_head workqueues;   // M: those with a thread per CPU
extern list_head all_workqueues;   // M: also those of one thread, which the kernel keeps in no list; for dumps
// populated: CPUs whose threads exist; M for writing. A flush looks at those.
extern machine::atomic<CpuMask> populated;

inline bool counts_sequences() { return booted_version() < kernel_version(2, 6, 20); }
// singlethread_cpu: the first possible CPU, whose list a single thread serves, on whatever CPU it runs.
inline constexpr int singlethread_cpu = 0;
inline cpu_workqueue_struct *wq_per_cpu(workqueue_struct *wq, int cpu) {
    return wq->cpu_wq[wq->singlethread ? singlethread_cpu : cpu];
}
// for_each_cwq: those that have a thread.
template <class F> void for_each_cwq(workqueue_struct *wq, F f) {
    const CpuMask cpus = wq->singlethread ? cpu_bit(singlethread_cpu) : populated.load();
    for (int cpu = 0; cpu < machine::cpu_count(); ++cpu)
        if (cpus & cpu_bit(cpu)) f(wq->cpu_wq[cpu]);
}

// timer_function: of a kernel before 4.15, whose timers' functions took a number.
inline void (*timer_function(void (*f)(unsigned long data)))(timer_list *) {
    return reinterpret_cast<void (*)(timer_list *)>(reinterpret_cast<void *>(f));
}

// --- thread.cpp
int create_workqueue_thread(cpu_workqueue_struct *cwq);   // 0 or -ENOMEM; it does not run yet
void start_workqueue_thread(cpu_workqueue_struct *cwq);
void stop_workqueue_thread(cpu_workqueue_struct *cwq);

}  // namespace wqlab::original
