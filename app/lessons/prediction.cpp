#include "lessons/prediction.h"

#include <algorithm>

#include "lessons/expression.h"
#include "lessons/lesson_words.h"

namespace wqlab {

namespace {
const QString otherwise = QStringLiteral("otherwise");
}

QString bareAnswer(const QString &text) {
    QString bare = text.trimmed();
    bare.remove(QLatin1Char('`')).remove(QStringLiteral("**"));
    return bare;
}

Prediction::Prediction(const LessonQuestion &question, Recording &recording, int stop, int start)
    : question_(question), recording_(recording), at_(findEvent(question.reveal, recording, stop, start)) {
    if (at_ < 0) {
        complain(question.line, LessonWords::tr("\"at: %1\" never comes in this run").arg(question.at));
        return;
    }
    switch (question.form) {
    case AnswerForm::Choice: choose(); break;
    case AnswerForm::Click:
    case AnswerForm::Line:
    case AnswerForm::Count: value(); break;
    case AnswerForm::Order: arrange(stop, start); break;
    }
}

// choose: exactly one option's condition must hold.
void Prediction::choose() {
    int holding = 0;
    for (std::size_t i = 0; i < question_.options.size(); ++i) {
        const LessonOption &o = question_.options[i];
        QString problem;
        const std::optional<bool> here = holds(o.condition, recording_, at_, &problem);
        if (!here) complain(o.line, problem);
        if (!here.value_or(false)) continue;
        ++holding;
        if (right_ < 0) right_ = int(i);
    }
    if (right_ >= 0) answer_ = fill(question_.options[std::size_t(right_)].text, recording_, at_);
    if (holding != 1)
        complain(question_.line, LessonWords::tr("%1 options are right in this run, not one").arg(holding));
}

void Prediction::value() {
    const Value v = evaluate(question_.answer, recording_, at_);
    if (!v.known)
        return complain(question_.line, LessonWords::tr("\"%1\" is not known there").arg(question_.answer));
    answer_ = v.text;
    right_ = optionOf(answer_);
    if (right_ >= 0 && question_.options[std::size_t(right_)].text == otherwise) right_ = -1;
}

// arrange: the items in the order of their events, each searched from the step's stop.
void Prediction::arrange(int stop, int start) {
    std::vector<std::pair<int, int>> when;
    for (std::size_t i = 0; i < question_.options.size(); ++i) {
        const int at = findEvent(question_.options[i].event, recording_, stop, start);
        if (at < 0)
            complain(question_.options[i].line,
                     LessonWords::tr("\"at: %1\" never comes in this run").arg(question_.options[i].at));
        when.emplace_back(at, int(i));
    }
    std::sort(when.begin(), when.end());
    QStringList items;
    for (const auto &[at, item] : when) {
        order_.push_back(item);
        items << bareAnswer(question_.options[std::size_t(item)].text);
    }
    answer_ = items.join(QStringLiteral(", "));
    for (std::size_t i = 1; i < when.size(); ++i)
        if (when[i].first == when[i - 1].first)
            complain(question_.line, LessonWords::tr("two items of the order are the same event"));
}

int Prediction::optionOf(const QString &given) const {
    int rest = -1;
    for (std::size_t i = 0; i < question_.options.size(); ++i) {
        const QString text = question_.options[i].text;
        if (text == otherwise) rest = int(i);
        else if (bareAnswer(fill(text, recording_, at_)) == given) return int(i);
    }
    return rest;
}

QString Prediction::explanation(int option) const {
    if (at_ < 0) return {};
    const QString own = option < 0 ? QString() : question_.options[std::size_t(option)].explanation;
    return fill(own.isEmpty() ? question_.because : own, recording_, at_);
}

}  // namespace wqlab
