// kthread.h: kernel threads. kthreadd makes them, so making one sleeps.
#pragma once
#include "kernel/sched.h"

namespace wqlab {

// kthread_create: a thread that sleeps until wake_up_process() lets fn run. The caller sleeps meanwhile. It ran on some
// CPU already, to say that it exists. The thread, or null when out of memory (lever "memory low") .
Task *kthread_create(std::function<int()> fn, TaskKind kind, const char *name);
// kthread_create_reserved: the same for a thread that a kernel makes at boot: it never lacks memory.
Task *kthread_create_reserved(std::function<int()> fn, TaskKind kind, const char *name);
// kthread_bind_mask: before the first wake-up; CPUs of the mask may be offline.
void kthread_bind_mask(Task *t, CpuMask mask);
// kthread_stop: sets should_stop, wakes, waits for its end; what fn returned.
int kthread_stop(Task *t);
bool kthread_should_stop();
// kthread_park: asks t to park and waits until it did: 0, -EBUSY when it was asked already, -ENOSYS when it has ended.
// The thread does so in kthread_parkme(), and sleeps there until kthread_unpark().
int kthread_park(Task *t);
void kthread_unpark(Task *t);
bool kthread_should_park();
void kthread_parkme();
void kthread_prepare();   // before any of it
void kthread_boot();      // kthreadd; after sched_boot(), on the boot task
void kthread_shutdown();
// memory_low: while true, kthread_create fails and worker creation with it.
extern std::atomic<bool> memory_low;

}  // namespace wqlab
