// wqlab_pictures FOLDER [NAME]: pictures of telling moments, to be looked at: one PNG a moment,
// theme and size.
#include <QDir>
#include <QProcess>
#include <cstdio>

#include "lessons/event_selector.h"
#include "window_fixture.h"

using namespace wqlab;

namespace {

struct Shot {
    const char *name;
    QString source = {};
    const char *at = "";  // selector, empty: where the source opens
    int tab = 0;  // of the side pane
    const char *select = "";  // name of what is selected, empty: nothing
    int lessonStep = -1;  // from 0; -1: no lesson
    int answer = -1;  // option to take, -1: none
    QStringList run = {};  // of the runner: the source is run with these, and its trace opened
    QString script = {};  // control lines of that run
    QString keys = {};  // pressed in the end
    Qt::Key last = Qt::Key_unknown;  // pressed after those
    Qt::Key then = Qt::Key_unknown;  // and after that
    Qt::KeyboardModifier with = Qt::NoModifier;  // held meanwhile
    QString typed = {};  // after that
    const char *press = "";  // words of a button, clicked in the end; "+": the first that tells how many more there are
    bool speaker = false;  // the speaker's window too
};

QString ownModule(const char *name) {
    return QStringLiteral(WQLAB_QML_MODULES "/") + QLatin1String(name);
}

QVector<Shot> shots() {
    const QString lesson = QStringLiteral("queued-twice");
    const QString moments = ownModule("moments.c"), crowd = ownModule("crowd.c");
    const QStringList two{QStringLiteral("--cpus"), QStringLiteral("2")};
    const auto what = [&two](const char *moment) {
        return two + QStringList{QStringLiteral("what=") + QLatin1String(moment)};
    };
    const QStringList cpus16{QStringLiteral("--cpus"), QStringLiteral("16")};
    return {
        {.name = "start-page"},
        {.name = "workbench", .press = "Workbench"},
        {.name = "editor", .source = moduleFile("modules/documented_max_active_2.c"), .at = "execute_start w1",
         .keys = QStringLiteral("e")},
        {.name = "first-step", .source = QStringLiteral("reading-this-window"), .lessonStep = 0},
        {.name = "question", .source = lesson, .lessonStep = 2},
        {.name = "answered", .source = lesson, .lessonStep = 2, .answer = 1},
        {.name = "queued-while-running", .source = lesson, .lessonStep = 5},
        {.name = "flags", .source = moments, .at = "execute_start roamer", .select = "third", .run = what("flags")},
        {.name = "inactive", .source = moduleFile("modules/documented_max_active_2.c"),
         .at = "execute_start w1", .select = "w2"},
        {.name = "sleep-wakes-another", .source = moduleFile("modules/documented_max_active_3.c"),
         .at = "execute_start w2", .tab = 1, .select = "kworker/0:3"},
        {.name = "timers", .source = moduleFile("modules/delayed.c"), .at = "timer_start #4"},
        {.name = "manager", .source = moduleFile("modules/sleepers_and_hogs.c"), .at = "wq_manager", .tab = 3},
        {.name = "what-is-what", .source = moduleFile("modules/documented_max_active_2.c"),
         .at = "execute_start w1", .keys = QStringLiteral("?")},
        {.name = "what-is-what-crowd", .source = crowd, .at = "execute_start #20", .run = cpus16, .keys = QStringLiteral("?")},
        {.name = "barrier", .source = moduleFile("modules/flush.c"), .at = "sched_switch prev_comm=insmod prev_state=D",
         .select = "insmod"},
        {.name = "rescuer", .source = moments, .at = "execute_start saver", .select = "saver",
         .run = what("sleepers"), .script = QStringLiteral("memory low\nwait 40ms\nmemory ok\n")},
        {.name = "frozen", .source = moments, .at = "wq_freeze #3", .select = "third",
         .run = what("sleepers"), .script = QStringLiteral("suspend\nwait 10ms\nresume\n")},
        {.name = "offline", .source = moments, .at = "wq_cpu online=0", .select = "second",
         .run = what("sleepers"), .script = QStringLiteral("wait 2ms\ncpu 1 offline\nwait 30ms\n")},
        {.name = "irq", .source = moments, .at = "tasklet_entry", .run = what("irq"),
         .script = QStringLiteral("wait 1ms\nirq 9\nwait 20ms\n")},
        {.name = "original", .source = moduleFile("modules/old_threads.c"), .at = "execute begin=1 #2", .run = {QStringLiteral("--kernel"), QStringLiteral("2.6.35")}},
        {.name = "crowd-16-cpus", .source = crowd, .at = "execute_start #20", .run = cpus16},
        {.name = "crowd-200-works", .source = crowd, .at = "execute_start #20",
         .run = two + QStringList{QStringLiteral("works=200")}},
        {.name = "crowd-list", .source = crowd, .at = "execute_start #20",
         .run = two + QStringList{QStringLiteral("works=200")}, .press = "+"},
        {.name = "reentrance", .source = moduleFile("modules/reentrance.c"), .at = "wq_list list=scheduled"},
        {.name = "oops", .source = moduleFile("bad/null_in_work.c"), .at = "end", .tab = 2},
        {.name = "present", .source = lesson, .lessonStep = 5, .last = Qt::Key_F11},
        {.name = "present-question", .source = lesson, .lessonStep = 2, .last = Qt::Key_F11, .then = Qt::Key_PageDown,
         .speaker = true},
        {.name = "find", .source = lesson, .lessonStep = 5, .last = Qt::Key_F, .with = Qt::ControlModifier,
         .typed = QStringLiteral("job")},
        {.name = "menu", .source = lesson, .lessonStep = 5, .press = "⋯"},
        {.name = "levers", .source = moments, .at = "execute_start roamer", .select = "third",
         .run = what("flags"), .last = Qt::Key_L},
        {.name = "keys", .source = lesson, .last = Qt::Key_F1},
        {.name = "does-not-compile", .source = moduleFile("bad/syntax_error.c")},
        {.name = "real-kernel", .source = traceFile("6.1-concurrency.txt"), .at = "end", .tab = 2},
        {.name = "real-kernel-sched", .source = traceFile("6.1-sched.txt"),
         .at = "execute_start work_fn", .tab = 3},
        {.name = "real-6.18", .source = traceFile("6.18-events.txt"), .at = "end", .tab = 3},
    };
}

// sourceOf: what is opened: the shot's own source, or the trace of its run.
QString sourceOf(const Shot &shot, const QTemporaryDir &folder) {
    if (shot.run.isEmpty())
        return shot.source;
    const QString trace = folder.filePath(QLatin1String(shot.name) + QStringLiteral(".txt"));
    QStringList options{QStringLiteral("--trace"), trace};
    QStringList parameters;
    for (const QString &word : shot.run)
        (word.contains(u'=') ? parameters : options) << word;
    if (!shot.script.isEmpty()) {
        QFile lines(folder.filePath(QStringLiteral("lines")));
        if (lines.open(QIODevice::WriteOnly))
            lines.write(shot.script.toUtf8());
        options << QStringLiteral("--script") << lines.fileName();
    }
    QProcess runner;
    runner.start(QStringLiteral(WQLAB_RUNNER), options + QStringList{shot.source} + parameters);
    if (!runner.waitForFinished(30000) || !QFile::exists(trace))
        std::fprintf(stderr, "%s: %s\n", shot.name, runner.readAllStandardError().constData());
    return trace;
}

void goTo(WindowFixture &f, const Shot &shot, const QString &source) {
    if (shot.source.isEmpty())
        f.workspace().goHome();
    else if (!f.open(source))
        return;
    if (shot.lessonStep >= 0)
        f.stage().lesson()->setStep(shot.lessonStep);
    if (shot.answer >= 0)
        f.stage().lesson()->answer(shot.answer);
    EventSelector selector;
    QString problem;
    const QString at = QString::fromLatin1(shot.at);
    bool number = false;
    const int nth = at.toInt(&number);
    if (at == u"end") {
        f.playhead().toEnd();
    } else if (number) {
        for (int i = 0; i < nth; ++i)
            f.playhead().stepForward();
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
    f.keys(shot.keys);
    if (shot.last != Qt::Key_unknown)
        f.key(shot.last, shot.with);
    if (shot.then != Qt::Key_unknown)
        f.key(shot.then);
    f.keys(shot.typed);
    f.settle();
    // What does not fit a list is counted there: how much that is depends on the size.
    const QString press = QString::fromUtf8(shot.press);
    for (QQuickItem *item : visibleTree(f.window().contentItem()))
        if (const QString text = item->property("text").toString();
            !press.isEmpty() && item->inherits("QQuickAbstractButton") &&
            (text == press || (press == u"+" && text.startsWith(u"+ ")))) {
            f.click(item);
            break;
        }
    f.stage().tabs()->choose(shot.tab);
}

}  // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication app(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));
    const QString only = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    folder.mkpath(QStringLiteral("."));
    const QTemporaryDir runs;
    for (const Shot &shot : shots()) {
        if (!only.isEmpty() && only != QLatin1String(shot.name))
            continue;
        const QString source = sourceOf(shot, runs);
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            WindowFixture f(size);
            goTo(f, shot, source);
            for (const bool dark : {true, false}) {
                f.theme()->setProperty("dark", dark);
                f.settle();
                const QString file =
                    QStringLiteral("%1-%2-%3.png")
                        .arg(QLatin1String(shot.name),
                             dark ? QStringLiteral("dark") : QStringLiteral("light"))
                        .arg(size.width());
                f.window().grabWindow().save(folder.filePath(file));
                if (!shot.speaker)
                    continue;
                // What the audience does not see, where there is a second screen.
                for (QWindow *window : QGuiApplication::allWindows())
                    if (auto *speaker = qobject_cast<QQuickWindow *>(window); speaker && speaker != &f.window()) {
                        speaker->show();
                        f.settle();
                        speaker->grabWindow().save(folder.filePath(QStringLiteral("speaker-") + file));
                        speaker->hide();
                    }
            }
        }
    }
    return 0;
}
