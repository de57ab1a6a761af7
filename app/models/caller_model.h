// caller_model.h: tasks other than workers that are in module code: insmod, rmmod, the module's
// kthreads.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "models/diff_model.h"
#include "models/stage_view.h"

namespace wqlab {

struct CallerRow {
    QString key;  // id of the task
    QString name;
    QString status;
    int form = 0;  // form::Kind
    bool operator==(const CallerRow &) const = default;
};

class CallerModel : public DiffModel<CallerRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")

public:
    enum Role { CallerTask = Qt::UserRole, CallerName, CallerStatus, CallerLegend, CallerForm };
    Q_ENUM(Role)

    using DiffModel::DiffModel;
    void show(const StageView &view);
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

}  // namespace wqlab
