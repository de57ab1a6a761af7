// check.h: wqlab --check: what is wrong with the lessons in a folder.
#pragma once
#include <QString>

namespace wqlab {

// checkLessons: folder holds a course (index.md) or one lesson (lesson.md). Every problem is printed as FILE:LINE:
// TEXT.
// Answers the exit code: 0 when there is none, 1 else.
int checkLessons(const QString &folder);

}  // namespace wqlab
