#include "timeline/idle.h"

#include <algorithm>

namespace wqlab {

std::vector<Idle> idleOf(const SpanIndex &spans, const std::vector<int> &tracks, std::int64_t from,
                         const Moment &end) {
    const std::int64_t to = std::max(from, end.time);
    std::vector<Idle> busy;
    for (const int track : tracks)
        for (const Span &span : spans.tracks()[std::size_t(track)].spans) {
            if (span.from.event > end.event)
                break;
            if (span.form != form::Asleep && !span.outside)
                busy.push_back({span.from.time, span.open ? to : std::min(span.to.time, to)});
        }
    std::sort(busy.begin(), busy.end(),
              [](const Idle &a, const Idle &b) { return a.from < b.from; });
    std::vector<Idle> idle;
    std::int64_t at = from;
    for (const Idle &b : busy) {
        if (b.from > at)
            idle.push_back({at, b.from});
        at = std::max(at, b.to);
    }
    if (at < to)
        idle.push_back({at, to});
    return idle;
}

std::vector<Idle> bothIdle(const std::vector<Idle> &a, const std::vector<Idle> &b) {
    std::vector<Idle> both;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end(); (i->to < j->to ? i : j)++) {
        const std::int64_t from = std::max(i->from, j->from), to = std::min(i->to, j->to);
        if (from < to)
            both.push_back({from, to});
    }
    return both;
}

}  // namespace wqlab
