#include "lessons/lesson_player.h"

#include <QRegularExpression>

#include "lessons/expression.h"
#include "lessons/shuffle.h"

namespace wqlab {

namespace {

// closing_step: the page behind the last step; nothing moves there.
LessonStep closing_step(const Lesson &lesson) {
    LessonStep step;
    step.title = LessonPlayer::tr("In short");
    for (const QString &line : lesson.closing) step.text += QStringLiteral("- %1\n").arg(line);
    if (!lesson.kernelNote.isEmpty())
        step.text += QStringLiteral("\n**%1**\n\n%2").arg(LessonPlayer::tr("In the real kernel"), lesson.kernelNote);
    if (!lesson.task.text.isEmpty())
        step.show = QStringList{QStringLiteral("code")};  // that is what the student is to change
    else if (!lesson.steps.empty()) step.show = lesson.steps.back().show;
    return step;
}

}  // namespace

LessonPlayer::LessonPlayer(Recording *recording, Playhead *playhead, QObject *parent)
    : QObject(parent), recording_(recording), playhead_(playhead) {
    // The moment that showMe plays to is a limit only while it plays.
    connect(playhead, &Playhead::playingChanged, this, [this] {
        if (active_ && !playhead_->playing()) applyLimit();
    });
}

void LessonPlayer::setLesson(const Lesson &lesson) {
    lesson_ = lesson;
    if (!lesson.closing.isEmpty()) lesson_.steps.push_back(closing_step(lesson));
    active_ = true;
    step_ = 0;
    stops_.clear();
    former_.clear();
    predictions_.clear();
    answers_.assign(lesson_.steps.size(), {});
    for (std::size_t i = 0; i < answers_.size(); ++i) {
        const LessonQuestion &q = lesson_.steps[i].question;
        answers_[i].order = shuffled(int(q.options.size()), lesson_.id + q.text, q.form == AnswerForm::Order);
    }
    seen_.assign(lesson_.steps.size(), false);
    emit lessonChanged();
    emit stepChanged();
    emit textChanged();
    emit answerChanged();
}

void LessonPlayer::clear() {
    if (!active_) return;
    setLesson({});
    active_ = false;
    emit lessonChanged();
}

void LessonPlayer::place() {
    if (!active_) return;
    stops_.clear();
    predictions_.clear();
    predictions_.resize(lesson_.steps.size());
    seen_.assign(lesson_.steps.size(), false);
    const int start = playhead_->first();
    int from = start;
    for (const LessonStep &s : lesson_.steps) {
        const int at = findEvent(s.stop, *recording_, from, start);
        stops_.push_back(at);
        if (at >= 0) from = at;
    }
    emit lessonChanged();
    goToStop();
    emit textChanged();
    emit answerChanged();
}

const LessonStep *LessonPlayer::current() const {
    return active_ && step_ < stepCount() ? &lesson_.steps[std::size_t(step_)] : nullptr;
}

int LessonPlayer::stop() const { return current() && !stops_.empty() ? stops_[std::size_t(step_)] : -1; }

QString LessonPlayer::filled(const QString &text, int position) const {
    static const QRegularExpression value(QStringLiteral("\\{[^}]*\\}"));
    if (position < 0 || !recording_->count())   // there is no moment of which it could be told
        return QString(text).replace(value, QStringLiteral("…"));
    return fill(text, *recording_, position);
}

QString LessonPlayer::stepTitle() const { return current() ? current()->title : QString(); }
QString LessonPlayer::stepText() const { return current() ? filled(current()->text, stop()) : QString(); }
QString LessonPlayer::notes() const { return current() ? current()->notes : QString(); }
bool LessonPlayer::closing() const { return current() && current()->line == 0; }
QStringList LessonPlayer::show() const { return current() ? current()->show : QStringList(); }
QVariantList LessonPlayer::results() const {
    QVariantList rows;
    if (current())
        for (const LessonResult &r : current()->results)
            rows << QVariantMap{
                {QStringLiteral("what"), r.what},
                {QStringLiteral("meaning"), r.meaning},
                {QStringLiteral("spoken"), QString(r.what + QStringLiteral(": ") + r.meaning).remove(u'`')}};
    return rows;
}
int LessonPlayer::codeLine() const { return current() ? current()->codeLine : 0; }
bool LessonPlayer::asks(int step) const {
    return active_ && step >= 0 && step < stepCount() && lesson_.steps[std::size_t(step)].question.line;
}

int LessonPlayer::revealOf(int step) const {
    if (std::size_t(step) >= stops_.size() || stops_[std::size_t(step)] < 0) return -1;
    const LessonQuestion &question = lesson_.steps[std::size_t(step)].question;
    return findEvent(question.reveal, *recording_, stops_[std::size_t(step)], playhead_->first());
}

bool LessonPlayer::canGoOn() const { return active_ && step_ + 1 < stepCount() && !open(); }

QString LessonPlayer::problem() const {
    QStringList missing;
    for (std::size_t i = 0; i < stops_.size() && (!open() || int(i) <= step_); ++i)
        if (stops_[i] < 0) missing << lesson_.steps[i].title;
    return missing.isEmpty()
               ? QString()
               : tr("In this run these steps have no moment to stop at: %1.").arg(missing.join(QStringLiteral(", ")));
}

// noteSeen: before the limit hides it, whether the outcome was on the stage already.
void LessonPlayer::noteSeen() {
    const int reveal = open() ? revealPosition() : -1;
    const int shown = playhead_->furthestEver();
    if (reveal >= 0 && shown >= reveal && shown > stops_[std::size_t(step_)]) seen_[std::size_t(step_)] = true;
}

// applyLimit: while a question is open nothing behind its stop exists.
void LessonPlayer::applyLimit() { playhead_->setLimit(open() && !stops_.empty() ? stop() : -1); }

void LessonPlayer::goToStop() {
    if (!current() || stops_.empty()) return;
    noteSeen();
    applyLimit();
    if (const int at = stop(); at >= 0) playhead_->seek(at);
    emit selectWanted(filled(current()->select, stop()));
}

void LessonPlayer::setStep(int step) {
    if (step < 0 || step >= stepCount() || step == step_) return;
    step_ = step;
    former_.clear();
    playhead_->setPlaying(false);
    goToStop();
    emit stepChanged();
    emit textChanged();
    emit answerChanged();
}

void LessonPlayer::present(int step, bool told, int position) {
    if (step < 0 || step >= stepCount() || stops_.empty()) return;
    step_ = step;
    if (asks(step)) {
        Answer::State &state = answers_[std::size_t(step)].state;
        if (!told)
            state = Answer::Open;
        else if (state == Answer::Open)
            state = Answer::Skipped;
    }
    playhead_->setPlaying(false);
    applyLimit();
    playhead_->seek(position);
    if (position == stops_[std::size_t(step)] && !current()->select.isEmpty())
        emit selectWanted(filled(current()->select, position));
    emit stepChanged();
    emit textChanged();
    emit answerChanged();
}

void LessonPlayer::next() {
    if (canGoOn()) setStep(step_ + 1);
}

void LessonPlayer::previous() { setStep(step_ - 1); }

void LessonPlayer::showMe() {
    const Prediction *p = prediction();
    if (!open() && p && p->at() > stop()) playTo(stop(), p->at());
}

void LessonPlayer::playTo(int from, int to) {
    playhead_->setPlaying(false);
    playhead_->seek(from);
    playhead_->setLimit(to);
    playhead_->setPlaying(true);
}

void LessonPlayer::enact(int result) {
    if (open() || !current() || result < 0 || result >= int(current()->results.size())) return;
    const int first = playhead_->first();
    const int to = findEvent(current()->results[std::size_t(result)].event, *recording_, first, first);
    if (to <= first) return;
    const TraceEvent &end = recording_->event(to - 1);
    int from = to - 1;
    const auto calls = [&](const TraceEvent &e) {
        return e.type == Event::wq_call && e.pid == end.pid && e.text(0) == end.text(0);
    };
    while (from > first && !calls(recording_->event(from))) --from;
    playTo(from, to);
}

}  // namespace wqlab
