// bench_frames: the stage with 8 CPUs and 64 works, played so that something always moves, at 1280x800 under Xvfb and
// llvmpipe. Prints frame intervals and CPU time a frame, and judges them: 60 frames a second in the median, none above
// 33 ms after the first second. --smoke: a few frames on the software backend, to see that it still runs.
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTimer>
#include <QtQml/QQmlExtensionPlugin>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <unistd.h>

#include "models/workspace.h"

Q_IMPORT_QML_PLUGIN(WqlabPlugin)

using namespace wqlab;

namespace {

constexpr double limit_median = 1000.0 / 60, limit_worst = 33;

double cpu_ms(clockid_t clock) {
    timespec t{};
    clock_gettime(clock, &t);
    return double(t.tv_sec) * 1e3 + double(t.tv_nsec) / 1e6;
}

double at(std::vector<double> values, double part) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(part * double(values.size())))];
}

bool row(const char *what, const std::vector<double> &values, bool judged) {
    const double median = at(values, 0.5), late = at(values, 0.99), worst = at(values, 1);
    const bool good = median <= limit_median && worst <= limit_worst;
    std::printf("| %s | %.1f | %.1f | %.1f | %s |\n", what, median, late, worst, !judged ? "" : good ? "holds" : "MISSED");
    return good || !judged;
}

// trace_of: the run to play; empty when the runner failed.
QString trace_of(const QTemporaryDir &folder) {
    const QString file = folder.filePath(QStringLiteral("crowd.txt"));
    QProcess runner;
    runner.start(QStringLiteral(WQLAB_RUNNER), {QStringLiteral("--cpus"), QStringLiteral("8"), QStringLiteral("--trace"),
                                                file, QStringLiteral(WQLAB_FRAMES_MODULE), QStringLiteral("works=64")});
    return runner.waitForFinished(30'000) && runner.exitCode() == 0 ? file : QString();
}

// Watch: notes each frame while the run is played.
struct Watch {
    std::vector<double> intervals, cpu, own;   // own: of the thread of the window, without llvmpipe's
    QElapsedTimer since_start, since_frame;
    double cpu_before = 0, own_before = 0;

    void frame() {
        const double now = cpu_ms(CLOCK_PROCESS_CPUTIME_ID), own_now = cpu_ms(CLOCK_THREAD_CPUTIME_ID);
        if (since_start.elapsed() > 1000 && since_frame.isValid()) {
            intervals.push_back(double(since_frame.nsecsElapsed()) / 1e6);
            cpu.push_back(now - cpu_before);
            own.push_back(own_now - own_before);
        }
        since_frame.start();
        cpu_before = now;
        own_before = own_now;
    }
};

int measure(QGuiApplication &app, int seconds, bool smoke) {
    const QTemporaryDir folder;
    const QString trace = trace_of(folder);
    if (trace.isEmpty()) return std::fputs("bench_frames: the module did not run\n", stderr), 2;
    Workspace workspace(folder.filePath(QStringLiteral("progress.ini")));
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{QStringLiteral("workspace"), QVariant::fromValue(&workspace)},
                                 {QStringLiteral("width"), 1280},
                                 {QStringLiteral("height"), 800}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Wqlab/Main.qml")));
    auto *window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().first());
    if (!window) return std::fputs("bench_frames: no window\n", stderr), 2;
    workspace.open(trace);
    Watch watch;
    Stage &stage = *workspace.stage();
    QObject::connect(stage.session(), &Session::loaded, &app, [&] {
        stage.playhead()->seek(std::max(0, stage.session()->recording()->loadEvent()));
        stage.playhead()->setSpeed(8);
        stage.playhead()->setPlaying(true);
        watch.since_start.start();
        QObject::connect(window, &QQuickWindow::frameSwapped, window, [&watch] { watch.frame(); }, Qt::DirectConnection);
        QTimer::singleShot(seconds * 1000, &app, &QCoreApplication::quit);
    });
    QTimer::singleShot(30'000, &app, [&app] { app.exit(2); });
    if (app.exec() != 0) return std::fputs("bench_frames: the trace was not loaded\n", stderr), 2;

    std::printf("## frames: 8 CPUs, 64 works, %d frames, ms (limits: median %.1f, worst %.0f)\n\n", int(watch.intervals.size()),
                limit_median, limit_worst);
    std::printf("| | median | 99 %% | worst | |\n|---|---|---|---|---|\n");
    bool good = row("from frame to frame", watch.intervals, !smoke);
    good = row("CPU time a frame, all threads", watch.cpu, !smoke) && good;
    row("CPU time a frame, the window's thread", watch.own, false);
    return smoke ? watch.intervals.empty() : !good;
}

}  // namespace

int main(int argc, char **argv) {
    const bool smoke = argc > 1 && qstrcmp(argv[1], "--smoke") == 0;
    if (smoke) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_QUICK_BACKEND", "software");
    } else {
        qputenv("LIBGL_ALWAYS_SOFTWARE", "1");
        qputenv("QSG_RENDER_LOOP", "basic");
        if (qEnvironmentVariableIsEmpty("DISPLAY")) {
            execlp("xvfb-run", "xvfb-run", "-a", "-s", "-screen 0 1280x800x24", argv[0], nullptr);
            std::perror("bench_frames: xvfb-run");
            return 2;
        }
    }
    QGuiApplication app(argc, argv);
    return measure(app, smoke ? 2 : 10, smoke);
}
