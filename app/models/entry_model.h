// entry_model.h: works in a list, in list order: places for their pills.
#pragma once
#include <QPoint>
#include <QtQml/qqmlregistration.h>

#include "board/form.h"
#include "models/diff_model.h"
#include "models/stage_view.h"

namespace wqlab {

struct EntryRow {
    QString key;  // slot of the pill
    QString name;
    QString work;  // id
    form::Kind form = form::Queued;
    int colour = -1;
    bool operator==(const EntryRow &) const = default;
};

class EntryModel : public DiffModel<EntryRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    // longest: the longest of the names.
    Q_PROPERTY(QString longest READ longest NOTIFY countChanged FINAL)

public:
    enum Role { EntrySlot = Qt::UserRole, EntryName, EntryWork, EntryForm, EntryColour };
    Q_ENUM(Role)

    using DiffModel::DiffModel;
    // show: works in list; list names the list in the slots.
    void show(const StageView &view, const QString &list, const std::vector<WorkId> &works);
    int count() const { return rowCount(); }
    QString longest() const;
    // fold: how many of them keep their names in rows of that room, as x, and how many more are
    // tokens, as y; letter, padding and least say how wide a pill is.
    Q_INVOKABLE QPoint fold(qreal room, int rows, qreal letter, qreal padding, qreal least) const;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
};

// entrySlot: the name of a work's slot in a list.
QString entrySlot(const MachineState &s, const QString &list, WorkId work);
// labelOfWork: what its pill says; of a barrier, who waits for it.
QString labelOfWork(const MachineState &s, WorkId work);

}  // namespace wqlab
