#include "models/compare_table.h"

namespace wqlab {

QStringList CompareTable::heads() const {
    return {tr("queued"), tr("started"), tr("ended"), tr("CPU"), tr("worker"), tr("result")};
}

void CompareTable::show(const Comparison &comparison) {
    QVector<CompareTableRow> rows;
    for (const CompareRow &r : comparison.rows) {
        CompareTableRow row{r.work, {}, r.left_event, r.right_event, r.any()};
        const auto cell = [&](CompareRow::Cell c, const QString &left, const QString &right) {
            row.cells.append({left, right, r.differs[c]});
        };
        cell(CompareRow::Queued, r.left.queued, r.right.queued);
        cell(CompareRow::Started, r.left.started, r.right.started);
        cell(CompareRow::Ended, r.left.ended, r.right.ended);
        cell(CompareRow::Cpu, r.left.cpu, r.right.cpu);
        cell(CompareRow::Worker, r.left.worker, r.right.worker);
        cell(CompareRow::Result, r.left.result, r.right.result);
        rows.append(row);
    }
    replace(rows);
}

QVariant CompareTable::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CompareTableRow &r = row(index);
    switch (role) {
    case CompareWork: return r.key;
    case CompareCells: {
        QVariantList cells;
        for (const CompareCell &cell : r.cells)
            cells.append(QVariant::fromValue(cell));
        return cells;
    }
    case CompareDiffers: return r.differs;
    case CompareSpoken: {
        QStringList words;
        for (qsizetype i = 0; i < r.cells.size(); ++i) {
            const CompareCell &c = r.cells[i];
            if (c.differs)
                words << tr("%1 %2 and %3").arg(heads().at(i), c.left.isEmpty() ? tr("none") : c.left,
                                               c.right.isEmpty() ? tr("none") : c.right);
        }
        return words.isEmpty() ? tr("%1: the same").arg(r.key)
                               : r.key + QStringLiteral(": ") + words.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

QHash<int, QByteArray> CompareTable::roleNames() const {
    return {{CompareWork, "compareWork"},
            {CompareCells, "compareCells"},
            {CompareDiffers, "compareDiffers"},
            {CompareSpoken, "compareSpoken"}};
}

}  // namespace wqlab
