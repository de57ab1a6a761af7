// density.h: how roomy the machine is drawn, so that all of it is seen at once in the room there is.
#pragma once
#include <QObject>
#include <QSizeF>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace wqlab::density {
Q_NAMESPACE
QML_NAMED_ELEMENT(Density)

// Level: from generous to a line a thing. Dense: no captions. Compact: idle workers and pools
// without the module's work are counts. Tiny: no workqueues. Mini: who holds the CPU, and works as
// tokens.
enum Level { Spacious, Roomy, Dense, Compact, Tiny, Mini };
Q_ENUM_NS(Level)
inline constexpr int levels = Mini + 1;

// RowSizes: heights and gaps of a level, px; 0: not shown.
struct RowSizes {
    qreal head = 0;  // who holds the CPU
    qreal frame = 0;  // a level of the interrupt stack
    qreal pad = 0;  // inside a card
    qreal gap = 0;  // between head and pools
    qreal pool = 0;  // a pool's heading
    qreal foldedPool = 0;  // a pool without the module's work
    qreal caption = 0;  // the words worklist and workers
    qreal wellInset = 0;
    qreal worker = 0;
    qreal workerNarrow = 0;  // its status under its name
    qreal rowGap = 0;
    qreal queue = 0;  // a workqueue on a pool
    qreal pill = 0;
    qreal unbound = 0;  // the heading of the unbound pools; those of the pools say it, too
    int wellRows = 1;  // of pills with names; the others are tokens
    bool idleFolded = false;
    bool workersFolded = false;  // a worker is the token of its work
    bool operator==(const RowSizes &) const = default;
};
// rowSizes: of a level, at a size of type (1: as designed).
RowSizes rowSizes(Level level, qreal unit);
// narrowBelow: a card of less width has a worker's status under its name.
qreal narrowBelow(qreal unit);

// PoolDemand, CardDemand: what there is to show.
struct PoolDemand {
    bool open = true;
    int busy = 0;
    int working = 0;  // of the busy ones, with a work
    int letters = 0;  // most of a worker's name and its work's
    int idle = 0;
    int queues = 0;  // workqueues on it
    int wells = 0;  // lists besides the worklist that have entries
    bool operator==(const PoolDemand &) const = default;
};
struct CardDemand {
    bool unbound = false;  // no CPU's
    int frames = 0;
    qreal least = 0;  // px; what stands beside it needs so much
    std::vector<PoolDemand> pools;
};
qreal cardHeight(const CardDemand &card, const RowSizes &sizes, qreal width, qreal unit);

// Plan: the roomiest level at which all cards fit, and how many stand side by side.
struct Plan {
    Level level = Roomy;
    int columns = 1;
    qreal height = 0;  // of all cards
    bool operator==(const Plan &) const = default;
};
// plan: cards side by side in room, Mini only if they are many; below is a card of the full width under them, with
// nothing in it when there is none.
Plan plan(const std::vector<CardDemand> &cards, const CardDemand &below, QSizeF room, qreal unit);

// row: the roomiest level at which all cards fit side by side in one row, the densest where none does; no columns
// where they are too many for the width.
Plan row(const std::vector<CardDemand> &cards, QSizeF room, qreal unit);

// grown: the same with as many rows in each list as the height that is left has room for.
RowSizes grown(RowSizes sizes, const std::vector<CardDemand> &cards, const CardDemand &below, int columns, qreal left);

// cardGap: between cards.
inline constexpr qreal cardGap = 12;

// tokenWidth: of an entry without its name.
inline constexpr qreal tokenWidth = 14;

// RowFold: of entries in a row, how many keep their names, how many become tokens; the others are
// a number.
struct RowFold {
    int full = 0;
    int tokens = 0;
    bool operator==(const RowFold &) const = default;
};
// foldRow: widths of the pills of entries, into rows of that room; more: what the number takes.
RowFold foldRow(const std::vector<qreal> &widths, qreal room, int rows, qreal gap, qreal token,
                qreal more);

}  // namespace wqlab::density
