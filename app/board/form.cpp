#include "board/form.h"

#include <QPainterPath>
#include <cmath>

namespace wqlab::form {
namespace {

void paintStripes(QPainter &painter, const QRectF &r, const QColor &colour, qreal width,
                  qreal shift) {
    painter.setPen(QPen(colour, width));
    const qreal step = 7;
    // The stripes start at a multiple of the step in the item's own coordinates, so that a span
    // that grows on the timeline does not crawl.
    for (qreal x = r.left() - r.height() + shift; x < r.right(); x += step)
        painter.drawLine(QPointF(x, r.bottom()), QPointF(x + r.height(), r.top()));
}

void paintDots(QPainter &painter, const QRectF &r, const QColor &colour) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (qreal x = r.left() + 5; x < r.right(); x += 7)
        for (qreal y = r.top() + 4; y < r.bottom(); y += 7)
            painter.drawEllipse(QPointF(x, y), 1.3, 1.3);
}

// paintNotches: from both long edges inward, near the left end of a lying form and at the foot of
// an upright one.
void paintNotches(QPainter &painter, const QRectF &r, int count, const QColor &ground,
                  const QColor &ink) {
    const bool upright = r.height() > 1.5 * r.width();
    const qreal along = upright ? r.height() : r.width(), across = upright ? r.width() : r.height();
    const qreal thick = 1.8, gap = 2.2, deep = 0.3 * across;
    const qreal reach = count * thick + (count - 1) * gap;
    const qreal first = qMin(6.0, 0.5 * (along - reach));
    const auto mark = [&](qreal at, qreal width, qreal depth, const QColor &colour) {
        if (upright) {
            painter.fillRect(QRectF(r.left(), r.bottom() - at - width, depth, width), colour);
            painter.fillRect(QRectF(r.right() - depth, r.bottom() - at - width, depth, width), colour);
        } else {
            painter.fillRect(QRectF(r.left() + at, r.top(), width, depth), colour);
            painter.fillRect(QRectF(r.left() + at, r.bottom() - depth, width, depth), colour);
        }
    };
    mark(first - 1.4, reach + 2.8, deep + 1.2, ground);
    for (int i = 0; i < count; ++i)
        mark(first + i * (thick + gap), thick, deep, ink);
}

// paintOutline: the border of what is not filled: the identity's band, with a contour outside it
// where there is one.
void paintOutline(QPainter &painter, const QRectF &rect, const Style &style, qreal width,
                  qreal radius) {
    const bool contour = style.contour.isValid() && style.contour.alpha() > 0;
    const qreal inset = width / 2 + (contour ? 0.8 : 0);
    QPen pen(style.identity, width);
    if (style.kind == Inactive)
        pen.setDashPattern({3, 2.2});
    painter.setPen(pen);
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    if (!contour)
        return;
    QPen line(style.contour, 1);
    if (style.kind == Inactive) {
        // The same dashes, drawn with a thinner pen: the pattern counts in pen widths.
        line.setDashPattern({3 * width, 2.2 * width});
    }
    painter.setPen(line);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

// paintBit: the box of a bit, of which only the frame is left when it is 0; where that is as much as what would be in
// it, nothing.
void paintBit(QPainter &painter, const QRectF &rect, const Style &style) {
    if (style.bit == 0 && rect.height() < 6)
        return;
    QColor frame = style.ink;
    frame.setAlphaF(style.bit > 0 ? 1 : 0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(frame, 1));
    painter.setBrush(style.bit > 0 ? QBrush(style.ink) : Qt::NoBrush);
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.restore();
}

}  // namespace

QRectF bitRect(const QRectF &rect) {
    const qreal height = qMax(4.0, std::floor(0.3 * rect.height()));
    return {rect.left(), rect.bottom() - height, rect.width(), height};
}

Identity identityOf(int index) {
    constexpr int colours = 7;
    // Orange, sky blue and purple are about as light as each other, and so are green, vermilion and
    // blue.
    constexpr int notches[colours] = {0, 1, 0, 2, 1, 0, 2};
    if (index < 0)
        return {};
    const int colour = index % colours;
    return {colour, notches[colour], index / colours % 2 == 1};
}

QColor inkOn(const QColor &fill) {
    const QColor black(0x10, 0x14, 0x1c), white(Qt::white);
    return contrast(black, fill) >= contrast(white, fill) ? black : white;
}

qreal luminance(const QColor &colour) {
    const auto linear = [](qreal c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

qreal contrast(const QColor &a, const QColor &b) {
    const qreal one = luminance(a) + 0.05, other = luminance(b) + 0.05;
    return qMax(one, other) / qMin(one, other);
}

bool filled(Kind kind) { return kind == OnCpu; }

void paint(QPainter &painter, const QRectF &whole, const Style &style) {
    QRectF rect = whole;
    if (style.bit >= 0) {
        paintBit(painter, bitRect(whole), style);
        rect.setBottom(bitRect(whole).top() - 2);
    }
    const qreal width = style.kind == Queued || style.kind == Ready ? 2.2 : style.kind == Idle ? 1 : 1.4;
    const QRectF r = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    if (r.width() <= 0 || r.height() <= 0) {
        painter.fillRect(rect, style.identity);
        return;
    }
    const qreal radius =
        style.kind == Barrier ? 4 : qMin(style.radius, qMin(r.width(), r.height()) / 2);
    QPainterPath outline;
    outline.addRoundedRect(r, radius, radius);
    const bool solid = filled(style.kind);
    const Identity look = identityOf(style.number);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(outline, solid ? style.identity : style.ground);
    painter.save();
    painter.setClipPath(outline);
    if (style.kind == Asleep) {
        paintStripes(painter, r, style.identity, 2.4, 0);
        // Where the identity is too pale for an outline it is so for stripes.
        if (style.contour.isValid() && style.contour.alpha() > 0)
            paintStripes(painter, r, style.contour, 0.9, 2);
    }
    if (look.dots)
        paintDots(painter, r, solid ? inkOn(style.identity) : style.ink);
    if (look.notches > 0)
        paintNotches(painter, r, look.notches, solid ? style.identity : style.ground,
                     solid ? inkOn(style.identity) : style.ink);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    if (solid) {
        painter.setPen(QPen(style.ink, width));
        painter.drawPath(outline);
    } else {
        paintOutline(painter, rect, style, width, radius);
    }
    if (style.kind == Gone) {
        painter.setPen(QPen(style.ink, 1.4));
        painter.drawLine(r.topLeft(), r.bottomRight());
        painter.drawLine(r.topRight(), r.bottomLeft());
    }
    painter.restore();
}

}  // namespace wqlab::form
