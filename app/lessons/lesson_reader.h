// lesson_reader.h: Markdown to a Lesson.
#pragma once
#include <optional>

#include "lessons/lesson.h"

namespace wqlab {

// readLesson: the lesson in folder (its lesson.md). Problems are appended; nothing when the file cannot be read at all.
std::optional<Lesson> readLesson(const QString &folder, std::vector<LessonProblem> *problems);
// parseLesson: the same from text.
Lesson parseLesson(const QString &text, const QString &file, std::vector<LessonProblem> *problems);
// readIndex: index.md of the folder of all lessons.
std::optional<LessonIndex> readIndex(const QString &folder, std::vector<LessonProblem> *problems);
// lessonsFolder: where the app's own lessons are: beside the executable's installation or in the source tree. Empty
// when not found.
QString lessonsFolder();

}  // namespace wqlab
