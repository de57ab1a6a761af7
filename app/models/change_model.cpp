#include "models/change_model.h"

#include "models/c_words.h"

namespace wqlab {

void ChangeModel::show(const QString &original, const QString &text) {
    const std::vector<DiffLine> lines = diff_lines(original, text);
    int added = 0, removed = 0;
    std::vector<bool> shown(lines.size());
    for (int i = 0; i < int(lines.size()); ++i) {
        if (lines[std::size_t(i)].kind == DiffLine::Same)
            continue;
        (lines[std::size_t(i)].kind == DiffLine::Added ? added : removed)++;
        for (int j = std::max(0, i - around); j <= std::min(int(lines.size()) - 1, i + around); ++j)
            shown[std::size_t(j)] = true;
    }
    QVector<ChangeRow> rows;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (shown[i])
            rows.append({int(i), lines[i], false});
        else if (!rows.isEmpty() && !rows.last().gap)
            rows.append({int(i), {}, true});
    }
    if (!rows.isEmpty() && rows.last().gap)
        rows.removeLast();
    replace(rows);
    summary_ = rows.isEmpty() ? tr("Your copy is the same as the original.")
                              : tr("Lines added: %1, removed: %2").arg(added).arg(removed);
    emit changed();
}

QVariant ChangeModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChangeRow &r = row(index);
    switch (role) {
    case ChangeKind: return r.gap ? 3 : int(r.line.kind);
    case ChangeNumber: return r.line.kind == DiffLine::Removed ? r.line.left : r.line.right;
    case ChangeText: return expandTabs(r.line.text, 4);
    default: return {};
    }
}

QHash<int, QByteArray> ChangeModel::roleNames() const {
    return {{ChangeKind, "changeKind"}, {ChangeNumber, "changeNumber"}, {ChangeText, "changeText"}};
}

}  // namespace wqlab
