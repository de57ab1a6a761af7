#include "kernel/original/trace.h"

#include "kernel/original/v2_6_18/api.h"
#include "kernel/original/v2_6_35/api.h"

namespace wqlab::original::tracing {

using trace::emit;
using trace::symbol_name;

namespace {

const char *thread_name(const cpu_workqueue_struct *cwq) { return cwq->thread ? cwq->thread->comm : "none"; }
int thread_pid(const cpu_workqueue_struct *cwq) { return cwq->thread ? cwq->thread->pid : 0; }

// Bits of wq_workqueue's flags for these: they were separate members then.
enum : unsigned { traced_singlethread = 1 << 24, traced_freezeable = 1 << 25, traced_rt = 1 << 26 };

}  // namespace

void insertion(const cpu_workqueue_struct *cwq, Function f) {
    if (trace::enabled) emit<Event::workqueue_insertion>(thread_name(cwq), thread_pid(cwq), symbol_name(f));
}

void execution(const cpu_workqueue_struct *cwq, Function f) {
    if (trace::enabled) emit<Event::workqueue_execution>(thread_name(cwq), thread_pid(cwq), symbol_name(f));
}

void current(const cpu_workqueue_struct *cwq, const void *work, Function f) {
    if (!trace::enabled) return;
    emit<Event::wq_current>(current_task()->pid, work, work ? symbol_name(f) : std::string(),
                            static_cast<const void *>(work ? cwq->wq : nullptr));
}

void (*on_execute)(bool begins, const void *work, Function f) = nullptr;

void execute(bool begins, const void *work, Function f) {
    if (on_execute) on_execute(begins, work, f);
    if (trace::enabled) emit<Event::wq_execute>(work, symbol_name(f), begins ? 1 : 0);
}

void init_work(const void *work, Function f, bool delayed, bool onstack, int line) {
    if (trace::enabled) emit<Event::wq_init_work>(work, symbol_name(f), delayed ? 1 : 0, onstack ? 1 : 0, line);
}

void prepared(const void *work, Function f, int line) {
    if (trace::enabled) emit<Event::wq_work_func>(work, symbol_name(f), line);
}

void workqueue_exists(const workqueue_struct *wq) {
    const unsigned flags = (wq->singlethread ? traced_singlethread : 0u) | (wq->freezeable ? traced_freezeable : 0u) |
                           (wq->rt ? traced_rt : 0u);
    emit<Event::wq_workqueue>(static_cast<const void *>(wq), wq->name, flags, 0, wq == keventd_wq || !keventd_wq);
}

void cwq_exists(const cpu_workqueue_struct *cwq) {
    emit<Event::wq_cwq>(static_cast<const void *>(cwq), static_cast<const void *>(cwq->wq), cwq->cpu, thread_pid(cwq));
}

void names() {
    auto name = [](auto *f, const char *text) { trace::register_function(function(f), text); };
    if (counts_sequences()) {
        name(v2_6_18::delayed_work_timer_fn, "delayed_work_timer_fn");
    } else {
        name(v2_6_35::delayed_work_timer_fn, "delayed_work_timer_fn");
        name(v2_6_35::wq_barrier_func, "wq_barrier_func");
    }
}

}  // namespace wqlab::original::tracing
