#include "session/runner_process.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>
#include <utility>

namespace wqlab {

namespace {
constexpr int patience_ms = 30'000;
constexpr int kill_ms = 2'000;
constexpr int most_errors = 1 << 20;
constexpr int dying_ms = 200;

// remove_folder: a compiler that was killed a moment ago may still be on its way out of a write; then once more, later.
void remove_folder(const QString &path) {
    if (path.isEmpty() || QDir(path).removeRecursively()) return;
    QTimer::singleShot(dying_ms, qApp, [path] { QDir(path).removeRecursively(); });
}
}  // namespace

QString exitReason(int exit) {
    switch (exit) {
    case 0: return {};
    case 1: return RunnerProcess::tr("The module does not build or load.");
    case 2: return RunnerProcess::tr("wqlab-run refused its command line.");
    case 3: return RunnerProcess::tr("The module's init function returned an error.");
    case 4:
        return RunnerProcess::tr("The module did something that a kernel answers with an oops or a BUG.");
    case 5: return RunnerProcess::tr("The run hung or reached its step limit.");
    case 6: return RunnerProcess::tr("A search found a run that fails.");
    default: return RunnerProcess::tr("wqlab-run ended with exit code %1.").arg(exit);
    }
}

QStringList RunOptions::arguments(const QString &file) const {
    QStringList a{QStringLiteral("--trace"),  QStringLiteral("-"),
                  QStringLiteral("--cpus"),   QString::number(cpus),
                  QStringLiteral("--mode"),   mode,
                  QStringLiteral("--kernel"), kernel,
                  QStringLiteral("--config"), config};
    // A parallel run cannot be repeated, so wqlab-run takes no seed for it.
    if (seed >= 0 && mode == QStringLiteral("stepped")) a << QStringLiteral("--seed") << QString::number(seed);
    if (interactive) a << QStringLiteral("--script") << QStringLiteral("-");
    return a + more + QStringList{file} + params;
}

RunnerProcess::RunnerProcess(QObject *parent) : QObject(parent), program_(defaultProgram()) {
    // Whatever ends this program ends the child, too. It leads a group, with the compilers that it starts.
    process_.setChildProcessModifier([] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::setpgid(0, 0);
    });
    patience_.setSingleShot(true);
    patience_.setInterval(patience_ms);
    connect(&patience_, &QTimer::timeout, this, [this] {
        hung_ = true;
        killGroup();
    });
    connect(&process_, &QProcess::readyReadStandardOutput, this, [this] {
        const QByteArray trace = process_.readAllStandardOutput();
        if (ended_) return;
        if (!interactive_) patience_.start();
        emit bytes(trace);
    });
    connect(&process_, &QProcess::readyReadStandardError, this, [this] {
        const QByteArray more = process_.readAllStandardError();
        if (errors_.size() < most_errors) errors_ += more;
    });
    connect(&process_, &QProcess::finished, this, [this] { remove_folder(std::exchange(scratch_, {})); });
    connect(&process_, &QProcess::finished, this, &RunnerProcess::onFinished);
    connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart) return;
        remove_folder(std::exchange(scratch_, {}));
        end(-1, tr("%1 cannot be started: %2.").arg(program_, process_.errorString()));
    });
}

RunnerProcess::~RunnerProcess() {
    ended_ = true;
    process_.disconnect(this);
    if (!running()) return;
    killGroup();
    process_.waitForFinished(kill_ms);
    remove_folder(scratch_);
}

QString RunnerProcess::defaultProgram() {
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("wqlab-run"));
}

void RunnerProcess::start(const QStringList &arguments, bool interactive) {
    abandon();
    if (running()) process_.waitForFinished(kill_ms);
    errors_.clear();
    killed_ = hung_ = false;
    ended_ = false;
    interactive_ = interactive;
    // A machine that waits for a person is not hung.
    if (!interactive) patience_.start();
    QTemporaryDir scratch(QDir::tempPath() + QStringLiteral("/wqlab-XXXXXX"));
    scratch.setAutoRemove(false);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (scratch.isValid()) environment.insert(QStringLiteral("TMPDIR"), scratch_ = scratch.path());
    process_.setProcessEnvironment(environment);
    process_.setStandardInputFile(interactive ? QString() : QProcess::nullDevice());
    process_.start(program_, arguments, interactive ? QIODevice::ReadWrite : QIODevice::ReadOnly);
}

bool RunnerProcess::send(const QString &line) {
    if (!running() || !interactive_ || line.contains(QLatin1Char('\n'))) return false;
    return process_.write(line.toUtf8() + '\n') >= 0;
}

void RunnerProcess::kill() {
    if (!running()) return;
    killed_ = true;
    killGroup();
}

// killGroup: while the child is not yet waited for its group cannot be another's.
void RunnerProcess::killGroup() {
    if (const qint64 leader = process_.processId(); leader > 0) ::kill(-pid_t(leader), SIGKILL);
    process_.kill();
}

void RunnerProcess::abandon() {
    ended_ = true;
    patience_.stop();
    if (running()) killGroup();
}

void RunnerProcess::onFinished(int exit, QProcess::ExitStatus status) {
    if (ended_) return;
    if (const QByteArray rest = process_.readAllStandardOutput(); !rest.isEmpty()) emit bytes(rest);
    errors_ += process_.readAllStandardError();
    if (hung_)
        return end(-1, tr("The run gave no sign of life for %1 s and was ended.").arg(patience_.interval() / 1000.0));
    if (killed_) return end(-1, tr("The run was stopped."));
    if (status == QProcess::CrashExit)
        return end(-1, tr("wqlab-run was ended from outside or crashed (signal %1).").arg(exit));
    end(exit, exitReason(exit));
}

void RunnerProcess::end(int exit, const QString &reason) {
    if (ended_) return;
    ended_ = true;
    patience_.stop();
    emit finished(exit, reason);
}

}  // namespace wqlab
