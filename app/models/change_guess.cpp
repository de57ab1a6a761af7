#include "models/change_guess.h"

#include "compare/prediction_of_change.h"
#include "models/run_list.h"

namespace wqlab {

ChangeGuess::ChangeGuess(Session *session, Editor *editor, QObject *parent)
    : QObject(parent), session_(session), editor_(editor) {
    connect(editor_, &Editor::textChanged, this, &ChangeGuess::update);
    connect(session_, &Session::optionsChanged, this, &ChangeGuess::update);
    connect(session_->runs(), &Runs::changed, this, &ChangeGuess::update);
    connect(session_->lesson(), &LessonPlayer::answerChanged, this, [this] {
        if (!pending_) variation_asked_ = false;   // another step, or the question was taken up again
        update();
    });
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
    where_ = -1;
    emit changed();
}

void ChangeGuess::setWhere(int where) {
    if (where == where_ || where >= wheres().size()) return;
    where_ = where;
    emit changed();
}

QStringList ChangeGuess::wheres() const {
    if (how_ != int(ChangeHow::Elsewhere) || cpus_ == 0) return {};
    QStringList words;
    for (int cpu = 0; cpu < cpus_; ++cpu) words << tr("of CPU %1").arg(cpu);
    return words << tr("highpri") << tr("unbound");
}

QString ChangeGuess::told() const {
    const bool here = about_ == Nothing && told_of_ == session_->runs()->current();
    return here && !session_->lesson()->open() ? told_ : QString();
}

QString ChangeGuess::toldPlain() const { return told().remove(QLatin1Char('`')); }

ChangeGuess::About ChangeGuess::wanted() const {
    const KeptRun *shown = session_->runs()->shown();
    if (!shown || session_->lesson()->open() || shown->recording->count() > RunList::most_events) return Nothing;
    if (variation_asked_) return Variation;
    if (editor_->on() && editor_->text() != run_text_ && (editor_->changed() || !run_text_.isEmpty())) return Copy;
    const bool others = !session_->changed() && !difference(shown->options, session_->options()).isEmpty();
    return others && session_->canRun() ? Options : Nothing;
}

void ChangeGuess::update() {
    if (pending_) {   // it is judged when the run is over
        if (!told_.isEmpty()) emit changed();
        return;
    }
    const About about = wanted(), was = about_;
    const KeptRun *shown = session_->runs()->shown();
    const int works_were_of = works_of_;
    if (about != Nothing && works_of_ != shown->number) {
        works_of_ = shown->number;
        works_ = Comparison::works(*shown->recording);
        forget();
    }
    // The threads of an original workqueue are named after it. With many CPUs it would be more to choose from than to
    // say.
    const int cpus = session_->options().cpus;
    cpus_ = about == Nothing || cpus > most_works || shown->recording->history().latest().original() ? 0 : cpus;
    about_ = works_.isEmpty() || works_.size() > most_works ? Nothing : about;
    if (session_->runs()->count() == 0) told_.clear();
    if (about_ != was || works_of_ != works_were_of || !told_.isEmpty()) emit changed();
}

void ChangeGuess::forget() {
    work_ = works_.size() == 1 ? 0 : -1;
    how_ = where_ = -1;
}

void ChangeGuess::askVariation() {
    variation_asked_ = true;
    update();
    if (about_ != Variation) session_->runVariation();
}

void ChangeGuess::runVariation() {
    expect();
    session_->runVariation();
}

void ChangeGuess::expect() {
    if (about_ == Nothing || pending_) return;
    pending_ = true;
    before_ = session_->runs()->current();
}

void ChangeGuess::onStatus() {
    switch (session_->status()) {
    case Session::Running: expect(); break;
    case Session::Ready:
        if (!pending_) return update();
        pending_ = false;
        if (session_->failure().isEmpty()) judge();   // what does not compile is asked about once more
        break;
    default: pending_ = false; break;
    }
}

// said: "`job` in another worker, of CPU 1".
QString ChangeGuess::said() const {
    const QString words = QStringLiteral("`%1` %2").arg(works_[work_], hows()[how_]);
    return where_ < 0 ? words : words + QStringLiteral(", ") + wheres()[where_];
}

void ChangeGuess::judge() {
    const KeptRun *before = session_->runs()->run(before_), *after = session_->runs()->shown();
    if (about_ == Copy) run_text_ = editor_->text();
    about_ = Nothing;
    variation_asked_ = false;
    told_.clear();
    if (before && after && work_ >= 0 && how_ >= 0) {
        const Comparison c = Comparison::of(*before->recording, *after->recording);
        const QString into = where_ < 0 ? QString() : workersOn(cpus_).value(where_);
        right_ = came_true(c, works_[work_], ChangeHow(how_), into);
        told_ = (right_ ? tr("✓ As you said: %1. %2") : tr("✗ You said: %1. %2")).arg(said(), c.change).trimmed();
        told_of_ = after->number;
    }
    forget();
    works_of_ = 0;
    emit changed();
}

}  // namespace wqlab
