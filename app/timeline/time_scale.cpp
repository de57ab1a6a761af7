#include "timeline/time_scale.h"

#include <algorithm>

namespace wqlab {
namespace {

constexpr double folded_width = 0.05;  // of the axis, for one folded stretch
constexpr double folded_share = 0.4;  // of the axis, for all of them
constexpr double fold_from = 0.6;  // of the time that is not idle

}  // namespace

TimeScale::TimeScale(std::int64_t from, std::int64_t to, const std::vector<Idle> &idle) {
    std::int64_t busy = to - from;
    for (const Idle &i : idle)
        busy -= std::max<std::int64_t>(0, std::min(i.to, to) - std::max(i.from, from));
    std::vector<Idle> folds;
    for (const Idle &i : idle) {
        const Idle cut{std::max(i.from, from), std::min(i.to, to)};
        if (cut.to > cut.from &&
            double(cut.to - cut.from) > fold_from * double(std::max<std::int64_t>(busy, 1)))
            folds.push_back(cut);
    }
    std::int64_t even = to - from;
    for (const Idle &f : folds)
        even -= f.to - f.from;
    // With nothing but folds the axis is theirs alone.
    const double share = even <= 0 && !folds.empty()
                             ? 1
                             : std::min(folded_share, folded_width * double(folds.size()));
    const double per_fold = folds.empty() ? 0 : share / double(folds.size());
    const double per_ns = even > 0 ? (1 - share) / double(even) : 0;

    std::int64_t at = from;
    double place = 0;
    const auto add = [&](std::int64_t until, bool folded) {
        if (until <= at && !(pieces_.empty() && until == to))
            return;
        const double width = folded ? per_fold : double(until - at) * per_ns;
        pieces_.push_back({at, until, place, place + width, folded});
        at = until;
        place += width;
    };
    for (const Idle &f : folds) {
        add(f.from, false);
        add(f.to, true);
    }
    add(to, false);
    if (!pieces_.empty())
        pieces_.back().end = 1;
}

double TimeScale::place(std::int64_t time) const {
    if (pieces_.empty() || time <= pieces_.front().from)
        return 0;
    const auto it = std::lower_bound(pieces_.begin(), pieces_.end(), time,
                                     [](const Piece &p, std::int64_t t) { return p.to < t; });
    if (it == pieces_.end())
        return 1;
    const double part = it->to > it->from ? double(time - it->from) / double(it->to - it->from) : 0;
    return it->begin + part * (it->end - it->begin);
}

std::int64_t TimeScale::time(double place) const {
    if (pieces_.empty())
        return 0;
    const auto it = std::lower_bound(pieces_.begin(), pieces_.end(), place,
                                     [](const Piece &p, double x) { return p.end < x; });
    if (it == pieces_.end())
        return pieces_.back().to;
    const double part =
        it->end > it->begin ? std::clamp((place - it->begin) / (it->end - it->begin), 0.0, 1.0) : 0;
    return it->from + std::int64_t(part * double(it->to - it->from));
}

Window Window::played(double place, double least) {
    constexpr double most = 0.8;
    double to = 1;
    while (place > 0 && place <= most * to / 2 && to / 2 >= least)
        to /= 2;
    return {0, to};
}

Window Window::zoomed(double factor, double around, double closest) const {
    const double next = std::clamp(width() / factor, closest, 1.0);
    const double part = width() > 0 ? (around - from) / width() : 0;
    const double begin = std::clamp(around - part * next, 0.0, 1.0 - next);
    return {begin, begin + next};
}

Window Window::moved(double by) const {
    const double begin = std::clamp(from + by, 0.0, 1.0 - width());
    return {begin, begin + width()};
}

Window Window::showing(double place) const {
    const double margin = 0.05 * width();
    if (place < from + margin)
        return moved(place - margin - from);
    if (place > to - margin)
        return moved(place + margin - to);
    return *this;
}

std::int64_t tickStep(std::int64_t span, int count) {
    const std::int64_t least = std::max<std::int64_t>(1, span / std::max(count, 1));
    std::int64_t step = 1;
    while (step * 10 <= least)
        step *= 10;
    for (const int times : {1, 2, 5, 10})
        if (step * times >= least)
            return step * times;
    return step * 10;
}

}  // namespace wqlab
