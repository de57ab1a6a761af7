#include "board/pill_board.h"

#include <QEasingCurve>
#include <QQuickWindow>

#include "board/pill_item.h"
#include "board/pill_slot.h"

namespace wqlab {
namespace {

QRectF between(const QRectF &a, const QRectF &b, qreal t) {
    const auto mix = [t](qreal from, qreal to) { return from + (to - from) * t; };
    return {mix(a.x(), b.x()), mix(a.y(), b.y()), mix(a.width(), b.width()),
            mix(a.height(), b.height())};
}

// litIn: the rectangle, in frame, of all lit items in item.
QRectF litIn(QQuickItem *item, const QQuickItem *frame) {
    if (!item->isVisible())
        return {};
    QRectF rect;
    if (item->property("lit").toBool())
        rect = item->mapRectToItem(frame, {0, 0, item->width(), item->height()});
    for (QQuickItem *child : item->childItems())
        rect |= litIn(child, frame);
    return rect;
}

}  // namespace

PillBoard::PillBoard(QQuickItem *parent) : QQuickItem(parent) {}

PillBoard::~PillBoard() { disconnect(frames_); }

void PillBoard::setDuration(int ms) {
    if (ms == duration_)
        return;
    duration_ = ms;
    emit durationChanged();
}

void PillBoard::addSlot(PillSlot *slot) {
    if (!slot->name().isEmpty())
        slots_.insert(slot->name(), slot);
    wake();
}

void PillBoard::removeSlot(PillSlot *slot) {
    slots_.remove(slot->name(), slot);
    wake();
}

void PillBoard::addPill(PillItem *pill) {
    pills_.append(pill);
    wake();
}

void PillBoard::removePill(PillItem *pill) { pills_.removeOne(pill); }

void PillBoard::wake() {
    if (window())
        window()->update();
}

QRectF PillBoard::lit() const { return parentItem() ? litIn(parentItem(), this) : QRectF(); }

void PillBoard::begin() {
    changed_ = {};
    if (duration_ <= 0) {
        jumping_ = true;
        return wake();
    }
    for (PillItem *pill : std::as_const(pills_))
        pill->start_ = pill->rect();
    clock_.start();
    if (!moving_) {
        moving_ = true;
        emit movingChanged();
    }
    wake();
}

void PillBoard::settle() {
    end();
    place();
    wake();
}

void PillBoard::end() {
    jumping_ = false;
    if (moving_) {
        moving_ = false;
        emit movingChanged();
    }
    emit settled();
}

void PillBoard::itemChange(ItemChange change, const ItemChangeData &data) {
    if (change == ItemSceneChange) {
        disconnect(frames_);
        // After layouts have been polished and before the scene is drawn: slots are where they will
        // be seen.
        if (data.window)
            frames_ = connect(data.window, &QQuickWindow::afterAnimating, this, &PillBoard::place,
                              Qt::DirectConnection);
    }
    QQuickItem::itemChange(change, data);
}

QRectF PillBoard::rectOf(const PillSlot *slot) const {
    return slot->mapRectToItem(this, {0, 0, slot->width(), slot->height()});
}

const PillSlot *PillBoard::find(const QString &name) const {
    for (auto it = slots_.constFind(name); it != slots_.cend() && it.key() == name; ++it)
        if (it.value()->window() && it.value()->isVisible())   // one that is on its way out is in no window
            return it.value();
    return nullptr;
}

QRectF PillBoard::target(PillItem *pill) {
    for (qsizetype i = 0; i < pill->places_.size(); ++i) {
        if (const PillSlot *slot = find(pill->places_[i])) {
            pill->setFound(true, i == 0);
            QRectF r = rectOf(slot);
            // In a folded place the pill shrinks to a point in its middle.
            return i == 0 ? r : QRectF(r.center(), QSizeF(0, 0));
        }
    }
    pill->setFound(false, false);
    return pill->rect();
}

qreal PillBoard::along(qreal part) {
    static const QEasingCurve curve(QEasingCurve::InOutQuad);
    return curve.valueForProgress(part);
}

void PillBoard::place() {
    const bool over = moving_ && clock_.elapsed() >= duration_;
    const qreal t = moving_ && !over ? along(qreal(clock_.elapsed()) / duration_) : 1;
    for (PillItem *pill : std::as_const(pills_)) {
        const QRectF goal = target(pill);
        if (!pill->placed_) {
            pill->fresh_ = true;
            continue;
        }
        if (pill->fresh_) {
            const PillSlot *from = moving_ ? find(pill->origin_) : nullptr;
            pill->start_ = from ? rectOf(from) : goal;
            pill->fresh_ = false;
        }
        const bool jumps = jumping_ && pill->rect() != goal;
        if (jumps || (moving_ && pill->start_ != goal))
            changed_ |= goal;
        pill->setRect(t < 1 ? between(pill->start_, goal, t) : goal);
        if (jumps)
            emit pill->jumped();
    }
    if (over || jumping_)
        end();
    if (moving_)
        wake();
}

}  // namespace wqlab
