// A long trace in the window: every figure with its limit. --events N makes another length, --trace FILE takes that
// file, --kernels-own leaves what a real kernel would have told; --smoke takes a short one and judges nothing.
#include <QCommandLineParser>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>

#include "generate.h"
#include "measure.h"
#include "window_fixture.h"

using namespace wqlab;

namespace {
constexpr int judged_events = 1'000'000, smoke_events = 3'000;
}

int main(int argc, char **argv) {
    QGuiApplication app(argc, argv);
    QCommandLineParser line;
    line.addHelpOption();
    line.addOptions({{QStringLiteral("events"), QStringLiteral("length"), QStringLiteral("N")},
                     {QStringLiteral("trace"), QStringLiteral("an existing one"), QStringLiteral("FILE")},
                     {QStringLiteral("kernels-own"), QStringLiteral("only events that a kernel has")},
                     {QStringLiteral("smoke"), QStringLiteral("a short trace, nothing judged")}});
    line.process(app);
    const bool smoke = line.isSet(QStringLiteral("smoke"));
    int events = smoke ? smoke_events : judged_events;
    if (line.isSet(QStringLiteral("events"))) events = line.value(QStringLiteral("events")).toInt();

    QByteArray trace;
    if (line.isSet(QStringLiteral("trace"))) {
        QFile file(line.value(QStringLiteral("trace")));
        if (file.open(QIODevice::ReadOnly)) trace = file.readAll();
    } else {
        QString problem;
        trace = bench::generate(events, problem);
        if (!problem.isEmpty()) qCritical("%s", qPrintable(problem));
    }
    if (trace.isEmpty()) return 2;
    if (line.isSet(QStringLiteral("kernels-own"))) trace = bench::kernels_own(trace);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("trace.txt"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(trace) != trace.size()) return 2;
    file.close();

    bench::Judge judge(!smoke);
    bench::parsing(trace, judge);
    trace = QByteArray();
    {
        Stage stage;
        if (!bench::loaded(stage, path, judge)) return 1;
        bench::seeking(stage, judge);
    }
    WindowFixture window(QSize(1920, 1080));
    bench::opening(window, path, judge);
    if (window.stage().session()->status() != Session::Ready) return 1;
    bench::showing(window, judge);
    bench::drawing(window, judge);
    return judge.exit_code();
}
