#include "models/inspector_model.h"

#include "models/facts.h"

namespace wqlab {

void InspectorModel::show(const StageView &view, Selection::Kind kind, qint64 key) {
    Facts facts;
    switch (kind) {
    case Selection::Work: facts = factsOfWork(view, workOfKey(view.s, key)); break;
    case Selection::Worker: facts = factsOfWorker(view, TaskId(key)); break;
    case Selection::Task: facts = factsOfTask(view, TaskId(key)); break;
    case Selection::Pool: facts = factsOfPool(view, int(key)); break;
    case Selection::Cpu: facts = factsOfCpu(view, int(key)); break;
    case Selection::Workqueue: facts = factsOfWorkqueue(view, WqId(key)); break;
    case Selection::Timer: facts = factsOfTimer(view, Address(key)); break;
    default: break;
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
    case FactName: return r.key;
    case FactValue: return r.value;
    case FactId: return r.id;
    default: return {};
    }
}

QHash<int, QByteArray> InspectorModel::roleNames() const {
    return {{FactName, "factName"}, {FactValue, "factValue"}, {FactId, "factId"}};
}

}  // namespace wqlab
