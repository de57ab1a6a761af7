#include "models/timer_model.h"

#include "sentences/duration.h"
#include "sentences/names.h"

#include <algorithm>

namespace wqlab {

namespace {

std::int64_t leftOf(const MachineState &s, std::int64_t expires_ns) {
    return expires_ns > 0 ? std::max<std::int64_t>(0, expires_ns - s.time) : -1;
}

// briefOf: when it fires.
QString briefOf(const MachineState &s, std::int64_t left) {
    if (left < 0)
        return TimerModel::tr("armed");
    if (left == 0)
        return TimerModel::tr("due");
    return (s.told ? TimerModel::tr("in %1") : TimerModel::tr("in at most %1")).arg(duration(left));
}

// statusOf: the same with the ns that it was armed for, which the wheel rounds up; 0 when it does not.
QString statusOf(const QString &in, std::int64_t left, std::int64_t asked) {
    return left > 0 && asked > 0 ? TimerModel::tr("%1 (asked: %2)").arg(in, duration(asked)) : in;
}

std::int64_t askedOf(const MachineState &s, const Timer &t) { return t.timeout * (1'000'000'000 / s.run.hz); }

// hasTimer: the timer of the delayed work is among the armed ones. It is not for the moment between
// the work's own event and the timer's, and never in a trace without timer events.
bool hasTimer(const MachineState &s, WorkId work) {
    return std::any_of(s.timers.begin(), s.timers.end(),
                       [work](const Timer &t) { return t.work == work; });
}

}  // namespace

void TimerModel::show(const StageView &view) {
    QVector<TimerRow> rows;
    for (const Timer &t : view.s.timers) {
        const Work *w = view.s.work(t.work);
        if (!t.of_module && !(w && view.index.matters(*w)))
            continue;
        TimerRow row;
        row.key = idOf(Selection::Timer, qint64(t.addr));
        row.name = w ? naming::work(view.s, t.work)
                     : toQString(t.name.empty() ? t.function : t.name);
        row.left = leftOf(view.s, t.expires_ns);
        row.brief = briefOf(view.s, row.left);
        row.status = statusOf(row.brief, row.left, askedOf(view.s, t));
        row.colour = w ? w->colour : -1;
        if (w && w->place == Place::timer)
            row.place = timerSlot(idOfWork(view.s, t.work));
        rows.append(row);
    }
    for (WorkId id = 0; id < WorkId(view.s.works.size()); ++id) {
        const Work &w = view.s.works[std::size_t(id)];
        if (w.place != Place::timer || !view.index.matters(w) || hasTimer(view.s, id))
            continue;
        const QString work = idOfWork(view.s, id);
        const std::int64_t left = leftOf(view.s, w.expires_ns);
        const QString in = briefOf(view.s, left);
        rows.append({work, naming::work(view.s, id), in, in, timerSlot(work), left, 1, w.colour});
    }
    QVector<std::int64_t> lefts;
    for (const TimerRow &row : rows)
        if (row.left >= 0)
            lefts.append(row.left);
    const TimeAhead axis = TimeAhead::of(lefts);
    for (TimerRow &row : rows)
        row.at = row.left >= 0 ? axis.at(row.left) : 1;
    const bool counted = int(rows.size()) != count() || view.index.timersAt(view.position) != used_;
    used_ = view.index.timersAt(view.position);
    update(rows);
    if (counted)
        emit countChanged();
    if (!(axis == axis_)) {
        axis_ = axis;
        emit axisChanged();
    }
}

QVariantList TimerModel::ticks() const {
    QVariantList list;
    for (const TimeAhead::Tick &tick : axis_.ticks())
        list.append(QVariantMap{{QStringLiteral("at"), tick.at}, {QStringLiteral("text"), tick.text}});
    return list;
}

QVariant TimerModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TimerRow &r = row(index);
    switch (role) {
    case TimerId: return r.key;
    case TimerName: return r.name;
    case TimerStatus: return r.status;
    case TimerBrief: return r.brief;
    case TimerSlot: return r.place;
    case TimerAt: return r.at;
    default: return {};
    }
}

QHash<int, QByteArray> TimerModel::roleNames() const {
    return {{TimerId, "timerId"},
            {TimerName, "timerName"},
            {TimerStatus, "timerStatus"},
            {TimerBrief, "timerBrief"},
            {TimerSlot, "timerSlot"},
            {TimerAt, "timerAt"}};
}

}  // namespace wqlab
