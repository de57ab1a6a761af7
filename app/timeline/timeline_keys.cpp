// timeline_keys.cpp: what keys and the wheel do on the timeline: arrows go along the axis and the rows, plus and minus
// zoom, 0 fits, A and B set the markers, Escape takes them away, Return selects.
#include <cmath>

#include "timeline/timeline_item.h"

namespace wqlab {
namespace {

constexpr qreal zoom_step = 1.5, pan_step = 1.0 / 8;   // by a key; the pan as a part of the width
constexpr double zoom_of_angle = 1.0015;               // an eighth of a degree of the wheel

}  // namespace

bool TimelineItem::takes(const QKeyEvent &event) const {
    if (!stage_ || (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)))
        return false;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: return zoomed();   // a lesson is led with the arrows as long as there is nothing to pan
    case Qt::Key_Escape: return stage_->range()->a() >= 0 || stage_->range()->b() >= 0;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_0:
    case Qt::Key_A:
    case Qt::Key_B:
    case Qt::Key_Return:
    case Qt::Key_Enter: return true;
    default: return false;
    }
}

// event: a key of the timeline's own is no shortcut of the window's.
bool TimelineItem::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride && takes(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QQuickPaintedItem::event(event);
}

void TimelineItem::keyPressEvent(QKeyEvent *event) {
    if (!takes(*event))
        return event->ignore();
    switch (event->key()) {
    case Qt::Key_Left: return pan(-width() * pan_step);
    case Qt::Key_Right: return pan(width() * pan_step);
    case Qt::Key_Up: return moveCursor(-1);
    case Qt::Key_Down: return moveCursor(1);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomIn(zoom_step);
    case Qt::Key_Minus: return zoomIn(1 / zoom_step);
    case Qt::Key_0: return fit();
    case Qt::Key_A: return mark(0);
    case Qt::Key_B: return mark(1);
    case Qt::Key_Escape: return stage_->range()->clear();
    default: return pickCursor();
    }
}

void TimelineItem::wheel(QPointF angle, qreal x, bool shift) {
    if (shift || angle.y() == 0)
        pan(-(angle.x() + angle.y()) / 2);
    else if (x < labelWidth())
        setScroll(scroll_ - angle.y() / 2);
    else
        zoom(std::pow(zoom_of_angle, angle.y()), x);
}

void TimelineItem::tap(qreal x, qreal y) {
    forceActiveFocus(Qt::MouseFocusReason);
    if (x < labelWidth())
        pick(x, y);
    else
        seekAt(x);
}

}  // namespace wqlab
