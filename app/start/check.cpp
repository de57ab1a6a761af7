#include "start/check.h"

#include <QDir>
#include <QFileInfo>
#include <cstdio>

#include "lessons/lesson_check.h"
#include "lessons/lesson_reader.h"
#include "lessons/prose_check.h"
#include "session/runner_process.h"

namespace wqlab {
namespace {

int tell(const std::vector<LessonProblem> &problems) {
    for (const LessonProblem &p : problems)
        std::fprintf(stderr, "%s\n", qPrintable(p.toString()));
    return int(problems.size());
}

int checkOne(const QString &folder, bool alone) {
    std::vector<LessonProblem> problems;
    const std::optional<Lesson> lesson = readLesson(folder, &problems);
    if (lesson && alone)
        check_prose(*lesson, &problems);
    // In a course the text has been checked with the whole.
    int found = alone || !lesson ? tell(problems) : 0;
    if (lesson && problems.empty())
        found += tell(checkLesson(*lesson, RunnerProcess::defaultProgram()));
    return found;
}

}  // namespace

int checkLessons(const QString &folder) {
    int found = 0;
    if (QFileInfo::exists(QDir(folder).filePath(QStringLiteral("index.md")))) {
        found = tell(checkFolder(folder));
        std::vector<LessonProblem> told;
        if (const std::optional<LessonIndex> index = readIndex(folder, &told))
            for (const LessonTrack &track : index->tracks)
                for (const QString &id : track.lessons)
                    found += checkOne(QDir(folder).filePath(id), false);
    } else {
        found = checkOne(folder, true);
    }
    return found ? 1 : 0;
}

}  // namespace wqlab
