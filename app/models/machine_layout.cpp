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

void MachineLayout::planStrips(int folded, bool alone) {
    constexpr qreal gap = 8;
    strips_stacked_ = false;
    cards_width_ = room_.width();
    strip_columns_ = std::max(1, folded);
    if (folded == 0)
        return;
    if (alone) {
        cards_width_ = 0;
        const int most = std::max(1, int((room_.width() + gap) / (150 * unit_ + gap)));
        const int lines = (folded + most - 1) / most;
        strip_columns_ = (folded + lines - 1) / lines;
        return;
    }
    if (folded <= 3) {
        cards_width_ -= folded * (46 * unit_ + gap) + density::cardGap - gap;
        return;
    }
    strips_stacked_ = true;
    const int lines = std::max(1, int((room_.height() + gap) / (24 * unit_ + gap)));
    strip_columns_ = (folded + lines - 1) / lines;
    cards_width_ -= strip_columns_ * (112 * unit_ + gap) + density::cardGap - gap;
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
    planStrips(cpus_->count() - int(cards.size()), cards.empty());
    plan_ = density::plan(cards, below, {cards_width_ > 0 ? cards_width_ : room_.width(), room_.height()},
                          unit_);
    measure(cards);
    emit planned();
}

void MachineLayout::measure(const std::vector<density::CardDemand> &cards) {
    const std::size_t columns = std::size_t(std::max(1, plan_.columns));
    const qreal each = (cards_width_ + density::cardGap) / qreal(columns) - density::cardGap;
    std::vector<qreal> lines((cards.size() + columns - 1) / columns);
    for (std::size_t i = 0; i < cards.size(); ++i)
        lines[i / columns] = std::max(lines[i / columns], density::cardHeight(cards[i], rows(), each, unit_));
    cards_height_ = density::cardGap * std::max<qreal>(0, qreal(lines.size()) - 1);
    for (qreal height : lines)
        cards_height_ += height;
    card_heights_.clear();
    std::size_t open = 0;
    for (const CpuRow &cpu : cpus_->rows())
        card_heights_ << (cpu.open ? lines[open++ / columns] : 0);
}

}  // namespace wqlab
