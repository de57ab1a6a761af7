// compare_table.h: two runs, a row a queueing: what each did, and which cells differ.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "compare/comparison.h"
#include "models/diff_model.h"

namespace wqlab {

// CompareCell: what the left and the right run say of one thing.
struct CompareCell {
    Q_GADGET
    QML_VALUE_TYPE(compareCell)
    Q_PROPERTY(QString left MEMBER left FINAL)
    Q_PROPERTY(QString right MEMBER right FINAL)
    Q_PROPERTY(bool differs MEMBER differs FINAL)

public:
    QString left, right;
    bool differs = false;
    bool operator==(const CompareCell &) const = default;
};

struct CompareTableRow {
    QString key;   // "w0 (2)"
    QVector<CompareCell> cells;
    int left = -1, right = -1;   // first events that differ, -1: none
    bool differs = false;
    bool operator==(const CompareTableRow &) const = default;
};

class CompareTable : public DiffModel<CompareTableRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a comparison")
    Q_PROPERTY(QStringList heads READ heads CONSTANT FINAL)

public:
    enum Role { CompareWork = Qt::UserRole, CompareCells, CompareDiffers, CompareSpoken };
    Q_ENUM(Role)

    using DiffModel::DiffModel;
    // heads: of the columns behind the first.
    QStringList heads() const;
    void show(const Comparison &comparison);
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

}  // namespace wqlab
