// What goes wrong is said in the window, and the app goes on.
#include <csignal>

#include "window_fixture.h"

using namespace wqlab;

class tst_problems : public QObject {
    Q_OBJECT

    static QString allText(WindowFixture &f) {
        QStringList texts;
        for (QQuickItem *item : visibleTree(f.window().contentItem()))
            texts << item->property("text").toString();
        return texts.join(u'\n');
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void doesNotCompile() {
        WindowFixture f;
        QVERIFY(!f.open(moduleFile("bad/syntax_error.c")));
        const QString text = allText(f);
        QVERIFY2(text.contains(QStringLiteral("does not build")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("syntax_error.c:")),
                 qPrintable(text));  // the compiler's lines
        QVERIFY(f.open(moduleFile("modules/cancel.c")));  // and on it goes
        QVERIFY(!f.open(moduleFile("bad/syntax_error.c")));
        QVERIFY2(f.withText(QStringLiteral("There is no run to show")), qPrintable(allText(f)));
        QVERIFY(f.items(QStringLiteral("Narration")).isEmpty());
    }
    void unknownSymbol() {
        WindowFixture f;
        QVERIFY(!f.open(moduleFile("bad/unknown_symbol.c")));
        QVERIFY2(allText(f).contains(QStringLiteral("Unknown symbol")), qPrintable(allText(f)));
    }
    void noSuchFile() {
        WindowFixture f;
        QVERIFY(!f.open(QStringLiteral("/nonexistent/module.c")));
        QVERIFY(allText(f).contains(QStringLiteral("/nonexistent/module.c")));
    }
    void oops_data() {
        QTest::addColumn<QString>("module");
        QTest::addColumn<QString>("count");
        QTest::newRow("NULL in a work") << "bad/null_in_work.c" << "nr_running 1 (with kworker/0:0, which died)";
        QTest::newRow("init fails") << "bad/no_memory.c" << "";
        QTest::newRow("flushes itself") << "bad/flushes_itself.c" << "";
    }
    void oops() {
        QFETCH(QString, module);
        QFETCH(QString, count);
        WindowFixture f;
        QVERIFY2(f.open(moduleFile(qPrintable(module))),
                 qPrintable(f.stage().session()->problem()));
        f.key(Qt::Key_End);
        f.settle();
        QVERIFY(!f.stage().ending().isEmpty());
        QVERIFY(allText(f).contains(f.stage().ending()));
        QVERIFY(count.isEmpty() || f.withText(count));
        if (!count.isEmpty())
            QVERIFY2(f.stage().ending().startsWith(u"kworker/0:0 in line 21: BUG: kernel NULL pointer"),
                     qPrintable(f.stage().ending()));
        f.key(Qt::Key_Home);
        QVERIFY(f.stage().ending().isEmpty());
    }
    void runnerKilled() {
        WindowFixture f;
        f.workspace().open(moduleFile("bad/loops_for_ever.c"));
        RunnerProcess &runner = *f.stage().session()->runner();
        QTRY_VERIFY(runner.pid() > 0);
        ::kill(pid_t(runner.pid()), SIGKILL);
        QTRY_VERIFY(f.stage().session()->status() == Session::Failed ||
                    !f.stage().session()->problem().isEmpty());
        f.settle();
        QVERIFY(allText(f).contains(f.stage().session()->problem()));
        QVERIFY(f.open(moduleFile("modules/cancel.c")));
    }
    void emptyTrace() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("empty.txt"));
        for (const char *text : {"", "\n\n", "# tracer: nop\n#\n"}) {
            QFile empty(file);
            QVERIFY(empty.open(QIODevice::WriteOnly) && empty.write(text) >= 0);
            empty.close();
            WindowFixture f;
            const bool opened = f.open(file);
            for (const Qt::Key key : {Qt::Key_End, Qt::Key_Period, Qt::Key_Comma, Qt::Key_Home, Qt::Key_Space})
                f.key(key);
            f.settle();
            // Why nothing is there stands where the machine would be.
            const QString problem = f.stage().session()->problem();
            QVERIFY2(!opened && problem.contains(QStringLiteral("empty.txt")), qPrintable(problem));
            QVERIFY2(allText(f).contains(problem), qPrintable(allText(f)));
        }
    }
    // A trace that ends anywhere, in the middle of a line too, is shown up to there.
    void cutAnywhere() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("cut.txt"));
        QFile source(traceFile("6.1-flush.txt"));
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QByteArray bytes = source.readAll();
        WindowFixture f;
        int before = 0;
        for (int part = 1; part <= 24; ++part) {
            QFile target(file);
            QVERIFY(target.open(QIODevice::WriteOnly | QIODevice::Truncate));
            target.write(bytes.left(bytes.size() * part / 24));
            target.close();
            if (!f.open(file)) {
                QVERIFY(before == 0);   // nothing but its header
                continue;
            }
            const Recording &recording = *f.stage().session()->recording();
            QVERIFY(recording.count() >= before);
            QVERIFY(recording.brokenLines() <= 1);
            before = recording.count();
            f.key(Qt::Key_End);
            f.settle();
            QCOMPARE(f.playhead().position(), before);
            QVERIFY(recording.brokenLines() == 0 || allText(f).contains(recording.brokenText()));
        }
        QVERIFY(before > 100);
    }
    void brokenLines() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("cut.txt"));
        QFile source(traceFile("6.1-flush.txt")), target(file);
        QVERIFY(source.open(QIODevice::ReadOnly) && target.open(QIODevice::WriteOnly));
        const QByteArray bytes = source.readAll();
        target.write(bytes.left(bytes.size() / 2) + "\nthis is no line of a trace\n" +
                     bytes.mid(bytes.size() / 2));
        target.close();
        WindowFixture f;
        QVERIFY(f.open(file));
        f.key(Qt::Key_End);
        f.settle();
        QVERIFY(f.stage().session()->recording()->brokenLines() > 0);
        QVERIFY2(allText(f).contains(f.stage().session()->recording()->brokenText()),
                 qPrintable(allText(f)));
    }
};

QTEST_MAIN(tst_problems)
#include "tst_problems.moc"
