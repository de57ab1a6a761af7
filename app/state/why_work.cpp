// why_work.cpp: why a work is where it is.
#include <algorithm>

#include "state/sentence.h"
#include "state/why.h"

namespace wqlab {

using namespace sentence;

namespace sentence {

const Worker *running_in(const MachineState &s, const Pool &p) {
    constexpr std::uint64_t not_running =
        worker_prep | worker_cpu_intensive | worker_unbound | worker_rebound | worker_idle;
    for (TaskId pid : p.workers) {
        const Worker *k = s.worker(pid);
        if (!k || k->current < 0 || (k->flags & not_running)) continue;
        const WorkerLook look = look_of(s, *k);
        if (look == WorkerLook::on_cpu || look == WorkerLook::ready) return k;
    }
    return nullptr;
}

const Worker *woken_in(const MachineState &s, const Pool &p) {
    for (TaskId pid : p.workers) {
        const Worker *k = s.worker(pid);
        const Task *t = s.task(pid);
        if (k && t && k->current < 0 && (t->state == TaskState::ready || t->state == TaskState::on_cpu || t->waking))
            return k;
    }
    return nullptr;
}

}  // namespace sentence

namespace {

// one_mark: a comma in front of a colon or of another comma goes.
std::string one_mark(std::string text) {
    for (const char *twice : {",:", ",,"})
        for (std::size_t at = text.find(twice); at != std::string::npos; at = text.find(twice)) text.erase(at, 1);
    return text;
}

// on_list: on a workqueue's own list, served by one thread (before 2.6.36).
std::string on_list(const MachineState &s, const Work &w, WorkId id) {
    const Cwq &c = *s.cwq(w.cwq);
    std::string text = "waits on " + cwq_name(s, w.cwq);
    const auto at = std::find(c.worklist.begin(), c.worklist.end(), id);
    if (at != c.worklist.begin() && at != c.worklist.end()) text += " behind " + work_name(s, *std::prev(at)) + ",";
    const Worker *k = s.worker(c.thread);
    const Task *t = s.task(c.thread);
    if (!k || !t) return text + ", which has no thread";
    const std::string who = task_name(s, c.thread);
    if (k->current >= 0)
        return text + " because " + who + ", its only thread, " + (k->in_function ? "is executing " : "has taken ") +
               work_name(s, k->current) + (t->state == TaskState::asleep ? " and sleeps in it" : "");
    if (t->state == TaskState::on_cpu) return text + ": " + who + " is awake and takes the first work next";
    if (t->waking) return text + ": " + who + " is being woken for it";
    if (t->state == TaskState::ready)
        return text + ": " + who + " was woken for it" + waits_for_cpu(s, t->cpu);
    return text + " until " + who + " is woken";
}

std::string rescuer_of(const MachineState &s, WqId id) {
    const Workqueue *wq = s.workqueue(id);
    return wq && wq->rescuer != no_task ? "the rescuer " + task_name(s, wq->rescuer) : "a rescuer";
}

std::string on_worklist(const MachineState &s, const Work &w, WorkId id) {
    const Pool *p = s.pool(w.pool);
    std::string text = "waits on the worklist of " + name_of_pool(s, w.pool);
    if (!p) return text;
    const Cpu *c = s.cpu(p->cpu);
    for (const Pwq &q : s.pwqs)
        if (q.mayday && !q.gone && q.pool == w.pool && q.wq == w.wq)
            return text + ": the pool can make no worker and has called " + rescuer_of(s, w.wq);
    const bool offline = p->cpu >= 0 && c && !c->online;
    if (offline) text += ", whose CPU " + std::to_string(p->cpu) + " is offline (its workers run elsewhere),";
    const auto at = std::find(p->worklist.begin(), p->worklist.end(), id);
    if (at != p->worklist.begin() && at != p->worklist.end()) text += " behind " + work_name(s, *std::prev(at)) + ",";
    if (const Worker *k = p->cpu >= 0 && !offline ? running_in(s, *p) : nullptr) {
        text += " because " + task_name(s, k->pid) + " runs " + work_name(s, k->current);
        if (c && !c->irq.empty() && c->current == k->pid) text += ", under " + frame_name(c->irq.back()) + ",";
        return text + " and the pool of a CPU starts no second worker while one runs";
    }
    const auto is_idle = [&s](TaskId pid) {
        const Worker *k = s.worker(pid);
        return k && look_of(s, *k) == WorkerLook::idle;
    };
    const bool none_idle = std::none_of(p->workers.begin(), p->workers.end(), is_idle);
    if (const Worker *k = woken_in(s, *p); k && !(none_idle && k->pid == p->manager)) {
        const Task *t = s.task(k->pid);
        if (t->state == TaskState::on_cpu)
            return text + ": " + task_name(s, k->pid) + " is awake and takes the first work next";
        if (t->state == TaskState::asleep) return text + ": " + task_name(s, k->pid) + " is being woken for it";
        return text + ": " + task_name(s, k->pid) + " was woken for it" + waits_for_cpu(s, t->cpu);
    }
    if (p->manager != no_task) {
        const Task *t = s.task(p->manager);
        return text + ": no worker is idle, and " + task_name(s, p->manager) +
               (t && t->blocked_on == std::string_view("manager") ? ", the pool's manager, could make none so far"
                                                                  : " is making one as the pool's manager");
    }
    if (none_idle) return text + " because all workers of the pool are busy";
    return text + " until a worker is woken";
}

std::string inactive(const MachineState &s, const Work &w) {
    const Pwq *p = w.pwq >= 0 ? &s.pwqs[std::size_t(w.pwq)] : nullptr;
    const std::string wq = wq_name(s, w.wq);
    if (!p) return "waits because workqueue " + wq + " has as many active works as max_active allows";
    if (p->max_active == 0 && !p->inferred)
        return "waits because workqueue " + wq + " is frozen: its max_active is 0 until the thaw";
    std::string names;
    for (WorkId i = 0; i < WorkId(s.works.size()); ++i) {
        const Work &other = s.works[std::size_t(i)];
        const bool active = other.pwq == w.pwq && (other.place == Place::worklist || other.running > 0);
        if (!active || &other == &w) continue;
        names += (names.empty() ? "" : ", ") + work_name(s, i);
    }
    std::string text = "waits because workqueue " + wq + " already has " + std::to_string(p->nr_active) + " active work" +
                       (p->nr_active == 1 ? "" : "s");
    if (!names.empty()) text += " (" + names + ")";
    text += " in " + name_of_pool(s, p->pool);
    if (p->max_active > 0) text += " and max_active is " + std::to_string(p->max_active);
    return text;
}

std::string scheduled(const MachineState &s, const Work &w) {
    const Worker *k = s.worker(w.worker);
    std::string text = "waits in the list of " + task_name(s, w.worker);
    if (k && k->current >= 0 && k->current_addr == w.addr)
        return text + ": a work never runs twice at once on its workqueue";
    if (k && k->current >= 0) return text + " until it has finished " + work_name(s, k->current);
    return text + ", which takes it next";
}

// queueing: why its queueing waits; empty when it is in no queue.
std::string queueing(const MachineState &s, const Work &w, WorkId id) {
    switch (w.place) {
    case Place::timer: {
        const std::int64_t left = w.expires_ns - s.time;
        std::string text = "waits for its timer";
        if (w.wq >= 0) text += " and is queued on " + wq_name(s, w.wq) + " when it fires";
        if (w.expires_ns && left > 0) text += ", in about " + duration(left);
        return text;
    }
    case Place::accepted: return "was accepted by " + wq_name(s, w.wq) + " and is being put into a list";
    case Place::worklist: return w.cwq >= 0 ? one_mark(on_list(s, w, id)) : one_mark(on_worklist(s, w, id));
    case Place::inactive: return inactive(s, w);
    case Place::scheduled: return scheduled(s, w);
    case Place::none: break;
    }
    return {};
}

// execution: who executes it, "is executed by kworker/0:1, which runs on CPU 0"; empty when nobody does.
std::string execution(const MachineState &s, WorkId id) {
    for (const Worker &k : s.workers) {
        if (k.current != id || k.gone) continue;
        const std::string who = task_name(s, k.pid);
        if (k.returned) return "is done: its function has returned to " + who;
        const Task *t = s.task(k.pid);
        const std::string text = k.in_function ? "is executed by " + who : "was taken by " + who;
        return t ? text + ", which " + doing(s, *t) : text;
    }
    return {};
}

// timer_queues: the function of its timer is at it on some CPU.
bool timer_queues(const MachineState &s, const Work &w) {
    return w.kind == WorkKind::delayed && w.queued.event >= 0 &&
           std::any_of(s.cpus.begin(), s.cpus.end(), [](const Cpu &c) {
               return !c.irq.empty() && c.irq.back().kind == FrameKind::timer &&
                      c.irq.back().name == std::string_view("delayed_work_timer_fn");
           });
}

std::string barrier(const MachineState &s, const Work &w, WorkId id) {
    for (const Barrier &b : s.barriers)
        if (b.work == id)
            return "barrier of " + task_name(s, b.waiter) + ": stands behind " + target_of(s, b) + " and wakes " +
                   task_name(s, b.waiter) + " when it is its turn";
    return w.running ? "barrier: wakes the task that flushes" : "barrier of a flush";
}

}  // namespace

std::string why_work(const MachineState &s, WorkId id) {
    const Work *w = s.work(id);
    if (!w) return "There is no such work.";
    if (w->kind == WorkKind::barrier) return capital(barrier(s, *w, id)) + ".";
    const std::string name = work_name(s, id), waits = queueing(s, *w, id), runs = execution(s, id);
    if (!waits.empty()) {
        std::string text = name + " " + waits + ".";
        if (s.time > w->queued.time) text += " Queued " + duration(s.time - w->queued.time) + " ago.";
        if (!runs.empty()) text += " At the same time it " + runs + ", from an earlier queueing.";
        return text;
    }
    if (!runs.empty()) return name + " " + runs + ".";
    if (w->home == Home::gone) return name + " is gone: its memory was given back.";
    if (w->canceling) return name + " is being cancelled; nobody can queue it until that is over.";
    if (w->pending && timer_queues(s, *w)) return name + " is pending: its timer has fired, and what it calls queues it.";
    if (w->pending) return name + " is pending and in no list yet: whoever set the bit goes on to queue it.";
    if (w->executions) return name + " is not queued. It has run " + times(w->executions) + ".";
    if (w->queueings) return name + " is not queued. It was queued " + times(w->queueings) + " and never ran.";
    if (w->kind == WorkKind::delayed && w->queued.event >= 0)
        return name + " is not queued. Its timer was stopped before it fired.";
    return name + " was never queued.";
}

}  // namespace wqlab
