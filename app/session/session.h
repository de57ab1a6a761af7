// session.h: a source, its run and where one looks. Two sessions do not know of each other.
#pragma once
#include <QFile>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QTimer>
#include <memory>

#include "lessons/lesson_player.h"
#include "lessons/lesson_run.h"
#include "lessons/task_judge.h"
#include "session/playhead.h"
#include "session/event_place.h"
#include "session/file_watch.h"
#include "session/recording.h"
#include "session/runner_process.h"
#include "session/runs.h"
#include "session/selection.h"
#include "session/source_files.h"

namespace wqlab {

class Session : public QObject {
    Q_OBJECT
    Q_PROPERTY(wqlab::Recording *recording READ recording CONSTANT FINAL)
    Q_PROPERTY(wqlab::Playhead *playhead READ playhead CONSTANT FINAL)
    Q_PROPERTY(wqlab::Selection *selection READ selection CONSTANT FINAL)
    Q_PROPERTY(wqlab::LessonPlayer *lesson READ lesson CONSTANT FINAL)
    Q_PROPERTY(wqlab::Runs *runs READ runs CONSTANT FINAL)
    Q_PROPERTY(wqlab::TaskJudge *task READ task CONSTANT FINAL)
    Q_PROPERTY(Kind kind READ kind NOTIFY sourceChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY sourceChanged FINAL)
    Q_PROPERTY(QString fileName READ fileName NOTIFY sourceChanged FINAL)
    Q_PROPERTY(QStringList sourceLines READ sourceLines NOTIFY sourceChanged FINAL)
    Q_PROPERTY(Status status READ status NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString failure READ failure NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString diagnostics READ diagnostics NOTIFY statusChanged FINAL)
    Q_PROPERTY(int exitCode READ exitCode NOTIFY statusChanged FINAL)
    Q_PROPERTY(int cpus READ cpus WRITE setCpus NOTIFY optionsChanged FINAL)
    Q_PROPERTY(QString mode READ mode WRITE setMode NOTIFY optionsChanged FINAL)
    Q_PROPERTY(qint64 seed READ seed WRITE setSeed NOTIFY optionsChanged FINAL)
    Q_PROPERTY(QString kernel READ kernel WRITE setKernel NOTIFY optionsChanged FINAL)
    Q_PROPERTY(bool interactive READ interactive WRITE setInteractive NOTIFY optionsChanged FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged FINAL)
    Q_PROPERTY(bool live READ live NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool canRun READ canRun NOTIFY sourceChanged FINAL)
    Q_PROPERTY(bool changed READ changed NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged FINAL)
    Q_PROPERTY(QString brief READ brief NOTIFY summaryChanged FINAL)

public:
    enum Kind { NoSource, LessonSource, ModuleSource, TraceSource, RunSource };
    Q_ENUM(Kind)
    // Empty: nothing was opened. Running: the child works and events come. Ready: there is a run to look at.
    // Failed: there is none; problem says why.
    enum Status { Empty, Running, Ready, Failed };
    Q_ENUM(Status)

    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    Recording *recording() { return &recording_; }
    Playhead *playhead() { return &playhead_; }
    Selection *selection() { return &selection_; }
    LessonPlayer *lesson() { return &lesson_; }
    // task: the judge of the lesson's task; it looks at each run of a module that is not the lesson's own.
    TaskJudge *task() { return &task_; }
    RunnerProcess *runner() { return &runner_; }
    // runs: all that were made of this source; the recording holds the one that is shown, or the one that is under way.
    Runs *runs() { return &runs_; }
    const MachineState &state() { return playhead_.state(); }

    Kind kind() const { return kind_; }
    // title: the lesson's title, else the file's name.
    QString title() const { return title_; }
    QString fileName() const;
    // path: of the module, trace or run file; of the lesson's folder in a lesson.
    QString path() const { return path_; }
    // sourceLines: the module's text; from the file before the run, from the run's header once it came.
    QStringList sourceLines() const;
    // sourceFiles: the files that these lines are of.
    SourceFiles sourceFiles() const;
    Status status() const { return status_; }
    // problem: why there is no run, or how it ended when not well; one sentence. Empty when all is fine.
    QString problem() const { return problem_; }
    // failure: why the latest attempt made no run, such as a module that does not compile; what was on the stage before
    // it stays there. Empty when it made one.
    QString failure() const { return failure_; }
    // diagnostics: what the compiler and the runner wrote to standard error.
    QString diagnostics() const { return diagnostics_; }
    int exitCode() const { return exit_; }

