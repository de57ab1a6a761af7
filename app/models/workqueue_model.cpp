#include "models/workqueue_model.h"

#include <algorithm>

#include "models/wording.h"
#include "sentences/names.h"

namespace wqlab {
namespace {


// happeningsOf: what goes on with the whole workqueue: its rescuer, flushes with their colours, a
// freeze.
QStringList happeningsOf(const MachineState &s, WqId id) {
    QStringList words;
    const Workqueue &wq = s.workqueues[std::size_t(id)];
    if (const Worker *rescuer = s.worker(wq.rescuer); rescuer && !rescuer->gone)
        words << (rescuer->pool >= 0 ? WorkqueueModel::tr("rescuer in %1").arg(naming::pool(s, rescuer->pool))
                                     : WorkqueueModel::tr("rescuer asleep"));
    for (const Flush &f : s.flushes)
        if (f.wq == id)
            words << (f.cwq >= 0 ? WorkqueueModel::tr("%1 flushes").arg(naming::task(s, f.waiter))
                                 : WorkqueueModel::tr("%1 flushes, colour %2").arg(naming::task(s, f.waiter))
                                     .arg(f.colour));
    const auto frozen = [id](const Pwq &p) { return p.wq == id && !p.gone && p.max_active == 0; };
    if (s.told && std::any_of(s.pwqs.begin(), s.pwqs.end(), frozen))
        //: behind "max_active 1": what it is while the tasks are frozen
        words << WorkqueueModel::tr("frozen: 0 until the thaw");
    return words;
}

// limitOf: how many of its works may run at a time; before 2.6.36 as many as it has threads.
QString limitOf(const MachineState &s, WqId id) {
    if (!s.original())
        return WorkqueueModel::tr("max_active %1").arg(s.workqueues[std::size_t(id)].max_active);
    const auto threads = std::count_if(s.cwqs.begin(), s.cwqs.end(), [id](const Cwq &c) {
        return c.wq == id && !c.gone && c.thread != no_task;
    });
    return threads == 1 ? WorkqueueModel::tr("%n thread", nullptr, 1)
                        : WorkqueueModel::tr("%n threads", nullptr, int(threads));
}

}  // namespace

void WorkqueueModel::show(const StageView &view) {
    QVector<WorkqueueRow> rows;
    for (WqId id = 0; id < WqId(view.s.workqueues.size()); ++id) {
        const Workqueue &wq = view.s.workqueues[std::size_t(id)];
        if (wq.system || wq.inferred || wq.gone)
            continue;
        QStringList words = flagsOfWorkqueue(wq.flags);
        words.prepend(limitOf(view.s, id));
        words += happeningsOf(view.s, id);
        rows.append({idOf(Selection::Workqueue, id), naming::workqueue(view.s, id),
                     words.join(QStringLiteral(" · ")),
                     std::any_of(view.s.flushes.begin(), view.s.flushes.end(),
                                 [id](const Flush &f) { return f.wq == id && f.cwq < 0; })});
    }
    update(rows);
}

QVariant WorkqueueModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WorkqueueRow &r = row(index);
    switch (role) {
    case WorkqueueId: return r.key;
    case WorkqueueName: return r.name;
    case WorkqueueStatus: return r.status;
    case WorkqueueFlushed: return r.flushed;
    default: return {};
    }
}

QHash<int, QByteArray> WorkqueueModel::roleNames() const {
    return {{WorkqueueId, "workqueueId"},
            {WorkqueueName, "workqueueName"},
            {WorkqueueStatus, "workqueueStatus"},
            {WorkqueueFlushed, "workqueueFlushed"}};
}

}  // namespace wqlab
