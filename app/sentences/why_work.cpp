// why_work.cpp: why a work is where it is.
#include <algorithm>

#include "sentences/duration.h"
#include "sentences/sentence.h"
#include "sentences/why.h"

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

// Reason: how the reason that a work waits is joined to the clause of where it waits.
enum class Reason { because, is, until };

// waits: the clause and its reason. comma: the clause ends with words that a comma sets off from what follows.
QString waits(const QString &clause, bool comma, Reason how, const QString &reason) {
    //: %1: a clause such as "w1 waits on the worklist of pool 0", %2: the clause of the reason. Here and below.
    QString joint = Phrase::tr("%1: %2");
    if (how == Reason::because) joint = comma ? Phrase::tr("%1, because %2") : Phrase::tr("%1 because %2");
    if (how == Reason::until) joint = comma ? Phrase::tr("%1, until %2") : Phrase::tr("%1 until %2");
    return joint.arg(clause, reason);
}

// ahead_of: the work in front of it in the list; -1 when it is the first or not there.
template <class List>
WorkId ahead_of(const List &list, WorkId id) {
    const auto at = std::find(list.begin(), list.end(), id);
    return at == list.begin() || at == list.end() ? -1 : *std::prev(at);
}

// woken_for_it: what the worker that is to take it does, as a clause.
QString woken_for_it(const MachineState &s, const Task &t) {
    const QString who = task_name(s, t.id);
    if (t.state == TaskState::on_cpu) return Phrase::tr("%1 is awake and takes the first work next").arg(who);
    if (t.state == TaskState::asleep) return Phrase::tr("%1 is being woken for it").arg(who);
    return waits_for_cpu(Phrase::tr("%1 was woken for it").arg(who), s, t.cpu);
}

// on_list: on a workqueue's own list, served by one thread (before 2.6.36).
QString on_list(const QString &who, const MachineState &s, const Work &w, WorkId id) {
    const Cwq &c = *s.cwq(w.cwq);
    const WorkId ahead = ahead_of(c.worklist, id);
    const bool behind = ahead >= 0;
    const QString list = cwq_name(s, w.cwq);
    //: %1: a work, %2: a workqueue's list, %3: the work in front of it.
    const QString text = behind ? Phrase::tr("%1 waits on %2 behind %3").arg(who, list, work_name(s, ahead))
                                : Phrase::tr("%1 waits on %2").arg(who, list);
    const Worker *k = s.worker(c.thread);
    const Task *t = s.task(c.thread);
    if (!k || !t) return Phrase::tr("%1, which has no thread").arg(text);
    const QString thread = task_name(s, c.thread);
    if (k->current >= 0) {
        const bool sleeps = t->state == TaskState::asleep;
        const QString reason =
            k->in_function ? (sleeps ? Phrase::tr("%1, its only thread, is executing %2 and sleeps in it")
                                     : Phrase::tr("%1, its only thread, is executing %2"))
                           : (sleeps ? Phrase::tr("%1, its only thread, has taken %2 and sleeps in it")
                                     : Phrase::tr("%1, its only thread, has taken %2"));
        return waits(text, behind, Reason::because, reason.arg(thread, work_name(s, k->current)));
    }
    if (t->state == TaskState::on_cpu || t->state == TaskState::ready || t->waking)
        return waits(text, behind, Reason::is, woken_for_it(s, *t));
    return waits(text, behind, Reason::until, Phrase::tr("%1 is woken").arg(thread));
}

// on_its_worklist: the clause of where it waits. offline: the CPU of the pool.
QString on_its_worklist(const QString &who, const QString &pool, const QString &offline, const QString &ahead) {
    if (offline.isEmpty())
        return ahead.isEmpty() ? Phrase::tr("%1 waits on the worklist of %2").arg(who, pool)
                               : Phrase::tr("%1 waits on the worklist of %2 behind %3").arg(who, pool, ahead);
    //: %1: a work, %2: a pool, %3: its CPU, %4: the work in front of it.
    return ahead.isEmpty()
               ? Phrase::tr("%1 waits on the worklist of %2, whose %3 is offline (its workers run elsewhere)")
                     .arg(who, pool, offline)
               : Phrase::tr("%1 waits on the worklist of %2, whose %3 is offline (its workers run elsewhere), behind %4")
                     .arg(who, pool, offline, ahead);
}

