#include "models/run_list.h"

#include "compare/comparison.h"

namespace wqlab {

RunList::RunList(Session *session, QObject *parent) : DiffModel(parent), session_(session) {
    pool_.setMaxThreadCount(1);
    connect(session->runs(), &Runs::changed, this, &RunList::refresh);
}

int RunList::from() const {
    const KeptRun *shown = session_->runs()->shown();
    return shown ? shown->from : 0;
}

QString RunList::changeOf(int number) {
    const KeptRun *run = session_->runs()->run(number);
    const KeptRun *before = run ? session_->runs()->run(run->from) : nullptr;
    if (!before)
        return {};
    const auto known = changes_.find(number);
    if (known != changes_.end())
        return known->second;
    if (std::max(run->recording->count(), before->recording->count()) <= most_events)
        return changes_[number] = Comparison::of(*before->recording, *run->recording).change;
    // Recordings of its own: they share the events, and the runs may be forgotten meanwhile.
    auto left = std::make_shared<Recording>(), right = std::make_shared<Recording>();
    left->show(*before->recording);
    right->show(*run->recording);
    pool_.start([this, number, left = std::move(left), right = std::move(right), source = source_]() mutable {
        const QString change = Comparison::of(*left, *right).change;
        // They go where they came from.
        QMetaObject::invokeMethod(this,
                                  [this, number, change, source, left = std::move(left), right = std::move(right)] {
                                      if (source == source_) learn(number, change);
                                  });
    });
    return changes_[number];
}

void RunList::learn(int number, const QString &change) {
    changes_[number] = change;
    if (number != session_->runs()->current())
        return;
    change_ = change;
    emit changed();
}

void RunList::refresh() {
    Runs &runs = *session_->runs();
    if (runs.count() == 0) {
        changes_.clear();
        ++source_;
    }
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
