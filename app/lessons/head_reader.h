// head_reader.h: the keys at the head of a lesson.
#pragma once
#include "lessons/lesson.h"
#include "lessons/markdown_blocks.h"

namespace wqlab {

// read_key: one item of the list of keys, "key: value". Problems are appended.
void read_key(const ListItem &item, Lesson *lesson, const QString &file, std::vector<LessonProblem> *problems);

// split_list: the parts of "a, b, c".
QStringList split_list(const QString &value);

}  // namespace wqlab