// while_one_runs: the clause of a pool's worker that runs, maybe what waits itself.
QString while_one_runs(const MachineState &s, const Worker &k, const Cpu *c, WorkId waiting) {
    const QString who = task_name(s, k.pid), work = work_name(s, k.current);
    if (k.current == waiting)
        //: %1: a worker, %2: a work.
        return Phrase::tr("%1 still runs %2, and a work never runs twice at once: another worker would hand it to %1")
            .arg(who, work);
    if (c && !c->irq.empty() && c->current == k.pid)
        //: %1: a worker, %2: a work, %3: an interrupt.
        return Phrase::tr("%1 runs %2, under %3, and the pool of a CPU starts no second worker while one runs")
            .arg(who, work, frame_name(c->irq.back()));
    //: %1: a worker, %2: a work.
    return Phrase::tr("%1 runs %2 and the pool of a CPU starts no second worker while one runs").arg(who, work);
}

QString on_worklist(const QString &who, const MachineState &s, const Work &w, WorkId id) {
    const Pool *p = s.pool(w.pool);
    const QString pool = naming::pool(s, w.pool);
    if (!p) return on_its_worklist(who, pool, {}, {});
    const Cpu *c = s.cpu(p->cpu);
    for (const Pwq &q : s.pwqs)
        if (q.mayday && !q.gone && q.pool == w.pool && q.wq == w.wq) {
            const Workqueue *wq = s.workqueue(w.wq);
            const QString called = wq && wq->rescuer != no_task
                                       ? Phrase::tr("the pool can make no worker and has called the rescuer %1")
                                             .arg(task_name(s, wq->rescuer))
                                       : Phrase::tr("the pool can make no worker and has called a rescuer");
            return waits(on_its_worklist(who, pool, {}, {}), false, Reason::is, called);
        }
    const bool offline = p->cpu >= 0 && c && !c->online;
    const WorkId ahead = ahead_of(p->worklist, id);
    const bool comma = offline || ahead >= 0;
    const QString text = on_its_worklist(who, pool, offline ? naming::cpu(p->cpu) : QString(),
                                         ahead >= 0 ? work_name(s, ahead) : QString());
    if (const Worker *k = p->cpu >= 0 && !offline ? running_in(s, *p) : nullptr)
        return waits(text, comma, Reason::because, while_one_runs(s, *k, c, id));
    const auto is_idle = [&s](TaskId pid) {
        const Worker *k = s.worker(pid);
        return k && look_of(s, *k) == WorkerLook::idle;
    };
    const bool none_idle = std::none_of(p->workers.begin(), p->workers.end(), is_idle);
    if (const Worker *k = woken_in(s, *p); k && !(none_idle && k->pid == p->manager))
        return waits(text, comma, Reason::is, woken_for_it(s, *s.task(k->pid)));
    if (p->manager != no_task) {
        const Task *t = s.task(p->manager);
        const bool failed = t && t->blocked_on == std::string_view("manager");
        return waits(text, comma, Reason::is,
                     (failed ? Phrase::tr("no worker is idle, and %1, the pool's manager, could make none so far")
                             : Phrase::tr("no worker is idle, and %1 is making one as the pool's manager"))
                         .arg(task_name(s, p->manager)));
    }
    if (none_idle) return waits(text, comma, Reason::because, Phrase::tr("all workers of the pool are busy"));
    return waits(text, comma, Reason::until, Phrase::tr("a worker is woken"));
}

