// worker_model.h: the workers of one pool.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "models/entry_model.h"
#include "models/row_parts.h"

namespace wqlab {

struct WorkerRow {
    QString key;  // id of the worker
    QString name;  // kworker/0:1
    QString status;
    QString brief;  // the same in a word
    QString work;  // name of the work it executes, empty when idle
    QString holds;  // id of that work
    QString place;  // slot of the execution's pill
    int form = 0;  // form::Kind of what it does
    bool idle = false;
    bool killed = false;  // by an oops
    bool manager = false;
    bool rescuer = false;
    EntryModel *scheduled = nullptr;
    bool operator==(const WorkerRow &) const = default;
};

class WorkerModel : public DiffModel<WorkerRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")

public:
    enum Role {
        WorkerId = Qt::UserRole,
        WorkerName,
        WorkerStatus,
        WorkerBrief,
        WorkerWork,
        WorkerHolds,
        WorkerSlot,
        WorkerForm,
        WorkerIdle,
        WorkerKilled,
        WorkerManager,
        WorkerRescuer,
        WorkerScheduled
    };
    Q_ENUM(Role)

    explicit WorkerModel(QObject *parent = nullptr);
    ~WorkerModel() override;
    void show(const StageView &view, const Pool &pool);
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    RowParts<TaskId, EntryModel> scheduled_{this};
};

// workerSlot, scheduledList: slots of what a worker executes and of what it must run next.
inline QString workerSlot(TaskId worker) { return QStringLiteral("worker/%1").arg(worker); }
inline QString scheduledList(TaskId worker) { return QStringLiteral("scheduled/%1").arg(worker); }

}  // namespace wqlab
