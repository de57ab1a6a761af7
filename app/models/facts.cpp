#include "models/facts.h"

#include <QCoreApplication>

#include "models/flag_words.h"
#include "models/task_model.h"
#include "models/wording.h"
#include "models/work_story.h"
#include "sentences/duration.h"
#include "sentences/marked.h"
#include "sentences/names.h"
#include "sentences/why.h"

namespace wqlab {
namespace {

struct FactWords {
    Q_DECLARE_TR_FUNCTIONS(facts)
};

QString hex(std::uint64_t v) { return QStringLiteral("0x") + QString::number(v, 16); }

// add: a line of name and value.
void add(Facts &facts, const QString &name, const QString &value, const QString &id = {}) {
    addFact(facts, name, value, id);
}

QString times(int n) {
    return n == 0 ? FactWords::tr("never") : n == 1 ? FactWords::tr("once") : FactWords::tr("%n times", nullptr, n);
}

// addFlags: each flag on a line of its own, with what it means.
void addFlags(Facts &facts, FlagWord::Of of, std::uint64_t flags) {
    const QVector<FlagWord> words = flagsIn(of, flags);
    if (words.isEmpty())
        return add(facts, FactWords::tr("flags"), FactWords::tr("none"));
    addHeading(facts, FactWords::tr("flags"));
    for (const FlagWord &word : words)
        facts.append({QString::fromLatin1(word.name), QString::fromLatin1(word.name), {}, meaningOf(word), {}});
}

void addPool(Facts &facts, const StageView &view, int pool) {
    if (view.s.pool(pool))
        add(facts, FactWords::tr("pool"), naming::pool(view.s, pool), idOf(Selection::Pool, pool));
}

void addWorkqueue(Facts &facts, const StageView &view, WqId wq) {
    if (view.s.workqueue(wq))
        add(facts, FactWords::tr("workqueue"), naming::workqueue(view.s, wq),
            idOf(Selection::Workqueue, wq));
}

QString workNames(const StageView &view, const std::vector<WorkId> &works) {
    QStringList names;
    for (const WorkId id : works)
        names << naming::work(view.s, id);
    return names.isEmpty() ? FactWords::tr("empty") : names.join(QStringLiteral(", "));
}

}  // namespace

void addFact(Facts &facts, const QString &name, const QString &value, const QString &id,
             const QString &note) {
    if (!value.isEmpty())
        facts.append({name, name, value, note, id});
}

void addHeading(Facts &facts, const QString &text) {
    FactRow row;
    row.key = QStringLiteral("# ") + text;
    row.name = text;
    row.heading = true;
    facts.append(row);
}

Facts factsOfWork(const StageView &view, WorkId id) {
    Facts facts;
    const Work *w = view.s.work(id);
    if (!w)
        return facts;
    add(facts, FactWords::tr("function"), toQString(w->func).section(u' ', 0, 0) + QStringLiteral("()"));
    add(facts, FactWords::tr("home"), homeOfWork(*w));
    add(facts, FactWords::tr("state"), statusOfWork(view.s, id));
    addWorkqueue(facts, view, w->wq);
    addPool(facts, view, w->pool);
    if (w->queued_by != no_task)
        add(facts, FactWords::tr("queued by"), naming::task(view.s, w->queued_by),
            idOf(Selection::Task, w->queued_by));
    if (w->place != Place::none && view.s.time > w->queued.time)
        add(facts, FactWords::tr("waits since"), duration(view.s.time - w->queued.time));
    add(facts, FactWords::tr("accepted"), times(w->queueings));
    if (w->refused > 0)
        add(facts, FactWords::tr("refused"), FactWords::tr("%1, it was pending").arg(times(w->refused)));
    add(facts, FactWords::tr("executed"), times(w->executions));
    add(facts, FactWords::tr("address"), hex(w->addr));
    if (w->inferred)
        add(facts, FactWords::tr("note"), FactWords::tr("concluded from the kernel's own events"));
    facts += bitsOfWork(view, *w);
    return facts;
}

Facts factsOfTask(const StageView &view, TaskId id) {
    Facts facts;
    const Task *task = view.s.task(id);
    if (!task)
        return facts;
    add(facts, FactWords::tr("PID"), QString::number(pid_of(id)));
    add(facts, FactWords::tr("state"), statusOfTask(view.s, *task));
    if (task->state == TaskState::asleep && task->sleep)
        add(facts, FactWords::tr("sleeps"),
            task->sleep == 'D'   ? FactWords::tr("uninterruptibly (D)")
            : task->sleep == 'I' ? FactWords::tr("as an idle kernel thread (I)")
                                 : FactWords::tr("interruptibly (%1)").arg(QLatin1Char(task->sleep)));
    add(facts, FactWords::tr("CPU"), task->cpu >= 0 ? QString::number(task->cpu) : QString(),
        idOf(Selection::Cpu, task->cpu));
    add(facts, FactWords::tr("may run on CPUs"), toQString(task->allowed));
    add(facts, FactWords::tr("nice"), niceOf(*task));
    QStringList calls;
    for (const ApiCall &call : task->calls)
        calls << (call.line > 0 ? FactWords::tr("%1(), line %2").arg(toQString(call.func)).arg(call.line)
                                : toQString(call.func) + QStringLiteral("()"));
    add(facts, FactWords::tr("in"), calls.join(QStringLiteral(" → ")));
    if (task->state == TaskState::asleep && task->blocked_owner != no_task &&
        task->blocked_owner != 0)
        add(facts, FactWords::tr("waits for"), naming::task(view.s, task->blocked_owner),
            idOf(Selection::Task, task->blocked_owner));
    const std::int64_t now =
        task->cpu_time + (task->state == TaskState::on_cpu ? view.s.time - task->since.time : 0);
    add(facts, FactWords::tr("CPU time"), duration(now));
    return facts;
}

Facts contextOfTask(const StageView &view, const Recording &recording, TaskId id) {
    Facts facts;
    const Task *task = view.s.task(id);
    if (!task)
        return facts;
    const Cpu *cpu = task->state == TaskState::on_cpu ? view.s.cpu(task->cpu) : nullptr;
    if (cpu && cpu->current == id) {
        add(facts, FactWords::tr("context"), cpu->irq.empty() ? FactWords::tr("the task's own")
                                                   : FactWords::tr("interrupted by %1")
                                                       .arg(textOfFrame(cpu->irq.back())));
        // The newest line of that CPU tells what the kernel's own flags column says.
        for (int i = view.position - 1; i >= 0 && i > view.position - 1000; --i) {
            const TraceEvent &e = recording.event(i);
            if (e.cpu != task->cpu)
                continue;
            add(facts, QStringLiteral("preempt_count"), QString::number(e.preempt_depth()));
            add(facts, FactWords::tr("interrupts"), e.irqs_off() ? FactWords::tr("off") : FactWords::tr("on"));
            break;
        }
    }
    for (const Task &other : view.s.tasks)
        if (other.id != id && other.state == TaskState::asleep && other.blocked_owner == id)
            facts.append({QStringLiteral("holds %1").arg(other.id), FactWords::tr("is waited for by"),
                          FactWords::tr("%1, in %2").arg(naming::task(view.s, other.id), toQString(other.blocked_on)),
                          {}, idOf(view.s.worker(other.id) ? Selection::Worker : Selection::Task, other.id)});
    return facts;
}

Facts factsOfWorker(const StageView &view, TaskId id) {
    Facts facts;
    const Worker *w = view.s.worker(id);
    if (!w)
        return factsOfTask(view, id);
    add(facts, FactWords::tr("state"), statusOfWorker(view.s, *w));
    addPool(facts, view, w->pool);
    if (const Cwq *own = view.s.cwq(w->cwq)) {
        add(facts, FactWords::tr("serves"), naming::cwq(view.s, w->cwq), idOf(Selection::Workqueue, own->wq));
        add(facts, FactWords::tr("worklist"), workNames(view, own->worklist));
    }
    if (view.s.work(w->current))
        add(facts, QStringLiteral("current_work"), naming::work(view.s, w->current),
            idOfWork(view.s, w->current));
    addWorkqueue(facts, view, w->current_wq);
    if (!w->scheduled.empty())
        add(facts, FactWords::tr("scheduled"), workNames(view, w->scheduled));
    add(facts, FactWords::tr("executed"),
        w->executed == 1 ? FactWords::tr("%n work", nullptr, 1)
                         : FactWords::tr("%n works", nullptr, int(w->executed)));
    for (const FactRow &fact : factsOfTask(view, id))
        if (fact.key != FactWords::tr("state"))
            facts.append(fact);
    if (!w->inferred && w->cwq < 0)
        addFlags(facts, FlagWord::Worker, w->flags);
    return facts;
}

Facts factsOfPool(const StageView &view, int id) {
    Facts facts;
    const Pool *p = view.s.pool(id);
    if (!p)
        return facts;
    add(facts, FactWords::tr("CPU"),
        p->cpu >= 0 ? QString::number(p->cpu) : FactWords::tr("unbound, CPUs %1").arg(toQString(p->cpus)),
        p->cpu >= 0 ? idOf(Selection::Cpu, p->cpu) : QString());
    add(facts, FactWords::tr("nice"), QString::number(p->nice));
    add(facts, FactWords::tr("worklist"), workNames(view, p->worklist));
    addFact(facts, QStringLiteral("nr_running"), p->inferred ? QString() : QString::number(p->nr_running), {},
            p->cpu < 0 ? FactWords::tr("An unbound pool counts none of its workers.")
                       : marked::plain(why_count(view.s, id)));
    add(facts, QStringLiteral("nr_workers"), QString::number(p->workers.size()));
    if (p->nr_idle >= 0)
        add(facts, QStringLiteral("nr_idle"), QString::number(p->nr_idle));
    if (p->manager != no_task)
        add(facts, FactWords::tr("manager"), naming::task(view.s, p->manager),
            idOf(Selection::Worker, p->manager));
    for (const TaskId pid : p->workers)
        if (const Worker *w = view.s.worker(pid))
            facts.append({QStringLiteral("worker %1").arg(pid), FactWords::tr("worker"),
                          FactWords::tr("%1, %2").arg(naming::task(view.s, pid), statusOfWorker(view.s, *w)),
                          {}, idOf(Selection::Worker, pid)});
    if (p->inferred)
        add(facts, FactWords::tr("note"), FactWords::tr("concluded from the names of its workers"));
    else
        addFlags(facts, FlagWord::Pool, p->flags);
    return facts;
}

Facts factsOfCpu(const StageView &view, int id) {
    Facts facts;
    const Cpu *c = view.s.cpu(id);
    if (!c)
        return facts;
    add(facts, FactWords::tr("state"), c->online ? FactWords::tr("online") : FactWords::tr("offline"));
    add(facts, FactWords::tr("held by"),
        is_idle_task(c->current) || c->current == no_task
            ? FactWords::tr("nobody, it is idle")
            : naming::task(view.s, c->current),
        is_idle_task(c->current) ? QString() : idOf(Selection::Task, c->current));
    for (auto frame = c->irq.rbegin(); frame != c->irq.rend(); ++frame)
        add(facts, FactWords::tr("on top of it"), textOfFrame(*frame));
    return facts;
}

Facts factsOfWorkqueue(const StageView &view, WqId id) {
    Facts facts;
    const Workqueue *wq = view.s.workqueue(id);
    if (!wq)
        return facts;
    add(facts, FactWords::tr("made by"),
        wq->system ? FactWords::tr("the kernel, at boot") : naming::task(view.s, wq->made_by));
    if (wq->max_active > 0)
        add(facts, QStringLiteral("max_active"), QString::number(wq->max_active));
    for (const Pwq &pwq : view.s.pwqs) {
        if (pwq.wq != id || pwq.gone || (pwq.nr_active == 0 && pwq.inactive.empty()))
            continue;
        QString text = FactWords::tr("%1 active").arg(pwq.nr_active);
        if (!pwq.inactive.empty())
            text += FactWords::tr(", inactive: %1").arg(workNames(view, pwq.inactive));
        add(facts, naming::pool(view.s, pwq.pool), text,
            idOf(Selection::Pool, pwq.pool));
    }
    for (const Cwq &c : view.s.cwqs) {
        if (c.wq != id || c.gone || c.thread == no_task)
            continue;
        QString text = FactWords::tr("its list: %1").arg(workNames(view, c.worklist));
        if (c.counted)
            text += FactWords::tr("; %1 queued so far, %2 have run").arg(c.inserted).arg(c.removed);
        facts.append({QStringLiteral("thread %1").arg(c.thread), naming::task(view.s, c.thread), text, {},
                      idOf(Selection::Worker, c.thread)});
    }
    if (wq->rescuer != no_task)
        add(facts, FactWords::tr("rescuer"), naming::task(view.s, wq->rescuer),
            idOf(Selection::Task, wq->rescuer));
    if (!wq->inferred)
        addFlags(facts, FlagWord::Workqueue, wq->flags);
    return facts;
}

Facts factsOfTimer(const StageView &view, Address addr) {
    Facts facts;
    for (const Timer &t : view.s.timers) {
        if (t.addr != addr)
            continue;
        add(facts, FactWords::tr("function"), toQString(t.function));
        if (view.s.work(t.work))
            add(facts, FactWords::tr("queues"), naming::work(view.s, t.work), idOfWork(view.s, t.work));
        add(facts, FactWords::tr("CPU"), QString::number(t.cpu), idOf(Selection::Cpu, t.cpu));
        add(facts, FactWords::tr("expires"),
            t.hr ? duration(t.expires) : FactWords::tr("jiffy %1").arg(t.expires));
        if (!t.hr)
            add(facts, FactWords::tr("asked for"),
                (t.timeout == 1 ? FactWords::tr("%1 jiffy, %2") : FactWords::tr("%1 jiffies, %2"))
                    .arg(t.timeout).arg(duration(t.timeout * (1'000'000'000 / view.s.run.hz))));
        if (t.expires_ns > view.s.time)
            add(facts, t.hr ? FactWords::tr("fires") : FactWords::tr("the wheel fires it"),
                (view.s.told || t.hr ? FactWords::tr("in %1") : FactWords::tr("in at most %1"))
                    .arg(duration(t.expires_ns - view.s.time)));
    }
    return facts;
}

Facts callsOfLine(const StageView &view, const Recording &recording, const SourcePlace &place) {
    constexpr std::size_t most = 500;
    Facts facts;
    const std::vector<int> &calls = view.index.calls(place);
    if (calls.empty()) {
        addHeading(facts, FactWords::tr("no call of the kernel was made from this line"));
        return facts;
    }
    const QString many = FactWords::tr("%1 calls from this line").arg(calls.size());
    addHeading(facts, calls.size() == 1 ? FactWords::tr("one call from this line")
                      : calls.size() > most ? FactWords::tr("%1, the first %2").arg(many).arg(most) : many);
    for (const int event : calls) {
        if (facts.size() > qsizetype(most))
            break;
        FactRow row;
        row.key = QStringLiteral("event %1").arg(event);
        row.name = QString::asprintf("%+.3f ms", double(recording.event(event).time - view.start) / 1e6);
        row.event = event;
        facts.append(row);
    }
    return facts;
}

Facts factsOfEvent(const StageView &view, const Recording &recording, int i) {
    Facts facts;
    if (i < 0 || i >= recording.count() || i >= view.index.size())
        return facts;
    const TraceEvent &e = recording.event(i);
    const auto bytes = [](std::string_view v) { return QString::fromUtf8(v.data(), qsizetype(v.size())); };
    add(facts, FactWords::tr("event"), bytes(event_name(e)));
    add(facts, FactWords::tr("time"), QString::asprintf("%+.6f ms", double(e.time - view.start) / 1e6));
    add(facts, FactWords::tr("CPU"), QString::number(e.cpu), idOf(Selection::Cpu, e.cpu));
    add(facts, FactWords::tr("task"), FactWords::tr("%1, PID %2").arg(toQString(e.comm)).arg(e.pid));
    add(facts, FactWords::tr("flags"), bytes(e.flags));
    add(facts, FactWords::tr("line of the trace"), QString::number(e.line));
    addHeading(facts, FactWords::tr("fields"));
    for (int f = 0; e.known() && f < field_count(e.type); ++f) {
        const FieldInfo field = field_info(e.type, f);
        const bool number = field.type == FieldType::decimal || field.type == FieldType::decimal3;
        add(facts, bytes(field.name), field.type == FieldType::string ? toQString(e.text(f))
                                      : number ? QString::number(e.num(f)) : hex(e.addr(f)));
    }
    return facts;
}

}  // namespace wqlab
