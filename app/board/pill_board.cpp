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

void PillBoard::begin() {
    if (duration_ <= 0)
        return settle();
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
        if (it.value()->isVisible())
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

void PillBoard::place() {
    const bool over = moving_ && clock_.elapsed() >= duration_;
    const qreal t = moving_ && !over ? QEasingCurve(QEasingCurve::OutCubic)
                                           .valueForProgress(qreal(clock_.elapsed()) / duration_)
                                     : 1;
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
        pill->setRect(t < 1 ? between(pill->start_, goal, t) : goal);
    }
    if (over)
        end();
    if (moving_)
        wake();
}

}  // namespace wqlab
