#include "lessons/attributes.h"

#include "sentences/marked.h"
#include "sentences/sentence.h"
#include "sentences/why.h"

#include <algorithm>


namespace wqlab {

namespace {

using Fact = std::optional<QString>;

QString str(const std::string &s) { return QString::fromStdString(s); }
QString str(Text t) { return QString::fromUtf8(t.data(), qsizetype(t.size())); }
QString num(qint64 n) { return QString::number(n); }
QString flag(bool b) { return b ? QStringLiteral("1") : QStringLiteral("0"); }

// in_code: the sentence in a lesson's Markdown.
QString in_code(QString sentence) {
    return sentence.replace(QChar(marked::open), u'`').replace(QChar(marked::close), u'`');
}

QString place_name(const MachineState &s, const Work &w) {
    switch (w.place) {
    case Place::none: return w.running ? QStringLiteral("a worker") : QStringLiteral("its home");
    case Place::timer: return QStringLiteral("its timer");
    case Place::accepted: return QStringLiteral("the way to a list");
    case Place::worklist:
        return w.cwq >= 0 ? str(name_of_cwq(s, w.cwq))
                          : QStringLiteral("the worklist of %1").arg(str(name_of_pool(s, w.pool)));
    case Place::inactive: return QStringLiteral("the inactive works of %1").arg(str(name_of_wq(s, w.wq)));
    case Place::scheduled: return QStringLiteral("the list of %1").arg(str(name_of_task(s, w.worker)));
    }
    return {};
}

const Worker *worker_of_work(const MachineState &s, WorkId id) {
    for (const Worker &k : s.workers)
        if (k.current == id && !k.gone) return &k;
    return nullptr;
}

Fact work_fact(const MachineState &s, WorkId id, const QString &a) {
    const Work &w = *s.work(id);
    if (a == QStringLiteral("name")) return str(name_of(s, id));
    if (a == QStringLiteral("function")) return str(std::string(bare(w.func)));
    if (a == QStringLiteral("pending")) return flag(w.pending);
    if (a == QStringLiteral("place")) return place_name(s, w);
    if (a == QStringLiteral("pool") && w.pool >= 0) return str(name_of_pool(s, w.pool));
    if (a == QStringLiteral("cpu") && s.pool(w.pool)) return num(s.pool(w.pool)->cpu);
    if (a == QStringLiteral("worker")) {
        const Worker *k = worker_of_work(s, id);
        return k ? str(name_of_task(s, k->pid)) : QStringLiteral("nobody");
    }
    if (a == QStringLiteral("wq")) return str(name_of_wq(s, w.wq));
    if (a == QStringLiteral("executions")) return num(w.executions);
    if (a == QStringLiteral("queueings")) return num(w.queueings);
    if (a == QStringLiteral("refused")) return num(w.refused);
    if (a == QStringLiteral("running")) return num(w.running);
    if (a == QStringLiteral("why")) return in_code(why_work(s, id));
    if (a == QStringLiteral("home")) {
        constexpr const char *names[] = {"unknown", "static", "stack", "kmalloc", "gone"};
        return QString::fromLatin1(names[int(w.home)]);
    }
    return {};
}

Fact task_fact(const MachineState &s, TaskId id, const QString &a) {
    const Task &t = *s.task(id);
    const Worker *k = s.worker(id);
    if (a == QStringLiteral("name")) return str(name_of_task(s, id));
    if (a == QStringLiteral("cpu")) return num(t.cpu);
    if (a == QStringLiteral("pid")) return num(pid_of(id));
    if (a == QStringLiteral("line")) return num(t.line);
    if (a == QStringLiteral("call")) return t.calls.empty() ? QStringLiteral("nothing") : str(t.calls.back().func);
    if (a == QStringLiteral("why")) return k ? in_code(why_worker(s, id)) : in_code(why_task(s, id));
    if (a == QStringLiteral("works"))
        return k ? (k->current >= 0 ? str(name_of(s, k->current)) : QStringLiteral("nothing")) : Fact();
    if (a == QStringLiteral("pool") && k) return str(name_of_pool(s, k->pool));
    if (a == QStringLiteral("state")) {
        if (k && look_of(s, *k) == WorkerLook::idle) return QStringLiteral("idle");
        constexpr const char *names[] = {"not known", "on CPU", "ready", "asleep", "ended"};
        return QString::fromLatin1(names[int(t.state)]);
    }
    return {};
}

Fact pool_fact(const MachineState &s, const Pool &p, const QString &a) {
    if (a == QStringLiteral("cpu")) return num(p.cpu);
    if (a == QStringLiteral("nr_running")) return num(p.nr_running);
    if (a == QStringLiteral("workers")) return num(qint64(p.workers.size()));
    if (a == QStringLiteral("waiting")) return num(qint64(p.worklist.size()));
    if (a == QStringLiteral("manager")) return str(name_of_task(s, p.manager));
    if (a == QStringLiteral("why")) return in_code(why_pool(s, p.id));
    if (a == QStringLiteral("first"))
        return p.worklist.empty() ? QStringLiteral("nothing") : str(name_of(s, p.worklist.front()));
    if (a == QStringLiteral("idle")) {
        int n = 0;
        for (TaskId pid : p.workers)
            if (const Worker *k = s.worker(pid); k && look_of(s, *k) == WorkerLook::idle) ++n;
        return num(n);
    }
    if (a == QStringLiteral("worklist")) {
        QStringList names;
        for (WorkId id : p.worklist) names << str(name_of(s, id));
        return names.isEmpty() ? QStringLiteral("empty") : names.join(QStringLiteral(", "));
    }
    return {};
}

Fact cpu_fact(const MachineState &s, int id, const QString &a) {
    const Cpu &c = *s.cpu(id);
    if (a == QStringLiteral("current"))
        return is_idle_task(c.current) ? QStringLiteral("nobody") : str(name_of_task(s, c.current));
    if (a == QStringLiteral("why")) return in_code(why_cpu(s, id));
    if (a == QStringLiteral("context")) {
        constexpr const char *names[] = {"idle", "task", "softirq", "hardirq"};
        return QString::fromLatin1(names[int(context_of(c))]);
    }
    return {};
}

Fact wq_fact(const MachineState &s, WqId id, const QString &a) {
    const Workqueue &q = *s.workqueue(id);
    int active = 0, inactive = 0;
    for (const Pwq &p : s.pwqs) {
        if (p.wq != id || p.gone) continue;
        active += p.nr_active;
        inactive += int(p.inactive.size());
    }
    if (a == QStringLiteral("name")) return str(name_of_wq(s, id));
    if (a == QStringLiteral("max_active")) return num(q.max_active);
    if (a == QStringLiteral("active")) return num(active);
    if (a == QStringLiteral("inactive")) return num(inactive);
    if (a == QStringLiteral("threads"))
        return num((q.rescuer != no_task) + std::count_if(s.cwqs.begin(), s.cwqs.end(), [id](const Cwq &c) {
                       return c.wq == id && c.thread != no_task;
                   }));
    if (a == QStringLiteral("flags")) return sentence::wq_flag_names(q.flags);
    if (a == QStringLiteral("why")) return in_code(why_workqueue(s, id));
    return {};
}

Fact module_fact(const MachineState &s, const QString &a) {
    constexpr const char *phases[] = {"not loaded", "being loaded", "in init", "loaded", "in exit", "gone"};
    if (a == QStringLiteral("name")) return str(s.module.name);
    if (a == QStringLiteral("phase")) return QString::fromLatin1(phases[int(s.module.phase)]);
    return {};
}

Fact run_fact(const MachineState &s, const QString &a) {
    if (a == QStringLiteral("kernel")) return str(s.run.kernel);
    if (a == QStringLiteral("mode")) return str(s.run.mode);
    if (a == QStringLiteral("cpus")) return num(qint64(s.cpus.size()));
    if (a == QStringLiteral("exit")) return num(s.run.exit);
    if (a == QStringLiteral("threads"))
        return num(std::count_if(s.tasks.begin(), s.tasks.end(), [](const Task &t) {
            return t.state != TaskState::dead && t.kind != TaskKind::idle && t.kind != TaskKind::user;
        }));
    return {};
}

Fact oops_fact(const MachineState &s, const QString &a) {
    if (a == QStringLiteral("kind") && !s.run.oops.empty()) return str(s.run.oops);
    if (a == QStringLiteral("task") && !s.run.oops.empty()) return str(name_of_task(s, s.run.oops_task));
    return {};
}

// behind: the rest of text behind a word and a space; null when it does not begin so.
std::optional<QString> behind(const QString &text, const char *word) {
    const QString prefix = QString::fromLatin1(word) + QLatin1Char(' ');
    return text.startsWith(prefix) ? std::optional(text.mid(prefix.size())) : std::nullopt;
}

}  // namespace

std::optional<QString> attribute_of(const MachineState &s, const QString &subject, const QString &attribute) {
    if (subject == QStringLiteral("module")) return module_fact(s, attribute);
    if (subject == QStringLiteral("run")) return run_fact(s, attribute);
    if (subject == QStringLiteral("oops")) return oops_fact(s, attribute);
    bool number = false;
    if (const auto n = behind(subject, "pool")) {
        const Pool *p = s.pool(n->toInt(&number));
        return number && p ? pool_fact(s, *p, attribute) : Fact();
    }
    if (const auto n = behind(subject, "cpu")) {
        const int id = n->toInt(&number);
        return number && s.cpu(id) ? cpu_fact(s, id, attribute) : Fact();
    }
    const auto as_work = behind(subject, "work"), as_task = behind(subject, "task"), as_wq = behind(subject, "wq");
    const std::string name = as_work.value_or(as_task.value_or(as_wq.value_or(subject))).toStdString();
    if (!as_task && !as_wq)
        if (const WorkId id = s.work_named(name); id >= 0) return work_fact(s, id, attribute);
    if (!as_work && !as_wq)
        if (const TaskId id = s.task_named(name); id != no_task && s.task(id)) return task_fact(s, id, attribute);
    if (!as_work && !as_task)
        if (const WqId id = s.workqueue_named(name); id >= 0) return wq_fact(s, id, attribute);
    return {};
}

}  // namespace wqlab
