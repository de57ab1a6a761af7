#include "models/pool_model.h"

#include "sentences/names.h"
#include "state/counted.h"

#include <algorithm>

namespace wqlab {
namespace {


QString titleOf(const Pool &p) {
    const QString kind = p.cpu < 0 ? PoolModel::tr("unbound") : p.nice < 0 ? PoolModel::tr("highpri")
        : PoolModel::tr("normal");
    if (p.inferred)
        return kind == PoolModel::tr("normal") ? PoolModel::tr("pool of CPU %1").arg(p.cpu)
            : PoolModel::tr("pool · %1").arg(kind);
    return PoolModel::tr("pool %1 · %2").arg(p.id).arg(kind);
}

QString idleText(int idle) {
    return idle == 0   ? QString()
           : idle == 1 ? PoolModel::tr("%n idle worker", nullptr, 1)
                       : PoolModel::tr("%n idle workers", nullptr, idle);
}

QString briefOf(const density::PoolDemand &d) {
    if (d.idle + d.busy == 0)
        return PoolModel::tr("no worker");
    const QString busy = PoolModel::tr("%1 busy").arg(d.busy);
    return d.busy == 0 ? idleText(d.idle) : d.idle == 0 ? busy : idleText(d.idle) + PoolModel::tr(", ") + busy;
}

// meaningOf: what a pool's note counts, for who asks what is what.
QString meaningOf(const Pool &p, bool open) {
    if (!open)
        return PoolModel::tr("a pool that the module has nothing in");
    if (p.cpu < 0)
        return PoolModel::tr("an unbound pool: no worker waits for another, so none is counted; where they may run");
    return PoolModel::tr("workers of the pool that are running; while there is one, no other starts");
}

density::PoolDemand demandOf(const WorkerModel &workers, const PwqModel &queues, bool open) {
    density::PoolDemand d;
    d.open = open;
    for (const WorkerRow &w : workers.rows()) {
        ++(w.idle ? d.idle : d.busy);
        if (!w.work.isEmpty()) {
            ++d.working;
            d.letters = std::max(d.letters, int(w.name.size() + w.work.size()));
        }
        d.wells += w.scheduled->count() > 0;
    }
    d.queues = queues.count();
    for (const PwqRow &q : queues.rows())
        d.wells += q.inactive->count() > 0;
    return d;
}

// countOf: why the count of running workers is not what one sees, in few words; empty when it is. who: may be left out.
QString countOf(Counted why, const QString &who) {
    switch (why) {
    case Counted::as_seen: return {};
    case Counted::dead:
        return who.isEmpty() ? PoolModel::tr("with a dead one") : PoolModel::tr("with %1, which died").arg(who);
    case Counted::rescuer: return PoolModel::tr("without its rescuer");
    case Counted::manager:
        return who.isEmpty() ? PoolModel::tr("without its manager") : PoolModel::tr("without its manager %1").arg(who);
    case Counted::intensive: return PoolModel::tr("without the CPU-intensive");
    case Counted::not_yet:
    case Counted::rebound: return who.isEmpty() ? PoolModel::tr("one not yet") : PoolModel::tr("%1 not yet").arg(who);
    case Counted::unbound: return PoolModel::tr("none is counted");
    }
    return {};
}

// countText: how many of its workers run; an unbound pool counts nobody.
QString countText(const Pool &p) {
    return p.inferred || p.cpu < 0 ? QString() : QStringLiteral("nr_running %1").arg(p.nr_running);
}

// noteOf: what is out of the ordinary with the pool, behind its count of running workers. named: with who it is.
QString noteOf(const StageView &view, const Pool &p, bool named) {
    QStringList notes;
    const Uncounted u = uncounted(view.s, p);
    if (const QString text = countText(p); !text.isEmpty()) {
        const QString count = countOf(u.why, named ? naming::task(view.s, u.who) : QString());
        //: %1: "nr_running 0", %2: whom that leaves out.
        notes << (count.isEmpty() ? text : PoolModel::tr("%1 (%2)").arg(text, count));
    }
    if (p.manager != no_task && u.why != Counted::manager)
        notes << (named ? PoolModel::tr("manager %1").arg(naming::task(view.s, p.manager)) : PoolModel::tr("manager"));
    if (std::any_of(view.s.pwqs.begin(), view.s.pwqs.end(),
                    [&](const Pwq &q) { return q.mayday && !q.gone && q.pool == p.id; }))
        notes << (named ? PoolModel::tr("mayday: rescuer called") : PoolModel::tr("mayday"));
    if (p.cpu >= 0 && (p.flags & pool_disassociated))
        notes << (named ? PoolModel::tr("offline: workers anywhere") : PoolModel::tr("offline"));
    if (p.cpu < 0 && !p.cpus.empty())
        notes << PoolModel::tr("CPUs %1").arg(toQString(p.cpus));
    return notes.join(QStringLiteral(" · "));
}

}  // namespace

PoolModel::PoolModel(QObject *parent) : DiffModel(parent) {}
PoolModel::~PoolModel() = default;

PoolRow PoolModel::rowOf(const StageView &view, const Pool &p) {
    const bool open = view.index.poolAt(p.id, view.position);
    PoolParts &parts = parts_.of(p.id);
    parts.worklist.show(view, worklistOf(p.id), p.worklist);
    parts.workers.show(view, p);
    parts.workqueues.show(view, p);

    PoolRow row;
    row.demand = demandOf(parts.workers, parts.workqueues, open);
    row.brief = briefOf(row.demand);
    row.meaning = meaningOf(p, open);
    row.idle = idleText(row.demand.idle);
    row.place = poolSlot(p.id);
    row.open = open;
    row.inferred = p.inferred;
    row.worklist = &parts.worklist;
    row.workers = &parts.workers;
    row.workqueues = &parts.workqueues;
    return row;
}

PoolRow PoolModel::rowOf(const StageView &view, CwqId id) {
    const Cwq &cwq = view.s.cwqs[std::size_t(id)];
    Pool stand;
    stand.id = cwqPool(id);
    stand.cpu = cwq.cpu;
    stand.worklist = cwq.worklist;
    if (cwq.thread != no_task)
        stand.workers = {cwq.thread};
    PoolRow row = rowOf(view, stand);
    row.key = idOf(Selection::Workqueue, cwq.wq);
    row.name = naming::workqueue(view.s, cwq.wq);
    row.title = tr("workqueue %1").arg(row.name);
    const Workqueue *wq = view.s.workqueue(cwq.wq);
    QStringList notes;
    if (wq && (wq->flags & wq_singlethread))
        notes << tr("one thread for all CPUs");
    if (cwq.counted)
        notes << tr("inserted %1 · removed %2").arg(cwq.inserted).arg(cwq.removed);
    row.note = row.tight = row.least = notes.join(QStringLiteral(" · "));
    row.meaning = !row.open     ? tr("a workqueue's thread and list of this CPU; nothing is in it")
                  : cwq.counted ? tr("how many works were put into this list, and how many were taken out")
                                : tr("which CPUs' works this thread executes");
    if (row.demand.idle == 1)
        row.idle = row.brief = tr("its thread sleeps");
    else if (row.demand.busy == 1)
        row.brief = tr("its thread is awake");
    return row;
}

void PoolModel::show(const StageView &view, int cpu) {
    QVector<PoolRow> rows;
    for (const Pool &p : view.s.pools) {
        const bool in_use = view.index.poolAt(p.id, view.position);
        if (p.cpu != cpu || p.gone || (!in_use && (cpu < 0 || !view.unfolded.pool(p.id))))
            continue;
        PoolRow row = rowOf(view, p);
        row.key = idOf(Selection::Pool, p.id);
        row.title = titleOf(p);
        row.name = p.inferred ? tr("pool") : tr("pool %1").arg(p.id);
        row.note = noteOf(view, p, true);
        row.tight = noteOf(view, p, false);
        row.least = p.cpu < 0 ? row.tight : countText(p);
        rows.append(row);
    }
    // Before 2.6.36: the workqueues of the module, and others as far as it has used them.
    for (CwqId id = 0; id < CwqId(view.s.cwqs.size()); ++id) {
        const Cwq &cwq = view.s.cwqs[std::size_t(id)];
        const Workqueue *wq = view.s.workqueue(cwq.wq);
        if (cwq.cpu != cpu || cwq.gone || !wq)
            continue;
        if (!wq->system || view.index.poolAt(cwqPool(id), view.position))
            rows.append(rowOf(view, id));
    }
    const int before = count();
    update(rows);
    if (count() != before)
        emit countChanged();
    const bool folded = std::none_of(rows.begin(), rows.end(), [](const PoolRow &row) { return row.demand.open; });
    if (folded == folded_)
        return;
    folded_ = folded;
    emit foldedChanged();
}

QVariant PoolModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PoolRow &r = row(index);
    switch (role) {
    case PoolId: return r.key;
    case PoolTitle: return r.title;
    case PoolName: return r.name;
    case PoolNote: return r.note;
    case PoolTight: return r.tight;
    case PoolLeast: return r.least;
    case PoolBrief: return r.brief;
    case PoolMeaning: return r.meaning;
    case PoolIdle: return r.idle;
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
            {PoolName, "poolName"},
            {PoolNote, "poolNote"},
            {PoolTight, "poolTight"},
            {PoolLeast, "poolLeast"},
            {PoolBrief, "poolBrief"},
            {PoolMeaning, "poolMeaning"},
            {PoolIdle, "poolIdle"},
            {PoolSlot, "poolSlot"},
            {PoolOpen, "poolOpen"},
            {PoolInferred, "poolInferred"},
            {PoolWorklist, "poolWorklist"},
            {PoolWorkers, "poolWorkers"},
            {PoolWorkqueues, "poolWorkqueues"}};
}

}  // namespace wqlab
