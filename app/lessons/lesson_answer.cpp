// lesson_answer.cpp: the player's question: what the student says, what the run says.
#include "lessons/expression.h"
#include "lessons/lesson_player.h"

namespace wqlab {

namespace {
constexpr int not_answered = -1, passed_over = -2;
}

const LessonQuestion *LessonPlayer::asked() const {
    return current() && current()->question.line ? &current()->question : nullptr;
}

const LessonPlayer::Answer *LessonPlayer::given_answer() const {
    return asked() ? &answers_[std::size_t(step_)] : nullptr;
}
LessonPlayer::Answer *LessonPlayer::given_answer() { return asked() ? &answers_[std::size_t(step_)] : nullptr; }

// prediction: the run's answer; null before there is a run, or when the step's stop is not in it.
const Prediction *LessonPlayer::prediction() const {
    if (!asked() || stop() < 0 || std::size_t(step_) >= predictions_.size()) return nullptr;
    std::unique_ptr<Prediction> &p = predictions_[std::size_t(step_)];
    if (!p) p = std::make_unique<Prediction>(*asked(), *recording_, stop(), playhead_->first());
    return p.get();
}

LessonPlayer::Form LessonPlayer::form() const { return asked() ? Form(int(asked()->form)) : Choice; }
QString LessonPlayer::question() const { return asked() ? filled(asked()->text, stop()) : QString(); }
QString LessonPlayer::variation() const { return asked() ? asked()->variation.text : QString(); }
QString LessonPlayer::variationText() const {
    const QString text = variation();
    return tr("The change: %1").arg(text.contains(u'`') ? text : u'`' + text + u'`');
}

Variation LessonPlayer::currentVariation() const { return asked() ? asked()->variation : Variation(); }

QStringList LessonPlayer::options() const {
    QStringList texts;
    if (form() == Choice || form() == Order)
        if (const Answer *a = given_answer())
            for (const int i : a->order) texts << filled(asked()->options[std::size_t(i)].text, stop());
    return texts;
}

bool LessonPlayer::open() const { return given_answer() && given_answer()->state == Answer::Open; }

int LessonPlayer::chosen() const {
    const Answer *a = given_answer();
    if (!a || a->state == Answer::Open) return not_answered;
    if (a->state == Answer::Skipped) return passed_over;
    const auto at = std::find(a->order.begin(), a->order.end(), a->option);
    return at == a->order.end() ? not_answered : int(at - a->order.begin());
}

int LessonPlayer::rightOption() const {
    const Prediction *p = open() ? nullptr : prediction();
    if (!p || p->right() < 0 || form() != Choice) return -1;
    const std::vector<int> &order = given_answer()->order;
    return int(std::find(order.begin(), order.end(), p->right()) - order.begin());
}

QString LessonPlayer::given() const { return given_answer() ? given_answer()->text : QString(); }

void LessonPlayer::setGiven(const QString &text) {
    if (!open() || given() == text) return;
    given_answer()->text = text;
    emit answerChanged();
}

QString LessonPlayer::rightAnswer() const {
    const Prediction *p = open() ? nullptr : prediction();
    return p ? p->answer() : QString();
}

bool LessonPlayer::correct() const {
    const Prediction *p = prediction();
    const Answer *a = given_answer();
    if (!p || !a || a->state != Answer::Given || p->at() < 0) return false;
    switch (form()) {
    case Choice: return a->option == p->right();
    case Order: return a->order == p->order();
    default: return a->text.trimmed() == p->answer();
    }
}

// takenOption: the option that speaks about the answer: the one taken, or the right one when it was skipped.
int LessonPlayer::takenOption() const {
    const Prediction *p = prediction();
    const Answer *a = given_answer();
    if (!p || !a || form() == Order) return -1;
    if (a->state == Answer::Skipped) return p->right();
    return form() == Choice ? a->option : p->optionOf(a->text.trimmed());
}

QString LessonPlayer::explanation() const {
    const Prediction *p = open() ? nullptr : prediction();
    return p ? p->explanation(takenOption()) : QString();
}

QString LessonPlayer::saidText() const {
    if (open() || given().isEmpty()) return {};
    return form() == Line ? tr("You marked line %1.").arg(given()) : tr("You said %1.").arg(given());
}

QString LessonPlayer::answerText() const {
    if (open() || form() == Choice || correct()) return {};   // what is right stands there already
    return form() == Line ? tr("The run answers: **line %1**").arg(rightAnswer())
                          : tr("The run answers: **%1**").arg(rightAnswer());
}

QString LessonPlayer::misconception() const {
    if (!asked() || open() || correct()) return {};
    const int option = takenOption();
    return option < 0 ? QString() : asked()->options[std::size_t(option)].misconception;
}

void LessonPlayer::answered() {
    applyLimit();
    emit answerChanged();
}

void LessonPlayer::answer(int option) {
    if (!open() || form() != Choice || option < 0 || option >= int(given_answer()->order.size())) return;
    given_answer()->state = Answer::Given;
    given_answer()->option = given_answer()->order[std::size_t(option)];
    answered();
}

void LessonPlayer::submit() {
    if (!open() || form() == Choice || (form() != Order && given().trimmed().isEmpty())) return;
    given_answer()->state = Answer::Given;
    answered();
}

void LessonPlayer::move(int from, int to) {
    if (!open() || form() != Order) return;
    std::vector<int> &order = given_answer()->order;
    const int last = int(order.size()) - 1;
    if (from < 0 || to < 0 || from > last || to > last || from == to) return;
    const int item = order[std::size_t(from)];
    order.erase(order.begin() + from);
    order.insert(order.begin() + to, item);
    emit textChanged();
}

int LessonPlayer::shift(int at, int by) {
    const int to = std::clamp(at + by, 0, std::max(0, int(options().size()) - 1));
    move(at, to);
    return to;
}

void LessonPlayer::skip() {
    if (!open()) return;
    given_answer()->state = Answer::Skipped;
    answered();
}

void LessonPlayer::askAgain() {
    if (!hasQuestion() || open()) return;
    given_answer()->state = Answer::Open;
    given_answer()->text.clear();
    goToStop();
    emit answerChanged();
}

void LessonPlayer::askAgainChanged() {
    const Prediction *p = prediction();
    if (!p || open()) return;
    former_ = p->answer();
    given_answer()->state = Answer::Open;
    given_answer()->text.clear();
    emit answerChanged();
}

}  // namespace wqlab
