#include "lessons/prose_check.h"

#include <QRegularExpression>

#include "lessons/lesson_words.h"
#include "lessons/unfolding.h"

namespace wqlab {

namespace {

constexpr int most_words = 90;

int words(const QString &text) {
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return int(text.split(space, Qt::SkipEmptyParts).size());
}

// minutes_of: to go through it: 150 words are read in a minute, of the explanations about half; a step is looked at
// for 10 s,
// a question thought about and its change tried in 40; a task takes a minute at least.
double minutes_of(const Lesson &lesson) {
    double read = words(lesson.closing.join(u' ')) + words(lesson.kernelNote), seconds = lesson.task.text.isEmpty()
        ? 0 : 60;
    for (const LessonStep &step : lesson.steps) {
        read += words(step.title) + words(step.text) + words(step.question.text) + words(step.question.because) / 2.;
        for (const LessonOption &o : step.question.options) read += words(o.text) + words(o.explanation) / 2.;
        for (const LessonResult &r : step.results) read += words(r.what) + words(r.meaning);
        seconds += step.question.line ? 50 : 10;
    }
    return (seconds + read / 150 * 60) / 60;
}

// bare_state: what a hand has written that only the run can know; empty when there is nothing.
QString bare_state(QString text) {
    static const QRegularExpression expression(QStringLiteral("\\{[^}]*\\}"));
    static const QRegularExpression state(QStringLiteral(
        "kworker/u?\\d+:\\d+H?|\\bpool \\d+\\b|\\bPID \\d+\\b|\\b(?:nr_running|nr_active|pending) (?:is|=|==) "
        "\\d+|\\b(?:returns|returned) \\d+ (?:here|now)\\b"));
    return state.match(text.remove(expression)).captured();
}

// check_shown: a "show:" names parts of the stage.
void check_shown(const QStringList &words, const QString &file, int line, std::vector<LessonProblem> *problems) {
    for (const QString &word : words)
        if (!Parts().add(word))
            problems->push_back({file, line, LessonWords::tr("\"show: %1\" is no part of the stage").arg(word)});
}

// check_named_parts: a step speaks only of what is unfolded, and marks code only where there is any.
void check_named_parts(const Lesson &lesson, std::vector<LessonProblem> *problems) {
    static const std::pair<Part, QRegularExpression> spoken[] = {
        {Part::Timeline, QRegularExpression(QStringLiteral("\\b[Tt]imeline\\b"))},
        {Part::Code, QRegularExpression(QStringLiteral("\\*\\*Code\\*\\*"))},
        {Part::Inspector, QRegularExpression(QStringLiteral("\\*\\*Inspect\\*\\*"))},
        {Part::Log, QRegularExpression(QStringLiteral("\\*\\*Log\\*\\*"))},
        {Part::Events, QRegularExpression(QStringLiteral("\\*\\*Events\\*\\*"))},
        {Part::Tasks, QRegularExpression(QStringLiteral("\\*\\*Tasks\\*\\*"))}};
    const Parts before = unfoldedBefore(lesson);
    for (int i = 0; i < int(lesson.steps.size()); ++i) {
        const LessonStep &step = lesson.steps[std::size_t(i)];
        const Parts parts = unfoldedAt(lesson, before, i);
        for (const auto &[part, words] : spoken)
            if (!parts.has(part) && words.match(step.text).hasMatch())
                problems->push_back({lesson.file, step.line,
                                     LessonWords::tr("the step speaks of a part that no \"show: %1\" has unfolded")
                                         .arg(nameOf(part))});
        if (!parts.has(Part::Code) && (step.codeLine || !step.codeText.isEmpty()))
            problems->push_back({lesson.file, step.line,
                LessonWords::tr("the step marks code, and no \"show: code\" has unfolded it")});
    }
}

void check_options(const Lesson &lesson, const LessonQuestion &q, std::vector<LessonProblem> *problems) {
    const QString file = lesson.file;
    int right = 0;
    for (const LessonOption &o : q.options) {
        if (q.form == AnswerForm::Order) continue;
        if (o.explanation.isEmpty()) problems->push_back({file, o.line,
            LessonWords::tr("this option has no \"> because:\" line")});
        right += o.misconception.isEmpty();
    }
    const bool named = !q.options.empty() && q.form != AnswerForm::Order;
    if (named && right > 1)
        problems->push_back({file, q.line,
            LessonWords::tr("%1 options name no misconception; only the right one has none").arg(right)});
    if (q.form == AnswerForm::Order && q.because.isEmpty())
        problems->push_back({file, q.line, LessonWords::tr("an order needs a \"> because:\" line")});
    if (q.variation.kind == Variation::None)
        problems->push_back({file, q.line,
            LessonWords::tr("the question has no \"> variation:\" under which another answer is right")});
}

}  // namespace

void check_prose(const Lesson &lesson, std::vector<LessonProblem> *problems) {
    const QString file = lesson.file;
    if (lesson.minutes < 3 || lesson.minutes > 10)
        problems->push_back({file, 1, LessonWords::tr("a lesson takes 3 to 10 minutes, not %1").arg(lesson.minutes)});
    if (const double least = minutes_of(lesson); least > lesson.minutes + 0.5)
        problems->push_back({file, 1,
            LessonWords::tr("nobody goes through this lesson in %1 minutes: its words, steps and questions "
                                                     "take %2").arg(lesson.minutes).arg(least, 0, 'f', 1)});
    if (lesson.closing.size() != 3)
        problems->push_back({file, 1, LessonWords::tr("\"In short\" has %1 lines, not three")
            .arg(lesson.closing.size())});
    if (lesson.kernelNote.isEmpty())
        problems->push_back({file, 1, LessonWords::tr("there is no \"In the real kernel\"")});
    const LessonTask &task = lesson.task;
    if (task.text.isEmpty() != task.condition.isEmpty())
        problems->push_back({file, 1, LessonWords::tr("\"task\" and \"done if\" need each other")});
    if (!task.text.isEmpty() && task.solution.kind == Variation::None && lesson.mended.isEmpty())
        problems->push_back({file, task.line,
            LessonWords::tr("the task has neither \"solution\" nor a \"mended\" module")});
    check_shown(lesson.show, file, 1, problems);
    check_named_parts(lesson, problems);
    for (const LessonStep &step : lesson.steps) {
        if (words(step.text) > most_words)
            problems->push_back({file, step.line, LessonWords::tr("the step has more than %1 words").arg(most_words)});
        check_shown(step.show, file, step.line, problems);
        QStringList all{step.text, step.question.text, step.question.because};
        for (const LessonOption &o : step.question.options) all << o.text << o.explanation;
        for (const QString &text : all)
            if (const QString found = bare_state(text); !found.isEmpty())
                problems->push_back({file, step.line,
                    LessonWords::tr("\"%1\" is written by hand; take it from the run: {...}").arg(found)});
        if (step.question.line) check_options(lesson, step.question, problems);
    }
}

void check_terms(const Lesson &lesson, int number, const std::map<QString, std::pair<int, int>> &terms,
                 std::vector<LessonProblem> *problems) {
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const LessonStep &step = lesson.steps[i];
        QString text = step.title + u' ' + step.text;
        static const QRegularExpression code(QStringLiteral("`[^`]*`|\\{[^}]*\\}"));
        text.remove(code);
        for (const auto &[term, place] : terms) {
            if (place <= std::pair(number, int(i))) continue;
            const QRegularExpression word(QStringLiteral("\\b%1s?\\b").arg(QRegularExpression::escape(term)),
                                          QRegularExpression::CaseInsensitiveOption);
            if (word.match(text).hasMatch())
                problems->push_back({lesson.file, step.line, LessonWords::tr("\"%1\" is explained only later")
                    .arg(term)});
        }
    }
}

}  // namespace wqlab
