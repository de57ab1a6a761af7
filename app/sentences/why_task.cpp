// why_task.cpp: what a task or worker does or waits for.
#include <algorithm>

#include "sentences/duration.h"
#include "sentences/sentence.h"
#include "sentences/why.h"

namespace wqlab {

using namespace sentence;

namespace {

// innermost: the call that a task is in, "flush_work(w1) (line 17)"; empty when it is in none.
QString innermost(const MachineState &s, const Task &t) {
    if (t.calls.empty()) return {};
    const ApiCall &c = t.calls.back();
    const QString call = marked::code(naming::call(s, c));
    return c.line > 0 ? Phrase::tr("%1 (line %2)").arg(call, QString::number(c.line)) : call;
}

// stays: why a ready task whose CPU is taken goes to no other, though one has nothing to do.
QString stays(const QString &clause, const MachineState &s, const Task &t) {
    const Cpu *own = s.cpu(t.cpu);
    const bool taken = own && own->irq.empty() && own->current != no_task && !is_idle_task(own->current);
    const auto idle = [](const Cpu &c) { return c.known && c.online && is_idle_task(c.current); };
    if (!s.told || !taken || std::none_of(s.cpus.begin(), s.cpus.end(), idle)) return clause;
    const std::string_view allowed = t.allowed;
    const bool bound = !allowed.empty() && allowed.find_first_of("-,") == allowed.npos;
    //: %1: a clause such as "kworker/0:1 is ready to run, but insmod holds CPU 0"
    return bound ? Phrase::tr("%1, to which it is bound").arg(clause)
                 : Phrase::tr("%1; it stays in the run queue of that CPU").arg(clause);
}

QString asleep_flushing(const QString &who, const MachineState &s, const Task &t) {
    for (const Barrier &b : s.barriers) {
        if (b.waiter != t.id) continue;
        const QString target = target_of(s, b);
        const Worker *self = s.worker(t.id);
        if (self && self->current_addr == b.target)
            return Phrase::tr("%1 waits until it has finished %2 itself, which can never be").arg(who, target);
        if (b.worker != no_task && s.worker(b.worker) && s.worker(b.worker)->current_addr == b.target)
            return Phrase::tr("%1 waits until %2 has finished %3").arg(who, task_name(s, b.worker), target);
        return Phrase::tr("%1 waits until %2 has run").arg(who, target);
    }
    for (const Flush &f : s.flushes)
        if (f.waiter == t.id && f.cwq >= 0)
            //: %n: how many works, %2: a workqueue's list, %3: how many of them.
            return Phrase::tr("%1 waits until the %n works queued so far on %2 have run (%3 have)", nullptr,
                int(f.needed))
                .arg(who, cwq_name(s, f.cwq), QString::number(s.cwqs[std::size_t(f.cwq)].removed));
    for (const Flush &f : s.flushes)
        if (f.waiter == t.id)
            return Phrase::tr("%1 waits until all works queued on %2 before its flush have finished")
                .arg(who, wq_name(s, f.wq));
    return Phrase::tr("%1 waits in a flush").arg(who);
}

QString asleep_in_cancel(const QString &who, const MachineState &s, const Task &t) {
    for (const ApiCall &c : t.calls) {
        const WorkId id = s.work_at(c.arg);
        if (id < 0) continue;
        for (const Worker &k : s.workers)
            if (k.current == id)
                return Phrase::tr("%1 waits until %2 has finished %3").arg(who, task_name(s, k.pid), work_name(s, id));
        return Phrase::tr("%1 waits until nobody runs or cancels %2").arg(who, work_name(s, id));
    }
    return Phrase::tr("%1 waits for the end of a work that it cancels").arg(who);
}

QString asleep(const QString &who, const MachineState &s, const Task &t) {
    const std::string_view on = t.blocked_on;
    const bool owned = t.blocked_owner != no_task;
    const QString owner = owned ? task_name(s, t.blocked_owner) : QString();
    if (on == "idle" || (on.empty() && s.worker(t.id) && s.worker(t.id)->current < 0))
        return Phrase::tr("%1 is idle and sleeps until work comes").arg(who);
    if (on == "flush_work" || on == "flush_workqueue") return asleep_flushing(who, s, t);
    if (on == "cancel") return asleep_in_cancel(who, s, t);
    if (on == "mutex")
        return owned ? Phrase::tr("%1 waits for a mutex that %2 holds").arg(who, owner)
                     : Phrase::tr("%1 waits for a mutex").arg(who);
    if (on == "semaphore")
        return owned ? Phrase::tr("%1 waits for a semaphore that %2 holds").arg(who, owner)
                     : Phrase::tr("%1 waits for a semaphore").arg(who);
    if (on == "completion" && manages(s, t.id))
        return Phrase::tr("%1 waits until kthreadd has made a new worker").arg(who);
    if (on == "completion")
        return owned ? Phrase::tr("%1 waits for a completion by %2").arg(who, owner)
                     : Phrase::tr("%1 waits for a completion").arg(who);
    if (on == "waitqueue") return Phrase::tr("%1 waits on a wait queue until somebody wakes it").arg(who);
    if (on == "manager" && manages(s, t.id))
        return Phrase::tr("%1 could make no worker, and sleeps before it tries again").arg(who);
    if (on == "manager") return Phrase::tr("%1 waits to become the manager of its pool").arg(who);
    if (on == "freezer") return Phrase::tr("%1 is frozen by a suspend").arg(who);
    const QString call = innermost(s, t);
    if (on == "timer" || on == "msleep")
        //: %2: a function that has been called.
        return call.isEmpty() ? Phrase::tr("%1 sleeps until its timer fires").arg(who)
                              : Phrase::tr("%1 sleeps in %2 until its timer fires").arg(who, call);
    if (!call.isEmpty()) return Phrase::tr("%1 is asleep in %2").arg(who, call);
    return (t.sleep == 'D' ? Phrase::tr("%1 is asleep and cannot be interrupted") : Phrase::tr("%1 is asleep"))
        .arg(who);
}

QString why_idle(const MachineState &s, const Worker &k) {
    if (k.cwq >= 0) return Phrase::tr("%1 is empty").arg(cwq_name(s, k.cwq));
    const Pool *p = s.pool(k.pool);
    const QString pool = naming::pool(s, k.pool);
    if (!p || p->worklist.empty()) return Phrase::tr("%1 has no work for it").arg(pool);
    const Worker *other = p->cpu >= 0 ? running_in(s, *p) : nullptr;
    if (other)
        return Phrase::tr("%1 runs %2, and the pool of a CPU starts no second worker while one runs")
            .arg(task_name(s, other->pid), work_name(s, other->current));
    if ((other = woken_in(s, *p)) && other != &k)
        return Phrase::tr("%1 was woken for what waits").arg(task_name(s, other->pid));
    const int n = int(p->worklist.size());
    const QString waits = n == 1 ? Phrase::tr("%n work waits on the list of %1", nullptr, 1)
                                 : Phrase::tr("%n works wait on the list of %1", nullptr, n);
    //: %1: a clause such as "2 works wait on the list of pool 0".
    return (other ? Phrase::tr("%1, and it is being woken") : Phrase::tr("%1, and it was not woken yet"))
        .arg(waits.arg(pool));
}

// woken_by: who woke a worker that has no work yet, and what for; empty when it was for a work that waits.
QString woken_by(const QString &name, const MachineState &s, const Worker &k) {
    if (k.current >= 0) return {};
    //: %1: a worker, %2: another one.
    if (k.made_by != no_task)
        return Phrase::tr("%1 is new: %2 made it, as the pool's manager, before it took a work itself; it is ready to "
                          "run")
            .arg(name, task_name(s, k.made_by));
    //: %1: a worker, %2: another one, whose function has gone to sleep.
    if (k.stands_in != no_task)
        return Phrase::tr("%1 was woken when %2 fell asleep while works waited, and is ready to run")
            .arg(name, task_name(s, k.stands_in));
    return {};
}

}  // namespace

namespace sentence {

QString doing(const QString &who, const MachineState &s, const Task &t) {
    switch (t.state) {
    case TaskState::on_cpu: {
        const QString call = innermost(s, t), cpu = naming::cpu(t.cpu);
        const Cpu *c = s.cpu(t.cpu);
        if (c && !c->irq.empty())
            //: %1: a task, %2: a CPU, %3: an interrupt.
            return Phrase::tr("%1 holds %2, which handles %3 on top of it").arg(who, cpu, frame_name(c->irq.back()));
        return call.isEmpty() ? Phrase::tr("%1 runs on %2").arg(who, cpu)
                              : Phrase::tr("%1 runs on %2, in %3").arg(who, cpu, call);
    }
    case TaskState::ready: return stays(waits_for_cpu(Phrase::tr("%1 is ready to run").arg(who), s, t.cpu), s, t);
    case TaskState::asleep: {
        const QString sleeps = asleep(who, s, t);
        return t.waking ? Phrase::tr("%1; it is being woken").arg(sleeps) : sleeps;
    }
    case TaskState::dead: return Phrase::tr("%1 has ended").arg(who);
    case TaskState::unknown: break;
    }
    return Phrase::tr("%1 is not on a CPU as far as this trace tells").arg(who);
}

}  // namespace sentence

QString why_task(const MachineState &s, TaskId id) {
    const Task *t = s.task(id);
    if (!t) return Phrase::tr("There is no such task.");
    const QString name = task_name(s, id);
    if (t->kind == TaskKind::idle)
        return (t->state == TaskState::on_cpu
                    ? Phrase::tr("%1 runs because %2 has nothing else to do.")
                    : Phrase::tr("%1 is the idle task of %2; it runs when nothing else can."))
            .arg(name, naming::cpu(t->cpu));
    const QString text = doing(name, s, *t);
    if (t->state != TaskState::asleep || s.time <= t->since.time) return Phrase::tr("%1.").arg(text);
    //: %1: a clause, %2: how long.
    return Phrase::tr("%1, since %2.").arg(text, duration(s.time - t->since.time));
}

QString why_worker(const MachineState &s, TaskId id) {
    const Worker *k = s.worker(id);
    if (!k) return why_task(s, id);
    const QString name = task_name(s, id);
    if (k->gone) return Phrase::tr("%1 is no longer a worker.").arg(name);
    if (k->current < 0 && k->rescuer && k->pool < 0)
        return Phrase::tr("%1 is a rescuer: it sleeps until a pool can make no worker.").arg(name);
    if (k->current < 0 && look_of(s, *k) == WorkerLook::idle)
        //: %2: the clause that says why.
        return Phrase::tr("%1 is idle: %2.").arg(name, why_idle(s, *k));
    const Task *t = s.task(id);
    QString text = t ? doing(name, s, *t) : Phrase::tr("%1 is a worker").arg(name);
    if (const QString cause = t && t->state == TaskState::ready ? woken_by(name, s, *k) : QString(); !cause.isEmpty())
        text = stays(waits_for_cpu(cause, s, t->cpu), s, *t);
    //: %1: a clause such as "kworker/0:1 runs on CPU 0", %2: a work.
    if (k->current >= 0) text = Phrase::tr("%1, executing %2").arg(text, work_name(s, k->current));
    const Pool *p = s.pool(k->pool);
    if (p && p->manager == id) text = Phrase::tr("%1, as the manager of %2").arg(text, naming::pool(s, k->pool));
    return Phrase::tr("%1.").arg(text);
}

}  // namespace wqlab
