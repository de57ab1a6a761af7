// The life of a workqueue: its lists and threads are made and ended together.
#include <cstdio>
#include <new>

#include "kernel/engine_heap.h"
#include "kernel/original/trace.h"
#include "kernel/original/v2_6_18/run.h"
#include "kernel/original/v2_6_35/run.h"

namespace wqlab::original {

Mutex cpu_maps;
list_head workqueues, all_workqueues;
machine::atomic<CpuMask> populated{0};
workqueue_struct *keventd_wq;

namespace {

constexpr int ENOMEM_ = 12;

bool init_cpu_workqueue(workqueue_struct *wq, int cpu) NO_THREAD_SAFETY_ANALYSIS {
    auto *cwq = engine_new<cpu_workqueue_struct>();
    if (!cwq) return false;
    init_list_head(&cwq->worklist);
    init_waitqueue_head(&cwq->more_work);
    init_waitqueue_head(&cwq->work_done);
    cwq->wq = wq;
    cwq->cpu = cpu;
    wq->cpu_wq[cpu] = cwq;
    return true;
}

void flush_cpu_workqueue(cpu_workqueue_struct *cwq) {
    if (counts_sequences()) v2_6_18::flush_cpu_workqueue(cwq);
    else v2_6_35::flush_cpu_workqueue(cwq);
}

void cleanup_workqueue_thread(cpu_workqueue_struct *cwq) {
    if (!cwq || !cwq->thread) return;
    if (!counts_sequences()) flush_cpu_workqueue(cwq);
    stop_workqueue_thread(cwq);
}

void free_workqueue(workqueue_struct *wq) {
    trace::emit<Event::wq_workqueue_gone>(static_cast<const void *>(wq));
    for (cpu_workqueue_struct *cwq : wq->cpu_wq) engine_free(cwq);
    engine_free(wq);
}

bool make_threads(workqueue_struct *wq) {
    MutexGuard g(cpu_maps);
    list_add_tail(&wq->node_in_all, &all_workqueues);
    if (!wq->singlethread) list_add(&wq->list, &workqueues);
    const CpuMask with_thread = wq->singlethread ? cpu_bit(singlethread_cpu) : populated.load();
    for (int cpu = 0; cpu < machine::cpu_count(); ++cpu) {
        if (wq->singlethread && cpu != singlethread_cpu) continue;
        if (!init_cpu_workqueue(wq, cpu)) return false;
        if (!(with_thread & cpu_bit(cpu))) {
            tracing::cwq_exists(wq->cpu_wq[cpu]);
            continue;
        }
        if (create_workqueue_thread(wq->cpu_wq[cpu])) return false;
        start_workqueue_thread(wq->cpu_wq[cpu]);
    }
    return true;
}

}  // namespace

workqueue_struct *create_workqueue(const char *name, Threads threads, bool freezeable, bool rt) {
    auto *wq = engine_new<workqueue_struct>();
    if (!wq) return nullptr;
    std::snprintf(wq->name, sizeof wq->name, "%s", name);
    init_list_head(&wq->list);
    init_list_head(&wq->node_in_all);
    wq->singlethread = threads == Threads::single;
    wq->freezeable = freezeable;
    wq->rt = rt;
    tracing::workqueue_exists(wq);
    if (make_threads(wq)) return wq;
    destroy_workqueue(wq);
    return nullptr;
}

void destroy_workqueue(workqueue_struct *wq) {
    if (counts_sequences()) flush_workqueue(wq);   // later kernels flush thread by thread, as they end
    {
        MutexGuard g(cpu_maps);
        list_del_init(&wq->list);
        list_del_init(&wq->node_in_all);
        for (cpu_workqueue_struct *cwq : wq->cpu_wq) cleanup_workqueue_thread(cwq);
    }
    free_workqueue(wq);
}

void flush_workqueue(workqueue_struct *wq) {
    might_sleep();
    for_each_cwq(wq, flush_cpu_workqueue);
}

void flush_scheduled_work() { flush_workqueue(keventd_wq); }
bool keventd_up() { return keventd_wq != nullptr; }

bool current_is_keventd() {
    preempt_disable();
    const bool is = keventd_wq->cpu_wq[smp_processor_id()]->thread == current_task();
    preempt_enable();
    return is;
}

int prepare_cpu(int cpu) {
    MutexGuard g(cpu_maps);
    for (list_head *at = workqueues.next; at != &workqueues; at = at->next)
        if (create_workqueue_thread(entry_of<&workqueue_struct::list>(at)->cpu_wq[cpu])) return -ENOMEM_;
    return 0;
}

int online_cpu(int cpu) {
    MutexGuard g(cpu_maps);
    populated.store(populated.load() | cpu_bit(cpu));
    for (list_head *at = workqueues.next; at != &workqueues; at = at->next)
        start_workqueue_thread(entry_of<&workqueue_struct::list>(at)->cpu_wq[cpu]);
    return 0;
}

int dead_cpu(int cpu) {
    MutexGuard g(cpu_maps);
    for (list_head *at = workqueues.next; at != &workqueues; at = at->next) {
        workqueue_struct *wq = entry_of<&workqueue_struct::list>(at);
        if (counts_sequences()) v2_6_18::take_over_works(wq->cpu_wq[cpu], wq->cpu_wq[smp_processor_id()]);
        cleanup_workqueue_thread(wq->cpu_wq[cpu]);
    }
    populated.store(populated.load() & ~cpu_bit(cpu));
    return 0;
}

void boot() {
    new (&cpu_maps) Mutex;
    for (list_head *l : {&workqueues, &all_workqueues}) init_list_head(l);
    populated.store(cpu_online_mask());
    keventd_wq = nullptr;
    tracing::names();
    keventd_wq = create_workqueue("events", Threads::per_cpu);
    ENGINE_BUG_ON(!keventd_wq);
}

void trace_all() {
    tracing::workqueue_exists(keventd_wq);
    for (const cpu_workqueue_struct *cwq : keventd_wq->cpu_wq)
        if (cwq) tracing::cwq_exists(cwq);
}

void shutdown() {
    keventd_wq = nullptr;
    engine_heap_reset();
}

}  // namespace wqlab::original
