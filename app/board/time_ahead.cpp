#include "board/time_ahead.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace wqlab {
namespace {

struct TimeAheadWords {
    Q_DECLARE_TR_FUNCTIONS(time_ahead)
};

constexpr std::int64_t ms = 1'000'000;

// roundUp: to 1, 2 or 5 times a power of ten.
std::int64_t roundUp(std::int64_t n) {
    std::int64_t power = 1;
    while (power * 10 <= n)
        power *= 10;
    for (const std::int64_t factor : {1, 2, 5, 10})
        if (factor * power >= n)
            return factor * power;
    return n;
}

QString textOf(std::int64_t ns) {
    if (ns == 0)
        return TimeAheadWords::tr("now");
    if (ns % (1000 * ms) == 0)
        return QStringLiteral("%1 s").arg(ns / (1000 * ms));
    if (ns % ms == 0)
        return QStringLiteral("%1 ms").arg(ns / ms);
    return QStringLiteral("%1 µs").arg(double(ns) / 1000);
}

}  // namespace

TimeAhead TimeAhead::of(const QVector<std::int64_t> &lefts) {
    TimeAhead axis;
    std::int64_t near = INT64_MAX, far = 0;
    for (const std::int64_t left : lefts) {
        far = std::max(far, left);
        near = std::min(near, std::max(left, ms));
    }
    axis.length_ = roundUp(std::max(far, 5 * ms));
    axis.by_magnitude_ = far > 30 * near;
    return axis;
}

double TimeAhead::at(std::int64_t left) const {
    const double x = double(std::clamp<std::int64_t>(left, 0, length_));
    if (!by_magnitude_)
        return x / double(length_);
    return std::log1p(x / ms) / std::log1p(double(length_) / ms);
}

QVector<TimeAhead::Tick> TimeAhead::ticks() const {
    QVector<Tick> ticks{{0, textOf(0)}};
    if (by_magnitude_) {
        for (std::int64_t t = ms; t < length_; t *= 10)
            ticks.append({at(t), textOf(t)});
        // A last power of ten beside the end would stand in its text.
        if (ticks.last().at > 0.88)
            ticks.removeLast();
        ticks.append({1, textOf(length_)});
        return ticks;
    }
    const std::int64_t step = roundUp(length_ / 5);
    for (std::int64_t t = step; t <= length_; t += step)
        ticks.append({at(t), textOf(t)});
    return ticks;
}

QList<int> TimeAhead::toldTicks(double length, double words) const {
    const QVector<Tick> all = ticks();
    const int last = int(all.size()) - 1;
    QList<int> told;
    double end = -1;
    for (int i = 0; i < last; ++i) {
        const double x = all[i].at * length;
        if (x >= end && x + words <= length) {
            told << i;
            end = x + words;
        }
    }
    return told << last;
}

QVector<int> lanesOf(const QVector<double> &begins, const QVector<double> &widths, double gap,
                     int most) {
    QVector<int> order(begins.size()), lanes(begins.size(), 0);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return begins[a] > begins[b]; });
    for (const bool clear : {true, false}) {
        QVector<double> free;  // where the leftmost flag of each lane begins
        for (const int i : std::as_const(order)) {
            const auto fits = [&](int lane) {
                return begins[i] + widths[i] + gap <= free[lane];
            };
            int lane = clear ? int(free.size()) : 0;
            // The staff of a flag above goes down through all lanes below it.
            while (clear && lane > 0 && fits(lane - 1))
                --lane;
            while (!clear && lane < int(free.size()) && !fits(lane))
                ++lane;
            if (lane == int(free.size()))
                free.append(0);
            free[lane] = begins[i];
            lanes[i] = lane;
        }
        if (free.size() <= most)
            break;
    }
    return lanes;
}

QVector<Spot> packedSpots(const QVector<double> &begins, double width, int lanes) {
    QVector<int> order(begins.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return begins[a] < begins[b]; });
    QVector<double> free(lanes, 0);
    QVector<Spot> spots(begins.size());
    for (const int i : std::as_const(order)) {
        const auto open = std::find_if(free.begin(), free.end(),
                                       [&](double x) { return x <= begins[i]; });
        const auto lane = open != free.end() ? open : std::min_element(free.begin(), free.end());
        spots[i] = {std::max(begins[i], *lane), int(lane - free.begin())};
        *lane = spots[i].x + width;
    }
    return spots;
}

}  // namespace wqlab
