// prediction.h: a question in one run: which answer is right there.
#pragma once
#include <QString>
#include <vector>

#include "lessons/lesson.h"
#include "session/recording.h"

namespace wqlab {

// Prediction: the run's own answer to a question. The recording must be complete and outlive it.
class Prediction {
public:
    // stop: the step's position; start: what "from start" means.
    Prediction(const LessonQuestion &question, Recording &recording, int stop, int start);

    // at: where the conditions are tried; -1 when that event never comes.
    int at() const { return at_; }
    // right: index of the right option; -1 when there is none. In a click, line or count question an option need not
    // exist for what is right.
    int right() const { return right_; }
    // answer: what is right, as text: an option's text, a name, a number; items of an order from first to last.
    QString answer() const { return answer_; }
    // order: of an order question: the items' indices as they happen.
    const std::vector<int> &order() const { return order_; }
    // optionOf: the option whose text is what was given (click, line, count), else the one called "otherwise", else -1.
    int optionOf(const QString &given) const;
    // explanation: of an option, filled from the run; the question's own for -1.
    QString explanation(int option) const;
    // problems: what a checker complains of; line and sentence.
    const std::vector<std::pair<int, QString>> &problems() const { return problems_; }

private:
    void choose();
    void value();
    void arrange(int stop, int start);
    void complain(int line, const QString &text) { problems_.emplace_back(line, text); }

    const LessonQuestion &question_;
    Recording &recording_;
    int at_ = -1;
    int right_ = -1;
    QString answer_;
    std::vector<int> order_;
    std::vector<std::pair<int, QString>> problems_;
};

// bareAnswer: an option's text without Markdown's marks, as a name or number is compared.
QString bareAnswer(const QString &text);

}  // namespace wqlab
