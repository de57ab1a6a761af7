#include "models/worker_model.h"

#include "models/wording.h"
#include "sentences/names.h"

namespace wqlab {

WorkerModel::WorkerModel(QObject *parent) : DiffModel(parent) {}
WorkerModel::~WorkerModel() = default;

void WorkerModel::show(const StageView &view, const Pool &pool) {
    QVector<WorkerRow> rows;
    for (const TaskId pid : pool.workers) {
        const Worker *w = view.s.worker(pid);
        if (!w || w->gone)
            continue;
        EntryModel &scheduled = scheduled_.of(pid);
        scheduled.show(view, scheduledList(pid), w->scheduled);

        WorkerRow row;
        row.key = idOf(Selection::Worker, pid);
        row.name = naming::task(view.s, pid);
        row.status = statusOfWorker(view.s, *w);
        row.brief = briefOfWorker(view.s, *w);
        row.place = workerSlot(pid);
        row.idle = look_of(view.s, *w) == WorkerLook::idle;
        row.killed = look_of(view.s, *w) == WorkerLook::gone && !w->gone;
        row.form = row.killed ? form::Gone : formOfLook(look_of(view.s, *w));
        row.manager = pool.manager == pid;
        row.rescuer = w->rescuer;
        row.scheduled = &scheduled;
        if (const Work *work = view.s.work(w->current); work && view.index.matters(*work))
            row.work = labelOfWork(view.s, w->current), row.holds = idOfWork(view.s, w->current);
        rows.append(row);
    }
    update(rows);
}

QVariant WorkerModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WorkerRow &r = row(index);
    switch (role) {
    case WorkerId: return r.key;
    case WorkerName: return r.name;
    case WorkerStatus: return r.status;
    case WorkerBrief: return r.brief;
    case WorkerWork: return r.work;
    case WorkerHolds: return r.holds;
    case WorkerSlot: return r.place;
    case WorkerForm: return r.form;
    case WorkerIdle: return r.idle;
    case WorkerKilled: return r.killed;
    case WorkerManager: return r.manager;
    case WorkerRescuer: return r.rescuer;
    case WorkerScheduled: return QVariant::fromValue(r.scheduled);
    default: return {};
    }
}

QHash<int, QByteArray> WorkerModel::roleNames() const {
    return {{WorkerId, "workerId"},
            {WorkerName, "workerName"},
            {WorkerStatus, "workerStatus"},
            {WorkerBrief, "workerBrief"},
            {WorkerWork, "workerWork"},
            {WorkerHolds, "workerHolds"},
            {WorkerSlot, "workerSlot"},
            {WorkerForm, "workerForm"},
            {WorkerIdle, "workerIdle"},
            {WorkerKilled, "workerKilled"},
            {WorkerManager, "workerManager"},
            {WorkerRescuer, "workerRescuer"},
            {WorkerScheduled, "workerScheduled"}};
}

}  // namespace wqlab
