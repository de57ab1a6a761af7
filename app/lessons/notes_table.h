// notes_table.h: the table of lessons/README.md that says which lessons cover which row of the notes.
#pragma once
#include "lessons/lesson.h"

namespace wqlab {

// check_notes_table: lines "| A1 | [a](a/lesson.md), [b](b/lesson.md) |" of file against what the lessons say they
// cover. A file without such lines, or none at all, is no course's and passes.
void check_notes_table(const QString &file, const std::vector<Lesson> &lessons, std::vector<LessonProblem> *problems);

}  // namespace wqlab
