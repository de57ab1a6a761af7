#include "models/entry_model.h"

#include <cmath>

#include "board/density.h"
#include "sentences/names.h"

namespace wqlab {

QString entrySlot(const MachineState &s, const QString &list, WorkId work) {
    return list + u'/' + idOfWork(s, work);
}

QString labelOfWork(const MachineState &s, WorkId work) {
    for (const Barrier &barrier : s.barriers)
        if (barrier.work == work)
            //: %1: the task that flushes
            return EntryModel::tr("barrier of %1").arg(naming::task(s, barrier.waiter));
    return naming::work(s, work);
}

void EntryModel::show(const StageView &view, const QString &list,
                      const std::vector<WorkId> &works) {
    QVector<EntryRow> rows;
    for (const WorkId id : works) {
        const Work *w = view.s.work(id);
        if (!w || !view.index.matters(*w) || !queuedPill(view.s, id))
            continue;
        const bool barrier = w->kind == WorkKind::barrier;
        rows.append({entrySlot(view.s, list, id), labelOfWork(view.s, id), idOfWork(view.s, id),
                     barrier                      ? form::Barrier
                     : w->place == Place::inactive ? form::Inactive
                                                   : form::Queued,
                     barrier ? -1 : w->colour});
    }
    const int before = count();
    update(rows);
    if (count() != before)
        emit countChanged();
}

QString EntryModel::longest() const {
    QString most;
    for (const EntryRow &row : rows())
        if (row.name.size() > most.size())
            most = row.name;
    return most;
}

QPoint EntryModel::fold(qreal room, int rows, qreal letter, qreal padding, qreal least) const {
    std::vector<qreal> widths;
    for (const EntryRow &row : this->rows())
        widths.push_back(std::max(least, std::ceil(qreal(row.name.size()) * letter + padding)));
    const density::RowFold fold =
        density::foldRow(widths, room, rows, 8, density::tokenWidth, 5 * letter);
    return {fold.full, fold.tokens};
}

QVariant EntryModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case EntrySlot: return row(index).key;
    case EntryName: return row(index).name;
    case EntryWork: return row(index).work;
    case EntryForm: return row(index).form;
    case EntryColour: return row(index).colour;
    default: return {};
    }
}

QHash<int, QByteArray> EntryModel::roleNames() const {
    return {{EntrySlot, "entrySlot"}, {EntryName, "entryName"}, {EntryWork, "entryWork"}, {EntryForm, "entryForm"},
            {EntryColour, "entryColour"}};
}

}  // namespace wqlab
