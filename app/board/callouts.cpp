#include "board/callouts.h"

#include <cmath>
#include <limits>

namespace wqlab {
namespace {

constexpr qreal step = 8, gap = 6;

qreal area(const QRectF &r) { return r.isEmpty() ? 0 : r.width() * r.height(); }

// distance between the nearest points of two rectangles.
qreal distance(const QRectF &a, const QRectF &b) {
    const qreal x = qMax(0.0, qMax(a.left() - b.right(), b.left() - a.right()));
    const qreal y = qMax(0.0, qMax(a.top() - b.bottom(), b.top() - a.bottom()));
    return std::hypot(x, y);
}

}  // namespace

QVector<QRectF> placeCallouts(const QVector<QRectF> &things, const QVector<QSizeF> &sizes,
                              const QRectF &room) {
    QVector<QRectF> labels(things.size());
    for (qsizetype i = 0; i < things.size(); ++i) {
        const QSizeF size = sizes[i];
        qreal least = std::numeric_limits<qreal>::max();
        for (qreal y = room.top(); y + size.height() <= room.bottom(); y += step) {
            for (qreal x = room.left(); x + size.width() <= room.right(); x += step) {
                const QRectF label(QPointF(x, y), size);
                const QRectF wide = label.adjusted(-gap, -gap, gap, gap);
                qreal cost = distance(label, things[i]) + 0.05 * std::abs(x - things[i].left());
                for (qsizetype j = 0; j < i && cost < least; ++j)
                    if (wide.intersects(labels[j]))
                        cost = least;
                // To lie on its own thing is as bad as to lie on another.
                for (qsizetype j = 0; j < things.size() && cost < least; ++j)
                    cost += 0.05 * area(label.intersected(things[j]));
                if (cost < least) {
                    least = cost;
                    labels[i] = label;
                }
            }
        }
    }
    return labels;
}

}  // namespace wqlab
