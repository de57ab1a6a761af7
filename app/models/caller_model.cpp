#include "models/caller_model.h"

#include "board/form.h"
#include "models/wording.h"
#include "sentences/names.h"

namespace wqlab {

void CallerModel::show(const StageView &view) {
    QVector<CallerRow> rows;
    for (const Task &task : view.s.tasks) {
        const bool module =
            !task.calls.empty() || task.line > 0 || task.comm == "insmod" || task.comm == "rmmod";
        if (!module || !view.unfolded.has(Part::Callers) || task.state == TaskState::dead ||
            view.s.worker(task.id))
            continue;
        rows.append({idOf(Selection::Task, task.id), naming::task(view.s, task.id),
                     statusOfTask(view.s, task), formOfTask(task)});
    }
    update(rows);
}

namespace {

// legendOfCaller: what the form of its square means.
QString legendOfCaller(int form) {
    switch (form) {
    case form::Asleep: return CallerModel::tr("a task in the module's code; hatched: it sleeps");
    case form::Ready: return CallerModel::tr("a task in the module's code; outlined: it waits for a CPU");
    default: return CallerModel::tr("a task in the module's code; solid: on a CPU");
    }
}

}  // namespace

QVariant CallerModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CallerRow &r = row(index);
    switch (role) {
    case CallerTask: return r.key;
    case CallerName: return r.name;
    case CallerStatus: return r.status;
    case CallerLegend: return legendOfCaller(r.form);
    case CallerForm: return r.form;
    default: return {};
    }
}

QHash<int, QByteArray> CallerModel::roleNames() const {
    return {{CallerTask, "callerTask"},
            {CallerName, "callerName"},
            {CallerStatus, "callerStatus"},
            {CallerLegend, "callerLegend"},
            {CallerForm, "callerForm"}};
}

}  // namespace wqlab
