#include "state/why.h"

#include <algorithm>
#include <cstdio>

#include "state/sentence.h"

namespace wqlab {

using namespace sentence;

std::string duration(std::int64_t ns) {
    char text[32];
    if (ns < 0) return "-" + duration(-ns);
    if (ns < 1000)
        std::snprintf(text, sizeof text, "%lld ns", static_cast<long long>(ns));
    else if (ns < 1'000'000)
        std::snprintf(text, sizeof text, "%.3g us", double(ns) / 1e3);
    else if (ns < 1'000'000'000)
        std::snprintf(text, sizeof text, ns < 100'000'000 ? "%.1f ms" : "%.0f ms", double(ns) / 1e6);
    else
        std::snprintf(text, sizeof text, "%.2f s", double(ns) / 1e9);
    return text;
}

namespace {

// since: "5.0 ms ago", or "now".
std::string ago(const MachineState &s, When w) {
    const std::int64_t d = s.time - w.time;
    return d > 0 ? duration(d) + " ago" : "now";
}

// innermost: the call that a task is in, "usleep_range() (line 17)"; empty when it is in none.
std::string innermost(const Task &t) {
    if (t.calls.empty()) return {};
    const ApiCall &c = t.calls.back();
    return std::string(c.func.view()) + "()" + (c.line > 0 ? " (line " + std::to_string(c.line) + ")" : "");
}

std::string holder(const MachineState &s, int cpu) {
    const Cpu *c = s.cpu(cpu);
    return c && c->current != no_task ? name_of_task(s, c->current) : "somebody else";
}

std::string barrier_target(const MachineState &s, const Barrier &b) {
    const WorkId id = s.work_at(b.target);
    return id >= 0 ? name_of(s, id) : "a work";
}

std::string asleep_flushing(const MachineState &s, const Task &t) {
    for (const Barrier &b : s.barriers) {
        if (b.waiter != t.id) continue;
        const std::string target = barrier_target(s, b);
        if (b.worker != no_task && s.worker(b.worker) && s.worker(b.worker)->current_addr == b.target)
            return "waits until " + name_of_task(s, b.worker) + " has finished " + target;
        return "waits until " + target + " has run";
    }
    for (const Flush &f : s.flushes)
        if (f.waiter == t.id) return "waits until all works queued on " + name_of_wq(s, f.wq) + " before its flush have finished";
    return "waits in a flush";
}

std::string asleep_in_cancel(const MachineState &s, const Task &t) {
    for (const ApiCall &c : t.calls) {
        const WorkId id = s.work_at(c.arg);
        if (id < 0) continue;
        for (const Worker &k : s.workers)
            if (k.current == id) return "waits until " + name_of_task(s, k.pid) + " has finished " + name_of(s, id);
        return "waits until nobody runs or cancels " + name_of(s, id);
    }
    return "waits for the end of a work that it cancels";
}

std::string asleep(const MachineState &s, const Task &t) {
    const std::string_view on = t.blocked_on;
    const std::string owner = t.blocked_owner != no_task ? name_of_task(s, t.blocked_owner) : std::string();
    if (on.empty() && (s.worker(t.id) && s.worker(t.id)->current < 0)) return "is idle and sleeps until work comes";
    if (on == "idle") return "is idle and sleeps until work comes";
    if (on == "flush_work" || on == "flush_workqueue") return asleep_flushing(s, t);
    if (on == "cancel") return asleep_in_cancel(s, t);
    if (on == "mutex") return "waits for a mutex" + (owner.empty() ? "" : " that " + owner + " holds");
    if (on == "semaphore") return "waits for a semaphore" + (owner.empty() ? "" : " that " + owner + " holds");
    if (on == "completion") return "waits for a completion" + (owner.empty() ? "" : " by " + owner);
    if (on == "waitqueue") return "waits on a wait queue until somebody wakes it";
    if (on == "manager") return "waits to become the manager of its pool";
    if (on == "freezer") return "is frozen by a suspend";
    const std::string call = innermost(t);
    if (on == "timer" || on == "msleep") return "sleeps" + (call.empty() ? "" : " in " + call) + " until its timer fires";
    if (!call.empty()) return "is asleep in " + call;
    return t.sleep == 'D' ? "is asleep and cannot be interrupted" : "is asleep";
}

// rest_of_task: what the task does, without its name.
std::string doing(const MachineState &s, const Task &t) {
    switch (t.state) {
    case TaskState::on_cpu: {
        const std::string call = innermost(t);
        const Cpu *c = s.cpu(t.cpu);
        if (c && !c->irq.empty()) return "holds CPU " + std::to_string(t.cpu) + ", which handles an interrupt on top of it";
        return "runs on CPU " + std::to_string(t.cpu) + (call.empty() ? "" : ", in " + call);
    }
    case TaskState::ready: return "is ready to run, but " + holder(s, t.cpu) + " holds CPU " + std::to_string(t.cpu);
    case TaskState::asleep: return asleep(s, t) + (t.waking ? "; it is being woken" : "");
    case TaskState::dead: return "has ended";
    case TaskState::unknown: break;
    }
    return "is not on a CPU as far as this trace tells";
}

// runs_in_pool: a worker that counts as running in the pool.
const Worker *running_in(const MachineState &s, const Pool &p) {
    constexpr std::uint64_t not_running = worker_prep | worker_cpu_intensive | worker_unbound | worker_rebound | worker_idle;
    for (TaskId pid : p.workers) {
        const Worker *k = s.worker(pid);
        if (!k || k->current < 0 || (k->flags & not_running)) continue;
        const WorkerLook look = look_of(s, *k);
        if (look == WorkerLook::on_cpu || look == WorkerLook::ready) return k;
    }
    return nullptr;
}

// hog_in: a worker at a CPU-intensive work that holds the CPU.
const Worker *woken_in(const MachineState &s, const Pool &p) {
    for (TaskId pid : p.workers) {
        const Worker *k = s.worker(pid);
        const Task *t = s.task(pid);
        if (k && t && k->current < 0 && (t->state == TaskState::ready || t->state == TaskState::on_cpu || t->waking)) return k;
    }
    return nullptr;
}

std::string on_worklist(const MachineState &s, const Work &w, WorkId id) {
    const Pool *p = s.pool(w.pool);
    std::string text = "waits on the worklist of " + name_of_pool(s, w.pool);
    if (!p) return text;
    const Cpu *c = s.cpu(p->cpu);
    if (p->mayday) return text + ": the pool can make no worker and has called a rescuer";
    if (p->cpu >= 0 && c && !c->online) return text + " although CPU " + std::to_string(p->cpu) + " is offline: its workers run elsewhere";
    const auto at = std::find(p->worklist.begin(), p->worklist.end(), id);
    if (at != p->worklist.begin() && at != p->worklist.end()) text += " behind " + name_of(s, *std::prev(at)) + ",";
    if (const Worker *k = p->cpu >= 0 ? running_in(s, *p) : nullptr)
        return text + " because " + name_of_task(s, k->pid) + " runs " + name_of(s, k->current) +
               " and a bound pool starts no second worker while one runs";
    if (const Worker *k = woken_in(s, *p)) {
        const Task *t = s.task(k->pid);
        if (t->state == TaskState::on_cpu) return text + ": " + name_of_task(s, k->pid) + " is awake and takes the first work next";
        if (t->state == TaskState::asleep) return text + ": " + name_of_task(s, k->pid) + " is being woken for it";
        return text + ": " + name_of_task(s, k->pid) + " was woken for it, but " + holder(s, t->cpu) + " holds CPU " + std::to_string(t->cpu);
    }
    if (p->manager != no_task)
        return text + ": no worker is idle, and " + name_of_task(s, p->manager) + " is making one as the pool's manager";
    int idle = 0;
    for (TaskId pid : p->workers)
        if (const Worker *k = s.worker(pid); k && look_of(s, *k) == WorkerLook::idle) ++idle;
    if (!idle) return text + " because all workers of the pool are busy";
    return text + " until a worker is woken";
}

std::string inactive(const MachineState &s, const Work &w) {
    const Pwq *p = w.pwq >= 0 ? &s.pwqs[std::size_t(w.pwq)] : nullptr;
    const std::string wq = name_of_wq(s, w.wq);
    if (!p) return "waits because " + wq + " has as many active works as max_active allows";
    if (p->max_active == 0 && !p->inferred) return "waits because " + wq + " is frozen: its max_active is 0 until the thaw";
    std::string names;
    for (WorkId i = 0; i < WorkId(s.works.size()); ++i) {
        const Work &other = s.works[std::size_t(i)];
        const bool active = other.pwq == w.pwq && (other.place == Place::worklist || other.running > 0);
        if (!active || &other == &w) continue;
        names += (names.empty() ? "" : ", ") + name_of(s, i);
    }
    std::string text = "waits because " + wq + " already has " + std::to_string(p->nr_active) + " active work" + (p->nr_active == 1 ? "" : "s");
    if (!names.empty()) text += " (" + names + ")";
    text += " in " + name_of_pool(s, p->pool);
    if (p->max_active > 0) text += " and max_active is " + std::to_string(p->max_active);
    return text;
}

std::string scheduled(const MachineState &s, const Work &w) {
    const Worker *k = s.worker(w.worker);
    std::string text = "waits in the list of " + name_of_task(s, w.worker);
    if (k && k->current >= 0 && k->current_addr == w.addr) return text + ": a work never runs twice at once on its workqueue";
    if (k && k->current >= 0) return text + " until it has finished " + name_of(s, k->current);
    return text + ", which takes it next";
}

// queueing: why its queueing waits; empty when it is in no queue.
std::string queueing(const MachineState &s, const Work &w, WorkId id) {
    switch (w.place) {
    case Place::timer: {
        const std::int64_t left = w.expires_ns - s.time;
        std::string text = "waits for its timer";
        if (w.wq >= 0) text += " and is queued on " + name_of_wq(s, w.wq) + " when it fires";
        if (w.expires_ns && left > 0) text += ", in about " + duration(left);
        return text;
    }
    case Place::accepted: return "was accepted by " + name_of_wq(s, w.wq) + " and is being put into a list";
    case Place::worklist: return on_worklist(s, w, id);
    case Place::inactive: return inactive(s, w);
    case Place::scheduled: return scheduled(s, w);
    case Place::none: break;
    }
    return {};
}

std::string execution(const MachineState &s, WorkId id) {
    for (const Worker &k : s.workers) {
        if (k.current != id || k.gone) continue;
        const Task *t = s.task(k.pid);
        std::string text = name_of_task(s, k.pid) + (k.in_function ? " executes it" : " has taken it");
        if (t) text += " and " + doing(s, *t);
        return text;
    }
    return {};
}

std::string barrier(const MachineState &s, const Work &w, WorkId id) {
    for (const Barrier &b : s.barriers)
        if (b.work == id)
            return "barrier of " + name_of_task(s, b.waiter) + ": stands behind " + barrier_target(s, b) + " and wakes " +
                   name_of_task(s, b.waiter) + " when it is its turn";
    return w.running ? "barrier: wakes the task that flushes" : "barrier of a flush";
}

}  // namespace

std::string why_work(const MachineState &s, WorkId id) {
    const Work *w = s.work(id);
    if (!w) return "There is no such work.";
    if (w->kind == WorkKind::barrier) return capital(barrier(s, *w, id)) + ".";
    const std::string name = name_of(s, id), waits = queueing(s, *w, id), runs = execution(s, id);
    if (!waits.empty()) {
        std::string text = name + " " + waits + ". Queued " + ago(s, w->queued) + ".";
        if (!runs.empty()) text += " At the same time " + runs + ", from an earlier queueing.";
        return text;
    }
    if (!runs.empty()) return name + " runs: " + runs + ".";
    if (w->home == Home::gone) return name + " is gone: its memory was given back.";
    if (w->canceling) return name + " is being cancelled; nobody can queue it until that is over.";
    if (w->pending) return name + " is pending but in no list: whoever set the bit is about to queue it.";
    if (w->executions) return name + " is not queued. It has run " + times(w->executions) + ".";
    if (w->queueings) return name + " is not queued. It was queued " + times(w->queueings) + " and never ran.";
    return name + " was never queued.";
}

std::string why_task(const MachineState &s, TaskId id) {
    const Task *t = s.task(id);
    if (!t) return "There is no such task.";
    if (t->kind == TaskKind::idle)
        return name_of_task(s, id) + (t->state == TaskState::on_cpu ? " runs because CPU " + std::to_string(t->cpu) + " has nothing else to do."
                                                                    : " is the idle task of CPU " + std::to_string(t->cpu) + "; it runs when nothing else can.");
    std::string text = name_of_task(s, id) + " " + doing(s, *t);
    if (t->state == TaskState::asleep && s.time > t->since.time) text += ", since " + duration(s.time - t->since.time);
    return text + ".";
}

std::string why_worker(const MachineState &s, TaskId id) {
    const Worker *k = s.worker(id);
    if (!k) return why_task(s, id);
    if (k->gone) return name_of_task(s, id) + " is no longer a worker.";
    const Task *t = s.task(id);
    if (k->current < 0) {
        if (k->rescuer && k->pool < 0) return name_of_task(s, id) + " is a rescuer: it sleeps until a pool can make no worker.";
        if (look_of(s, *k) == WorkerLook::idle) return name_of_task(s, id) + " is idle: " + name_of_pool(s, k->pool) + " has no work for it.";
    }
    std::string text = name_of_task(s, id) + " " + (t ? doing(s, *t) : "is a worker");
    if (k->current >= 0) text += ", executing " + name_of(s, k->current);
    const Pool *p = s.pool(k->pool);
    if (p && p->manager == id) text += ", as the manager of " + name_of_pool(s, k->pool);
    return text + ".";
}

std::string why_pool(const MachineState &s, int id) {
    const Pool *p = s.pool(id);
    if (!p) return "There is no such pool.";
    std::string text = capital(name_of_pool(s, id));
    const std::size_t waiting = p->worklist.size();
    if (p->gone) return text + " was released.";
    if (!waiting) return text + " has no work waiting.";
    const WorkId first = p->worklist.front();
    return text + " has " + count(waiting, "work") + " waiting: " + why_work(s, first);
}

std::string why_timer(const MachineState &s, Address addr) {
    for (const Timer &t : s.timers) {
        if (t.addr != addr) continue;
        const std::string what = t.work >= 0 ? "The timer of " + name_of(s, t.work)
                                 : t.name.empty() ? "A timer" : "The timer " + std::string(t.name.view());
        const std::int64_t left = t.expires_ns - s.time;
        return what + " calls " + std::string(bare(t.function)) + " on CPU " + std::to_string(t.cpu) +
               (left > 0 ? " in about " + duration(left) : " at the next timer tick") + ".";
    }
    return "That timer is not armed.";
}

std::string why_cpu(const MachineState &s, int id) {
    const Cpu *c = s.cpu(id);
    const std::string cpu = "CPU " + std::to_string(id);
    if (!c) return "There is no " + cpu + ".";
    if (!c->online) return cpu + " is offline.";
    std::string text = cpu + " is idle";
    if (c->current == no_task)
        text = "Nothing is known of " + cpu + " yet";
    else if (!is_idle_task(c->current))
        text = cpu + " is held by " + name_of_task(s, c->current);
    if (!c->irq.empty()) text += " and handles " + frame_name(c->irq.back()) + " on top of it";
    return text + ".";
}

std::string why_workqueue(const MachineState &s, WqId id) {
    const Workqueue *q = s.workqueue(id);
    if (!q) return "There is no such workqueue.";
    if (q->gone) return name_of_wq(s, id) + " was destroyed.";
    int active = 0, waiting = 0;
    for (const Pwq &p : s.pwqs) {
        if (p.wq != id || p.gone) continue;
        active += p.nr_active;
        waiting += int(p.inactive.size());
    }
    std::string text = name_of_wq(s, id) + " has " + count(std::size_t(active), "active work");
    if (waiting) text += " and " + std::to_string(waiting) + " that max_active " + std::to_string(q->max_active) + " keeps waiting";
    constexpr std::uint64_t draining = 1 << 16;
    if (q->flags & draining) text += "; it is being drained";
    return text + ".";
}

}  // namespace wqlab
