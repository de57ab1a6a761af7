// callouts.h: where labels stand that each explain a symbol of a picture.
#pragma once
#include <QLineF>
#include <QRectF>
#include <QSizeF>
#include <QVector>

namespace wqlab {

// Symbol: what is explained: where it is in the picture, and the sizes that its label may have.
struct Symbol {
    QVector<QRectF> places;
    QVector<QSizeF> sizes;
};

// Callout: a label, the place that it explains, and the line from it to there. No label: there is no room for one.
struct Callout {
    int place = 0;
    QRectF label;
    QLineF line;
};

// placeCallouts: for each symbol a label in room, as near to one of its places as can be and at most reach from it;
// never on a name, nor on what is taken, nor on each other, and on another symbol only where there is nothing better.
QVector<Callout> placeCallouts(const QVector<Symbol> &symbols, const QVector<QRectF> &names,
                               const QVector<QRectF> &taken, const QRectF &room, qreal reach);

}  // namespace wqlab
