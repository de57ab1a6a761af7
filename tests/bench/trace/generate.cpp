#include "generate.h"

#include <QProcess>

namespace wqlab::bench {

namespace {

constexpr int events_a_round = 1500;    // about; one round of load.c's 48 chains
constexpr int longest_run_ms = 300'000;

}  // namespace

QByteArray generate(int events, QString &problem) {
    QProcess runner;
    runner.setProcessChannelMode(QProcess::SeparateChannels);
    const int rounds = events / events_a_round * 5 / 4 + 10;
    runner.start(QStringLiteral(WQLAB_RUN_PROGRAM),
                 {QStringLiteral("--cpus"), QStringLiteral("8"), QStringLiteral("--seed"), QStringLiteral("1"),
                  QStringLiteral("--step-limit"), QStringLiteral("1000000000"), QStringLiteral("--trace"),
                  QStringLiteral("-"), QStringLiteral(WQLAB_LOAD), QStringLiteral("rounds=%1").arg(rounds)});
    if (!runner.waitForFinished(longest_run_ms) || runner.exitStatus() != QProcess::NormalExit) {
        problem = QStringLiteral("wqlab-run: ") + runner.errorString();
        return {};
    }
    QByteArray trace = runner.readAllStandardOutput();
    int found = 0;
    qsizetype at = 0;
    while (at < trace.size() && found < events) {
        found += trace[at] != '#';
        const qsizetype end = trace.indexOf('\n', at);
        at = end < 0 ? trace.size() : end + 1;
    }
    trace.truncate(at);
    if (found < events)
        problem = QStringLiteral("the run has only %1 events: ").arg(found) +
                  QString::fromUtf8(runner.readAllStandardError());
    return found < events ? QByteArray() : trace;
}

QByteArray kernels_own(const QByteArray &trace) {
    QByteArray own;
    own.reserve(trace.size());
    for (qsizetype at = 0; at < trace.size();) {
        qsizetype end = trace.indexOf('\n', at);
        end = end < 0 ? trace.size() : end + 1;
        const QByteArrayView line = QByteArrayView(trace).sliced(at, end - at);
        if (line[0] != '#' && !line.contains(QByteArrayView(": wq_"))) own.append(line);
        at = end;
    }
    return own;
}

}  // namespace wqlab::bench
