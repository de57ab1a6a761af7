#include "lessons/lesson_player.h"

#include "lessons/expression.h"

namespace wqlab {

namespace {
constexpr int not_answered = -1, skipped = -2;
}

LessonPlayer::LessonPlayer(Recording *recording, Playhead *playhead, QObject *parent)
    : QObject(parent), recording_(recording), playhead_(playhead) {}

void LessonPlayer::setLesson(const Lesson &lesson) {
    lesson_ = lesson;
    active_ = true;
    step_ = 0;
    stops_.clear();
    answers_.assign(lesson.steps.size(), not_answered);
    seen_.assign(lesson.steps.size(), false);
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

QString LessonPlayer::filled(const QString &text, int position) const {
    return position < 0 || !recording_->count() ? text : fill(text, *recording_, position);
}

QString LessonPlayer::stepTitle() const { return current() ? current()->title : QString(); }

QString LessonPlayer::stepText() const {
    if (!current()) return {};
    return stops_.empty() ? current()->text : filled(current()->text, stops_[std::size_t(step_)]);
}

QStringList LessonPlayer::show() const { return current() ? current()->show : QStringList(); }
int LessonPlayer::codeLine() const { return current() ? current()->codeLine : 0; }
bool LessonPlayer::asks(int step) const {
    return active_ && step >= 0 && step < stepCount() && !lesson_.steps[std::size_t(step)].question.options.empty();
}

QString LessonPlayer::question() const {
    if (!hasQuestion()) return {};
    return stops_.empty() ? current()->question.text : filled(current()->question.text, stops_[std::size_t(step_)]);
}

QStringList LessonPlayer::options() const {
    QStringList texts;
    if (!hasQuestion()) return texts;
    for (const LessonOption &o : current()->question.options)
        texts << (stops_.empty() ? o.text : filled(o.text, stops_[std::size_t(step_)]));
    return texts;
}

int LessonPlayer::chosen() const {
    return current() && std::size_t(step_) < answers_.size() ? answers_[std::size_t(step_)] : not_answered;
}
bool LessonPlayer::open() const { return hasQuestion() && chosen() == not_answered; }

int LessonPlayer::revealOf(int step) const {
    if (std::size_t(step) >= stops_.size() || stops_[std::size_t(step)] < 0) return -1;
    const LessonQuestion &question = lesson_.steps[std::size_t(step)].question;
    return findEvent(question.reveal, *recording_, stops_[std::size_t(step)], playhead_->first());
}

int LessonPlayer::right() const {
    const int at = revealPosition();
    if (at < 0 || !hasQuestion()) return -1;
    QString problem;
    for (std::size_t i = 0; i < current()->question.options.size(); ++i)
        if (holds(current()->question.options[i].condition, *recording_, at, &problem).value_or(false)) return int(i);
    return -1;
}

int LessonPlayer::rightOption() const { return open() ? -1 : right(); }
bool LessonPlayer::correct() const { return chosen() >= 0 && chosen() == right(); }

QString LessonPlayer::explanation() const {
    if (!hasQuestion() || open()) return {};
    const int which = chosen() == skipped ? right() : chosen();
    if (which < 0) return {};
    return filled(current()->question.options[std::size_t(which)].explanation, revealPosition());
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
void LessonPlayer::applyLimit() { playhead_->setLimit(open() && !stops_.empty() ? stops_[std::size_t(step_)] : -1); }

void LessonPlayer::goToStop() {
    if (!current() || stops_.empty()) return;
    noteSeen();
    applyLimit();
    if (const int at = stops_[std::size_t(step_)]; at >= 0) playhead_->seek(at);
    if (!current()->select.isEmpty()) emit selectWanted(current()->select);
}

void LessonPlayer::setStep(int step) {
    if (step < 0 || step >= stepCount() || step == step_) return;
    step_ = step;
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
        int &answer = answers_[std::size_t(step)];
        if (!told)
            answer = not_answered;
        else if (answer == not_answered)
            answer = skipped;
    }
    playhead_->setPlaying(false);
    applyLimit();
    playhead_->seek(position);
    if (position == stops_[std::size_t(step)] && !current()->select.isEmpty()) emit selectWanted(current()->select);
    emit stepChanged();
    emit textChanged();
    emit answerChanged();
}

void LessonPlayer::next() {
    if (canGoOn()) setStep(step_ + 1);
}

void LessonPlayer::previous() { setStep(step_ - 1); }

void LessonPlayer::answer(int option) {
    if (!open() || option < 0 || option >= int(current()->question.options.size())) return;
    answers_[std::size_t(step_)] = option;
    applyLimit();
    emit answerChanged();
}

void LessonPlayer::skip() {
    if (!open()) return;
    answers_[std::size_t(step_)] = skipped;
    applyLimit();
    emit answerChanged();
}

void LessonPlayer::askAgain() {
    if (!hasQuestion() || open()) return;
    answers_[std::size_t(step_)] = not_answered;
    goToStop();
    emit answerChanged();
}

}  // namespace wqlab
