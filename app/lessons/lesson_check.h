// lesson_check.h: what is wrong with lessons, each with its file and line.
#pragma once
#include <QStringList>

#include "lessons/lesson.h"
#include "session/recording.h"

namespace wqlab {

// checkFolder: index against folders: lessons that are missing, stray or named twice, titles that differ, needs that
// do not exist or come later, terms used before their lesson, rows of the notes that no lesson covers, and every
// lesson's own text. Does not run anything.
std::vector<LessonProblem> checkFolder(const QString &folder);

// checkRun: a lesson against one complete run of its module: stops that never come, expressions and conditions that
// mean nothing, claims that do not hold, questions with no or more than one right option. answers, when given,
// receives what the run answers to each step's question (empty where there is none). own: the run is the lesson's
// own, in which claims and answers of the kind "this run" are tried too.
std::vector<LessonProblem> checkRun(const Lesson &lesson, Recording &recording, QStringList *answers = nullptr,
                                    bool own = true);

// checkLesson: a lesson with runs of its own: as written and, for what holds in every run, on other CPUs and
// schedules; each question's variation, which must have another answer; the mended module. program is wqlab-run.
std::vector<LessonProblem> checkLesson(const Lesson &lesson, const QString &program);

}  // namespace wqlab
