// diff_model.h: rows with keys, changed one by one.
#pragma once
#include <QAbstractListModel>
#include <QSet>
#include <QVector>

namespace wqlab {

// DiffModel: Row has a member key, best one of its own, and operator==. update() turns the rows into others with as few
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

    // replace: the same at one go, for rows that have nothing to do with those before.
    void replace(const QVector<Row> &next) {
        beginResetModel();
        rows_ = next;
        endResetModel();
    }
    void update(const QVector<Row> &next) {
        QSet<Key> shown;
        if (!sameKeys(next)) {
            removeMissing(next);
            for (const Row &row : rows_)
                shown.insert(row.key);
        }
        for (int i = 0; i < int(next.size()); ++i) {
            if (i >= int(rows_.size()) || !(rows_[i].key == next[i].key)) {
                const int at = shown.contains(next[i].key) ? indexOf(next[i].key, i) : -1;
                if (at < 0) {
                    beginInsertRows({}, i, i);
                    rows_.insert(i, next[i]);
                    endInsertRows();
                    continue;
                }
                beginMoveRows({}, at, at, {}, i);
                rows_.move(at, i);
                endMoveRows();
            }
            if (!(rows_[i] == next[i])) {
                rows_[i] = next[i];
                emit dataChanged(index(i), index(i));
            }
        }
        removeFrom(int(next.size()));
    }

private:
    using Key = decltype(Row::key);

    // sameKeys: nearly always so from one event to the next.
    bool sameKeys(const QVector<Row> &next) const {
        return std::equal(rows_.begin(), rows_.end(), next.begin(), next.end(),
                          [](const Row &a, const Row &b) { return a.key == b.key; });
    }
    void removeMissing(const QVector<Row> &next) {
        QSet<Key> wanted;
        for (const Row &row : next)
            wanted.insert(row.key);
        for (int i = int(rows_.size()) - 1; i >= 0; --i) {
            if (wanted.contains(rows_[i].key))
                continue;
            beginRemoveRows({}, i, i);
            rows_.removeAt(i);
            endRemoveRows();
        }
    }
    // removeFrom: what is left where a key was there more often than it is.
    void removeFrom(int size) {
        if (size >= int(rows_.size()))
            return;
        beginRemoveRows({}, size, int(rows_.size()) - 1);
        rows_.resize(size);
        endRemoveRows();
    }
    // indexOf: of the row at from or behind it; -1 when there is none, which is so of a second row of one key.
    int indexOf(const Key &key, int from) const {
        for (int i = from; i < int(rows_.size()); ++i)
            if (rows_[i].key == key)
                return i;
        return -1;
    }

    QVector<Row> rows_;
};

}  // namespace wqlab
