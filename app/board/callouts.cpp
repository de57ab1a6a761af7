#include "board/callouts.h"

#include <cmath>
#include <limits>

#include "board/coverage.h"

namespace wqlab {
namespace {

constexpr qreal step = Coverage::cell, gap = 5;

// between: the shortest line from one rectangle to another; a point where they overlap.
QLineF between(const QRectF &a, const QRectF &b) {
    const auto nearest = [](qreal from, qreal to, qreal other_from, qreal other_to) -> std::pair<qreal, qreal> {
        if (to < other_from)
            return {to, other_from};
        if (other_to < from)
            return {from, other_to};
        const qreal middle = (std::max(from, other_from) + std::min(to, other_to)) / 2;
        return {middle, middle};
    };
    const auto [x1, x2] = nearest(a.left(), a.right(), b.left(), b.right());
    const auto [y1, y2] = nearest(a.top(), a.bottom(), b.top(), b.bottom());
    return {x1, y1, x2, y2};
}

class Placement {
public:
    Placement(const QVector<Symbol> &symbols, const QVector<QRectF> &names, const QVector<QRectF> &taken,
              const QRectF &room, qreal reach)
        : room_(room), reach_(reach), names_(room), symbols_(room), taken_(taken) {
        for (const QRectF &name : names)
            names_.cover(name.adjusted(-1, -1, 1, 1));
        for (const Symbol &symbol : symbols)
            for (const QRectF &place : symbol.places)
                symbols_.cover(place);
        names_.sum();
        symbols_.sum();
    }

    Callout put(const Symbol &symbol) {
        Callout best;
        least_ = std::numeric_limits<qreal>::max();
        for (int place = 0; place < symbol.places.size(); ++place)
            for (const QSizeF &size : symbol.sizes)
                around(symbol.places[place], size, place, &best);
        if (!best.label.isEmpty())
            taken_ << best.label;
        return best;
    }

private:
    // around: the best label of that size for a place, if it is better than what was found before.
    void around(const QRectF &place, const QSizeF &size, int number, Callout *best) {
        // Most of the room is too far away to be better than what was found before.
        const qreal far = std::min(reach_, least_);
        const qreal left = std::max(room_.left(), place.left() - far - size.width());
        const qreal top = std::max(room_.top(), place.top() - far - size.height());
        const qreal right = std::min(room_.right() - size.width(), place.right() + far);
        const qreal bottom = std::min(room_.bottom() - size.height(), place.bottom() + far);
        for (qreal y = top; y <= bottom; y += step) {
            const qreal down = std::max(y - place.bottom(), place.top() - y - size.height());
            for (qreal x = left; down < least_ && x <= right; x += step) {
                const QRectF label(QPointF(x, y), size);
                if (std::max(x - place.right(), place.left() - x - size.width()) >= least_)
                    continue;
                const QLineF line = between(label, place);
                const qreal price = cost(label, place, line.length());
                if (price >= least_ || names_.cells(label) > 0 || !isFree(label))
                    continue;
                const qreal all = price + crossed(line);
                if (all >= least_)
                    continue;
                least_ = all;
                *best = {number, label, line};
            }
        }
    }
    // cost: of where it stands. Tall labels and those far to the side read worse; one that covers a symbol hides it,
    // but in a wide place of its own it stands well.
    qreal cost(const QRectF &label, const QRectF &place, qreal length) const {
        if (length > reach_)
            return std::numeric_limits<qreal>::max();
        const qreal price = length + 0.03 * std::abs(label.left() - place.left()) + 0.15 * label.height();
        if (place.width() > 2 * label.width() && place.contains(label))
            return price;
        return price >= least_ ? price : price + 0.5 * symbols_.cells(label);
    }
    // crossed: what a line costs that runs over names.
    qreal crossed(const QLineF &line) const {
        qreal cost = 0;
        for (qreal at = 0; at < line.length(); at += step)
            cost += names_.cells(QRectF(line.pointAt(at / line.length()), QSizeF(1, 1))) > 0 ? 6 : 0;
        return cost;
    }
    bool isFree(const QRectF &label) const {
        const QRectF wide = label.adjusted(-gap, -gap, gap, gap);
        for (const QRectF &other : taken_)
            if (wide.intersects(other))
                return false;
        return true;
    }

    QRectF room_;
    qreal reach_;
    Coverage names_, symbols_;
    QVector<QRectF> taken_;
    qreal least_ = 0;
};

}  // namespace

QVector<Callout> placeCallouts(const QVector<Symbol> &symbols, const QVector<QRectF> &names,
                               const QVector<QRectF> &taken, const QRectF &room, qreal reach) {
    Placement placement(symbols, names, taken, room, reach);
    QVector<Callout> callouts;
    for (const Symbol &symbol : symbols)
        callouts << placement.put(symbol);
    return callouts;
}

}  // namespace wqlab
