#include "timeline/range_sums.h"

#include <algorithm>

namespace wqlab {
namespace {

WorkSums &sumsOfWork(RangeSums &sums, const SpanIndex &spans, const Span &span) {
    const auto found = std::find_if(sums.works.begin(), sums.works.end(),
                                    [&](const WorkSums &w) { return w.work == span.work; });
    if (found != sums.works.end())
        return *found;
    WorkSums work;
    work.work = span.work;
    work.name = span.label >= 0 ? spans.label(span.label) : QString();
    work.colour = span.colour;
    sums.works.push_back(work);
    return sums.works.back();
}

}  // namespace

void Sums::add(form::Kind form, std::int64_t ns) {
    switch (form) {
    case form::OnCpu: onCpu += ns; break;
    case form::Asleep: asleep += ns; break;
    default: ready += ns; break;
    }
}

RangeSums rangeSums(const SpanIndex &spans, const std::vector<int> &tracks, const Moment &from,
                    const Moment &to, bool module) {
    RangeSums sums;
    for (const int index : tracks) {
        const Track &track = spans.tracks()[std::size_t(index)];
        if (track.interrupts)
            continue;   // on top of tasks, which have the time already
        TaskSums task;
        task.task = track.task;
        task.name = track.name;
        auto it = std::lower_bound(track.spans.begin(), track.spans.end(), from.event,
                                   [](const Span &s, int event) { return s.from.event < event; });
        if (it != track.spans.begin())
            --it;  // it may reach in
        for (; it != track.spans.end() && it->from.event <= to.event; ++it) {
            if (module && !it->module)
                continue;
            const std::int64_t end = it->open ? to.time : std::min(it->to.time, to.time);
            const std::int64_t ns = std::max<std::int64_t>(0, end - std::max(it->from.time, from.time));
            const bool begins =
                it->work >= 0 && it->from.event > from.event &&
                (it == track.spans.begin() || std::prev(it)->run != it->run ||
                 std::prev(it)->work != it->work || std::prev(it)->to.event != it->from.event);
            for (Sums *s : {static_cast<Sums *>(&task), &sums.all}) {
                s->add(it->form, ns);
                s->executions += begins;
            }
            if (it->work >= 0 && (ns > 0 || begins)) {
                WorkSums &work = sumsOfWork(sums, spans, *it);
                work.add(it->form, ns);
                work.executions += begins;
            }
        }
        sums.tasks.push_back(task);
    }
    return sums;
}

}  // namespace wqlab
