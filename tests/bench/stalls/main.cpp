// bench_stalls: how long the window lets one wait. Modules that print, allocate, spin, recurse or make system calls without end, opened in a window at
// 1280x800: the longest time for which the thread of the window did not come back to its events. And an edit of lesson 2,
// queue_work_on(0 to (1 and back: from the key that runs it to its first event, the median. Prints and judges both.
// --smoke: one module, two edits.
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTimer>
#include <QtQml/QQmlExtensionPlugin>
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <vector>

#include "models/workspace.h"

Q_IMPORT_QML_PLUGIN(WqlabPlugin)

using namespace wqlab;

namespace {

constexpr double limit_ms = 100, limit_edit_ms = 500;

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

// first_event: ms from the start of a run of the copy with that text until its first event is there; -1 when none came.
double first_event(Workspace &workspace, const QString &text) {
    Stage &stage = *workspace.stage();
    stage.editor()->begin();
    stage.editor()->setText(text);
    QElapsedTimer since;
    double first = -1;
    const auto grown = QObject::connect(stage.session()->recording(), &Recording::grown, [&] {
        if (first < 0) first = double(since.nsecsElapsed()) / 1e6;
    });
    since.start();
    stage.editor()->run();
    const bool over = wait(workspace, 20'000);
    QObject::disconnect(grown);
    return over ? first : -1;
}

bool edits(Workspace &workspace, int times) {
    const QString lesson = workspace.course()->rows()[0].lessons->rows()[1].key;
    if (!workspace.open(lesson) || !wait(workspace, 20'000)) return false;
    QString text = workspace.stage()->editor()->text();
    const QString before = QStringLiteral("queue_work_on(0"), after = QStringLiteral("queue_work_on(1");
    std::vector<double> all;
    for (int i = 0; i < times; ++i) {
        text.replace(i % 2 ? after : before, i % 2 ? before : after);
        all.push_back(first_event(workspace, text));
        if (all.back() < 0) return false;
    }
    std::sort(all.begin(), all.end());
    const double median = all[all.size() / 2];
    std::printf("\n| an edit | until its first event, ms | at most | |\n|---|--:|--:|---|\n");
    std::printf("| %s: 0 to 1 and back, median of %d | %.0f | %.0f | %s |\n", qPrintable(lesson), times, median, limit_edit_ms,
                median <= limit_edit_ms ? "holds" : "FAILS");
    return median <= limit_edit_ms;
}

}  // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    const bool smoke = argc > 1 && !std::strcmp(argv[1], "--smoke");
    QGuiApplication app(argc, argv);
    QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toUtf8());   // of the copy
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
    holds = edits(workspace, smoke ? 2 : 9) && holds;
    return holds || smoke ? 0 : 1;
}
