#include "models/lever_model.h"

#include "models/ids.h"
#include "share/fork.h"

namespace wqlab {

// whyNone: the reason why nothing can be done to the machine here; empty when something can.
QString LeverModel::whyNone() const {
    const Recording &recording = *session_->recording();
    const int position = session_->playhead()->position();
    if (session_->kind() == Session::NoSource || recording.count() == 0)
        return tr("There is no machine yet.");
    if (session_->kind() == Session::TraceSource)
        return tr("This is a trace: there is no machine behind it that could be acted on.");
    if (session_->live())
        return session_->interactive()
                   ? QString()
                   : tr("This live run ends by itself: choose \"waits for levers\" in its choices, and run it again.");
    if (recording.recipe(QStringLiteral("mode")) == QStringLiteral("parallel"))
        return tr("A live run cannot be repeated, so nothing can be changed in its past: run it stepped, "
                  "or pull levers while it runs.");
    if (session_->status() == Session::Running)
        return tr("The run is still being made.");
    if (session_->playhead()->limit() >= 0)
        return tr("A question is open: what comes next is not decided before it is answered.");
    if (position <= recording.loadEvent())
        return tr("The module is not loaded yet: go one event on.");
    const MachineState &s = session_->state();
    if (s.run.ended || s.module.phase == ModulePhase::gone)
        return tr("The module is gone here: go back to a moment before it was removed.");
    return {};
}

QString LeverModel::place() const {
    return live() ? tr("now") : tr("from event %1").arg(session_->playhead()->stepNumber());
}

void LeverModel::show(const QString &thing) {
    const Id id = parseId(thing);
    const int cpu = id.kind == Selection::Cpu ? int(id.key) : -1;
    heading_ = cpu >= 0 ? tr("CPU %1").arg(cpu) : tr("The module and its machine");
    why_ = whyNone();
    QVector<LeverRow> rows;
    if (why_.isEmpty())
        for (const Lever &lever :
             levers_at(*session_->recording(), live() ? session_->recording()->count()
                                                      : session_->playhead()->position()))
            if (lever.cpu == cpu)
                rows.append({lever.line, lever});
    update(rows);
    answer(-1, {});
    emit shown();
}

bool LeverModel::answer(int asking, const QString &problem) {
    asking_ = asking;
    problem_ = problem;
    emit answered();
    return asking < 0 && problem.isEmpty();
}

bool LeverModel::choose(int row) {
    const bool asks = row >= 0 && row < count() && !rows()[row].lever.ask.isEmpty();
    return asks ? answer(row, {}) : answer(-1, pull(row));
}

bool LeverModel::give(const QString &typed) {
    const QString why = pull(asking_, typed);
    return answer(why.isEmpty() ? -1 : asking_, why);
}

QString LeverModel::pull(int row, const QString &typed) {
    if (row < 0 || row >= count())
        return tr("There is no such lever.");
    const Lever lever = rows()[row].lever;
    if (!lever.why_not.isEmpty())
        return lever.why_not;
    const QString line = line_of(lever, typed);
    if (line.isEmpty())
        return tr("Type %1.").arg(lever.ask);
    if (live())
        return session_->control(line);
    if (const QString why = whyNone(); !why.isEmpty())
        return why;
    const Playhead &playhead = *session_->playhead();
    QString problem;
    const QByteArray run = pulled_run(*session_->recording(), playhead.position(), line, &problem);
    if (!run.isEmpty())
        session_->branch(run, tr("from event %1: %2").arg(playhead.stepNumber()).arg(name_of_line(line)),
                         playhead.position());
    return problem;
}

QVariant LeverModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Lever &lever = row(index).lever;
    switch (role) {
    case LeverWords: return lever.words;
    case LeverAsk: return lever.ask;
    case LeverWhyNot: return lever.why_not;
    default: return {};
    }
}

QHash<int, QByteArray> LeverModel::roleNames() const {
    return {{LeverWords, "leverWords"}, {LeverAsk, "leverAsk"}, {LeverWhyNot, "leverWhyNot"}};
}

}  // namespace wqlab
