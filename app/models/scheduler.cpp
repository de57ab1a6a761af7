#include "models/scheduler.h"

#include <QFile>

#include "share/fork.h"
#include "share/outcome.h"

namespace wqlab {

Scheduler::Scheduler(Session *session, QObject *parent) : QObject(parent), session_(session) {
    connect(&runner_, &RunnerProcess::bytes, this, [this](const QByteArray &bytes) {
        found_.add(std::string_view(bytes.constData(), std::size_t(bytes.size())));
    });
    connect(&runner_, &RunnerProcess::finished, this, &Scheduler::onFinished);
    // What is looked for belongs to the run that was shown.
    connect(session_->recording(), &Recording::cleared, this, &Scheduler::stop);
}

// choiceAhead: the choice that decides what the next event is, -1 when nothing is to be chosen before it.
int Scheduler::choiceAhead(int from) const {
    const Playhead &playhead = *session_->playhead();
    const int last = playhead.nextStop(from);
    for (int i = from; i < last; ++i)
        if (session_->recording()->event(i).type == Event::wq_choice)
            return i;
    return -1;
}

void Scheduler::update() {
    const Recording &recording = *session_->recording();
    const bool ours = recording.recipe(QStringLiteral("mode")) == QStringLiteral("stepped") && recording.complete();
    const int choice = ours && session_->playhead()->limit() < 0 ? choiceAhead(session_->playhead()->position()) : -1;
    const QVector<int> movable = choice < 0 ? QVector<int>() : wqlab::movable(recording.event(choice));
    const int taken = choice < 0 ? -1 : int(recording.event(choice).num(field_index(Event::wq_choice, "took")));
    if (choice == choice_ && movable == movable_ && taken == taken_)
        return;
    choice_ = choice;
    movable_ = movable;
    taken_ = taken;
    emit changed();
}

QString Scheduler::words() const {
    if (movable_.isEmpty())
        return {};
    QStringList names;
    for (const int cpu : movable_)
        names << QString::number(cpu);
    const QString last = names.takeLast();
    return tr("CPUs %1 and %2 can move; CPU %3 does.").arg(names.join(QStringLiteral(", ")), last).arg(taken_);
}

QString Scheduler::step(int cpu) {
    const Playhead &playhead = *session_->playhead();
    if (choice_ < 0)
        return session_->kind() == Session::TraceSource
                   ? tr("This is a trace: what its CPUs did is over.")
               : session_->recording()->recipe(QStringLiteral("mode")) == QStringLiteral("parallel")
                   ? tr("In a live run the CPUs move by themselves.")
               : playhead.limit() >= 0 ? tr("A question is open: answer it first.")
                                       : tr("Here only one CPU can move: nothing is to be chosen.");
    if (!movable_.contains(cpu))
        return tr("CPU %1 cannot move here.").arg(cpu);
    if (cpu == taken_) {
        session_->playhead()->stepForward();
        return {};
    }
    QString problem;
    const QByteArray run = forked_run(*session_->recording(), choice_, cpu, &problem);
    if (!run.isEmpty())
        session_->branch(run, tr("from event %1: CPU %2 moves").arg(playhead.stepNumber()).arg(cpu),
                         playhead.nextStop(choice_));
    return problem;
}

QString Scheduler::otherOrder() {
    if (searching_) {
        stop();
        return {};
    }
    const Recording &recording = *session_->recording();
    if (recording.recipe(QStringLiteral("mode")) != QStringLiteral("stepped") || !recording.complete() ||
        session_->kind() == Session::TraceSource)
        return tr("Only a stepped run that is complete has other orders.");
    if (session_->playhead()->limit() >= 0)
        return tr("A question is open: answer it first.");
    left_.clear();
    position_ = session_->playhead()->position();
    for (int i = position_; i < recording.count() && int(left_.size()) < most_tried; ++i) {
        if (recording.event(i).type != Event::wq_choice)
            continue;
        const int took = int(recording.event(i).num(field_index(Event::wq_choice, "took")));
        for (const int cpu : wqlab::movable(recording.event(i)))
            if (cpu != took)
                left_.push_back({i, cpu});
    }
    if (left_.empty())
        return tr("From here on nothing is to be chosen: this run has no other order.");
    outcome_ = outcome(recording);
    tried_ = 0;
    searching_ = true;
    emit searched();
    next();
    return {};
}

void Scheduler::next() {
    if (left_.empty() || tried_ >= most_tried)
        return end(tr("%n other orders from here lead to the same.", nullptr, tried_));
    now_ = left_.front();
    left_.pop_front();
    QString problem;
    run_ = forked_run(*session_->recording(), now_.event, now_.cpu, &problem);
    QFile file(folder_.filePath(QStringLiteral("order.run")));
    if (run_.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(run_) != run_.size())
        return end(problem.isEmpty() ? tr("%1 cannot be written.").arg(file.fileName()) : problem);
    file.close();
    found_.clear();
    runner_.start({QStringLiteral("--trace"), QStringLiteral("-"), QStringLiteral("--replay"), file.fileName()});
}

void Scheduler::onFinished() {
    if (!searching_)
        return;
    found_.finish();
    ++tried_;
    emit searched();
    if (found_.count() == 0 || outcome(found_) == outcome_)
        return next();
    const int position = position_;
    const QByteArray run = run_;
    end({});
    session_->branch(run, tr("from event %1: another order").arg(session_->playhead()->stepNumber()), position);
}

void Scheduler::stop() {
    if (!searching_)
        return;
    runner_.kill();
    end({});
}

void Scheduler::end(const QString &sentence) {
    searching_ = false;
    left_.clear();
    emit searched();
    if (!sentence.isEmpty())
        emit said(sentence);
}

}  // namespace wqlab
