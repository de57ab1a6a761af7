#include "models/machine_layout.h"

#include <cmath>

namespace wqlab {
namespace {

density::CardDemand demandOf(const PoolModel &pools) {
    density::CardDemand card;
    for (const PoolRow &pool : pools.rows())
        card.pools.push_back(pool.demand);
    return card;
}

}  // namespace

void MachineLayout::planStrips(Shape *shape, int folded, bool alone) const {
    constexpr qreal gap = 8;
    shape->strips_stacked = false;
    shape->cards_width = room_.width();
    shape->strip_columns = std::max(1, folded);
    if (folded == 0)
        return;
    if (alone) {
        shape->cards_width = 0;
        const int most = std::max(1, int((room_.width() + gap) / (150 * unit_ + gap)));
        const int lines = (folded + most - 1) / most;
        shape->strip_columns = (folded + lines - 1) / lines;
        return;
    }
    if (folded <= 3) {
        shape->cards_width -= folded * (46 * unit_ + gap) + density::cardGap - gap;
        return;
    }
    shape->strips_stacked = true;
    const int lines = std::max(1, int((room_.height() + gap) / (24 * unit_ + gap)));
    shape->strip_columns = (folded + lines - 1) / lines;
    shape->cards_width -= shape->strip_columns * (112 * unit_ + gap) + density::cardGap - gap;
}

void MachineLayout::plan() {
    if (!cpus_ || !unbound_ || room_.isEmpty())
        return;
    std::vector<density::CardDemand> cards;
    for (const CpuRow &cpu : cpus_->rows()) {
        if (!cpu.open)
            continue;
        cards.push_back(demandOf(*cpu.pools));
        cards.back().frames = int(cpu.interrupts.size());
    }
    density::CardDemand below = demandOf(*unbound_);
    Shape shape;
    planStrips(&shape, cpus_->count() - int(cards.size()), cards.empty());
    const qreal width = shape.cards_width > 0 ? shape.cards_width : room_.width();
    const density::Plan plan = density::plan(cards, below, {width, room_.height()}, unit_);
    shape.level = plan.level;
    shape.columns = plan.columns;
    const bool same = shape == shape_;
    shape_ = shape;
    if (!same)
        emit planned();
    rows_.show(density::grown(density::rowSizes(shape.level, unit_), cards, below, shape.columns,
                              room_.height() - plan.height));
    measure(cards);
}

void MachineLayout::measure(const std::vector<density::CardDemand> &cards) {
    const std::size_t columns = std::size_t(std::max(1, shape_.columns));
    const qreal each = (shape_.cards_width + density::cardGap) / qreal(columns) - density::cardGap;
    std::vector<qreal> lines((cards.size() + columns - 1) / columns);
    for (std::size_t i = 0; i < cards.size(); ++i)
        lines[i / columns] = std::max(lines[i / columns], density::cardHeight(cards[i], rows_.sizes(), each, unit_));
    QList<qreal> heights;
    std::size_t open = 0;
    for (const CpuRow &cpu : cpus_->rows())
        heights << (cpu.open ? lines[open++ / columns] : 0);
    qreal all = density::cardGap * std::max<qreal>(0, qreal(lines.size()) - 1);
    for (qreal height : lines)
        all += height;
    if (heights == card_heights_ && all == cards_height_)
        return;
    card_heights_ = heights;
    cards_height_ = all;
    emit measured();
}

}  // namespace wqlab