QString inactive(const QString &who, const MachineState &s, const Work &w) {
    const Pwq *p = w.pwq >= 0 ? &s.pwqs[std::size_t(w.pwq)] : nullptr;
    const QString wq = wq_name(s, w.wq);
    if (!p)
        return Phrase::tr("%1 waits because workqueue %2 has as many active works as max_active allows").arg(who, wq);
    if (p->max_active == 0 && !p->inferred)
        return Phrase::tr("%1 waits because workqueue %2 is frozen: its max_active is 0 until the thaw").arg(who, wq);
    QStringList names;
    for (WorkId i = 0; i < WorkId(s.works.size()); ++i) {
        const Work &other = s.works[std::size_t(i)];
        const bool active = other.pwq == w.pwq && (other.place == Place::worklist || other.running > 0);
        if (active && &other != &w) names << work_name(s, i);
    }
    QString works = p->nr_active == 1 ? Phrase::tr("%n active work", nullptr, 1)
                                      : Phrase::tr("%n active works", nullptr, p->nr_active);
    //: %1: "2 active works", %2: their names.
    if (!names.isEmpty()) works = Phrase::tr("%1 (%2)").arg(works, listed(names));
    const QString pool = naming::pool(s, p->pool);
    //: %1: a work, %2: a workqueue, %3: "2 active works (w1, w2)", %4: a pool, %5: a number.
    return p->max_active > 0 ? Phrase::tr("%1 waits because workqueue %2 already has %3 in %4 and max_active is %5")
                                   .arg(who, wq, works, pool, QString::number(p->max_active))
                             : Phrase::tr("%1 waits because workqueue %2 already has %3 in %4")
                                 .arg(who, wq, works, pool);
}

QString scheduled(const QString &who, const MachineState &s, const Work &w) {
    const Worker *k = s.worker(w.worker);
    const QString list = task_name(s, w.worker);
    if (k && k->current >= 0 && k->current_addr == w.addr)
        return Phrase::tr("%1 waits in the list of %2: a work never runs twice at once on its workqueue")
            .arg(who, list);
    if (k && k->current >= 0)
        return Phrase::tr("%1 waits in the list of %2 until it has finished %3")
            .arg(who, list, work_name(s, k->current));
    return Phrase::tr("%1 waits in the list of %2, which takes it next").arg(who, list);
}

QString on_timer(const QString &who, const MachineState &s, const Work &w) {
    const std::int64_t left = w.expires_ns - s.time;
    const QString text = w.wq >= 0
                             ? Phrase::tr("%1 waits for its timer and is queued on %2 when it fires")
                                 .arg(who, wq_name(s, w.wq))
                             : Phrase::tr("%1 waits for its timer").arg(who);
    if (!w.expires_ns || left <= 0) return text;
    //: %1: a clause, %2: how long.
    return (s.told ? Phrase::tr("%1, in %2") : Phrase::tr("%1, in at most %2")).arg(text, duration(left));
}

// queueing: why its queueing waits, as a clause; empty when it is in no queue.
QString queueing(const QString &who, const MachineState &s, const Work &w, WorkId id) {
    switch (w.place) {
    case Place::timer: return on_timer(who, s, w);
    case Place::accepted:
        return Phrase::tr("%1 was accepted by %2 and is being put into a list").arg(who, wq_name(s, w.wq));
    case Place::worklist: return w.cwq >= 0 ? on_list(who, s, w, id) : on_worklist(who, s, w, id);
    case Place::inactive: return inactive(who, s, w);
    case Place::scheduled: return scheduled(who, s, w);
    case Place::none: break;
    }
    return {};
}

