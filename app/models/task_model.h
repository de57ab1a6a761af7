// task_model.h: the tasks at the playhead, as ps prints them.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "models/diff_model.h"
#include "models/stage_view.h"

namespace wqlab {

// psName: "kworker/2:1-events", "kworker/2:1+events" while it executes a work of that workqueue.
QString psName(const MachineState &s, const Task &task);

// niceOf: as ps prints it: "-" where the task is scheduled in real time.
QString niceOf(const Task &task);

struct TaskRow {
    TaskId key = no_task;
    QString name;
    QString id;  // to select it
    QString letter;  // of its state: R, S, D, I
    QString nice;
    int cpu = -1;
    bool onCpu = false;
    QString cpuTime;
    bool operator==(const TaskRow &) const = default;
};

class TaskModel : public DiffModel<TaskRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        TaskPid = Qt::UserRole, TaskName, TaskBreakable, TaskThing, TaskLetter, TaskNice, TaskCpu, TaskOnCpu, TaskTime
    };
    Q_ENUM(Role)

    using DiffModel::DiffModel;
    // show: who is alive, by PID; the idle tasks are not told, as in ps.
    void show(const StageView &view);
    int count() const { return rowCount(); }
    // rowOf: of the task or worker of that id, -1 when it is not there.
    Q_INVOKABLE int rowOf(const QString &id) const;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
};

}  // namespace wqlab
