// row_parts.h: what belongs to one row of a model: models of its own, which QML shows inside the row.
#pragma once
#include <QObject>

#include <map>

namespace wqlab {

// RowParts: one Part a key, made when its row is first shown; the owner deletes them all in the end.
template <class Key, class Part> class RowParts {
public:
    explicit RowParts(QObject *owner) : owner_(owner) {}

    Part &of(const Key &key) {
        Part *&part = parts_[key];
        if (!part)
            part = new Part(owner_);
        return *part;
    }

private:
    QObject *owner_;
    std::map<Key, Part *> parts_;
};

}  // namespace wqlab
