#include "models/workqueue_model.h"

#include <QCoreApplication>

#include "models/wording.h"

namespace wqlab {

void WorkqueueModel::show(const StageView &view) {
    QVector<WorkqueueRow> rows;
    for (WqId id = 0; id < WqId(view.s.workqueues.size()); ++id) {
        const Workqueue &wq = view.s.workqueues[std::size_t(id)];
        if (wq.system || wq.inferred || wq.gone)
            continue;
        QStringList words = flagsOfWorkqueue(wq.flags);
        words.prepend(
            QCoreApplication::translate("workqueues", "max_active %1").arg(wq.max_active));
        rows.append({idOf(Selection::Workqueue, id), toQString(name_of_wq(view.s, id)),
                     words.join(QStringLiteral(" · "))});
    }
    update(rows);
}

QVariant WorkqueueModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WorkqueueRow &r = row(index);
    switch (role) {
    case WorkqueueId: return r.key;
    case WorkqueueName: return r.name;
    case WorkqueueStatus: return r.status;
    default: return {};
    }
}

QHash<int, QByteArray> WorkqueueModel::roleNames() const {
    return {{WorkqueueId, "workqueueId"},
            {WorkqueueName, "workqueueName"},
            {WorkqueueStatus, "workqueueStatus"}};
}

}  // namespace wqlab
