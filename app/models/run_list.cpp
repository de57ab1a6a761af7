#include "models/run_list.h"

#include "compare/comparison.h"

namespace wqlab {

RunList::RunList(Session *session, QObject *parent) : DiffModel(parent), session_(session) {
    connect(session->runs(), &Runs::changed, this, &RunList::refresh);
}

int RunList::from() const {
    const KeptRun *shown = session_->runs()->shown();
    return shown ? shown->from : 0;
}

QString RunList::changeOf(int number) {
    const KeptRun *run = session_->runs()->run(number);
    const KeptRun *before = run ? session_->runs()->run(run->from) : nullptr;
    if (!before || std::max(run->recording->count(), before->recording->count()) > most_events)
        return {};
    const auto known = changes_.find(number);
    if (known != changes_.end())
        return known->second;
    return changes_[number] = Comparison::of(*before->recording, *run->recording).change;
}

void RunList::refresh() {
    Runs &runs = *session_->runs();
    if (runs.count() == 0)
        changes_.clear();
    QVector<RunRow> rows;
    for (const KeptRun &run : runs.all())
        rows.append({run.number, tr("Run %1").arg(run.number), run.what, run.number == runs.current()});
    update(rows);
    change_ = changeOf(runs.current());
    emit changed();
}

QVariant RunList::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunRow &r = row(index);
    switch (role) {
    case RunNumber: return r.key;
    case RunName: return r.name;
    case RunWhat: return r.what;
    case RunShown: return r.shown;
    default: return {};
    }
}

QHash<int, QByteArray> RunList::roleNames() const {
    return {{RunNumber, "runNumber"}, {RunName, "runName"}, {RunWhat, "runWhat"}, {RunShown, "runShown"}};
}

}  // namespace wqlab
