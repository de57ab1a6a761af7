#include "lessons/task_judge.h"

#include "lessons/expression.h"
#include "lessons/lesson_run.h"

namespace wqlab {

TaskJudge::TaskJudge(QObject *parent) : QObject(parent), program_(RunnerProcess::defaultProgram()) {
    connect(&explorer_, &QProcess::finished, this, &TaskJudge::onFinished);
    connect(&explorer_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) set(NotYet, tr("%1 cannot be started.").arg(program_));
    });
}

TaskJudge::~TaskJudge() {
    explorer_.disconnect(this);
    explorer_.kill();
    explorer_.waitForFinished(1000);
}

void TaskJudge::set(Verdict verdict, const QString &reason) {
    verdict_ = verdict;
    reason_ = reason;
    emit changed();
}

void TaskJudge::setLesson(const Lesson &lesson) {
    lesson_ = lesson;
    set(Open);
    explorer_.kill();
}

void TaskJudge::judge(Recording &run, const QString &module) {
    const LessonTask &task = lesson_.task;
    if (task.text.isEmpty()) return;
    set(Open);
    explorer_.kill();
    explorer_.waitForFinished(1000);
    QString problem;
    const std::optional<bool> done = holds(task.condition, run, run.count(), &problem);
    if (!done) return set(NotYet, problem);
    if (!*done) return set(NotYet, unmet(task.condition, run, run.count()));
    if (task.explored == 0) return set(Done);
    set(Trying);
    explorer_.start(program_, exploring(lesson_, module, task.explored), QIODevice::ReadOnly);
}

void TaskJudge::onFinished() {
    if (verdict_ != Trying) return;
    if (explorer_.exitStatus() == QProcess::NormalExit && explorer_.exitCode() == 0) return set(Done);
    const QString said = QString::fromUtf8(explorer_.readAllStandardError()).trimmed().section(QLatin1Char('\n'), 0, 0);
    set(NotYet, tr("In this run it does, but not under every schedule: %1").arg(said));
}

}  // namespace wqlab
