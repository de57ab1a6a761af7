#include "models/timer_model.h"

#include <QCoreApplication>

#include "state/why.h"

namespace wqlab {

void TimerModel::show(const StageView &view) {
    QVector<TimerRow> rows;
    for (const Timer &t : view.s.timers) {
        const Work *w = view.s.work(t.work);
        if (!t.of_module && !(w && view.index.matters(*w)))
            continue;
        TimerRow row;
        row.key = idOf(Selection::Timer, qint64(t.addr));
        row.name = w ? toQString(name_of(view.s, t.work)) : toQString(t.name.empty() ? t.function : t.name);
        if (t.expires_ns > 0)
            row.status = QCoreApplication::translate("timers", "in %1").arg(toQString(duration(std::max<std::int64_t>(0, t.expires_ns - view.s.time))));
        else
            row.status = QCoreApplication::translate("timers", "%1 jiffies after arming").arg(t.timeout);
        if (w && w->place == Place::timer)
            row.place = timerSlot(idOfWork(view.s, t.work));
        rows.append(row);
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
    return {{TimerId, "timerId"}, {TimerName, "timerName"}, {TimerStatus, "timerStatus"}, {TimerSlot, "timerSlot"}};
}

}  // namespace wqlab
