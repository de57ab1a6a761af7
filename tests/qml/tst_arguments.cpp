// The command line: each option, and a sentence for each mistake.
#include <QtTest>

#include "start/arguments.h"
#include "start/language.h"

using namespace wqlab;

class tst_arguments : public QObject {
    Q_OBJECT

    static Arguments parse(const QString &line) {
        return parseArguments(QStringList{QStringLiteral("wqlab")} +
                              line.split(u' ', Qt::SkipEmptyParts));
    }

private slots:
    void nothing() {
        const Arguments a = parse({});
        QVERIFY(a.problem.isEmpty());
        QVERIFY(a.source.isEmpty() && a.screenshot.isEmpty() && a.at.isEmpty());
        QCOMPARE(a.size, QSize(1440, 900));
    }
    void all() {
        const Arguments a = parse(QStringLiteral(
            "x.c --at 12 --screenshot o.png --theme light --size 800x600 --lesson-step 3"));
        QVERIFY2(a.problem.isEmpty(), qPrintable(a.problem));
        QCOMPARE(a.source, QStringLiteral("x.c"));
        QCOMPARE(a.at, QStringLiteral("12"));
        QCOMPARE(a.screenshot, QStringLiteral("o.png"));
        QCOMPARE(a.theme, QStringLiteral("light"));
        QCOMPARE(a.size, QSize(800, 600));
        QCOMPARE(a.lessonStep, 3);
    }
    void language() {
        QCOMPARE(parse(QStringLiteral("--language pt_BR")).language, QStringLiteral("pt_BR"));
        QCOMPARE(parse(QStringLiteral("--language")).problem, QStringLiteral("The option --language needs a value."));
        QString problem;
        QVERIFY(useLanguage(QStringLiteral("en"), &problem) && problem.isEmpty());
        QVERIFY(!useLanguage(QStringLiteral("de"), &problem));
        QVERIFY2(problem.startsWith(QStringLiteral("There is no wqlab_de.qm in ")), qPrintable(problem));
        QVERIFY(!useLanguage(QStringLiteral("klingon"), &problem));
        QVERIFY2(problem.endsWith(QStringLiteral("or a .qm file, not \"klingon\".")), qPrintable(problem));
        QVERIFY(!useLanguage(QStringLiteral("/nowhere/x.qm"), &problem));
        QCOMPARE(problem, QStringLiteral("There is no file /nowhere/x.qm."));
        QTemporaryFile broken(QDir::temp().filePath(QStringLiteral("XXXXXX.qm")));
        QVERIFY(broken.open() && broken.write("no translation") > 0 && broken.flush());
        QVERIFY(!useLanguage(broken.fileName(), &problem));
        QCOMPARE(problem, broken.fileName() + QStringLiteral(" is no translation that lrelease has made."));
    }
    void lessonAndPicture() {
        const Arguments a = parse(QStringLiteral(
            "--lesson queued-twice --present --tab tasks --select work1 --type 150 --screenshot o.svg"));
        QVERIFY2(a.problem.isEmpty(), qPrintable(a.problem));
        QCOMPARE(a.source, QStringLiteral("queued-twice"));
        QVERIFY(a.present);
        QCOMPARE(a.tab, 4);
        QCOMPARE(a.select, QStringLiteral("work1"));
        QCOMPARE(a.type, 150);
    }
    void mistakes_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("about");
        QTest::newRow("unknown") << "--colour red"
                                 << "--colour";
        QTest::newRow("short") << "-x"
                               << "-x";
        QTest::newRow("no value") << "--at"
                                  << "needs a value";
        QTest::newRow("theme") << "--theme blue"
                               << "blue";
        QTest::newRow("size") << "--size 800"
                              << "WIDTHxHEIGHT";
        QTest::newRow("size zero") << "--size 0x0"
                                   << "WIDTHxHEIGHT";
        QTest::newRow("step") << "--lesson-step two"
                              << "number";
        QTest::newRow("tab") << "--tab nowhere"
                             << "nowhere";
        QTest::newRow("type") << "--type 50"
                              << "50";
        QTest::newRow("lesson and source") << "a.c --lesson b"
                                           << "\"b\"";
        QTest::newRow("two sources") << "a.c b.c"
                                     << "b.c";
    }
    void mistakes() {
        QFETCH(QString, line);
        QFETCH(QString, about);
        const Arguments a = parse(line);
        QVERIFY2(a.problem.contains(about), qPrintable(a.problem));
        QVERIFY(a.problem.endsWith(u'.'));
    }
    void help() { QVERIFY(parse(QStringLiteral("--help")).help); }
};

QTEST_APPLESS_MAIN(tst_arguments)
#include "tst_arguments.moc"
