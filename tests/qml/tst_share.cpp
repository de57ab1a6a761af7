// A run sent to a friend: saved with notes, shown as text, run after a yes, and there it is where its sender looked.
#include <QJsonDocument>

#include "models/run_gate.h"
#include "share/ftrace_text.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_share : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    QString file_;
    QByteArray run_;
    int position_ = 0;

    QString write(const char *name, const QByteArray &bytes) {
        QFile f(dir_.filePath(QLatin1String(name)));
        if (f.open(QIODevice::WriteOnly))
            f.write(bytes);
        return f.fileName();
    }
    static bool ready(WindowFixture &f) {
        return QTest::qWaitFor([&] { return f.stage().session()->status() == Session::Ready; }, 20000);
    }
    static QByteArray without(const QByteArray &all, const char *line) {
        QByteArray rest;
        for (const QByteArray &l : all.split('\n'))
            if (!l.startsWith(line) && !l.isEmpty())
                rest += l + '\n';
        return rest;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void saved() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/delayed.c")));
        f.playhead().seek(f.playhead().first() + 60);
        position_ = f.playhead().position();
        f.stage().select(QStringLiteral("cpu:1"));
        f.key(Qt::Key_E, Qt::ControlModifier);
        f.settle();
        QVERIFY(f.withText(QStringLiteral("Share this run")));
        ShareSheet &sheet = *f.stage().sheet();
        sheet.setName(QStringLiteral("look: here"));
        sheet.setFolder(dir_.path());
        sheet.note(QStringLiteral("why is it\nnot queued?"));
        QCOMPARE(sheet.here(), QStringLiteral("why is it not queued?"));
        QCOMPARE(sheet.noteEvents(), std::vector<int>{position_ - 1});
        QCOMPARE(sheet.notes(), QStringList(f.playhead().timeText() + QStringLiteral("  why is it not queued?")));
        f.settle();
        f.click(f.button(QStringLiteral("Save the run")));
        file_ = dir_.filePath(QStringLiteral("look- here.run"));
        QFile file(file_);
        QVERIFY(file.open(QIODevice::ReadOnly));
        run_ = file.readAll();
        f.click(f.button(QStringLiteral("Save for Perfetto")));
        QFile json(dir_.filePath(QStringLiteral("look- here.perfetto.json")));
        QVERIFY(json.open(QIODevice::ReadOnly));
        QVERIFY(!QJsonDocument::fromJson(json.readAll()).isNull());
        f.click(f.button(QStringLiteral("Save as ftrace text")));
        Recording read;
        QFile text(dir_.filePath(QStringLiteral("look- here.trace.txt")));
        QVERIFY(text.open(QIODevice::ReadOnly));
        read.add(text.readAll().toStdString());
        read.finish();
        QCOMPARE(read.brokenLines(), 0);
        const Recording &was = *f.stage().session()->recording();
        QCOMPARE(read.count(), was.count());
        for (int i = 0; i < was.count(); ++i)
            QCOMPARE(trace_line(read.event(i)), trace_line(was.event(i)));
        QCOMPARE(read.source(), was.source());
        // The note is found again by key, from behind it and from before it.
        f.key(Qt::Key_Escape);
        for (const Qt::KeyboardModifiers back : {Qt::KeyboardModifiers(Qt::ShiftModifier), Qt::KeyboardModifiers()}) {
            back ? f.playhead().toEnd() : f.playhead().seek(f.playhead().first());
            f.key(Qt::Key_N, back);
            QCOMPARE(f.playhead().position(), position_);
            f.settle();
            QVERIFY(f.withText(QStringLiteral("why is it not queued?")));
        }
    }
    // The lines of a trace come out as they went in.
    void lines() {
        QProcess p;
        p.start(RunnerProcess::defaultProgram(), {QStringLiteral("--trace"), QStringLiteral("-"), moduleFile("modules/delayed.c")});
        QVERIFY(p.waitForFinished(20000));
        const QByteArray trace = p.readAllStandardOutput();
        for (const QByteArray &whole : {trace, [] {
                 QFile real(traceFile("6.1-sched.txt"));
                 return real.open(QIODevice::ReadOnly) ? real.readAll() : QByteArray();
             }()}) {
            Recording r;
            r.add(whole.toStdString());
            r.finish();
            QByteArrayList in, out;
            for (const QByteArray &line : whole.split('\n'))
                if (!line.startsWith('#') && !line.isEmpty())
                    in << line;
            for (const TraceEvent &e : r.events())
                out << trace_line(e);
            QVERIFY(in.size() > 20);
            QCOMPARE(out, in);
        }
    }
    void textFirst() {
        WindowFixture f;
        QVERIFY(f.workspace().open(file_));
        f.settle();
        QCOMPARE(f.stage().session()->status(), Session::Empty);   // nothing runs
        QVERIFY(f.withText(QStringLiteral("look: here")));
        QVERIFY(f.withText(QStringLiteral("note: why is it not queued?")));
        QVERIFY(f.workspace().gate()->source().join(u'\n').contains(QStringLiteral("MODULE_LICENSE")));
        f.click(f.button(QStringLiteral("Do not run it")));
        QVERIFY(!f.workspace().gate()->waiting());
        QCOMPARE(f.stage().session()->status(), Session::Empty);
        QVERIFY(f.workspace().open(file_));
        f.settle();
        f.key(Qt::Key_Return);   // on "Run it"
        f.key(Qt::Key_Space);
        QVERIFY(ready(f));
        QCOMPARE(f.playhead().position(), position_);
        QCOMPARE(f.stage().selected(), QStringLiteral("cpu:1"));
        QCOMPARE(f.stage().sheet()->here(), QStringLiteral("why is it not queued?"));
        QCOMPARE(f.stage().sheet()->name(), QStringLiteral("look: here"));
    }
    void wrong_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("problem");
        QByteArray newer = run_, broken = run_;
        newer.replace("# wqlab-run: version=1", "# wqlab-run: version=2");
        QTest::newRow("newer") << newer << "This run was written by another version of wqlab (format 2, this one reads 1).";
        QTest::newRow("no source") << without(run_, "# wqlab-src:") << "This file is damaged: it holds no module.";
        QTest::newRow("no version") << without(run_, "# wqlab-run: version") << "This file is damaged: it does not say its version.";
        QTest::newRow("a broken choice") << run_ + "# wqlab-choice: 7 one\n" << "This file is damaged: line ";
        QTest::newRow("rubbish") << run_ + "rubbish\n" << "This file is damaged: line ";
        QTest::newRow("a broken note") << run_ + "# wqlab-note: here\n" << "This file is damaged: line ";
    }
    void wrong() {
        QFETCH(QByteArray, file);
        QFETCH(QString, problem);
        WindowFixture f;
        QVERIFY(f.workspace().open(write("wrong.run", file)));
        f.settle();
        RunGate &gate = *f.workspace().gate();
        QVERIFY2(gate.problem().startsWith(problem), qPrintable(gate.problem()));
        QVERIFY(!f.button(QStringLiteral("Run it")));
        QCOMPARE(gate.source().isEmpty(), problem.contains(QStringLiteral("holds no module")));
        gate.yes();
        QCOMPARE(f.stage().session()->status(), Session::Empty);
    }
    // Another compiler made another object: that is said; the run comes all the same when the schedule fits.
    void otherCompiler() {
        QByteArray other = run_;
        const qsizetype at = other.indexOf("# wqlab-run: object-hash=") + 25;
        other.replace(at, other.indexOf('\n', at) - at, "0123456789abcdef");
        const qsizetype name = other.indexOf("# wqlab-run: compiler=") + 22;
        other.replace(name, other.indexOf('\n', name) - name, "gcc 99");
        WindowFixture f;
        QVERIFY(f.workspace().open(write("other.run", other)));
        f.settle();
        QVERIFY(f.workspace().gate()->made().endsWith(QStringLiteral("gcc 99")));
        f.workspace().gate()->yes();
        QVERIFY(ready(f));
        f.settle();
        QVERIFY2(f.stage().notice().contains(QStringLiteral("gcc 99")), qPrintable(f.stage().notice()));
    }
};

QTEST_MAIN(tst_share)
#include "tst_share.moc"
