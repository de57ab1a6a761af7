#include "models/task_model.h"

#include "models/ids.h"
#include "sentences/duration.h"
#include "sentences/names.h"

namespace wqlab {
namespace {

// letterOf: ps tells no difference between running and ready to run. A task that has not been switched from yet
// sleeps as its kind does: a worker idles.
QString letterOf(const MachineState &s, const Task &task) {
    switch (task.state) {
    case TaskState::on_cpu:
    case TaskState::ready: return QStringLiteral("R");
    case TaskState::asleep:
        return task.sleep                           ? QString(QLatin1Char(task.sleep))
               : s.worker(task.id) && !s.original() ? QStringLiteral("I")
                                                    : QStringLiteral("S");
    default: return QStringLiteral("?");
    }
}

// breakable: a name that is too long for its column is broken in front of the workqueue's.
QString breakable(const QString &name) {
    constexpr QChar zero_width_space(0x200b);
    qsizetype at = name.lastIndexOf(u'/') + 1;
    while (at < name.size() && name[at] != u'+' && name[at] != u'-')
        ++at;
    return at < name.size() ? QString(name).insert(at, zero_width_space) : name;
}

}  // namespace

QString niceOf(const Task &task) {
    constexpr int least_normal_prio = 100;
    return task.prio < least_normal_prio ? QStringLiteral("-") : QString::number(task.prio - 120);
}

QString psName(const MachineState &s, const Task &task) {
    const QString name = naming::task(s, task.id);
    const Worker *w = s.worker(task.id);
    if (!w || w->pool < 0 || w->last_wq < 0)
        return name;
    return name + (w->current >= 0 ? u'+' : u'-') + naming::workqueue(s, w->last_wq);
}

void TaskModel::show(const StageView &view) {
    QVector<TaskRow> rows;
    for (const Task &task : view.s.tasks) {
        if (is_idle_task(task.id) || task.state == TaskState::dead)
            continue;
        TaskRow row;
        row.key = task.id;
        row.name = psName(view.s, task);
        row.id = idOf(view.s.worker(task.id) ? Selection::Worker : Selection::Task, task.id);
        row.letter = letterOf(view.s, task);
        row.nice = niceOf(task);
        row.cpu = task.cpu;
        row.onCpu = task.state == TaskState::on_cpu;
        row.cpuTime = duration(task.cpu_time + (row.onCpu ? view.s.time - task.since.time : 0));
        rows.append(row);
    }
    const int before = count();
    update(rows);
    if (count() != before)
        emit countChanged();
}

int TaskModel::rowOf(const QString &id) const {
    for (int i = 0; i < rowCount(); ++i)
        if (row(index(i)).id == id)
            return i;
    return -1;
}

QVariant TaskModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TaskRow &r = row(index);
    switch (role) {
    case TaskPid: return pid_of(r.key);
    case TaskName: return r.name;
    case TaskBreakable: return breakable(r.name);
    case TaskThing: return r.id;
    case TaskLetter: return r.letter;
    case TaskNice: return r.nice;
    case TaskCpu: return r.cpu;
    case TaskOnCpu: return r.onCpu;
    case TaskTime: return r.cpuTime;
    default: return {};
    }
}

QHash<int, QByteArray> TaskModel::roleNames() const {
    return {{TaskPid, "taskPid"},     {TaskName, "taskName"},     {TaskBreakable, "taskBreakable"},
            {TaskThing, "taskThing"}, {TaskLetter, "taskLetter"}, {TaskNice, "taskNice"},
            {TaskCpu, "taskCpu"},     {TaskOnCpu, "taskOnCpu"},   {TaskTime, "taskTime"}};
}

}  // namespace wqlab
