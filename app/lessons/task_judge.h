// task_judge.h: whether a module of the student's own does what the lesson's task asks for.
#pragma once
#include <QObject>
#include <QProcess>

#include "lessons/lesson.h"
#include "session/recording.h"

namespace wqlab {

class TaskJudge : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(Verdict verdict READ verdict NOTIFY changed FINAL)
    Q_PROPERTY(QString reason READ reason NOTIFY changed FINAL)

public:
    // Open: no run of the student's own was looked at. Trying: the run does it, other schedules are being tried.
    enum Verdict { Open, Trying, NotYet, Done };
    Q_ENUM(Verdict)

    explicit TaskJudge(QObject *parent = nullptr);
    ~TaskJudge() override;

    // setProgram: wqlab-run.
    void setProgram(const QString &path) { program_ = path; }
    // setLesson: begins anew, with no verdict.
    void setLesson(const Lesson &lesson);
    // judge: after a complete run of the student's module, which lies at that path.
    void judge(Recording &run, const QString &module);

    // text: Markdown; empty when the lesson has no task.
    QString text() const { return lesson_.task.text; }
    Verdict verdict() const { return verdict_; }
    // reason: of a NotYet, one sentence.
    QString reason() const { return reason_; }

signals:
    void changed();

private:
    void set(Verdict verdict, const QString &reason = {});
    void onFinished();

    Lesson lesson_;
    QProcess explorer_;
    QString program_;
    QString reason_;
    Verdict verdict_ = Open;
};

}  // namespace wqlab
