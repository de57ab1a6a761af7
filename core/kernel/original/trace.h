// trace.h: the tracepoints of the original workqueues. Call each before what it tells becomes visible to others.
#pragma once
#include "kernel/original/cwq.h"
#include "trace/emit.h"

namespace wqlab::original::tracing {

// A work is an address here: both generations trace alike.
using Function = const void *;
template <class F> Function function(F *f) { return reinterpret_cast<Function>(f); }

// step: one step of queueing that leaves no other trace; obj and value as in the event table.
inline void step(const char *what, const void *work, const void *obj, long value) {
    trace::emit<Event::wq_step>(what, work, obj, value);
}
inline void pending(const void *work, bool set) { trace::emit<Event::wq_pending>(work, set ? 1 : 0); }
// insertion, execution: the tracepoints of 2.6.35, which name the thread and not the work.
void insertion(const cpu_workqueue_struct *cwq, Function f);
void execution(const cpu_workqueue_struct *cwq, Function f);
// entered: the work comes behind `behind` (null: at the head) of the cwq's worklist.
inline void entered(const void *work, const cpu_workqueue_struct *cwq, const void *behind) {
    trace::emit<Event::wq_cwq_list>(work, static_cast<const void *>(cwq), behind);
}
inline void left(const void *work) { trace::emit<Event::wq_unlist>(work); }
// current: the thread takes a work, or (null) is done with one.
void current(const cpu_workqueue_struct *cwq, const void *work, Function f);
void execute(bool begins, const void *work, Function f);
// on_execute: is told the same, traced or not; null: nobody.
extern void (*on_execute)(bool begins, const void *work, Function f);
void init_work(const void *work, Function f, bool delayed, bool onstack, int line);
// prepared: PREPARE_WORK gave the work another function.
void prepared(const void *work, Function f, int line);
inline void sequence(const cpu_workqueue_struct *cwq, long insert, long remove) {
    trace::emit<Event::wq_cwq_sequence>(static_cast<const void *>(cwq), insert, remove);
}
inline void delayed(const void *work, const workqueue_struct *wq, int cpu, unsigned long expires, int armed) {
    trace::emit<Event::wq_delayed>(work, static_cast<const void *>(wq), cpu, expires, armed);
}
void workqueue_exists(const workqueue_struct *wq);
void cwq_exists(const cpu_workqueue_struct *cwq);
// names: tells the tracer the engine's own functions.
void names();

}  // namespace wqlab::original::tracing
