// callouts.h: where labels stand that each explain a thing of a picture.
#pragma once
#include <QRectF>
#include <QSizeF>
#include <QVector>

namespace wqlab {

// placeCallouts: for each thing a label of that size in room, as near to it as can be, none on
// another and, where there is a choice, none on a thing. A label that finds no room is empty.
QVector<QRectF> placeCallouts(const QVector<QRectF> &things, const QVector<QSizeF> &sizes,
                              const QRectF &room);

}  // namespace wqlab
