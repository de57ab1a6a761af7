#include "board/form.h"

#include <QPainterPath>

namespace wqlab::form {
namespace {

void paintStripes(QPainter &painter, const QRectF &r, const QColor &colour) {
    painter.setPen(QPen(colour, 2.4));
    const qreal step = 7;
    // The stripes start at a multiple of the step in the item's own coordinates, so that a span
    // that grows on the timeline does not crawl.
    for (qreal x = r.left() - r.height(); x < r.right(); x += step)
        painter.drawLine(QPointF(x, r.bottom()), QPointF(x + r.height(), r.top()));
}

void paintDots(QPainter &painter, const QRectF &r, const QColor &colour) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (qreal x = r.left() + 5; x < r.right(); x += 7)
        for (qreal y = r.top() + 4; y < r.bottom(); y += 7)
            painter.drawEllipse(QPointF(x, y), 1.3, 1.3);
}

}  // namespace

bool filled(Kind kind) { return kind == OnCpu; }

void paint(QPainter &painter, const QRectF &rect, const Style &style) {
    const qreal width = style.kind == Queued || style.kind == Ready ? 2.2 : 1.4;
    const QRectF r = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    if (r.width() <= 0 || r.height() <= 0) {
        painter.fillRect(rect, style.identity);
        return;
    }
    const qreal radius =
        style.kind == Barrier ? 4 : qMin(style.radius, qMin(r.width(), r.height()) / 2);
    QPainterPath outline;
    outline.addRoundedRect(r, radius, radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(outline, filled(style.kind) ? style.identity : style.ground);
    if (style.kind == Asleep || style.patterned) {
        painter.save();
        painter.setClipPath(outline);
        if (style.kind == Asleep)
            paintStripes(painter, r, style.identity);
        if (style.patterned)
            paintDots(painter, r, filled(style.kind) ? style.ground : style.identity);
        painter.restore();
    }
    QPen pen(filled(style.kind) ? style.ink : style.identity, width);
    if (style.kind == Inactive)
        pen.setDashPattern({3, 2.2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
    painter.restore();
}

}  // namespace wqlab::form
