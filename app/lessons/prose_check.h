// prose_check.h: what a lesson says, without a run: length, numbers and names that the run should give, terms, options.
#pragma once
#include <map>

#include "lessons/lesson.h"

namespace wqlab {

// check_prose: steps of too many words, more of all than the lesson's minutes allow, worker names and numbers about
// state written by hand, wrong options that name no misconception or explain nothing, questions without a variation.
void check_prose(const Lesson &lesson, std::vector<LessonProblem> *problems);

// check_terms: words that are used before the step that explains them. terms maps each to that step, as the numbers
// of the lesson in the course and of the step in it; number is the lesson's.
void check_terms(const Lesson &lesson, int number, const std::map<QString, std::pair<int, int>> &terms,
                 std::vector<LessonProblem> *problems);

}  // namespace wqlab
