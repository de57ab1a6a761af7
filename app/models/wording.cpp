#include "models/wording.h"

#include <QCoreApplication>

#include "models/flag_words.h"
#include "models/ids.h"
#include "sentences/duration.h"
#include "sentences/names.h"

namespace wqlab {
namespace {

struct StateWords {
    Q_DECLARE_TR_FUNCTIONS(wording)
};

QString placeText(const MachineState &s, const Work &w) {
    switch (w.place) {
    case Place::timer: return StateWords::tr("timer armed");
    case Place::accepted: return StateWords::tr("accepted");
    case Place::worklist: return StateWords::tr("on the worklist");
    case Place::inactive: return StateWords::tr("inactive");
    case Place::scheduled: {
        const Worker *worker = s.worker(w.worker);
        return worker ? StateWords::tr("next in %1").arg(toQString(worker->comm)) : StateWords::tr("scheduled");
    }
    case Place::none: break;
    }
    return {};
}

}  // namespace

QString statusOfWork(const MachineState &s, WorkId id) {
    const Work &w = s.works[std::size_t(id)];
    if (w.home == Home::gone)
        return s.module.phase == ModulePhase::gone ? StateWords::tr("gone with the module")
                                                   : StateWords::tr("its memory is freed");
    QStringList parts;
    if (w.running > 0) {
        bool asleep = false;
        for (const Worker &worker : s.workers)
            asleep = asleep || (worker.current == id && look_of(s, worker) == WorkerLook::asleep);
        parts << (asleep ? StateWords::tr("asleep") : StateWords::tr("running"));
    }
    const Worker *taker = nullptr;
    for (const Worker &worker : s.workers)
        if (worker.current == id && worker.generation == w.generation && !worker.in_function)
            taker = &worker;
    const QString place = placeText(s, w);
    if (taker && w.running == 0)
        parts << StateWords::tr("in %1").arg(toQString(taker->comm));
    else if (!place.isEmpty())
        parts << place;
    if (parts.isEmpty())
        parts << (w.pending ? StateWords::tr("in no list") : StateWords::tr("idle"));
    parts << StateWords::tr("pending %1").arg(w.pending ? 1 : 0);
    return parts.join(QStringLiteral(" · "));
}

QString homeOfWork(const Work &w) {
    switch (w.home) {
    case Home::static_: return StateWords::tr("static");
    case Home::stack: return StateWords::tr("on the stack");
    case Home::kmalloc: return StateWords::tr("kmalloc");
    case Home::gone: return StateWords::tr("freed");
    case Home::unknown: break;
    }
    return {};
}

QString callOfTask(const MachineState &s, const Task &task) {
    return task.calls.empty() ? QString() : naming::call(s, task.calls.front());
}

QString statusOfTask(const MachineState &s, const Task &task) {
    const QString call = callOfTask(s, task);
    switch (task.state) {
    case TaskState::on_cpu:
        return call.isEmpty() ? StateWords::tr("on CPU %1").arg(task.cpu)
                              : StateWords::tr("on CPU %1, in %2").arg(task.cpu).arg(call);
    case TaskState::ready: return StateWords::tr("ready, CPU %1 is taken").arg(task.cpu);
    case TaskState::asleep:
        if (!call.isEmpty())
            return StateWords::tr("asleep in %1").arg(call);
        return task.blocked_on.empty() ? StateWords::tr("asleep")
                                       : StateWords::tr("asleep (%1)").arg(toQString(task.blocked_on));
    case TaskState::dead: return StateWords::tr("ended");
    case TaskState::unknown: break;
    }
    return call.isEmpty() ? QString() : StateWords::tr("in %1").arg(call);
}

QString statusOfWorker(const MachineState &s, const Worker &w) {
    const Task *task = s.task(w.pid);
    const QString call = task ? callOfTask(s, *task) : QString();
    // How long it has been as it is now; a moment of no length is not worth a word.
    // A work that has just begun was not on the CPU before it.
    const std::int64_t since = task ? std::max(task->since.time, w.current >= 0 && look_of(s, w) == WorkerLook::on_cpu
                                                                     ? w.since.time : task->since.time) : s.time;
    const std::int64_t lasted = s.time - since;
    const QString length = lasted > 0 ? duration(lasted) : QString();
    switch (look_of(s, w)) {
    case WorkerLook::idle: return StateWords::tr("idle");
    case WorkerLook::on_cpu:
        if (!call.isEmpty())
            return length.isEmpty() ? StateWords::tr("on CPU, in %1").arg(call)
                                    : StateWords::tr("on CPU for %1, in %2").arg(length, call);
        return length.isEmpty() ? StateWords::tr("on CPU") : StateWords::tr("on CPU for %1").arg(length);
    case WorkerLook::ready:
        if (w.current >= 0 && w.returned)
            return length.isEmpty() ? StateWords::tr("its work is done, ready")
                : StateWords::tr("its work is done, ready for %1").arg(length);
        if (const Cpu *cpu = task ? s.cpu(task->cpu) : nullptr; w.current < 0 && cpu && is_idle_task(cpu->current))
            return StateWords::tr("woken, next on CPU %1").arg(task->cpu);
        if (w.current < 0)
            return length.isEmpty() ? StateWords::tr("woken, not on CPU yet")
                : StateWords::tr("woken %1 ago, not on CPU yet").arg(length);
        return length.isEmpty() ? StateWords::tr("ready, not on CPU yet") : StateWords::tr("ready for %1").arg(length);
    case WorkerLook::asleep:
        if (w.current < 0 && task && task->blocked_on == std::string_view("manager"))
            return StateWords::tr("could make no worker, tries again soon");
        if (!call.isEmpty())
            return length.isEmpty() ? StateWords::tr("asleep in %1").arg(call)
                                    : StateWords::tr("asleep for %1 in %2").arg(length, call);
        return length.isEmpty() ? StateWords::tr("asleep") : StateWords::tr("asleep for %1").arg(length);
    case WorkerLook::gone: return w.gone ? StateWords::tr("gone") : StateWords::tr("killed by an oops");
    }
    return {};
}

QString briefOfWorker(const MachineState &s, const Worker &w) {
    switch (look_of(s, w)) {
    case WorkerLook::idle: return StateWords::tr("idle");
    case WorkerLook::on_cpu: return StateWords::tr("on CPU");
    case WorkerLook::ready:
        return w.current < 0 ? StateWords::tr("woken")
               : w.returned  ? StateWords::tr("done")
                             : StateWords::tr("ready");
    case WorkerLook::asleep: return StateWords::tr("asleep");
    case WorkerLook::gone: return w.gone ? StateWords::tr("gone") : StateWords::tr("killed");
    }
    return {};
}

QString statusOfCpu(const MachineState &s, int cpu) {
    const Cpu *c = s.cpu(cpu);
    const Task *task = c && !is_idle_task(c->current) ? s.task(c->current) : nullptr;
    if (!task)
        return {};
    const QString call = callOfTask(s, *task);
    if (!call.isEmpty())
        return StateWords::tr("in %1").arg(call);
    if (const Worker *w = s.worker(task->id))
        return w->current >= 0 ? StateWords::tr("runs %1").arg(naming::work(s, w->current)) : QString();
    return {};
}

QString textOfFrame(const Frame &f) {
    const QString name = toQString(f.name);
    switch (f.kind) {
    case FrameKind::hardirq:
        return StateWords::tr("interrupt %1").arg(name.isEmpty() ? QString::number(f.number) : name);
    case FrameKind::timer_interrupt: return StateWords::tr("timer interrupt");
    case FrameKind::softirq: return StateWords::tr("softirq %1").arg(name);
    case FrameKind::timer: return StateWords::tr("timer %1").arg(name);
    case FrameKind::hrtimer: return StateWords::tr("hrtimer %1").arg(name);
    case FrameKind::tasklet: return StateWords::tr("tasklet %1").arg(name);
    }
    return name;
}

QStringList flagsOfWorkqueue(std::uint64_t flags) {
    QStringList words;
    for (const FlagWord &word : flagsIn(FlagWord::Workqueue, flags))
        words << QString::fromLatin1(word.name);
    return words;
}

QString freezeText(const MachineState &s) {
    const std::string_view phase = s.run.freeze;
    if (phase.empty())
        return {};
    if (phase == "tasks")
        return StateWords::tr("Suspend: tasks are being frozen.");
    if (phase == "workqueues")
        return StateWords::tr("Suspend: freezable workqueues start nothing new; what runs is finished.");
    if (phase == "frozen")
        return StateWords::tr("Suspended: works of freezable workqueues wait for the thaw.");
    if (phase == "thaw")
        return StateWords::tr("Resume: what the freeze held back is let go.");
    return StateWords::tr("The suspend failed: something did not freeze in time.");
}

form::Kind formOfWork(const MachineState &s, WorkId id) {
    const Work &w = s.works[std::size_t(id)];
    if (w.home == Home::gone)
        return form::Gone;
    if (w.kind == WorkKind::barrier)
        return form::Barrier;
    for (const Worker &worker : s.workers)
        if (worker.current == id && !worker.gone)
            return formOfLook(look_of(s, worker));
    return w.place == Place::inactive ? form::Inactive
           : w.place == Place::none || w.place == Place::accepted ? form::Idle
                                                                   : form::Queued;
}

form::Kind formOfLook(WorkerLook look) {
    switch (look) {
    case WorkerLook::asleep: return form::Asleep;
    case WorkerLook::gone:   // on no CPU any more, and asleep neither
    case WorkerLook::ready: return form::Ready;
    default: return form::OnCpu;
    }
}

form::Kind formOfTask(const Task &task) {
    switch (task.state) {
    case TaskState::asleep: return form::Asleep;
    case TaskState::ready: return form::Ready;
    case TaskState::unknown: return form::Barrier;
    default: return form::OnCpu;
    }
}

}  // namespace wqlab
