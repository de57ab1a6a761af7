// lesson_words.h: what is wrong with a lesson, in the words of the window's language.
#pragma once
#include <QCoreApplication>

namespace wqlab {

struct LessonWords {
    Q_DECLARE_TR_FUNCTIONS(lessons)
};

}  // namespace wqlab
