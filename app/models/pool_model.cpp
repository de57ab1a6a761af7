#include "models/pool_model.h"

#include <QCoreApplication>

namespace wqlab {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("pool", text); }

QString titleOf(const Pool &p) {
    const QString kind = p.cpu < 0 ? tr("unbound") : p.nice < 0 ? tr("highpri") : tr("normal");
    if (p.inferred)
        return kind == tr("normal") ? tr("pool of CPU %1").arg(p.cpu) : tr("pool · %1").arg(kind);
    return tr("pool %1 · %2").arg(p.id).arg(kind);
}

QString briefOf(const StageView &view, const Pool &p) {
    int idle = 0, busy = 0;
    for (const TaskId pid : p.workers) {
        const Worker *w = view.s.worker(pid);
        if (!w || w->gone)
            continue;
        ++(look_of(view.s, *w) == WorkerLook::idle ? idle : busy);
    }
    if (idle + busy == 0)
        return tr("no worker");
    const QString words = idle == 1 ? tr("1 idle worker") : tr("%1 idle workers").arg(idle);
    if (busy == 0)
        return words;
    return idle == 0 ? tr("%1 busy").arg(busy) : tr("%1, %2 busy").arg(words).arg(busy);
}

}  // namespace

PoolModel::PoolModel(QObject *parent) : DiffModel(parent) {}
PoolModel::~PoolModel() = default;

void PoolModel::show(const StageView &view, int cpu) {
    QVector<PoolRow> rows;
    for (const Pool &p : view.s.pools) {
        const bool open = view.index.poolAt(p.id, view.position);
        if (p.cpu != cpu || p.gone || (cpu < 0 && !open))
            continue;
        std::unique_ptr<Parts> &parts = parts_[p.id];
        if (!parts)
            parts = std::make_unique<Parts>();
        parts->worklist.show(view, worklistOf(p.id), p.worklist);
        parts->workers.show(view, p);
        parts->workqueues.show(view, p);

        PoolRow row;
        row.key = idOf(Selection::Pool, p.id);
        row.title = titleOf(p);
        row.note = p.inferred ? QString() : QStringLiteral("nr_running %1").arg(p.nr_running);
        if (p.manager != no_task)
            row.note += tr(" · manager at work");
        row.brief = briefOf(view, p);
        row.place = poolSlot(p.id);
        row.open = open;
        row.inferred = p.inferred;
        row.worklist = &parts->worklist;
        row.workers = &parts->workers;
        row.workqueues = &parts->workqueues;
        rows.append(row);
    }
    const int before = count();
    update(rows);
    if (count() != before)
        emit countChanged();
}

QVariant PoolModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PoolRow &r = row(index);
    switch (role) {
    case PoolId: return r.key;
    case PoolTitle: return r.title;
    case PoolNote: return r.note;
    case PoolBrief: return r.brief;
    case PoolSlot: return r.place;
    case PoolOpen: return r.open;
    case PoolInferred: return r.inferred;
    case PoolWorklist: return QVariant::fromValue(r.worklist);
    case PoolWorkers: return QVariant::fromValue(r.workers);
    case PoolWorkqueues: return QVariant::fromValue(r.workqueues);
    default: return {};
    }
}

QHash<int, QByteArray> PoolModel::roleNames() const {
    return {{PoolId, "poolId"},
            {PoolTitle, "poolTitle"},
            {PoolNote, "poolNote"},
            {PoolBrief, "poolBrief"},
            {PoolSlot, "poolSlot"},
            {PoolOpen, "poolOpen"},
            {PoolInferred, "poolInferred"},
            {PoolWorklist, "poolWorklist"},
            {PoolWorkers, "poolWorkers"},
            {PoolWorkqueues, "poolWorkqueues"}};
}

}  // namespace wqlab
