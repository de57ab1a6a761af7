// lesson_run.h: the run that a lesson asks for, as written or with a small change.
#pragma once
#include <QTemporaryDir>
#include <memory>

#include "lessons/lesson.h"
#include "session/runner_process.h"

namespace wqlab {

// lesson_options: what wqlab-run is told for the lesson as it is written.
RunOptions lesson_options(const Lesson &lesson);

// exploring: what wqlab-run is told to try a module of the lesson under so many schedules, each with few preemptions.
QStringList exploring(const Lesson &lesson, const QString &module, int runs, int preemptions = 2);

// ChangedRun: the same with a variation. The module's changed text lives in a folder of its own, as long as this does.
struct ChangedRun {
    RunOptions options;
    QString module;
    std::unique_ptr<QTemporaryDir> folder;
};

// change_run: nothing, with *problem set, when the variation does not fit the module.
std::optional<ChangedRun> change_run(const Lesson &lesson, const Variation &variation, QString *problem);

}  // namespace wqlab
