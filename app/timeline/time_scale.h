// time_scale.h: time or order to a place between 0 and 1, and back. Knows no pixels and no window.
#pragma once
#include <cstdint>
#include <vector>

namespace wqlab {

// Idle: a stretch of time in which nothing shown is on a CPU.
struct Idle {
    std::int64_t from = 0, to = 0;  // ns
};

// Piece: a part of the axis on which time goes evenly.
struct Piece {
    std::int64_t from = 0, to = 0;  // ns
    double begin = 0, end = 0;  // places
    bool folded = false;
};

// TimeScale: the axis "time". Long idle stretches are folded to a small width of their own.
class TimeScale {
public:
    TimeScale() = default;
    // from <= to; idle stretches are ascending and do not overlap.
    TimeScale(std::int64_t from, std::int64_t to, const std::vector<Idle> &idle);

    double place(std::int64_t time) const;
    std::int64_t time(double place) const;
    const std::vector<Piece> &pieces() const { return pieces_; }
    std::int64_t from() const { return pieces_.empty() ? 0 : pieces_.front().from; }
    std::int64_t to() const { return pieces_.empty() ? 0 : pieces_.back().to; }

private:
    std::vector<Piece> pieces_;
};

// Window: the part of an axis that is seen, 0 <= from < to <= 1.
struct Window {
    double from = 0, to = 1;

    // played: from the beginning, so much that what was played, up to that place, takes between two and four fifths of it:
    // the whole, a half, a quarter ..., but no less than `least`. A step further moves nothing until it would reach beyond.
    static Window played(double place, double least);

    double width() const { return to - from; }
    // zoomed: by factor (> 1: closer) around a place, never wider than all nor closer than closest.
    Window zoomed(double factor, double around, double closest = 1e-6) const;
    // moved: by part of all, stopping at the ends.
    Window moved(double by) const;
    // showing: moved just so far that place is seen with a margin.
    Window showing(double place) const;
};

// tickStep: 1, 2 or 5 times a power of ten, so that about `count` fit into span; ns.
std::int64_t tickStep(std::int64_t span, int count);

}  // namespace wqlab
