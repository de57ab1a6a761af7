#include "models/pill_model.h"

#include <algorithm>

#include "board/form.h"
#include "models/home_model.h"
#include "models/pool_model.h"
#include "models/cpu_model.h"
#include "models/timer_model.h"
#include "models/wording.h"
#include "sentences/names.h"

namespace wqlab {
namespace {


// foldedPlaces: where a thing of this pool is seen when its own place is folded away.
QStringList foldedPlaces(const MachineState &s, int pool) {
    QStringList places{poolSlot(pool)};
    const Pool *p = s.pool(pool);
    const Cwq *own = pool >= cwqPool(0) ? s.cwq(pool - cwqPool(0)) : nullptr;
    if (const int cpu = p ? p->cpu : own ? own->cpu : -1; cpu >= 0)
        places << cpuSlot(cpu);
    return places;
}

// poolOf: the number of the pool, or of the cwq that stands for one.
int poolOf(int pool, CwqId cwq) { return pool < 0 && cwq >= 0 ? cwqPool(cwq) : pool; }

PillRow pillOf(const StageView &view, WorkId id) {
    PillRow row;
    const Work &w = view.s.works[std::size_t(id)];
    row.work = idOfWork(view.s, id);
    row.order = id;
    row.name = labelOfWork(view.s, id);
    row.colour = w.kind == WorkKind::barrier ? -1 : w.colour;
    row.origin = homeSlot(row.work);
    return row;
}

PillRow queueing(const StageView &view, WorkId id) {
    const Work &w = view.s.works[std::size_t(id)];
    PillRow row = pillOf(view, id);
    row.form = w.kind == WorkKind::barrier ? form::Barrier : form::Queued;
    switch (w.place) {
    case Place::timer:
        row.places = {timerSlot(row.work), row.origin};
        row.spoken = PillModel::tr("%1, its timer is armed").arg(row.name);
        break;
    case Place::inactive:
        row.form = form::Inactive;
        row.places = {entrySlot(view.s, inactiveList(w.pwq), id)};
        row.spoken = PillModel::tr("%1, inactive").arg(row.name);
        break;
    case Place::scheduled:
        row.places = {entrySlot(view.s, scheduledList(w.worker), id)};
        row.spoken = PillModel::tr("%1, next in its worker").arg(row.name);
        break;
    case Place::worklist:
        row.places = {entrySlot(view.s, worklistOf(poolOf(w.pool, w.cwq)), id)};
        row.spoken = PillModel::tr("%1, on %2").arg(
            row.name, w.pool < 0 && w.cwq >= 0
                          ? naming::cwq(view.s, w.cwq)
                          : PillModel::tr("the worklist of %1").arg(naming::pool(view.s, w.pool)));
        break;
    default:
        row.places = {row.origin};
        row.spoken = row.name;
        break;
    }
    if (w.place != Place::timer)
        row.places += foldedPlaces(view.s, poolOf(w.pool, w.cwq));
    return row;
}

PillRow execution(const StageView &view, const Worker &worker) {
    PillRow row = pillOf(view, worker.current);
    row.execution = true;
    row.form = view.s.works[std::size_t(worker.current)].kind == WorkKind::barrier
                   ? form::Barrier
                   : formOfLook(look_of(view.s, worker));
    row.places = QStringList{workerSlot(worker.pid)} + foldedPlaces(view.s, poolOf(worker.pool, worker.cwq));
    row.spoken = PillModel::tr("%1, executed by %2, %3")
                     .arg(row.name, toQString(worker.comm), statusOfWorker(view.s, worker));
    return row;
}

}  // namespace

// adopt: gives the new rows the keys of the old ones that they continue.
void PillModel::adopt(QVector<PillRow> &next) const {
    QVector<bool> taken(rows().size(), false);
    const auto find = [&](const PillRow &row, auto &&fits) {
        for (int i = 0; i < int(rows().size()); ++i) {
            if (taken[i] || rows()[i].work != row.work || !fits(rows()[i]))
                continue;
            taken[i] = true;
            return rows()[i].key;
        }
        return QString();
    };
    // What kept its place goes first, then what kept its kind, then what was taken up or,
    // backwards, put back.
    for (PillRow &row : next)
        if (row.key.isEmpty())
            row.key = find(
                row, [&](const PillRow &old) { return !old.leaving && old.places == row.places; });
    for (PillRow &row : next)
        if (row.key.isEmpty())
            row.key = find(row, [&](const PillRow &old) {
                return !old.leaving && old.execution == row.execution;
            });
    for (PillRow &row : next)
        if (row.key.isEmpty())
            row.key = find(row, [&](const PillRow &) { return true; });
}

void PillModel::show(const StageView &view) {
    QVector<PillRow> next;
    for (WorkId id = 0; id < WorkId(view.s.works.size()); ++id)
        if (view.index.matters(view.s.works[std::size_t(id)]) && queuedPill(view.s, id))
            next.append(queueing(view, id));
    for (const Worker &worker : view.s.workers)
        if (const Work *w = view.s.work(worker.current);
            w && !worker.gone && view.index.matters(*w))
            next.append(execution(view, worker));
    adopt(next);
    for (PillRow &row : next)
        if (row.key.isEmpty())
            row.key = QString::number(++serial_);

    for (const PillRow &old : rows()) {
        const auto same = [&](const PillRow &r) { return r.key == old.key; };
        if (std::any_of(next.begin(), next.end(), same))
            continue;
        PillRow gone = old;
        gone.leaving = true;
        gone.places = {old.origin};
        next.append(gone);
    }
    // In this order nothing has to move for what changes.
    std::stable_sort(next.begin(), next.end(), [](const PillRow &a, const PillRow &b) { return a.order < b.order; });
    update(next);
}

void PillModel::dropLeaving() {
    QVector<PillRow> left;
    for (const PillRow &row : rows())
        if (!row.leaving)
            left.append(row);
    if (left.size() != rows().size())
        update(left);
}

namespace {

// legendOfPill: what a pill's form means.
QString legendOfPill(int form) {
    switch (form) {
    case form::OnCpu: return PillModel::tr("solid: its function is on a CPU");
    case form::Asleep: return PillModel::tr("hatched: its function sleeps");
    case form::Ready: return PillModel::tr("outlined, in a worker: ready, waits for the CPU");
    case form::Inactive: return PillModel::tr("dashed: held back by max_active");
    case form::Barrier: return PillModel::tr("a barrier: wakes the task that flushes");
    default: return PillModel::tr("outlined: queued, waits its turn");
    }
}

}  // namespace

QVariant PillModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PillRow &r = row(index);
    switch (role) {
    case PillKey: return r.key;
    case PillWork: return r.work;
    case PillName: return r.name;
    case PillSpoken: return r.spoken;
    case PillLegend: return legendOfPill(r.form);
    case PillForm: return r.form;
    case PillColour: return r.colour;
    case PillPlaces: return r.places;
    case PillOrigin: return r.origin;
    case PillLeaving: return r.leaving;
    default: return {};
    }
}

QHash<int, QByteArray> PillModel::roleNames() const {
    return {{PillKey, "pillKey"},        {PillWork, "pillWork"},     {PillName, "pillName"},
            {PillSpoken, "pillSpoken"},  {PillLegend, "pillLegend"}, {PillForm, "pillForm"},
            {PillColour, "pillColour"},  {PillPlaces, "pillPlaces"}, {PillOrigin, "pillOrigin"},
            {PillLeaving, "pillLeaving"}};
}

}  // namespace wqlab
