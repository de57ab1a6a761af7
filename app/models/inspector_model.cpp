#include "models/inspector_model.h"

#include "models/facts.h"
#include "models/work_story.h"

namespace wqlab {

void InspectorModel::show(const StageView &view, Selection::Kind kind, qint64 key,
                          const SourceFiles &files) {
    Facts facts;
    switch (kind) {
    case Selection::Work:
        facts = factsOfWork(view, workOfKey(view.s, key));
        if (!facts.isEmpty())
            facts += storyOfWork(view, *recording_, key);
        break;
    case Selection::Worker: facts = factsOfWorker(view, TaskId(key)); break;
    case Selection::Task: facts = factsOfTask(view, TaskId(key)); break;
    case Selection::Pool: facts = factsOfPool(view, int(key)); break;
    case Selection::Cpu: facts = factsOfCpu(view, int(key)); break;
    case Selection::Workqueue: facts = factsOfWorkqueue(view, WqId(key)); break;
    case Selection::Timer: facts = factsOfTimer(view, Address(key)); break;
    case Selection::Event: facts = factsOfEvent(view, *recording_, int(key)); break;
    case Selection::Line: facts = callsOfLine(view, *recording_, files.place(int(key))); break;
    default: break;
    }
    if (kind == Selection::Worker || kind == Selection::Task)
        facts += contextOfTask(view, *recording_, TaskId(key));
    // The frames of a CPU's stack, for one, have the same name.
    QHash<QString, int> told;
    for (FactRow &fact : facts) {
        if (const int before = told[fact.key]++)
            fact.key += QStringLiteral(" #%1").arg(before + 1);
        if (fact.event < 0 || !fact.value.isEmpty())
            continue;
        auto it = sentences_.find(fact.event);
        if (it == sentences_.end())
            it = sentences_.insert(fact.event, recording_->sentence(fact.event));
        fact.value = *it;
    }
    const int before = count();
    update(facts);
    if (count() != before)
        emit countChanged();
}

QVariant InspectorModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FactRow &r = row(index);
    switch (role) {
    case FactName: return r.name;
    case FactValue: return r.value;
    case FactNote: return r.note;
    case FactId: return r.id;
    case FactEvent: return r.event;
    case FactHeading: return r.heading;
    default: return {};
    }
}

QHash<int, QByteArray> InspectorModel::roleNames() const {
    return {{FactName, "factName"}, {FactValue, "factValue"}, {FactNote, "factNote"},
            {FactId, "factId"},     {FactEvent, "factEvent"}, {FactHeading, "factHeading"}};
}

}  // namespace wqlab
