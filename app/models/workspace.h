// workspace.h: what one window works on: the course and a stage. Two windows have two.
#pragma once
#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include "models/compare.h"
#include "models/course_model.h"
#include "models/preferences.h"
#include "models/presentation.h"
#include "models/run_gate.h"
#include "models/stage.h"

namespace wqlab {

class Workspace : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("is given to the window")
    Q_PROPERTY(wqlab::Stage *stage READ stage CONSTANT FINAL)
    Q_PROPERTY(wqlab::CourseModel *course READ course CONSTANT FINAL)
    Q_PROPERTY(wqlab::Preferences *preferences READ preferences CONSTANT FINAL)
    Q_PROPERTY(wqlab::Presentation *presentation READ presentation CONSTANT FINAL)
    Q_PROPERTY(wqlab::Compare *compare READ compare CONSTANT FINAL)
    Q_PROPERTY(wqlab::RunGate *gate READ gate CONSTANT FINAL)
    Q_PROPERTY(Page page READ page WRITE setPage NOTIFY pageChanged FINAL)
    Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY progressChanged FINAL)
    Q_PROPERTY(QString nextNote READ nextNote NOTIFY progressChanged FINAL)
    Q_PROPERTY(QString followingTitle READ followingTitle NOTIFY progressChanged FINAL)
    Q_PROPERTY(bool begun READ begun NOTIFY progressChanged FINAL)
    Q_PROPERTY(Onward onward READ onward NOTIFY onwardChanged FINAL)
    Q_PROPERTY(bool canGoOn READ canGoOn NOTIFY onwardChanged FINAL)

public:
    enum Page { HomePage, StagePage };
    Q_ENUM(Page)
    // Onward: what comes next in the course from a step of the open lesson: its question first, its next step, the
    // lesson behind it, nothing.
    enum Onward { AnswerFirst, NextStep, NextLesson, LastStep };
    Q_ENUM(Onward)

    // settings: file for the progress and the preferences; the user's own when empty.
    explicit Workspace(const QString &settings = {}, QObject *parent = nullptr);

    Stage *stage() { return &stage_; }
    CourseModel *course() { return &course_; }
    Preferences *preferences() { return &preferences_; }
    Presentation *presentation() { return &presentation_; }
    // compare: two runs of the stage side by side, over it while it is on.
    Compare *compare() { return &compare_; }
    RunGate *gate() { return &gate_; }
    Page page() const { return page_; }
    void setPage(Page page);
    // nextTitle, nextNote: the lesson to go on with: the last one if it is not done, else the first
    // that is not.
    QString nextTitle() const;
    QString nextNote() const;
    // followingTitle: the lesson behind the open one in the course; empty when there is none.
    QString followingTitle() const;
    Onward onward() const;
    bool canGoOn() const { return onward() == NextStep || onward() == NextLesson; }
    bool begun() const { return !progress_.last().isEmpty(); }

public slots:
    // open: a lesson of the course by its name, or a path: a lesson's folder, a module, a trace or
    // a run, which waits at the gate. False when there is none.
    bool open(const QString &what);
    bool openUrl(const QUrl &url) { return open(url.toLocalFile()); }
    // openNext: the lesson of nextTitle, at the step where it was left.
    void openNext();
    // goOn: to what onward() says, when it can.
    void goOn();
    // resetProgress: as if no lesson had ever been opened.
    void resetProgress();
    void goHome();
    void search(const QString &words) { course_.setFilter(words); }

signals:
    void pageChanged();
    void progressChanged();
    void onwardChanged();

private:
    QString next() const;
    QString following() const;
    void noteStep();
    void noteTask();

    Progress progress_;
    Preferences preferences_;
    CourseModel course_;
    Stage stage_;
    Presentation presentation_;
    Compare compare_;
    RunGate gate_;
    QString shown_;   // the course's lesson that is open
    QString folder_;  // of all lessons
    Page page_ = HomePage;
};

}  // namespace wqlab
