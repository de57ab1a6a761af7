// change_model.h: what a copy changed of its original, as rows: the changed lines with some around them.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "edit/line_diff.h"
#include "models/diff_model.h"

namespace wqlab {

struct ChangeRow {
    int key = 0;
    DiffLine line;
    bool gap = false;   // lines that are the same were left out here
    bool operator==(const ChangeRow &) const = default;
};

class ChangeModel : public DiffModel<ChangeRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to an editor")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)

public:
    // ChangeKind: 0 the same, 1 added, 2 removed, 3 a gap.
    enum Role { ChangeKind = Qt::UserRole, ChangeNumber, ChangeText };
    Q_ENUM(Role)

    static constexpr int around = 2;   // lines shown before and behind a change

    using DiffModel::DiffModel;
    void show(const QString &original, const QString &text);
    int count() const { return rowCount(); }
    // summary: "2 lines added, 1 removed".
    QString summary() const { return summary_; }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();

private:
    QString summary_;
};

}  // namespace wqlab
