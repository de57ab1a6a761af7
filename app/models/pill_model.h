// pill_model.h: the queueings and executions of this moment, each a pill with a place.
#pragma once
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "models/diff_model.h"
#include "models/stage_view.h"

namespace wqlab {

struct PillRow {
    QString key;  // of the queueing or execution
    QString work;  // id of the work
    QString name;
    QString spoken;  // "work1, asleep in kworker/0:1"
    int form = 0;  // form::Kind
    int colour = -1;
    QStringList places;  // slots, the most exact first
    QString origin;  // slot of its home
    bool leaving = false;  // on its way home; gone when the motion ends
    bool execution = false;
    WorkId order = 0;  // of the rows; those of one work stand together
    bool operator==(const PillRow &) const = default;
};

// PillModel: a queueing that is taken up becomes the execution: the same row, so that one pill
// travels from the worklist into the worker, and back when time is turned back. A pill that ends
// stays, leaving, until dropLeaving().
class PillModel : public DiffModel<PillRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")

public:
    enum Role {
        PillKey = Qt::UserRole,
        PillWork,
        PillName,
        PillSpoken,
        PillLegend,
        PillForm,
        PillColour,
        PillPlaces,
        PillOrigin,
        PillLeaving
    };
    Q_ENUM(Role)

    using DiffModel::DiffModel;
    void show(const StageView &view);
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

public slots:
    void dropLeaving();

private:
    void adopt(QVector<PillRow> &next) const;

    int serial_ = 0;
};

}  // namespace wqlab
