// lesson_check.h: what is wrong with lessons, each with its file and line.
#pragma once
#include <QObject>

#include "lessons/lesson.h"
#include "session/recording.h"

namespace wqlab {

// checkFolder: index against folders: lessons that are missing, stray or named twice, titles that differ, needs that do not
// exist or come later, and every lesson's own text. Does not run anything.
std::vector<LessonProblem> checkFolder(const QString &folder);

// checkRun: a lesson against one complete run of its module: stops that never come, expressions and conditions that mean
// nothing, questions with no or more than one right option, steps of 90 words and more.
std::vector<LessonProblem> checkRun(const Lesson &lesson, Recording &recording);

}  // namespace wqlab
