// wqlab_pictures FOLDER [NAME]: pictures of telling moments, to be looked at: one PNG a moment,
// theme and size.
#include <QDir>
#include <cstdio>

#include "lessons/event_selector.h"
#include "window_fixture.h"

using namespace wqlab;

namespace {

struct Shot {
    const char *name;
    QString source;
    const char *at;  // selector, empty: where the source opens
    int tab;  // of the side pane
    const char *select;  // name of what is selected, empty: nothing
    int lessonStep;  // from 0; -1: no lesson
    int answer;  // option to take, -1: none
};

QVector<Shot> shots() {
    const QString lesson = QStringLiteral("queued-twice");
    return {
        {"start-page", {}, "", 0, "", -1, -1},
        {"first-step", QStringLiteral("reading-this-window"), "", 0, "", 0, -1},
        {"question", lesson, "", 0, "", 2, -1},
        {"answered", lesson, "", 0, "", 2, 1},
        {"queued-while-running", lesson, "", 0, "", 5, -1},
        {"inactive", moduleFile("modules/documented_max_active_2.c"), "execute_start w1", 0, "w2",
         -1, -1},
        {"sleep-wakes-another", moduleFile("modules/documented_max_active_3.c"), "execute_start w2",
         1, "w0", -1, -1},
        {"timers", moduleFile("modules/delayed.c"), "timer_start #4", 0, "", -1, -1},
        {"manager", moduleFile("modules/sleepers_and_hogs.c"), "wq_manager", 3, "", -1, -1},
        {"barrier", moduleFile("modules/flush.c"), "wq_barrier", 0, "", -1, -1},
        {"reentrance", moduleFile("modules/reentrance.c"), "execute_start #2", 0, "", -1, -1},
        {"oops", moduleFile("bad/null_in_work.c"), "end", 2, "", -1, -1},
        {"does-not-compile", moduleFile("bad/does_not_compile.c"), "", 0, "", -1, -1},
        {"real-kernel", traceFile("6.1-concurrency.txt"), "end", 2, "", -1, -1},
        {"real-kernel-sched", traceFile("6.1-sched.txt"), "execute_start work_fn", 3, "", -1, -1},
        {"real-6.18", traceFile("6.18-events.txt"), "end", 3, "", -1, -1},
    };
}

void goTo(WindowFixture &f, const Shot &shot) {
    if (shot.source.isEmpty())
        return f.workspace().goHome();
    if (!f.open(shot.source))
        return;
    if (shot.lessonStep >= 0)
        f.stage().lesson()->setStep(shot.lessonStep);
    if (shot.answer >= 0)
        f.stage().lesson()->answer(shot.answer);
    EventSelector selector;
    QString problem;
    const QString at = QString::fromLatin1(shot.at);
    if (at == u"end") {
        f.playhead().toEnd();
    } else if (!at.isEmpty() && parseSelector(at, &selector, &problem)) {
        const int first = f.playhead().first();
        const int position = findEvent(selector, *f.stage().session()->recording(), first, first);
        if (position >= 0)
            f.playhead().seek(position);
        else
            std::fprintf(stderr, "%s: \"%s\" never comes\n", shot.name, shot.at);
    }
    if (*shot.select)
        f.stage().session()->selection()->selectNamed(QString::fromLatin1(shot.select));
    for (QQuickItem *pane : f.items(QStringLiteral("SidePane")))
        pane->setProperty("chosen", shot.tab);
}

}  // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication app(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));
    const QString only = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    folder.mkpath(QStringLiteral("."));
    for (const Shot &shot : shots()) {
        if (!only.isEmpty() && only != QLatin1String(shot.name))
            continue;
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            WindowFixture f(size);
            goTo(f, shot);
            for (const bool dark : {true, false}) {
                f.theme()->setProperty("dark", dark);
                f.settle();
                const QString file =
                    QStringLiteral("%1-%2-%3.png")
                        .arg(QLatin1String(shot.name),
                             dark ? QStringLiteral("dark") : QStringLiteral("light"))
                        .arg(size.width());
                f.window().grabWindow().save(folder.filePath(file));
            }
        }
    }
    return 0;
}