    int cpus() const { return options_.cpus; }
    void setCpus(int n);
    QString mode() const { return options_.mode; }
    void setMode(const QString &mode);
    qint64 seed() const { return options_.seed; }
    void setSeed(qint64 seed);
    QString kernel() const { return options_.kernel; }
    void setKernel(const QString &kernel);
    RunOptions &options() { return options_; }
    // progress: how much of a trace file was read, 0..1.
    double progress() const;
    // interactive: the next run waits for control lines after insmod, until one is "rmmod".
    bool interactive() const { return options_.interactive; }
    void setInteractive(bool on);
    // live: real threads run now; what comes can be followed.
    bool live() const { return status_ == Running && mode() == QStringLiteral("parallel") && canRun(); }
    // canRun: false for a trace, which holds no module.
    bool canRun() const { return kind_ == LessonSource || kind_ == ModuleSource || kind_ == RunSource; }
    // changed: the run is the lesson's with the variation of its current question.
    bool changed() const { return changed_.has_value(); }
    // summary: "Linux 6.1 · 4 CPUs · stepped · seed 1".
    QString summary() const;
    // brief: of that "4 CPUs · stepped".
    QString brief() const;
    // setCopy: a file that the runner is given instead of the module, of the same name; empty for the module itself.
    void setCopy(const QString &path) { copy_ = path; }
    QString copy() const { return copy_; }
    // show: a run that may be another session's, as it was left.
    void show(const KeptRun &run);
    // moduleFile: the module as it was opened, empty for a trace or a run.
    QString moduleFile() const { return kind_ == LessonSource || kind_ == ModuleSource ? run_file_ : QString(); }

public slots:
    // open: a lesson's folder, a module (.c), a trace or a run file, told apart by what they hold. Starts the run.
    // False, with problem set, when there is nothing to open.
    bool open(const QString &path);
    // run: again, with the options as they are now. What is shown stays until the new run begins, and after it the
    // playhead stands at the same event of the same work, where that comes.
    void run();
    // branch: a run file of this source as a further run; what tells in which it differs ("from event 41: CPU 1
    // offline"), position is where the playhead goes.
    void branch(const QByteArray &runFile, const QString &what, int position);
    // showRun: one that was made before, as it was left.
    void showRun(int number);
    // goBack, goForth: to the run that was shown before, and the way back.
    void goBack() { walk(-1); }
    void goForth() { walk(1); }
    // runVariation: the lesson's run with the variation of its current question, which is asked again first.
    void runVariation();
    // leaveVariation: the lesson's run as it is written.
    void leaveVariation();
    // control: a control line for the run that is under way ("irq 1", "cpu 2 offline", "rmmod"). Empty when it was
    // sent, else why it cannot be.
    QString control(const QString &line);
    // stop: kills the child; what came of the run stays.
    void stop();

signals:
    void sourceChanged();
    void statusChanged();
    void optionsChanged();
    void summaryChanged();
    void progressChanged();
    // loaded: the run or trace is complete and the playhead stands where it should be at first.
    void loaded();

private:
    // modeShown: stepped or parallel, as wqlab-run names it; empty in a real kernel's trace.
    QString modeShown() const;
    bool openLesson(const QString &folder);
    void reloadLesson();
    bool openTrace(const QString &file);
    bool openModule(const QString &file, Kind kind);
    void forget();
    // start: next is what is run; begin: its first bytes have come.
    void start(KeptRun next, const QStringList &arguments, bool interactive = false);
    void begin();
    void keep();
    // leave: before another run is shown: notes where one looks.
    void leave();
    void walk(int by);
    void judge();
    // point: what is selected is the answer to an open question that asks for a click or a line.
    void point();
    void readMore();
    bool fail(const QString &problem);
    void setStatus(Status status);
    void onFinished(int exit, const QString &reason);
    void placePlayhead();

    Recording recording_;
    Playhead playhead_;
    Selection selection_;
    LessonPlayer lesson_;
    TaskJudge task_;
    RunnerProcess runner_;
    RunOptions options_;
    Runs runs_;
    KeptRun next_;                      // what is under way
    bool begun_ = false;            // and its events come
    EventPlace place_;                   // where one looked when it was started
    QString pointed_;
    int goal_ = -1;                 // position that it was made for, -1: none
    std::unique_ptr<QTemporaryDir> branches_;
    std::optional<ChangedRun> changed_;
    FileWatch watch_;
    Kind kind_ = NoSource;
    Status status_ = Empty;
    QString path_;        // what was opened
    QString run_file_;    // what the runner is given
    QString copy_;
    QString title_;
    QString problem_;
    QString failure_;
    QString diagnostics_;
    QStringList file_lines_;
    std::unique_ptr<QFile> file_;   // of a trace that is being read
    QTimer loader_;
    int exit_ = 0;
};

}  // namespace wqlab
