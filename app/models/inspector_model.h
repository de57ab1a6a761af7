// inspector_model.h: what is known of the selected thing, as lines of name and value.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "models/diff_model.h"
#include "models/stage_view.h"

namespace wqlab {

struct FactRow {
    QString key;  // what is told, "pending"
    QString value;
    QString id;  // of the thing that the value names, empty: none
    bool operator==(const FactRow &) const = default;
};

class InspectorModel : public DiffModel<FactRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { FactName = Qt::UserRole, FactValue, FactId };
    Q_ENUM(Role)

    using DiffModel::DiffModel;
    void show(const StageView &view, Selection::Kind kind, qint64 key);
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
};

}  // namespace wqlab
