// coverage.h: how much of a rectangle is covered, told at once however many things cover it.
#pragma once
#include <QRectF>
#include <QVector>

namespace wqlab {

// Coverage: of a room, by cells: what touches a cell covers all of it.
class Coverage {
public:
    explicit Coverage(const QRectF &room);

    void cover(const QRectF &rect);
    // sum: to be called when all is covered, before the questions.
    void sum();
    // cells: covered cells that a rectangle touches. Outside of the room nothing is covered.
    int cells(const QRectF &rect) const;

    static constexpr qreal cell = 4;   // px

private:
    // Span: of cells, ends not in it.
    struct Span {
        int left, top, right, bottom;
    };
    Span span(const QRectF &rect) const;

    QRectF room_;
    int columns_, rows_;
    QVector<int> sums_;   // one row and column more than cells: of all cells above and to the left
};

}  // namespace wqlab
