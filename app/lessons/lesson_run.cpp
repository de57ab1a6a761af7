#include "lessons/lesson_run.h"

#include <QFile>
#include <QFileInfo>

#include "lessons/lesson_words.h"

namespace wqlab {

RunOptions lesson_options(const Lesson &lesson) {
    RunOptions options;
    options.cpus = lesson.cpus;
    options.mode = lesson.mode;
    options.seed = lesson.seed;
    options.params = lesson.params;
    options.kernel = lesson.kernel;
    options.config = lesson.config;
    if (!lesson.script.isEmpty()) options.more << QStringLiteral("--script") << lesson.script;
    if (!lesson.duration.isEmpty()) options.more << QStringLiteral("--for") << lesson.duration;
    return options;
}

QStringList exploring(const Lesson &lesson, const QString &module, int runs, int preemptions) {
    QStringList arguments{QStringLiteral("--explore=%1").arg(preemptions),
                          QStringLiteral("--explore-runs"),
                          QString::number(runs),
                          QStringLiteral("--cpus"),
                          QString::number(lesson.cpus),
                          QStringLiteral("--config"),
                          lesson.config};
    if (!lesson.duration.isEmpty()) arguments << QStringLiteral("--for") << lesson.duration;
    if (!lesson.script.isEmpty()) arguments << QStringLiteral("--script") << lesson.script;
    return arguments + QStringList{module} + lesson.params;
}

std::optional<ChangedRun> change_run(const Lesson &lesson, const Variation &variation, QString *problem) {
    ChangedRun run{lesson_options(lesson), lesson.module, nullptr};
    QFile file(lesson.module);
    if (!file.open(QIODevice::ReadOnly)) {
        *problem = LessonWords::tr("the module cannot be read");
        return {};
    }
    QString source = QString::fromUtf8(file.readAll());
    if (!applyVariation(variation, &run.options, &source)) {
        *problem = LessonWords::tr("`%1` is not in the module exactly once").arg(variation.before);
        return {};
    }
    if (variation.kind != Variation::Edit) return run;
    // The same name, so that messages of the kernel and of the compiler name the same file.
    run.folder = std::make_unique<QTemporaryDir>();
    run.module = run.folder->filePath(QFileInfo(lesson.module).fileName());
    QFile copy(run.module);
    if (!copy.open(QIODevice::WriteOnly) || copy.write(source.toUtf8()) < 0) {
        *problem = LessonWords::tr("no changed copy of the module can be written");
        return {};
    }
    return run;
}

}  // namespace wqlab
