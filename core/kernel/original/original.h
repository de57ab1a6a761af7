// original.h: the workqueues before 2.6.36, on kernels that have them: one thread per CPU and workqueue, and no pools.
// What both generations share. Modules call v2_6_18/api.h or v2_6_35/api.h.
#pragma once
#include <string>
#include <vector>

#include "kernel/sched.h"

namespace wqlab::original {

struct workqueue_struct;

// has_original_workqueues: of the kernel that is up, or that a version stands for.
constexpr bool has_original_workqueues(unsigned version) { return version < (2 << 16 | 6 << 8 | 36); }

enum class Threads { per_cpu, single };

// create_workqueue: null when out of memory. name is cut to 9 bytes where the kernel's thread names would be.
workqueue_struct *create_workqueue(const char *name, Threads threads, bool freezeable = false, bool rt = false);
// destroy_workqueue: flushes, then ends the threads. Works whose timer runs are not looked for.
void destroy_workqueue(workqueue_struct *wq);
// flush_workqueue: until everything queued so far has run; not what is queued meanwhile, nor what waits for a timer.
void flush_workqueue(workqueue_struct *wq);
// flush_scheduled_work: the same for keventd's.
void flush_scheduled_work();
// keventd_wq: the workqueue "events", whose threads events/N serve schedule_work().
extern workqueue_struct *keventd_wq;
bool keventd_up();
// current_is_keventd: the caller runs in events/N of its CPU.
bool current_is_keventd();

// --- CPU hotplug: 0 or -ENOMEM
int prepare_cpu(int cpu);   // makes the threads of a CPU that comes
int online_cpu(int cpu);    // binds and wakes them
int dead_cpu(int cpu);      // moves or finishes what is queued there, and ends its threads

// --- boot, in a task that may sleep
void boot();
void trace_all();                      // tells the trace everything that exists
void shutdown();                       // after machine::shutdown()
// dump: for dump_state(): a line an object, and the works that are in lists (2.6.18's begin as 6.1's do).
void dump(std::vector<std::string> &lines, std::vector<const work_struct *> &in_lists);

}  // namespace wqlab::original
