#include "session/selection.h"

#include "sentences/marked.h"
#include "sentences/names.h"
#include "sentences/why.h"
#include "session/playhead.h"

namespace wqlab {

namespace {
WorkId slot_of(qint64 key) { return WorkId(std::uint32_t(key)); }

// alive: the work that was selected still is the one in its slot.
bool alive(const MachineState &s, qint64 key) {
    const wqlab::Work *w = s.work(slot_of(key));
    return w && qint64(w->key(slot_of(key))) == key;
}
}  // namespace

Selection::Selection(Playhead *playhead, QObject *parent) : QObject(parent), playhead_(playhead) {
    connect(playhead, &Playhead::moved, this, &Selection::described);
}

void Selection::select(Selection::Kind kind, qint64 key) {
    if (kind_ == kind && key_ == key) return;
    kind_ = kind;
    key_ = key;
    emit changed();
    emit described();
}

QString Selection::name() const {
    const MachineState &s = playhead_->state();
    switch (kind_) {
    case None: return {};
    case Work: return alive(s, key_) ? naming::work(s, slot_of(key_)) : tr("a work");
    case Worker:
    case Task: return naming::task(s, TaskId(key_));
    case Pool: return naming::pool(s, int(key_));
    case Cpu: return tr("CPU %1").arg(key_);
    case Workqueue: return naming::workqueue(s, WqId(key_));
    case Timer: return tr("timer");
    case Event: return tr("event %1").arg(key_);
    case Line: return tr("line %1").arg(key_);
    }
    return {};
}

QString Selection::why() const { return marked::plain(markedWhy()); }

QString Selection::markedWhy() const {
    const MachineState &s = playhead_->state();
    switch (kind_) {
    case None: return {};
    case Work:
        return alive(s, key_) ? why_work(s, slot_of(key_)) : tr("This work does not exist at this moment.");
    case Worker: return why_worker(s, TaskId(key_));
    case Task: return why_task(s, TaskId(key_));
    case Pool: return why_pool(s, int(key_));
    case Cpu: return why_cpu(s, int(key_));
    case Workqueue: return why_workqueue(s, WqId(key_));
    case Timer: return why_timer(s, Address(key_));
    case Event: return playhead_->markedSentenceOf(int(key_));
    case Line: {
        QStringList here;
        for (const wqlab::Task &t : s.tasks)
            if (t.line == int(key_) && t.state != TaskState::dead && !t.calls.empty()) here << why_task(s, t.id);
        return here.isEmpty() ? tr("No task is at this line now.") : here.join(QLatin1Char(' '));
    }
    }
    return {};
}

std::optional<Selection::Thing> Selection::named(const MachineState &s, const QString &name) {
    const std::string wanted = name.toStdString();
    if (const WorkId id = s.work_named(wanted); id >= 0) return Thing{Work, qint64(s.work(id)->key(id))};
    if (const TaskId task = s.task_named(wanted); task != no_task) return Thing{s.worker(task) ? Worker : Task, task};
    if (const WqId wq = s.workqueue_named(wanted); wq >= 0) return Thing{Workqueue, wq};
    const int number = name.section(u' ', 1).toInt();
    if (name.startsWith(QStringLiteral("pool ")) && s.pool(number)) return Thing{Pool, number};
    if (name.startsWith(QStringLiteral("cpu "), Qt::CaseInsensitive) && s.cpu(number)) return Thing{Cpu, number};
    return {};
}

bool Selection::selectNamed(const QString &name) {
    const std::optional<Thing> thing = named(playhead_->state(), name);
    if (thing) select(thing->kind, thing->key);
    return thing.has_value();
}

}  // namespace wqlab
