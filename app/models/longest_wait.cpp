#include "models/longest_wait.h"

#include "sentences/marked.h"
#include "sentences/names.h"
#include "sentences/why.h"

namespace wqlab {
namespace {

// earlier: a is the one that has waited longer.
bool earlier(const When &a, const When &b) { return a.event < b.event; }

// foremost: of the works for which counts() the one that is before() all others; -1 for none.
template <class Counts, class Before>
WorkId foremost(const StageView &view, Counts counts, Before before) {
    WorkId found = -1;
    for (WorkId id = 0; id < WorkId(view.s.works.size()); ++id) {
        const Work &w = view.s.works[std::size_t(id)];
        if (w.kind == WorkKind::barrier || !view.index.matters(w) || !counts(w.place))
            continue;
        // Whether a worker has it already takes longest to find out.
        if ((found < 0 || before(w, view.s.works[std::size_t(found)])) && queuedPill(view.s, id))
            found = id;
    }
    return found;
}

// sleeper: the task in the module's code, other than a worker, that has slept for longest.
TaskId sleeper(const StageView &view) {
    const Task *found = nullptr;
    for (const Task &t : view.s.tasks)
        if (t.state == TaskState::asleep && !t.calls.empty() && !view.s.worker(t.id) &&
            view.unfolded.has(Part::Callers) && (!found || earlier(t.since, found->since)))
            found = &t;
    return found ? found->id : no_task;
}

// forCpu: the task in the module's code, other than a worker, that has waited for a CPU for longest.
TaskId forCpu(const StageView &view) {
    const Task *found = nullptr;
    for (const Task &t : view.s.tasks)
        if (t.state == TaskState::ready && (!t.calls.empty() || t.line > 0) && !view.s.worker(t.id) &&
            view.unfolded.has(Part::Callers) && (!found || earlier(t.since, found->since)))
            found = &t;
    return found ? found->id : no_task;
}

}  // namespace

LongestWait::Row LongestWait::workRow(const StageView &view, const PillModel &pills, WorkId id) const {
    const Work &w = view.s.works[std::size_t(id)];
    const QString words =
        w.place == Place::timer ? tr("The timer that fires next: %1") : tr("The work that waits longest: %1");
    Row row{
        idOfWork(view.s, id), naming::work(view.s, id), words.arg(why_work(view.s, id)), {}, form::Queued, w.colour};
    for (const PillRow &pill : pills.rows())
        if (pill.work == row.thing && !pill.leaving && !pill.execution)
            row.form = pill.form;
    return row;
}

void LongestWait::show(const StageView &view, const PillModel &pills, bool hidden) {
    Row row;
    WorkId work = foremost(
        view, [](Place place) { return place != Place::none && place != Place::timer; },
        [](const Work &a, const Work &b) { return earlier(a.queued, b.queued); });
    const TaskId task = work >= 0 ? no_task : sleeper(view);
    const TaskId ready = work >= 0 || task != no_task ? no_task : forCpu(view);
    if (work < 0 && task == no_task && ready == no_task)
        work = foremost(
            view, [](Place place) { return place == Place::timer; },
            [](const Work &a, const Work &b) { return a.expires_ns < b.expires_ns; });
    if (work >= 0 && !hidden)
        row = workRow(view, pills, work);
    else if (task != no_task && !hidden)
        //: %1: a sentence that says why something waits, with its full stop. Here and below.
        row = {idOf(Selection::Task, task), naming::task(view.s, task),
               tr("The caller that sleeps longest: %1").arg(why_task(view.s, task)), {}, form::Barrier, -1};
    else if (ready != no_task && !hidden)
        row = {idOf(Selection::Task, ready), naming::task(view.s, ready),
               tr("The caller that waits for a CPU: %1").arg(why_task(view.s, ready)), {}, form::Ready, -1};
    row.text = marked::plain(row.marked);
    if (row == now_)
        return;
    now_ = row;
    emit changed();
}

}  // namespace wqlab
