// why_task.cpp: what a task or worker does or waits for.
#include "state/sentence.h"
#include "state/why.h"

namespace wqlab {

using namespace sentence;

namespace {

// innermost: the call that a task is in, "usleep_range() (line 17)"; empty when it is in none.
std::string innermost(const Task &t) {
    if (t.calls.empty()) return {};
    const ApiCall &c = t.calls.back();
    return marked::code(std::string(c.func.view()) + "()") + (c.line > 0 ? " (line " + std::to_string(c.line) + ")" : "");
}

std::string asleep_flushing(const MachineState &s, const Task &t) {
    for (const Barrier &b : s.barriers) {
        if (b.waiter != t.id) continue;
        const std::string target = target_of(s, b);
        const Worker *self = s.worker(t.id);
        if (self && self->current_addr == b.target)
            return "waits until it has finished " + target + " itself, which can never be";
        if (b.worker != no_task && s.worker(b.worker) && s.worker(b.worker)->current_addr == b.target)
            return "waits until " + task_name(s, b.worker) + " has finished " + target;
        return "waits until " + target + " has run";
    }
    for (const Flush &f : s.flushes)
        if (f.waiter == t.id && f.cwq >= 0)
            return "waits until the " + std::to_string(f.needed) + " works queued so far on " + cwq_name(s, f.cwq) +
                   " have run (" + std::to_string(s.cwqs[std::size_t(f.cwq)].removed) + " have)";
    for (const Flush &f : s.flushes)
        if (f.waiter == t.id)
            return "waits until all works queued on " + wq_name(s, f.wq) + " before its flush have finished";
    return "waits in a flush";
}

std::string asleep_in_cancel(const MachineState &s, const Task &t) {
    for (const ApiCall &c : t.calls) {
        const WorkId id = s.work_at(c.arg);
        if (id < 0) continue;
        for (const Worker &k : s.workers)
            if (k.current == id) return "waits until " + task_name(s, k.pid) + " has finished " + work_name(s, id);
        return "waits until nobody runs or cancels " + work_name(s, id);
    }
    return "waits for the end of a work that it cancels";
}

std::string asleep(const MachineState &s, const Task &t) {
    const std::string_view on = t.blocked_on;
    const std::string owner = t.blocked_owner != no_task ? task_name(s, t.blocked_owner) : std::string();
    if (on.empty() && (s.worker(t.id) && s.worker(t.id)->current < 0)) return "is idle and sleeps until work comes";
    if (on == "idle") return "is idle and sleeps until work comes";
    if (on == "flush_work" || on == "flush_workqueue") return asleep_flushing(s, t);
    if (on == "cancel") return asleep_in_cancel(s, t);
    if (on == "mutex") return "waits for a mutex" + (owner.empty() ? "" : " that " + owner + " holds");
    if (on == "semaphore") return "waits for a semaphore" + (owner.empty() ? "" : " that " + owner + " holds");
    if (on == "completion" && manages(s, t.id)) return "waits until kthreadd has made a new worker";
    if (on == "completion") return "waits for a completion" + (owner.empty() ? "" : " by " + owner);
    if (on == "waitqueue") return "waits on a wait queue until somebody wakes it";
    if (on == "manager" && manages(s, t.id)) return "could make no worker, and sleeps before it tries again";
    if (on == "manager") return "waits to become the manager of its pool";
    if (on == "freezer") return "is frozen by a suspend";
    const std::string call = innermost(t);
    if (on == "timer" || on == "msleep")
        return "sleeps" + (call.empty() ? "" : " in " + call) + " until its timer fires";
    if (!call.empty()) return "is asleep in " + call;
    return t.sleep == 'D' ? "is asleep and cannot be interrupted" : "is asleep";
}

std::string why_idle(const MachineState &s, const Worker &k) {
    if (k.cwq >= 0) return cwq_name(s, k.cwq) + " is empty";
    const Pool *p = s.pool(k.pool);
    if (!p || p->worklist.empty()) return name_of_pool(s, k.pool) + " has no work for it";
    const Worker *other = p->cpu >= 0 ? running_in(s, *p) : nullptr;
    if (other)
        return task_name(s, other->pid) + " runs " + work_name(s, other->current) +
               ", and the pool of a CPU starts no second worker while one runs";
    if ((other = woken_in(s, *p)) && other != &k) return task_name(s, other->pid) + " was woken for what waits";
    const std::string waits = count(p->worklist.size(), "work") + (p->worklist.size() == 1 ? " waits" : " wait");
    return waits + " on the list of " + name_of_pool(s, k.pool) + (other ? ", and it is being woken" : ", and it was not woken yet");
}

}  // namespace

namespace sentence {

std::string doing(const MachineState &s, const Task &t) {
    switch (t.state) {
    case TaskState::on_cpu: {
        const std::string call = innermost(t);
        const Cpu *c = s.cpu(t.cpu);
        if (c && !c->irq.empty())
            return "holds CPU " + std::to_string(t.cpu) + ", which handles " + frame_name(c->irq.back()) +
                   " on top of it";
        return "runs on CPU " + std::to_string(t.cpu) + (call.empty() ? "" : ", in " + call);
    }
    case TaskState::ready: return "is ready to run" + waits_for_cpu(s, t.cpu);
    case TaskState::asleep: return asleep(s, t) + (t.waking ? "; it is being woken" : "");
    case TaskState::dead: return "has ended";
    case TaskState::unknown: break;
    }
    return "is not on a CPU as far as this trace tells";
}

}  // namespace sentence

std::string why_task(const MachineState &s, TaskId id) {
    const Task *t = s.task(id);
    if (!t) return "There is no such task.";
    if (t->kind == TaskKind::idle)
        return task_name(s, id) +
               (t->state == TaskState::on_cpu
                    ? " runs because CPU " + std::to_string(t->cpu) + " has nothing else to do."
                    : " is the idle task of CPU " + std::to_string(t->cpu) + "; it runs when nothing else can.");
    std::string text = task_name(s, id) + " " + doing(s, *t);
    if (t->state == TaskState::asleep && s.time > t->since.time) text += ", since " + duration(s.time - t->since.time);
    return text + ".";
}

std::string why_worker(const MachineState &s, TaskId id) {
    const Worker *k = s.worker(id);
    if (!k) return why_task(s, id);
    if (k->gone) return task_name(s, id) + " is no longer a worker.";
    const Task *t = s.task(id);
    if (k->current < 0) {
        if (k->rescuer && k->pool < 0)
            return task_name(s, id) + " is a rescuer: it sleeps until a pool can make no worker.";
        if (look_of(s, *k) == WorkerLook::idle)
            return task_name(s, id) + " is idle: " + why_idle(s, *k) + ".";
    }
    std::string text = task_name(s, id) + " " + (t ? doing(s, *t) : "is a worker");
    if (k->current >= 0) text += ", executing " + work_name(s, k->current);
    const Pool *p = s.pool(k->pool);
    if (p && p->manager == id) text += ", as the manager of " + name_of_pool(s, k->pool);
    return text + ".";
}

}  // namespace wqlab
