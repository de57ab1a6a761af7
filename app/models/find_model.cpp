#include "models/find_model.h"

#include "models/event_filter.h"
#include "models/flag_words.h"
#include "models/wording.h"
#include "sentences/names.h"
#include "state/significance.h"

namespace wqlab {
namespace {

// Finder: collects the rows for one query.
class Finder {
public:
    Finder(const StageView &view, const QString &query) : view_(view) { filter_.setText(query); }

    void things() {
        const MachineState &s = view_.s;
        for (WorkId id = 0; id < WorkId(s.works.size()); ++id)
            if (s.works[std::size_t(id)].kind != WorkKind::barrier)
                thing(FindModel::tr("work"), naming::work(s, id), statusOfWork(s, id), idOfWork(s, id));
        for (const Workqueue &wq : s.workqueues)
            if (!wq.gone) {
                const WqId id = WqId(&wq - s.workqueues.data());
                thing(FindModel::tr("workqueue"), naming::workqueue(s, id), flagsOfWorkqueue(wq.flags).join(u' '),
                      idOf(Selection::Workqueue, id));
            }
        for (const Pool &pool : s.pools)
            if (!pool.gone)
                thing(FindModel::tr("pool"), naming::pool(s, pool.id), {}, idOf(Selection::Pool, pool.id));
        for (const Task &task : s.tasks)
            if (task.state != TaskState::dead && !is_idle_task(task.id)) {
                const bool worker = s.worker(task.id);
                thing(worker ? FindModel::tr("worker") : FindModel::tr("task"), naming::task(s, task.id),
                      statusOfTask(s, task), idOf(worker ? Selection::Worker : Selection::Task, task.id));
            }
        for (std::size_t cpu = 0; cpu < s.cpus.size(); ++cpu)
            if (s.cpus[cpu].known)
                thing(FindModel::tr("CPU"), naming::cpu(std::int64_t(cpu)), statusOfCpu(s, int(cpu)),
                      idOf(Selection::Cpu, qint64(cpu)));
    }
    void functions(const QHash<QString, int> &rows, const SourceFiles &files) {
        QStringList names = rows.keys();
        names.sort();
        for (const QString &name : names)
            if (filter_.matches(name))
                add(FindModel::tr("function"), name + QStringLiteral("()"),
                    FindModel::tr("line %1").arg(files.place(rows.value(name)).line),
                    idOf(Selection::Line, rows.value(name)));
    }
    void flags() {
        for (const FlagWord &word : flagWords()) {
            const QString name = QString::fromLatin1(word.name);
            if (filter_.matches(name))
                add(FindModel::tr("flag"), name, meaningOf(word), {});
        }
    }
    void events(const Recording &recording, int known) {
        int left = FindModel::most_events;
        for (int i = 0; i < std::min(known, view_.index.size()) && left > 0; ++i) {
            const TraceEvent &e = recording.event(i);
            if (significance(e) == Significance::bookkeeping || !filter_.matches(e))
                continue;
            --left;
            const std::string_view name = event_name(e);
            add(FindModel::tr("event"), QString::fromUtf8(name.data(), qsizetype(name.size())),
                QString::asprintf("%+.3f ms  ", double(e.time - view_.start) / 1e6) + toQString(e.comm),
                idOf(Selection::Event, i), i);
        }
    }
    QVector<FindRow> rows;

private:
    void thing(const QString &kind, const QString &name, const QString &note, const QString &id) {
        if (filter_.matches(name))
            add(kind, name, note, id);
    }
    void add(const QString &kind, const QString &text, const QString &note, const QString &id,
             int event = -1) {
        rows.append({id.isEmpty() ? kind + text : id, kind, text, note, id, event});
    }

    const StageView &view_;
    EventFilter filter_;
};

}  // namespace

void FindModel::setQuery(const QString &query) {
    if (query == query_)
        return;
    query_ = query;
    emit queryChanged();
}

void FindModel::show(const StageView &view, const QHash<QString, int> &functions, const SourceFiles &files,
                     int known) {
    QVector<FindRow> rows;
    if (!query_.trimmed().isEmpty()) {
        Finder finder(view, query_);
        finder.things();
        finder.functions(functions, files);
        finder.flags();
        finder.events(*recording_, known);
        rows = finder.rows;
    }
    if (rows == this->rows())
        return;
    replace(rows);
    emit countChanged();
}

QVariant FindModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FindRow &r = row(index);
    switch (role) {
    case FindKind: return r.kind;
    case FindText: return r.text;
    // An event's sentence is made when its row is seen.
    case FindNote: return r.event < 0 ? r.note : r.note + QStringLiteral("\n") + recording_->sentence(r.event);
    case FindId: return r.id;
    case FindEvent: return r.event;
    default: return {};
    }
}

QHash<int, QByteArray> FindModel::roleNames() const {
    return {{FindKind, "findKind"},
            {FindText, "findText"},
            {FindNote, "findNote"},
            {FindId, "findId"},
            {FindEvent, "findEvent"}};
}

}  // namespace wqlab
