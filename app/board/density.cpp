#include "board/density.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wqlab::density {
namespace {

// sidePad: left and right of what is in a card.
qreal sidePad(const RowSizes &z) { return z.workersFolded ? 8 : 14; }

qreal poolHeight(const PoolDemand &pool, const RowSizes &z, qreal width, qreal unit) {
    const qreal rule = z.foldedPool > 0 ? z.rowGap + 1 : 0;
    if (!pool.open)
        return z.foldedPool > 0 ? z.foldedPool + rule : 0;
    const qreal well = z.pill + 2 * z.wellInset;
    qreal height = (z.pool > 0 ? z.pool + z.rowGap : 0) + well + rule;
    if (z.workersFolded) {
        const int inRow = std::max(1, int((width + 4) / (tokenWidth + 4)));
        return height + (pool.busy + inRow - 1) / inRow * (z.pill + z.rowGap);
    }
    const qreal worker = width < narrowBelow(unit) ? z.workerNarrow : z.worker;
    const int shown = z.idleFolded ? pool.busy : pool.busy + pool.idle;
    height += shown * (worker + z.rowGap);
    // A pill that has no room beside its worker's name stands under it.
    if (std::max(166.0, pool.letters * 7.3 + 78) * unit > width)
        height += pool.working * (z.pill + 6);
    if (z.caption > 0)
        height += 2 * (z.caption + z.rowGap);
    if (z.idleFolded && pool.idle > 0)
        height += 16 * unit + z.rowGap;
    if (z.queue > 0)
        height += pool.queues * (z.queue + z.rowGap);
    return height + pool.wells * (well + z.rowGap);
}

// gridHeight: the height of cards in that many columns.
qreal gridHeight(const std::vector<CardDemand> &cards, const RowSizes &z, qreal width, int columns,
                 qreal unit) {
    const qreal each = (width - (columns - 1) * cardGap) / columns;
    qreal total = 0;
    for (std::size_t first = 0; first < cards.size(); first += std::size_t(columns)) {
        qreal row = 0;
        for (std::size_t i = first; i < std::min(cards.size(), first + std::size_t(columns)); ++i)
            row = std::max(row, cardHeight(cards[i], z, each, unit));
        total += row + (first > 0 ? cardGap : 0);
    }
    return total;
}

// leastWidth: below it names would be cut off.
qreal leastWidth(Level level, qreal unit) {
    return (level >= Mini ? 104 : level >= Compact ? 214 : 236) * unit;
}

}  // namespace

RowSizes rowSizes(Level level, qreal unit) {
    static const RowSizes table[levels] = {
        {36, 28, 16, 14, 26, 24, 20, 12, 54, 58, 9, 34, 26, 36, 2, false},
        {30, 26, 12, 10, 22, 22, 18, 10, 42, 50, 6, 30, 24, 30, 2, false},
        {28, 24, 8, 6, 22, 22, 0, 6, 34, 46, 5, 22, 24, 28, 1, false},
        {28, 22, 6, 5, 22, 0, 0, 3, 30, 30, 4, 20, 22, 0, 1, true},
        {24, 20, 5, 3, 18, 0, 0, 2, 26, 26, 3, 0, 20, 0, 1, true},
        {34, 18, 4, 3, 0, 0, 0, 2, 0, 0, 3, 0, 16, 34, 1, true, true},
    };
    RowSizes z = table[level];
    for (qreal *length : {&z.head, &z.frame, &z.pad, &z.gap, &z.pool, &z.foldedPool, &z.caption,
                          &z.wellInset, &z.worker, &z.workerNarrow, &z.rowGap, &z.queue, &z.pill, &z.unbound})
        *length = std::round(*length * unit);
    return z;
}

qreal narrowBelow(qreal unit) { return 400 * unit; }

qreal cardHeight(const CardDemand &card, const RowSizes &z, qreal width, qreal unit) {
    qreal height = 2 * z.pad + (card.unbound ? z.unbound : z.head) + card.frames * (z.frame + 4);
    for (const PoolDemand &pool : card.pools) {
        const qreal part = poolHeight(pool, z, width - 2 * sidePad(z), unit);
        height += part > 0 ? part + z.gap : 0;
    }
    if (card.unbound && z.unbound == 0)
        height -= z.gap;
    return std::max(height, card.least);
}

