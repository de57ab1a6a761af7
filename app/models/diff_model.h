// diff_model.h: rows with keys, changed one by one.
#pragma once
#include <QAbstractListModel>
#include <QVector>

namespace wqlab {

// DiffModel: Row has a member key and operator==. update() turns the rows into others with as few
// removals, moves, insertions and changes as their order allows, so that what QML has made for a
// key stays.
template <class Row> class DiffModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override {
        return parent.isValid() ? 0 : int(rows_.size());
    }
    const QVector<Row> &rows() const { return rows_; }
    const Row &row(const QModelIndex &index) const { return rows_[index.row()]; }

    void update(const QVector<Row> &next) {
        removeMissing(next);
        for (int i = 0; i < int(next.size()); ++i) {
            const int at = indexOf(next[i].key, i);
            if (at < 0) {
                beginInsertRows({}, i, i);
                rows_.insert(i, next[i]);
                endInsertRows();
                continue;
            }
            if (at != i) {
                beginMoveRows({}, at, at, {}, i);
                rows_.move(at, i);
                endMoveRows();
            }
            if (!(rows_[i] == next[i])) {
                rows_[i] = next[i];
                emit dataChanged(index(i), index(i));
            }
        }
    }

private:
    void removeMissing(const QVector<Row> &next) {
        for (int i = int(rows_.size()) - 1; i >= 0; --i) {
            const auto same = [this, i](const Row &r) { return r.key == rows_[i].key; };
            if (std::any_of(next.begin(), next.end(), same))
                continue;
            beginRemoveRows({}, i, i);
            rows_.removeAt(i);
            endRemoveRows();
        }
    }
    int indexOf(const decltype(Row::key) &key, int from) const {
        for (int i = from; i < int(rows_.size()); ++i)
            if (rows_[i].key == key)
                return i;
        return -1;
    }

    QVector<Row> rows_;
};

}  // namespace wqlab
