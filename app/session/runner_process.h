// runner_process.h: wqlab-run as a child.
#pragma once
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTimer>

namespace wqlab {

// RunOptions: what wqlab-run is told besides the module.
struct RunOptions {
    int cpus = 4;
    QString mode = QStringLiteral("stepped");     // or parallel
    qint64 seed = 1;                              // -1: fixed order
    QString kernel = QStringLiteral("auto");
    QString config = QStringLiteral("debian");
    QStringList params;                           // name=value
    QStringList more;                             // further options, as on the command line
    bool interactive = false;                     // control lines come while it runs, see Session::control()
    // arguments: the command line for a module or a run file.
    QStringList arguments(const QString &file) const;
};

// RunnerProcess: starts, streams, kills. At most one child at a time.
class RunnerProcess : public QObject {
    Q_OBJECT

public:
    explicit RunnerProcess(QObject *parent = nullptr);
    ~RunnerProcess() override;

    // program: wqlab-run; beside this executable unless set.
    static QString defaultProgram();
    void setProgram(const QString &path) { program_ = path; }
    // setPatience: ms without a byte until the child counts as hung and is killed.
    void setPatience(int ms) { patience_.setInterval(ms); }

    // start: interactive: send() is possible, and the child waits for lines until finishSending().
    void start(const QStringList &arguments, bool interactive = false);
    // send: a line for its standard input. False when it does not run or does not listen.
    bool send(const QString &line);
    // finishSending: no more lines come.
    void finishSending() { process_.closeWriteChannel(); }
    void kill();
    // abandon: kills it, and nothing more is heard of it.
    void abandon();
    bool running() const { return process_.state() != QProcess::NotRunning; }
    qint64 pid() const { return process_.processId(); }
    // errors: what it wrote to standard error so far.
    QString errors() const { return QString::fromUtf8(errors_); }

signals:
    void bytes(const QByteArray &trace);
    // finished: exit is its exit code, or -1 when it did not end by itself. reason is one sentence, empty when all is
    // fine.
    void finished(int exit, const QString &reason);

private:
    void onFinished(int exit, QProcess::ExitStatus status);
    void killGroup();
    void end(int exit, const QString &reason);

    QProcess process_;
    QString scratch_;   // folder where the child puts what it compiles: a killed one cannot take it away
    QTimer patience_;
    QString program_;
    QByteArray errors_;
    bool interactive_ = false;
    bool killed_ = false;
    bool hung_ = false;
    bool ended_ = true;
};

// exitReason: one sentence for an exit code of wqlab-run; empty for 0.
QString exitReason(int exit);

}  // namespace wqlab
