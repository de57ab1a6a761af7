// dump_state: the live state of the workqueues, walked from pools, workers and lists, never from what was traced.
#include <algorithm>
#include <cstdio>

#include "kernel/home.h"
#include "kernel/kernel.h"
#include "kernel/original/original.h"
#include "kernel/workqueue/data.h"
#include "kernel/workqueue/functions.h"
#include "trace/address.h"

namespace wqlab {

namespace {

struct Dump {
    std::vector<std::string> lines;
    std::vector<const work_struct *> in_lists;
    std::vector<const wq_barrier *> barriers;

    void line(const char *fmt, ...) __attribute__((format(printf, 2, 3))) {
        char text[256];
        va_list args;
        va_start(args, fmt);
        std::vsnprintf(text, sizeof text, fmt, args);
        va_end(args);
        lines.push_back(text);
    }
};

std::string list_text(Dump &d, list_head *head) {
    std::string text = "[";
    for (list_head *at = head->next; at != head; at = at->next) {
        const work_struct *work = entry_of<&work_struct::entry>(at);
        d.in_lists.push_back(work);
        if (work->func == wq_barrier_func)
            d.barriers.push_back(entry_of<&wq_barrier::work>(const_cast<work_struct *>(work)));
        if (text.size() > 1) text += ',';
        text += address_text(work);
    }
    return text + "]";
}

void dump_worker(Dump &d, worker *w) {
    d.line("worker %d pool=%d flags=0x%x current=%s scheduled=", w->task->pid, w->pool ? w->pool->id : -1,
           w->flags.load(), w->current_work ? address_text(w->current_work).c_str() : "0");
    d.lines.back() += list_text(d, &w->scheduled);
}

void dump_pool(worker_pool *pool, void *arg) NO_THREAD_SAFETY_ANALYSIS {
    Dump &d = *static_cast<Dump *>(arg);
    d.line("pool %d cpu=%d flags=0x%x nr_running=%d nr_workers=%d nr_idle=%d manager=%d worklist=", pool->id, pool->cpu,
           pool->flags & POOL_DISASSOCIATED, pool->nr_running.load(), pool->nr_workers, pool->nr_idle,
           pool->flags & POOL_MANAGER_ACTIVE ? 1 : 0);
    d.lines.back() += list_text(d, &pool->worklist);
    for (list_head *at = pool->workers.next; at != &pool->workers; at = at->next) {
        worker *w = entry_of<&worker::node>(at);
        const bool counted = w->last_active != 0;   // attached, and not yet one of nr_workers
        if (!(w->flags & WORKER_DIE) && !w->rescue_wq && counted) dump_worker(d, w);
    }
}

void dump_flush(Dump &d, const workqueue_struct *wq, const wq_flusher *f, bool overflow) {
    d.line("flush wq=%s waiter=%d color=%d overflow=%d", address_text(wq).c_str(), f->task->pid, f->flush_color,
           overflow);
}

void dump_workqueue(Dump &d, workqueue_struct *wq) NO_THREAD_SAFETY_ANALYSIS {
    d.lines.push_back("wq " + address_text(wq) + " name=" + wq->name);
    char text[64];
    worker *rescuer = wq->rescuer ? wq->rescuer : wq->leaving_rescuer;
    std::snprintf(text, sizeof text, " flags=0x%x max_active=%d rescuer=%d", wq->flags.peek(), wq->saved_max_active,
                  rescuer ? rescuer->task->pid : 0);
    d.lines.back() += text;
    for_each_pwq(wq, [&](pool_workqueue *pwq) NO_THREAD_SAFETY_ANALYSIS {
        d.lines.push_back("pwq " + address_text(pwq) + " wq=" + address_text(wq));
        std::snprintf(text, sizeof text, " pool=%d nr_active=%d max_active=%d mayday=%d inactive=",
                      pwq->pool->id, pwq->nr_active, pwq->max_active, list_empty(&pwq->mayday_node) ? 0 : 1);
        d.lines.back() += text + list_text(d, &pwq->inactive_works);
    });
    if (rescuer) dump_worker(d, rescuer);
    if (const wq_flusher *first = wq->first_flusher.peek()) dump_flush(d, wq, first, false);
    for (list_head *at = wq->flusher_queue.next; at != &wq->flusher_queue; at = at->next)
        dump_flush(d, wq, entry_of<&wq_flusher::list>(at), false);
    for (list_head *at = wq->flusher_overflow.next; at != &wq->flusher_overflow; at = at->next)
        dump_flush(d, wq, entry_of<&wq_flusher::list>(at), true);
}

void dump_managed(Dump &d) {
    for_each_pool(dump_pool, &d);
    for (list_head *at = workqueues.next; at != &workqueues; at = at->next)
        dump_workqueue(d, entry_of<&workqueue_struct::list>(at));
}

void dump_work(Dump &d, const work_struct *work) {
    const unsigned long data = work_data(work);
    const bool canceling = !(data & WORK_STRUCT_PWQ) && (data & WORK_OFFQ_CANCELING);
    d.line("work %s pending=%d canceling=%d", address_text(work).c_str(), data & WORK_STRUCT_PENDING ? 1 : 0,
           canceling);
}

void dump_homes(Dump &d) {
    for_each_home([&](const Home &home) {
        const bool delayed = home.kind == "delayed_work";
        if (!delayed && home.kind != "work" && home.kind != "rcu_work") return;
        auto *work = static_cast<const work_struct *>(home.addr);
        if (std::find(d.in_lists.begin(), d.in_lists.end(), work) == d.in_lists.end()) dump_work(d, work);
        const bool own_timer = booted_version() < kernel_version(2, 6, 20);   // then every work has one
        if (!delayed && !own_timer) return;
        auto *timer = own_timer ? &static_cast<const work_2_6_18 *>(home.addr)->timer
                                : &static_cast<const delayed_work *>(home.addr)->timer;
        if (timer_pending(timer))
            d.line("timer %s armed=1 expires=%ld", address_text(timer).c_str(), static_cast<long>(timer->expires));
    });
}

void dump_barriers(Dump &d) {
    for (const wq_barrier *b : d.barriers) d.line("barrier %s waiter=%d", address_text(b).c_str(), b->task->pid);
}

void dump_tasks(Dump &d) {
    for_each_task([&](Task *t) {
        if (t->pid) d.line("task %d on_rq=%d", t->pid, t->on_rq);
    });
}

void dump_cpus(Dump &d) {
    for (int cpu = 0; cpu < machine::cpu_count(); ++cpu) {
        const machine::Cpu &c = machine::cpu(cpu);
        const auto *task = static_cast<const Task *>(c.curr);
        if (task && task->from_idle) task = static_cast<const Task *>(c.idle);   // given, and not yet there
        d.line("cpu %d current=%d online=%d", cpu, task ? task->pid : 0, cpu_online_mask() & cpu_bit(cpu) ? 1 : 0);
    }
}

}  // namespace

std::string dump_state() {
    Dump d;
    if (original::has_original_workqueues(booted_version())) original::dump(d.lines, d.in_lists);
    else dump_managed(d);
    wqtrace::for_each_unlisted([&](workqueue_struct *wq) { dump_workqueue(d, wq); });
    for (const work_struct *work : d.in_lists) dump_work(d, work);
    dump_barriers(d);
    dump_tasks(d);
    dump_homes(d);
    dump_cpus(d);
    std::sort(d.lines.begin(), d.lines.end());
    std::string text;
    for (const std::string &line : d.lines) text += line + '\n';
    return text;
}

}  // namespace wqlab