Plan row(const std::vector<CardDemand> &cards, QSizeF room, qreal unit) {
    const int count = int(cards.size());
    Plan best{Tiny, 0, 0};
    for (int l = Spacious; l <= Tiny && (best.columns == 0 || best.height > room.height()); ++l) {
        const Level level = Level(l);
        if (count * (leastWidth(level, unit) + cardGap) - cardGap <= room.width())
            best = {level, count, gridHeight(cards, rowSizes(level, unit), room.width(), count, unit)};
    }
    return best;
}

Plan plan(const std::vector<CardDemand> &cards, const CardDemand &below, QSizeF room, qreal unit) {
    const int count = int(cards.size());
    Plan best;
    qreal least = std::numeric_limits<qreal>::max();
    // A few CPUs keep their names, even if the pane must then be scrolled.
    const int densest = count > 4 ? Mini : Tiny;
    for (int l = Spacious; l <= densest; ++l) {
        const Level level = Level(l);
        const RowSizes z = rowSizes(level, unit);
        const qreal under = below.pools.empty()
                                ? 0
                                : cardGap + cardHeight(below, z, room.width(), unit);
        const int most = std::clamp(
            int((room.width() + cardGap) / (leastWidth(level, unit) + cardGap)), 1,
            std::max(1, count));
        qreal score = std::numeric_limits<qreal>::max();
        for (int columns = most; columns >= 1; --columns) {
            const qreal each = (room.width() - (columns - 1) * cardGap) / columns;
            const qreal height = under + gridHeight(cards, z, room.width(), columns, unit);
            if (height > room.height()) {
                // Nothing fits so far: what overflows least is taken.
                if (score == std::numeric_limits<qreal>::max() && height < least)
                    least = height, best = {level, columns, height};
                continue;
            }
            const int empty = (columns - count % columns) % columns;
            const qreal penalty = 2 * empty + (each < narrowBelow(unit) * 0.72 ? 1.5 : 0);
            if (penalty < score) {
                score = penalty;
                best = {level, columns, height};
            }
        }
        if (score < std::numeric_limits<qreal>::max())
            return best;
    }
    return best;
}

RowSizes grown(RowSizes z, const std::vector<CardDemand> &cards, const CardDemand &below, int columns, qreal left) {
    // lists: that may stand one below the other, from the top of the pane to its bottom.
    const auto lists = [](const CardDemand &card) {
        int count = 0;
        for (const PoolDemand &pool : card.pools)
            count += pool.open ? 1 + pool.wells : 0;
        return count;
    };
    int all = lists(below);
    for (std::size_t first = 0; first < cards.size(); first += std::size_t(columns)) {
        int most = 0;
        for (std::size_t i = first; i < std::min(cards.size(), first + std::size_t(columns)); ++i)
            most = std::max(most, lists(cards[i]));
        all += most;
    }
    constexpr int most_rows = 12, gap = 8;
    const int more = all > 0 ? int(std::max<qreal>(0, left) / (all * (z.pill + gap))) : 0;
    z.wellRows = std::clamp(1 + more, z.wellRows, most_rows);
    return z;
}

RowFold foldRow(const std::vector<qreal> &widths, qreal room, int rows, qreal gap, qreal token,
                qreal more) {
    const int count = int(widths.size());
    // lay: whether so many with names and so many tokens, and the number if some are left, fit.
    const auto lay = [&](int full, int tokens) {
        qreal x = 0;
        int row = 1;
        const auto put = [&](qreal width) {
            if (x > 0 && x + width > room)
                x = 0, ++row;
            // What is wider than a row does not fit in any.
            if (width > room)
                row = rows + 1;
            x += width + gap;
        };
        for (int i = 0; i < full; ++i)
            put(widths[std::size_t(i)]);
        for (int i = 0; i < tokens; ++i)
            put(token);
        if (full + tokens < count)
            put(more);
        return row <= rows;
    };
    int full = count;
    while (full > 0 && !lay(full, count - full))
        --full;
    if (full > 0 || lay(0, count))
        return {full, count - full};
    int tokens = count;
    while (tokens > 0 && !lay(0, tokens))
        --tokens;
    return {0, tokens};
}

}  // namespace wqlab::density
