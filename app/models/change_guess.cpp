#include "models/change_guess.h"

#include "compare/prediction_of_change.h"
#include "models/run_list.h"

namespace wqlab {

ChangeGuess::ChangeGuess(Session *session, Editor *editor, QObject *parent)
    : QObject(parent), session_(session), editor_(editor) {
    connect(editor_, &Editor::textChanged, this, &ChangeGuess::onText);
    connect(session_, &Session::statusChanged, this, &ChangeGuess::onStatus);
}

QStringList ChangeGuess::hows() const {
    return {tr("earlier"), tr("later"), tr("in another worker"), tr("not any more"), tr("once more"), tr("as before")};
}

void ChangeGuess::setWork(int work) {
    if (work == work_ || work >= works_.size()) return;
    work_ = work;
    emit changed();
}

void ChangeGuess::setHow(int how) {
    if (how == how_ || how > int(ChangeHow::Same)) return;
    how_ = how;
    emit changed();
}

void ChangeGuess::onText() {
    const KeptRun *shown = session_->runs()->shown();
    const bool offer = shown && editor_->on() && editor_->text() != run_text_ && (editor_->changed() || !run_text_.isEmpty())
                       && shown->recording->count() <= RunList::most_events;
    if (offer && works_of_ != shown->number) {
        works_of_ = shown->number;
        works_ = Comparison::works(*shown->recording);
        work_ = works_.size() == 1 ? 0 : -1;
        how_ = -1;
    }
    const bool offered = offer && !works_.isEmpty() && works_.size() <= most_works;
    if (offered == offered_ && told_.isEmpty()) return;
    offered_ = offered;
    if (offered) told_.clear();
    emit changed();
}

void ChangeGuess::onStatus() {
    switch (session_->status()) {
    case Session::Running:
        if (!offered_) return;
        pending_ = true;
        before_ = session_->runs()->current();
        break;
    case Session::Ready:
        if (pending_ && session_->failure().isEmpty()) judge();   // what does not compile is asked about once more
        pending_ = false;
        break;
    default: break;
    }
}

void ChangeGuess::judge() {
    const KeptRun *before = session_->runs()->run(before_), *after = session_->runs()->shown();
    run_text_ = editor_->text();
    offered_ = false;
    told_.clear();
    if (before && after && work_ >= 0 && how_ >= 0) {
        const Comparison c = Comparison::of(*before->recording, *after->recording);
        right_ = came_true(c, works_[work_], ChangeHow(how_));
        told_ = (right_ ? tr("✓ As you said: %1 %2.") : tr("✗ You said: %1 %2. %3"))
                    .arg(QLatin1Char('`') + works_[work_] + QLatin1Char('`'), hows()[how_]);
        if (!right_) told_ = told_.arg(c.change);
    }
    work_ = how_ = -1;
    works_of_ = 0;
    emit changed();
}

}  // namespace wqlab
