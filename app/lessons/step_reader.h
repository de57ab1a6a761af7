// step_reader.h: what a step says about itself, and its question.
#pragma once
#include "lessons/lesson.h"
#include "lessons/markdown_blocks.h"

namespace wqlab {

// StepReader: fills one step. Problems are appended.
class StepReader {
public:
    StepReader(LessonStep *step, const QString &file, std::vector<LessonProblem> *problems)
        : step_(*step), file_(file), problems_(problems) {}

    // directive: a line "name: value" of the step's quote; a line without a name goes on with
    // an ask, because or notes before it.
    void directive(int line, const QString &text);
    // option: an item of the list under the question.
    void option(const ListItem &item);
    // finish: what only the whole step shows.
    void finish();

private:
    void complain(int line, const QString &text) { problems_->push_back({file_, line, text}); }
    bool of_step(const QString &name, const QString &value, int line);
    bool of_question(const QString &name, const QString &value, int line);
    void selector(int line, const QString &text, EventSelector *selector);
    void claim(int line, const QString &text);
    void result(int line, const QString &text);
    void finish_option(const LessonOption &option);

    LessonStep &step_;
    QString file_;
    std::vector<LessonProblem> *problems_;
    QString *long_text_ = nullptr;   // of the directive that may go on in the next line
};

}  // namespace wqlab
