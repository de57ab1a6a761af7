#include <QtTest>
#include <csignal>

#include "session/session.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

// The runner is a shell script that writes a trace from a file; tests/lessons run the real one.
class tst_Session : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;

    QString write(const QString &name, const std::string &text) {
        const QString path = dir_.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile f(path);
        f.open(QIODevice::WriteOnly);
        f.write(QByteArray::fromStdString(text));
        return path;
    }
    // runner: a child that writes the text in two pieces, then does what tail says.
    QString runner(const std::string &trace, const std::string &tail) {
        static int n = 0;
        const QString data = write(QStringLiteral("trace%1").arg(++n), trace);
        const QString path = write(QStringLiteral("runner%1").arg(n), "#!/bin/sh\nhead -c 1000 " + data.toStdString() + "\nsleep 0.05\ntail -c +1001 " + data.toStdString() + "\n" + tail + "\n");
        QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

private slots:
    void trace() {
        Session s;
        QSignalSpy loaded(&s, &Session::loaded);
        QVERIFY(s.open(write("a.txt", first_light())));
        if (loaded.isEmpty()) QVERIFY(loaded.wait());
        QCOMPARE(s.status(), Session::Ready);
        QCOMPARE(s.kind(), Session::TraceSource);
        QVERIFY(!s.canRun());
        QCOMPARE(s.sourceLines().size(), 3);
        QCOMPARE(s.problem(), QString());
        s.playhead()->toEnd();
        QVERIFY(s.state().run.ended);
        QCOMPARE(s.summary(), QString::fromUtf8("Linux 6.1 · 2 CPUs · stepped · seed 3"));
    }
    void realTraces() {
        for (const QString &p : real_traces()) {
            Session s;
            QVERIFY2(s.open(p), qPrintable(p));
            QTRY_COMPARE(s.status(), Session::Ready);
            QVERIFY(s.recording()->imported());
            QVERIFY(s.summary().startsWith("trace of a real kernel"));
        }
    }
    void module() {
        Session s;
        s.runner()->setProgram(runner(first_light(), "exit 0"));
        QVERIFY(s.open(write("m.c", "int x;\nint y;\n")));
        QCOMPARE(s.status(), Session::Running);
        QCOMPARE(s.sourceLines(), (QStringList{"int x;", "int y;"}));
        QTRY_COMPARE(s.status(), Session::Ready);
        QCOMPARE(s.sourceLines().size(), 3);
        QCOMPARE(s.exitCode(), 0);
        const int first = s.playhead()->position();
        QVERIFY(first > 0);
        QCOMPARE(s.recording()->event(first).type, Event::module_load);
        s.setCpus(2);
        s.run();
        QVERIFY(s.recording()->count() > 0);   // what is on the stage stays there until the new run begins
        QTRY_COMPARE(s.status(), Session::Ready);
        QCOMPARE(s.playhead()->position(), first);
    }
    void moduleThatDoesNotCompile() {
        Session s;
        s.runner()->setProgram(runner("", "echo \"m.c:3:1: error: expected ';'\" >&2; exit 1"));
        QVERIFY(s.open(write("m.c", "int x\n")));
        QTRY_COMPARE(s.status(), Session::Failed);
        QCOMPARE(s.exitCode(), 1);
        QCOMPARE(s.problem(), QString("The module does not build or load."));
        QVERIFY(s.diagnostics().contains("m.c:3:1: error"));
    }
    void oopsLeavesARunToLookAt() {
        Session s;
        s.runner()->setProgram(runner(first_light(), "exit 4"));
        QVERIFY(s.open(write("m.c", "")));
        QTRY_COMPARE(s.status(), Session::Ready);
        QVERIFY(s.problem().contains("oops"));
        QVERIFY(s.recording()->count() > 10);
    }
    void killedFromOutside() {
        Session s;
        s.runner()->setProgram(runner(first_light(), "exec sleep 60"));
        QVERIFY(s.open(write("m.c", "")));
        QTRY_VERIFY(s.recording()->count() > 50);
        QCOMPARE(s.status(), Session::Running);
        ::kill(pid_t(s.runner()->pid()), SIGKILL);
        QTRY_COMPARE(s.status(), Session::Ready);
        QVERIFY2(s.problem().contains("signal 9"), qPrintable(s.problem()));
    }
    void killedFromOutsideLosesNothing() {
        Session s;
        s.runner()->setProgram(runner(first_light(), "exec sleep 60"));
        QVERIFY(s.open(write("m.c", "")));
        s.setMode("parallel");
        s.run();
        QVERIFY(s.live());
        QTRY_VERIFY(s.playhead()->following());
        const int all = Loaded(first_light()).events().size();
        QTRY_COMPARE(s.recording()->count(), all);
        QTRY_COMPARE(s.playhead()->position(), all);
        ::kill(pid_t(s.runner()->pid()), SIGKILL);
        QTRY_COMPARE(s.status(), Session::Ready);
        QVERIFY(!s.live());
        QVERIFY2(s.problem().contains("signal 9"), qPrintable(s.problem()));
        QCOMPARE(s.recording()->count(), all);
        QCOMPARE(s.playhead()->position(), all);   // who followed it stays where they are
        QCOMPARE(s.recording()->event(s.playhead()->first()).type, Event::module_load);
    }
    void stopAlwaysWorks() {
        Session s;
        s.runner()->setProgram(runner(first_light(), "trap '' TERM INT HUP; while :; do :; done"));
        QVERIFY(s.open(write("m.c", "")));
        QTRY_VERIFY(s.recording()->count() > 50);
        s.stop();
        QTRY_COMPARE(s.status(), Session::Ready);
        QCOMPARE(s.problem(), QString("The run was stopped."));
    }
    void control() {
        const QString said = dir_.filePath("said");
        Session s;
        QVERIFY(!s.control("irq 1").isEmpty());
        s.runner()->setProgram(runner(first_light(), "while read line; do echo \"$line\" >> " + said.toStdString() +
                                                         "; [ \"$line\" = rmmod ] && exit 0; done"));
        QVERIFY(s.open(write("m.c", "")));
        QVERIFY(s.control("irq 1").contains("run it again"));
        QTRY_COMPARE(s.status(), Session::Ready);   // without a hand at it the run ends by itself
        QCOMPARE(s.control("irq 1"), QString("The run is over."));
        s.setInteractive(true);
        s.run();
        QCOMPARE(s.control("irq 1"), QString());
        QCOMPARE(s.control("  "), QString("The line is empty."));
        QCOMPARE(s.control("rmmod"), QString());
        QTRY_COMPARE(s.status(), Session::Ready);
        QCOMPARE(read_file(said), std::string("irq 1\nrmmod\n"));
        QVERIFY(s.open(write("t.txt", first_light())));
        QVERIFY(s.control("irq 1").contains("trace"));
    }
    void nothingToOpen() {
        Session s;
        QVERIFY(!s.open(dir_.filePath("none")));
        QVERIFY(s.problem().startsWith("There is no file"));
        QVERIFY(!s.open(write("empty.txt", "")));
        QCOMPARE(s.problem(), QString("empty.txt is empty: there is no event in it."));
        QVERIFY(!s.open(write("words.txt", "just words\n")));
        QVERIFY(s.problem().contains("is neither a lesson"));
        QVERIFY(!s.open(dir_.path()));
        QCOMPARE(s.status(), Session::Failed);
        s.open(write("header.txt", "# tracer: nop\n#\n"));
        QTRY_COMPARE(s.problem(), QString("header.txt holds no event."));
        QVERIFY(s.open(write("b.txt", first_light())));
        QTRY_COMPARE(s.status(), Session::Ready);
        QCOMPARE(s.problem(), QString());
    }
    void brokenLines() {
        Session s;
        QVERIFY(s.open(write("c.txt", first_light() + "garbage\n" + first_light())));
        QTRY_COMPARE(s.status(), Session::Ready);
        QVERIFY2(s.recording()->brokenText().startsWith("1 line could not be read: "), qPrintable(s.recording()->brokenText()));
    }
    void lesson() {
        write("lesson/m.c", "int x;\n");
        write("lesson/lesson.md", "# A lesson\n\nS.\n\n- module: m.c\n- cpus: 2\n- seed: 5\n\n## One\n\n> stop: return queue_work\n> select: work1\n\n{work1.pending}\n\n## Two\n\n> stop: execute_start work1\n");
        Session s;
        s.runner()->setProgram(runner(first_light(), "exit 0"));
        QVERIFY(s.open(dir_.filePath("lesson")));
        QTRY_COMPARE(s.status(), Session::Ready);
        QCOMPARE(s.kind(), Session::LessonSource);
        QCOMPARE(s.title(), QString("A lesson"));
        QCOMPARE(s.cpus(), 2);
        QCOMPARE(s.seed(), qint64(5));
        QVERIFY(s.lesson()->active());
        QCOMPARE(s.lesson()->stepText(), QString("1"));
        QCOMPARE(s.selection()->name(), QString("work1"));
        s.lesson()->next();
        QCOMPARE(s.playhead()->position(), s.lesson()->stops()[1]);
        QVERIFY(s.open(write("d.txt", first_light())));
        QVERIFY(!s.lesson()->active());
    }
    void twoSessions() {
        Session a, b;
        QVERIFY(a.open(write("e.txt", first_light())));
        QVERIFY(b.open(QStringLiteral(WQLAB_TRACES "/6.1-sched.txt")));
        QTRY_VERIFY(a.status() == Session::Ready && b.status() == Session::Ready);
        a.playhead()->toEnd();
        QCOMPARE(b.playhead()->position(), 0);
        QVERIFY(a.recording()->count() != b.recording()->count());
    }
    void bigTraceInPieces() {
        std::string text = first_light();
        const std::string one = read_file(QStringLiteral(WQLAB_TRACES "/6.1-sched.txt"));
        while (text.size() < 9'000'000) text += one;
        Session s;
        QSignalSpy progress(&s, &Session::progressChanged);
        QVERIFY(s.open(write("big.txt", text)));
        QCOMPARE(s.status(), Session::Running);
        QTRY_COMPARE_WITH_TIMEOUT(s.status(), Session::Ready, 20'000);
        QVERIFY(progress.size() >= 3);
        QVERIFY(s.recording()->bytes() / std::size_t(s.recording()->count()) < 250);
    }
};

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_session.moc"
