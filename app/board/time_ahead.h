// time_ahead.h: the axis on which armed timers stand: from now to when they fire.
#pragma once
#include <QString>
#include <QVector>
#include <cstdint>

namespace wqlab {

// TimeAhead: linear while the timers lie within a factor of 30, else by orders of magnitude, so
// that a near timer is seen beside a far one. Its length is a round number of ns.
class TimeAhead {
public:
    TimeAhead() = default;
    // of: an axis for timers that fire in so many ns.
    static TimeAhead of(const QVector<std::int64_t> &lefts);

    // at: where a time from now stands, 0 to 1.
    double at(std::int64_t left) const;
    std::int64_t length() const { return length_; }
    bool byMagnitude() const { return by_magnitude_; }

    struct Tick {
        double at;
        QString text;  // "20 ms"; the first is "now"
        bool operator==(const Tick &) const = default;
    };
    QVector<Tick> ticks() const;
    // toldTicks: those that can be told in words so many px wide, on an axis of that length: the first and the last,
    // where they have room beside each other, and what stands clear of both.
    QList<int> toldTicks(double length, double words) const;
    bool operator==(const TimeAhead &) const = default;

private:
    std::int64_t length_ = 10'000'000;
    bool by_magnitude_ = false;
};

// lanesOf: for flags that begin at those places, ascending or not, and are so wide: the lane of each,
// 0 lowest, so that none touches another. A later flag lies lower, so that no staff crosses a flag;
// where that takes more than so many lanes, staffs may pass behind flags.
QVector<int> lanesOf(const QVector<double> &begins, const QVector<double> &widths, double gap,
                     int most);

// packedSpots: for many flags without staffs, all of one width, in so many lanes: each at its place
// or, when that is taken, as little later as can be.
struct Spot {
    double x = 0;
    int lane = 0;
    bool operator==(const Spot &) const = default;
};
QVector<Spot> packedSpots(const QVector<double> &begins, double width, int lanes);

}  // namespace wqlab
