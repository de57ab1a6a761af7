#include "models/timer_model.h"

#include <QCoreApplication>
#include <algorithm>

#include "state/why.h"

namespace wqlab {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("timers", text); }

QString statusOf(const MachineState &s, std::int64_t expires_ns, std::int64_t timeout) {
    if (expires_ns > 0)
        return tr("in %1").arg(toQString(duration(std::max<std::int64_t>(0, expires_ns - s.time))));
    return timeout > 0 ? tr("%1 jiffies after arming").arg(timeout) : tr("armed");
}

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
        row.name = w ? toQString(name_of(view.s, t.work))
                     : toQString(t.name.empty() ? t.function : t.name);
        row.status = statusOf(view.s, t.expires_ns, t.timeout);
        if (w && w->place == Place::timer)
            row.place = timerSlot(idOfWork(view.s, t.work));
        rows.append(row);
    }
    for (WorkId id = 0; id < WorkId(view.s.works.size()); ++id) {
        const Work &w = view.s.works[std::size_t(id)];
        if (w.place != Place::timer || !view.index.matters(w) || hasTimer(view.s, id))
            continue;
        const QString work = idOfWork(view.s, id);
        rows.append({work, toQString(name_of(view.s, id)), statusOf(view.s, w.expires_ns, 0),
                     timerSlot(work)});
    }
    const int before = count();
    update(rows);
    if (count() != before)
        emit countChanged();
}

QVariant TimerModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TimerRow &r = row(index);
    switch (role) {
    case TimerId: return r.key;
    case TimerName: return r.name;
    case TimerStatus: return r.status;
    case TimerSlot: return r.place;
    default: return {};
    }
}

QHash<int, QByteArray> TimerModel::roleNames() const {
    return {{TimerId, "timerId"},
            {TimerName, "timerName"},
            {TimerStatus, "timerStatus"},
            {TimerSlot, "timerSlot"}};
}

}  // namespace wqlab
