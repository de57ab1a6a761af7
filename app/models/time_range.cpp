#include "models/time_range.h"

#include "sentences/duration.h"

namespace wqlab {

TimeRange::TimeRange(Session *session, const RunIndex *index, QObject *parent)
    : QObject(parent),
      session_(session),
      index_(index) {
    connect(session->recording(), &Recording::cleared, this, &TimeRange::clear);
    connect(session->playhead(), &Playhead::endChanged, this, [this] {
        if (a_ >= 0 && b_ >= 0)
            emit changed();
    });
}

void TimeRange::set(int a, int b) {
    if (a == a_ && b == b_)
        return;
    a_ = a;
    b_ = b;
    emit changed();
}

Moment TimeRange::moment(int position) const {
    const Recording &recording = *session_->recording();
    return position > 0 ? Moment{recording.event(position - 1).time, position - 1}
                        : Moment{recording.start(), -1};
}

RangeSums TimeRange::sums() const {
    if (!chosen())
        return {};
    const bool module = index_->moduleWorks();
    return rangeSums(index_->spans(), index_->spans().rows(to(), module), moment(from()),
                     moment(to()), module);
}

QString TimeRange::text() const {
    if (!chosen())
        return {};
    const Sums all = sums().all;
    QStringList parts{tr("A to B: %1").arg(duration(moment(to()).time - moment(from()).time)),
                      tr("on CPU %1").arg(duration(all.onCpu)),
                      tr("asleep %1").arg(duration(all.asleep)),
                      tr("ready %1").arg(duration(all.ready)),
                      all.executions == 1 ? tr("%n execution", nullptr, 1)
                                          : tr("%n executions", nullptr, int(all.executions))};
    return parts.join(QStringLiteral(" · "));
}

}  // namespace wqlab
