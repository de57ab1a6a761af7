// workqueue_model.h: the workqueues that the module has made.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "models/diff_model.h"
#include "models/stage_view.h"

namespace wqlab {

struct WorkqueueRow {
    QString key;  // id of the workqueue
    QString name;
    QString status;  // "max_active 256 · WQ_UNBOUND"
    bool flushed = false;  // by somebody, just now
    bool operator==(const WorkqueueRow &) const = default;
};

class WorkqueueModel : public DiffModel<WorkqueueRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")

public:
    enum Role { WorkqueueId = Qt::UserRole, WorkqueueName, WorkqueueStatus, WorkqueueFlushed };
    Q_ENUM(Role)

    using DiffModel::DiffModel;
    void show(const StageView &view);
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

}  // namespace wqlab
