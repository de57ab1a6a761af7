// bench_stalls: modules that print, allocate, spin, recurse or make system calls without end, opened in a window at
// 1280x800. Prints the longest time for which the thread of the window did not come back to its events, and judges it.
// --smoke: one module.
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTimer>
#include <QtQml/QQmlExtensionPlugin>
#include <cstdio>
#include <cstring>

#include "models/workspace.h"

Q_IMPORT_QML_PLUGIN(WqlabPlugin)

using namespace wqlab;

namespace {

constexpr double limit_ms = 100;

// Watch: the longest time between two rounds of the event loop.
class Watch {
public:
    Watch() {
        QObject::connect(&timer_, &QTimer::timeout, [this] {
            longest_ = std::max(longest_, double(since_.nsecsElapsed()) / 1e6);
            since_.start();
        });
        since_.start();
        timer_.start(0);
    }
    double longest() const { return longest_; }

private:
    QTimer timer_;
    QElapsedTimer since_;
    double longest_ = 0;
};

bool wait(Workspace &workspace, int ms) {
    QElapsedTimer t;
    t.start();
    Session &s = *workspace.stage()->session();
    while (t.elapsed() < ms) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        if (s.status() == Session::Ready || s.status() == Session::Failed) return true;
    }
    return false;
}

}  // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    const bool smoke = argc > 1 && !std::strcmp(argv[1], "--smoke");
    QGuiApplication app(argc, argv);
    QTemporaryDir folder;
    Workspace workspace(folder.filePath(QStringLiteral("settings.ini")));
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{QStringLiteral("workspace"), QVariant::fromValue(&workspace)},
                                 {QStringLiteral("fillScreen"), false},
                                 {QStringLiteral("width"), 1280},
                                 {QStringLiteral("height"), 800}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Wqlab/Main.qml")));
    if (engine.rootObjects().isEmpty()) return 2;
    QStringList modules{QStringLiteral("calls"), QStringLiteral("allocates"), QStringLiteral("spins_bare"),
                        QStringLiteral("prints"), QStringLiteral("../../bad/stack_overflow")};
    if (smoke) modules = {QStringLiteral("calls")};
    std::printf("| a module that | run over after, s | events | longest stall, ms | |\n|---|--:|--:|--:|---|\n");
    bool holds = true;
    // The first opening makes the page, which is no module's doing.
    workspace.open(QStringLiteral(WQLAB_SANDBOX "/undeclared.c"));
    wait(workspace, 20'000);
    for (const QString &name : modules) {
        QElapsedTimer whole;
        whole.start();
        Watch watch;
        workspace.open(QStringLiteral(WQLAB_SANDBOX "/%1.c").arg(name));
        const bool over = wait(workspace, 60'000);
        const double took = double(whole.elapsed()) / 1e3;
        const bool good = over && watch.longest() <= limit_ms;
        holds = holds && good;
        std::printf("| %s | %.1f | %d | %.0f | %s |\n", qPrintable(QFileInfo(name).fileName()), took, workspace.stage()->session()->recording()->count(),
                    watch.longest(), good ? "holds" : "FAILS");
    }
    return holds || smoke ? 0 : 1;
}
