#include "board/pill_slot.h"

#include "board/pill_board.h"

namespace wqlab {

PillSlot::PillSlot(QQuickItem *parent) : QQuickItem(parent) {}

PillSlot::~PillSlot() {
    if (board_)
        board_->removeSlot(this);
}

PillBoard *PillSlot::board() const { return board_; }

void PillSlot::setName(const QString &name) {
    if (name == name_)
        return;
    if (board_)
        board_->removeSlot(this);
    name_ = name;
    if (board_)
        board_->addSlot(this);
    emit nameChanged();
}

void PillSlot::setBoard(PillBoard *board) {
    if (board == board_)
        return;
    if (board_)
        board_->removeSlot(this);
    board_ = board;
    if (board_)
        board_->addSlot(this);
    emit boardChanged();
}

}  // namespace wqlab
