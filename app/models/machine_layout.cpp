#include "models/machine_layout.h"

#include <cmath>
#include <utility>

namespace wqlab {
namespace {

constexpr qreal strip_least = 42;  // px, at type as designed: the number of a CPU over a word

density::CardDemand demandOf(const PoolModel &pools) {
    density::CardDemand card;
    for (const PoolRow &pool : pools.rows())
        card.pools.push_back(pool.demand);
    return card;
}

}  // namespace

void MachineLayout::planStrips(Shape *shape, QSizeF room, int folded, bool alone) const {
    constexpr qreal gap = 8;
    shape->strips_stacked = false;
    shape->cards_width = room.width();
    shape->strip_columns = std::max(1, folded);
    if (folded == 0)
        return;
    if (alone) {
        shape->cards_width = 0;
        const int most = std::max(1, int((room.width() + gap) / (150 * unit_ + gap)));
        const int lines = (folded + most - 1) / most;
        shape->strip_columns = (folded + lines - 1) / lines;
        return;
    }
    if (folded <= 3) {
        shape->cards_width -= folded * (46 * unit_ + gap) + density::cardGap - gap;
        return;
    }
    shape->strips_stacked = true;
    const int lines = std::max(1, int((room.height() + gap) / (24 * unit_ + gap)));
    shape->strip_columns = (folded + lines - 1) / lines;
    shape->cards_width -= shape->strip_columns * (112 * unit_ + gap) + density::cardGap - gap;
}

bool MachineLayout::holdsSelected(const CpuRow &cpu) const {
    if (selected_.isEmpty() || cpu.key == selected_)
        return cpu.key == selected_;
    return std::any_of(cpu.pools->rows().begin(), cpu.pools->rows().end(), [this](const PoolRow &pool) {
        const auto &workers = pool.workers->rows();
        return pool.key == selected_ || std::any_of(workers.begin(), workers.end(), [this](const WorkerRow &worker) {
                   return worker.key == selected_;
               });
    });
}

MachineLayout::Shape MachineLayout::shapeOf(const QList<bool> &cards, std::vector<density::CardDemand> all,
                                            const density::CardDemand &below, QSizeF whole, density::Plan *plan) const {
    Shape shape;
    shape.cards = cards;
    planStrips(&shape, whole, int(cards.count(false)), all.empty());
    const QSizeF room(shape.cards_width > 0 ? shape.cards_width : whole.width(), whole.height());
    if (!all.empty() && cards.contains(false) && !shape.strips_stacked)
        all.front().least = strip_least * unit_;
    *plan = density::plan(all, below, room, unit_);
    if (!all.empty() && !below.pools.empty() && (plan->level >= density::Compact || plan->height > room.height())) {
        all.push_back(below);
        const density::Plan beside = density::row(all, room, unit_);
        const bool fits = beside.height <= room.height();
        if (beside.columns > 0 && (plan->height > room.height() ? beside.height < plan->height
                                                                : fits && beside.level < plan->level)) {
            shape.unbound_beside = true;
            *plan = beside;
        }
    }
    shape.level = plan->level;
    shape.columns = plan->columns;
    return shape;
}

MachineLayout::Fit MachineLayout::fit(QSizeF room) const {
    Fit all, fewer;
    QList<bool> open, used;
    for (const CpuRow &cpu : cpus_->rows()) {
        // One that stands alone has room for all it has.
        const bool alone = cpus_->count() == 1;
        open << (cpu.open || alone);
        used << (open.last() && (!cpu.quiet || holdsSelected(cpu)));
        if (!open.last())
            continue;
        all.cards.push_back(demandOf(*cpu.pools));
        all.cards.back().frames = int(cpu.interrupts.size());
        if (used.last())
            fewer.cards.push_back(all.cards.back());
    }
    density::CardDemand below = demandOf(*unbound_);
    below.unbound = true;
    all.shape = shapeOf(open, all.cards, below, room, &all.plan);
    // One card at least stays: an empty machine is no machine.
    const bool tight = all.plan.level >= density::Tiny || all.plan.height > room.height();
    if (tight && !fewer.cards.empty() && fewer.cards.size() < all.cards.size()) {
        fewer.shape = shapeOf(used, fewer.cards, below, room, &fewer.plan);
        // Strips beside few cards may take more room than the cards that they were.
        const bool fits = fewer.plan.height <= room.height();
        if (all.plan.height > room.height() ? fewer.plan.height < all.plan.height
                                            : fits && fewer.plan.level < all.plan.level)
            std::swap(all, fewer);
    }
    (all.shape.unbound_beside ? all.cards.emplace_back() : all.below) = below;
    return all;
}

void MachineLayout::plan() {
    if (!cpus_ || !unbound_ || room_.isEmpty())
        return;
    const bool crowded = fit({room_.width(), room_beside_words_}).plan.height > room_beside_words_;
    const bool turned = std::exchange(crowded_, crowded) != crowded;
    const Fit now = fit(room_);
    if (std::exchange(shape_, now.shape) != now.shape || turned)
        emit planned();
    rows_.show(density::grown(density::rowSizes(shape_.level, unit_), now.cards, now.below, shape_.columns,
                              room_.height() - now.plan.height));
    measure(now.cards);
}

void MachineLayout::measure(const std::vector<density::CardDemand> &cards) {
    const std::size_t columns = std::size_t(std::max(1, shape_.columns));
    const qreal each = (shape_.cards_width + density::cardGap) / qreal(columns) - density::cardGap;
    std::vector<qreal> lines((cards.size() + columns - 1) / columns);
    for (std::size_t i = 0; i < cards.size(); ++i)
        lines[i / columns] = std::max(lines[i / columns], density::cardHeight(cards[i], rows_.sizes(), each, unit_));
    QList<qreal> heights;
    std::size_t open = 0;
    for (const bool card : std::as_const(shape_.cards))
        heights << (card ? lines[open++ / columns] : 0);
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
