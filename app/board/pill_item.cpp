#include "board/pill_item.h"

#include "board/pill_board.h"

namespace wqlab {

PillItem::PillItem(QQuickItem *parent) : QQuickItem(parent) {}

PillItem::~PillItem() {
    if (board_)
        board_->removePill(this);
}

PillBoard *PillItem::board() const { return board_; }

void PillItem::setPlaces(const QStringList &places) {
    if (places == places_)
        return;
    places_ = places;
    if (board_)
        board_->wake();
    emit placesChanged();
}

void PillItem::setOrigin(const QString &origin) {
    if (origin == origin_)
        return;
    origin_ = origin;
    emit originChanged();
}

void PillItem::setBoard(PillBoard *board) {
    if (board == board_)
        return;
    if (board_)
        board_->removePill(this);
    board_ = board;
    if (board_ && window())
        board_->addPill(this);
    emit boardChanged();
}

void PillItem::itemChange(ItemChange change, const ItemChangeData &data) {
    if (change == ItemSceneChange && board_) {
        board_->removePill(this);
        if (data.window)
            board_->addPill(this);
    }
    if (change == ItemSceneChange && !data.window) {
        fresh_ = true;
        setFound(false, false);
    }
    QQuickItem::itemChange(change, data);
}

void PillItem::setRect(const QRectF &r) {
    setPosition(r.topLeft());
    setSize(r.size());
}

void PillItem::setFound(bool placed, bool exact) {
    if (placed == placed_ && exact == exact_)
        return;
    placed_ = placed;
    exact_ = exact;
    emit exactChanged();
}

}  // namespace wqlab
