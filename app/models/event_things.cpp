#include "models/event_things.h"

#include <algorithm>

#include "models/ids.h"

namespace wqlab {
namespace {

void addTask(QStringList *things, const MachineState &s, TaskId task) {
    if (task != no_task && !is_idle_task(task) && s.task(task))
        *things << idOf(s.worker(task) ? Selection::Worker : Selection::Task, task);
}

void addAddress(QStringList *things, const MachineState &s, Address addr) {
    if (const WorkId id = s.work_at(addr); id >= 0)
        *things << idOfWork(s, id);
    if (const WqId id = s.workqueue_at(addr); id >= 0)
        *things << idOf(Selection::Workqueue, id);
    for (const Timer &timer : s.timers)
        if (timer.addr == addr && timer.work < 0)
            *things << idOf(Selection::Timer, qint64(addr));
}

// isTask: a number that is a pid.
bool isTask(std::string_view field) {
    return (field.size() >= 3 && field.substr(field.size() - 3) == "pid") || field == "waiter" || field == "owner";
}

}  // namespace

QStringList thingsOf(Recording &recording, int i, const SourceFiles &files) {
    QStringList things;
    if (i < 0 || i >= recording.count())
        return things;
    const TraceEvent e = recording.event(i);
    // What the event takes away is there before it, what it brings behind it.
    for (const int n : {i, i + 1}) {
        const MachineState &s = recording.state(n);
        addTask(&things, s, task_id(e.pid, e.cpu));
        for (int f = 0; f < (e.known() ? field_count(e.type) : 0); ++f) {
            const FieldInfo field = field_info(e.type, f);
            if (field.type == FieldType::address && e.addr(f) != 0)
                addAddress(&things, s, e.addr(f));
            else if (field.type == FieldType::address || field.type == FieldType::string)
                continue;
            else if (isTask(field.name) && e.num(f) > 0)
                addTask(&things, s, TaskId(e.num(f)));
            else if (field.name == "pool" && s.pool(int(e.num(f))))
                things << idOf(Selection::Pool, e.num(f));
        }
    }
    if (e.type == Event::wq_call)
        if (const int row = files.row(toQString(e.text(3)), int(e.num(4))); row > 0)
            things << idOf(Selection::Line, row);
    things.removeDuplicates();
    return things;
}

}  // namespace wqlab
