#include <QtTest>
#include <csignal>

#include "session/runner_process.h"

using namespace wqlab;

// The child is a shell script here; tst_session runs the real one.
class tst_RunnerProcess : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;

    QString script(const QByteArray &body) {
        static int n = 0;
        const QString path = dir_.filePath(QStringLiteral("child%1").arg(n++));
        QFile f(path);
        f.open(QIODevice::WriteOnly);
        f.write("#!/bin/sh\n" + body);
        f.close();
        f.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

private slots:
    void streamsAndEnds() {
        RunnerProcess r;
        r.setProgram(script("echo \"$@\"; echo trouble >&2; exit 0\n"));
        QByteArray got;
        connect(&r, &RunnerProcess::bytes, this, [&](const QByteArray &b) { got += b; });
        QSignalSpy finished(&r, &RunnerProcess::finished);
        r.start({"--trace", "-", "m.c"});
        QVERIFY(finished.wait());
        QCOMPARE(got, QByteArray("--trace - m.c\n"));
        QCOMPARE(r.errors(), QString("trouble\n"));
        QCOMPARE(finished[0][0].toInt(), 0);
        QCOMPARE(finished[0][1].toString(), QString());
    }
    void exitCodes_data() {
        QTest::addColumn<int>("code");
        for (int code : {1, 2, 3, 4, 5, 6, 77}) QTest::addRow("%d", code) << code;
    }
    void exitCodes() {
        QFETCH(int, code);
        RunnerProcess r;
        r.setProgram(script("exit " + QByteArray::number(code) + "\n"));
        QSignalSpy finished(&r, &RunnerProcess::finished);
        r.start({});
        QVERIFY(finished.wait());
        QCOMPARE(finished[0][0].toInt(), code);
        QCOMPARE(finished[0][1].toString(), exitReason(code));
        QVERIFY(exitReason(code).endsWith('.'));
    }
    // What a compiler had put aside when it was stopped does not stay behind.
    void stoppedLeavesNothing() {
        RunnerProcess r;
        r.setProgram(script("mktemp -d; exec sleep 60\n"));
        QSignalSpy bytes(&r, &RunnerProcess::bytes), finished(&r, &RunnerProcess::finished);
        r.start({});
        QVERIFY(bytes.wait());
        const QString put = QString::fromUtf8(bytes[0][0].toByteArray().trimmed());
        QVERIFY2(QDir(put).exists(), qPrintable(put));
        r.kill();
        QVERIFY(finished.wait());
        QVERIFY2(!QDir(put).exists(), qPrintable(put));
        QVERIFY(!QFileInfo(QFileInfo(put).path()).exists() || QFileInfo(put).path() == QDir::tempPath());
    }
    void killedFromOutside() {
        RunnerProcess r;
        r.setProgram(script("echo before; exec sleep 60\n"));
        QSignalSpy bytes(&r, &RunnerProcess::bytes), finished(&r, &RunnerProcess::finished);
        r.start({});
        QVERIFY(bytes.wait());
        ::kill(pid_t(r.pid()), SIGKILL);
        QVERIFY(finished.wait());
        QCOMPARE(finished[0][0].toInt(), -1);
        QVERIFY(finished[0][1].toString().contains("signal 9"));
    }
    void stopped() {
        RunnerProcess r;
        r.setProgram(script("exec sleep 60\n"));
        QSignalSpy finished(&r, &RunnerProcess::finished);
        r.start({});
        r.kill();
        QVERIFY(finished.wait());
        QCOMPARE(finished[0][1].toString(), QString("The run was stopped."));
    }
    void hung() {
        RunnerProcess r;
        r.setPatience(200);
        r.setProgram(script("echo once; exec sleep 60\n"));
        QSignalSpy finished(&r, &RunnerProcess::finished);
        r.start({});
        QVERIFY(finished.wait());
        QVERIFY2(finished[0][1].toString().contains("no sign of life"), qPrintable(finished[0][1].toString()));
    }
    void missing() {
        QTemporaryDir tmp;   // where the folder for its compilers would stay
        const QByteArray before = qgetenv("TMPDIR");
        const auto back = qScopeGuard([&] { before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before); });
        qputenv("TMPDIR", tmp.path().toUtf8());
        RunnerProcess r;
        r.setProgram("/nowhere/wqlab-run");
        QSignalSpy finished(&r, &RunnerProcess::finished);
        r.start({});
        if (finished.isEmpty()) QVERIFY(finished.wait());
        QCOMPARE(finished.size(), 1);
        QVERIFY(finished[0][1].toString().contains("cannot be started"));
        QVERIFY(QDir(tmp.path()).isEmpty());
    }
    void startedAnewWhileItRuns() {
        RunnerProcess r;
        r.setProgram(script("echo $1; [ $1 = stay ] && exec sleep 60; exit 0\n"));
        QByteArray got;
        connect(&r, &RunnerProcess::bytes, this, [&](const QByteArray &b) { got += b; });
        QSignalSpy finished(&r, &RunnerProcess::finished);
        r.start({"stay"});
        QTRY_COMPARE(got, QByteArray("stay\n"));
        r.start({"go"});
        QVERIFY(finished.wait());
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].toInt(), 0);
        QCOMPARE(got, QByteArray("stay\ngo\n"));
    }
    void arguments() {
        RunOptions o;
        o.cpus = 2;
        o.seed = 7;
        o.params = QStringList{"delay=5"};
        QCOMPARE(o.arguments("m.c"), (QStringList{"--trace", "-", "--cpus", "2", "--mode", "stepped", "--kernel", "auto", "--config", "debian", "--seed", "7", "m.c", "delay=5"}));
        o.mode = "parallel";
        QVERIFY(!o.arguments("m.c").contains("--seed"));
        o.mode = "stepped";
        o.seed = -1;
        QVERIFY(!o.arguments("m.c").contains("--seed"));
    }
};

QTEST_GUILESS_MAIN(tst_RunnerProcess)
#include "tst_runner_process.moc"