// execution: who executes it, as a clause, "who is executed by kworker/0:1, which runs on CPU 0"; empty when nobody
// does.
QString execution(const QString &who, const MachineState &s, WorkId id) {
    for (const Worker &k : s.workers) {
        if (k.current != id || k.gone) continue;
        const QString worker = task_name(s, k.pid);
        if (k.returned) return Phrase::tr("%1 is done: its function has returned to %2").arg(who, worker);
        const Task *t = s.task(k.pid);
        const QString text = (!k.in_function ? Phrase::tr("%1 was taken by %2")
                              : k.rescuer    ? Phrase::tr("%1 is executed by the rescuer %2")
                                             : Phrase::tr("%1 is executed by %2"))
                                 .arg(who, worker);
        //: %1: "w1 is executed by kworker/0:1", %2: "which runs on CPU 0".
        const QString does = t ? Phrase::tr("%1, %2").arg(text, doing(which(), s, *t)) : text;
        //: %1: "saver is executed by the rescuer rescued, which runs on CPU 1".
        return k.rescuer ? Phrase::tr("%1: the pool has made no worker for it in time").arg(does) : does;
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

QString barrier(const MachineState &s, const Work &w, WorkId id) {
    for (const Barrier &b : s.barriers)
        if (b.work == id)
            return Phrase::tr("Barrier of %1: stands behind %2 and wakes %1 when it is its turn.")
                .arg(task_name(s, b.waiter), target_of(s, b));
    return w.running ? Phrase::tr("Barrier: wakes the task that flushes.") : Phrase::tr("Barrier of a flush.");
}

// at_home: of a work that is in no queue and that nobody executes.
QString at_home(const QString &name, const MachineState &s, const Work &w) {
    if (w.home == Home::gone) return Phrase::tr("%1 is gone: its memory was given back.").arg(name);
    if (w.canceling) return Phrase::tr("%1 is being cancelled; nobody can queue it until that is over.").arg(name);
    if (w.pending && timer_queues(s, w))
        return Phrase::tr("%1 is pending: its timer has fired, and what it calls queues it.").arg(name);
    if (w.pending)
        return Phrase::tr("%1 is pending and in no list yet: whoever set the bit goes on to queue it.").arg(name);
    //: %2: "once", "twice", "5 times".
    if (w.executions) return Phrase::tr("%1 is not queued. It has run %2.").arg(name, times(w.executions));
    if (w.queueings)
        return Phrase::tr("%1 is not queued. It was queued %2 and never ran.").arg(name, times(w.queueings));
    if (w.kind == WorkKind::delayed && w.queued.event >= 0)
        return Phrase::tr("%1 is not queued. Its timer was stopped before it fired.").arg(name);
    return Phrase::tr("%1 was never queued.").arg(name);
}

}  // namespace

QString why_work(const MachineState &s, WorkId id) {
    const Work *w = s.work(id);
    if (!w) return Phrase::tr("There is no such work.");
    if (w->kind == WorkKind::barrier) return barrier(s, *w, id);
    const QString name = work_name(s, id), waits = queueing(name, s, *w, id);
    if (waits.isEmpty()) {
        const QString runs = execution(name, s, id);
        return runs.isEmpty() ? at_home(name, s, *w) : Phrase::tr("%1.").arg(runs);
    }
    QString text = Phrase::tr("%1.").arg(waits);
    //: %1: a sentence with its full stop, %2: how long.
    if (s.time > w->queued.time) text = Phrase::tr("%1 Queued %2 ago.").arg(text, duration(s.time - w->queued.time));
    const Pool *p = w->place == Place::worklist ? s.pool(w->pool) : nullptr;
    // The reason that it waits was that it is executed.
    if (const Worker *k = p && p->cpu >= 0 ? running_in(s, *p) : nullptr; k && k->current == id) return text;
    //: The subject of a clause about a work that was named before: "it is executed by kworker/0:1".
    const QString runs = execution(Phrase::tr("it"), s, id);
    if (runs.isEmpty()) return text;
    const auto executes = [id](const Worker &k) { return k.current == id && !k.gone && !k.returned; };
    const auto k = std::find_if(s.workers.begin(), s.workers.end(), executes);
    const bool alone = k != s.workers.end() && w->place == Place::worklist && w->pool >= 0 && k->pool == w->pool;
    //: %1: sentences with their full stops, %2: such a clause, %3: a worker.
    return alone ? Phrase::tr("%1 From an earlier queueing %2: another worker that took it would hand it to %3.")
                       .arg(text, runs, task_name(s, k->pid))
                 : Phrase::tr("%1 From an earlier queueing %2.").arg(text, runs);
}

}  // namespace wqlab
