#include <QtTest>

#include "lessons/lesson_check.h"
#include "lessons/lesson_reader.h"
#include "lessons/prose_check.h"
#include "lessons/unfolding.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

class tst_Unfolding : public QObject {
    Q_OBJECT

    static void write(const QString &path, const QByteArray &text) {
        QDir().mkpath(QFileInfo(path).path());
        QFile f(path);
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write(text);
    }
    // lesson: with that head and steps whose "show:" lines are these.
    static QByteArray lesson(const QByteArray &head, const QList<QByteArray> &shows) {
        QByteArray text = "# T\n\nS.\n\n- module: m.c\n" + head;
        for (const QByteArray &show : shows) text += "\n## Step\n\n> stop: start\n" + (show.isEmpty() ? "" : "> show: " + show) + "\n\nText.\n";
        return text;
    }
    static Lesson parsed(const QByteArray &text) {
        std::vector<LessonProblem> problems;
        const Lesson l = parseLesson(QString::fromUtf8(text), "lesson.md", &problems);
        if (!problems.empty()) qWarning() << problems.front().toString();
        return l;
    }
    static QString words(const Parts &parts) {
        QStringList names;
        for (int i = 0; i < part_count; ++i)
            if (parts.has(Part(i))) names << nameOf(Part(i));
        return names.join(u' ');
    }

private slots:
    void everyNameIsAPart() {
        for (int i = 0; i < part_count; ++i) {
            Parts parts;
            QVERIFY(parts.add(nameOf(Part(i))));
            QVERIFY(parts.has(Part(i)));
            QVERIFY(!parts.whole());
        }
        Parts all;
        QVERIFY(all.add("all") && all.whole() && all.cpu(7) && all.pool(3));
        Parts none;
        for (const char *word : {"modul", "cpu", "pool x", "cpu 0 1", ""}) QVERIFY2(!none.add(word), word);
        QCOMPARE(none, Parts());
    }
    void oneCpuAndOnePool() {
        Parts parts;
        QVERIFY(parts.add("cpu 1") && parts.add("pool 2"));
        QVERIFY(parts.cpu(1) && !parts.cpu(0) && parts.pool(2) && !parts.pool(1));
        QVERIFY(!parts.has(Part::Cpus) && !parts.has(Part::Pools));
    }
    void stepsUnfoldAndFoldAgain() {
        const Lesson l = parsed(lesson("- show: code\n", {"module", "", "timeline, cpus", "log"}));
        const Parts before = unfoldedBefore(l);
        QCOMPARE(words(before), "code");
        const QStringList wanted{"module code", "module code", "module cpus timeline code", "module cpus timeline code log"};
        for (const int step : {0, 1, 2, 3, 2, 1, 3, 0}) QCOMPARE(words(unfoldedAt(l, before, step)), wanted[step]);
        QCOMPARE(unfoldingStep(l, 0, Part::Timeline), 2);
        QCOMPARE(unfoldingStep(l, 2, Part::Timeline), -1);
        QCOMPARE(unfoldingStep(l, 3, Part::Events), -1);
    }
    void aLessonThatSaysNothingFoldsNothing() {
        QVERIFY(unfoldedBefore(parsed(lesson("", {"module"}))).whole());
    }
    void aCourseUnfoldsOneAfterTheOther() {
        QTemporaryDir dir;
        write(dir.filePath("index.md"), "# C\n\nS.\n\n## T\n\nS.\n\n- [T](a/lesson.md)\n- [T](b/lesson.md)\n\n## U\n\nS.\n\n- [T](c/lesson.md)\n- [T](d/lesson.md)\n");
        write(dir.filePath("a/lesson.md"), lesson("", {"module", "code"}));
        write(dir.filePath("b/lesson.md"), lesson("", {"log"}));
        write(dir.filePath("c/lesson.md"), lesson("- show: events\n", {"timeline"}));
        write(dir.filePath("d/lesson.md"), lesson("", {"callers"}));
        write(dir.filePath("alone/lesson.md"), lesson("", {"callers"}));
        const auto before = [&dir](const char *id) {
            std::vector<LessonProblem> problems;
            return words(unfoldedBefore(*readLesson(dir.filePath(id), &problems)));
        };
        // What no lesson of the course names is never folded.
        const QString never = "workqueues cpus pools inspector tasks";
        QCOMPARE(before("a"), never);
        QCOMPARE(before("b"), "module workqueues cpus pools code inspector tasks");
        QCOMPARE(before("c"), "events");
        QCOMPARE(before("d"), "module workqueues cpus pools timeline code inspector log events tasks");
        QCOMPARE(before("alone").count(' ') + 1, part_count);
    }
    void theCourseHidesNothingForGood() {
        std::vector<LessonProblem> problems;
        const auto last = readLesson(QStringLiteral(WQLAB_LESSONS "/write-one"), &problems);
        QVERIFY(last && unfoldedBefore(*last).whole());
        const auto first = readLesson(QStringLiteral(WQLAB_LESSONS "/reading-this-window"), &problems);
        QCOMPARE(words(unfoldedAt(*first, unfoldedBefore(*first), 0)), "code");
    }
    void whatIsSpokenOfIsUnfolded() {
        const auto told = [](const QByteArray &head, const QByteArray &step) {
            std::vector<LessonProblem> problems;
            const Lesson l = parseLesson(QString::fromUtf8("# T\n\nS.\n\n- module: m.c\n" + head + "\n## A\n\n> stop: start\n" + step +
                                                           "\n## In short\n\n- 1\n- 2\n- 3\n\n## In the real kernel\n\nIt is.\n"),
                                         "lesson.md", &problems);
            check_prose(l, &problems);
            QStringList all;
            for (const LessonProblem &p : problems) all << QStringLiteral("%1: %2").arg(p.line).arg(p.text);
            return all;
        };
        QCOMPARE(told("- show: module\n", "\nSee the timeline.\n"), QStringList{"8: the step speaks of a part that no \"show: timeline\" has unfolded"});
        QCOMPARE(told("- show: module\n", "> show: timeline\n\nSee the timeline.\n"), QStringList());
        QCOMPARE(told("- show: module\n", "\nIn the **Log** tab.\n"), QStringList{"8: the step speaks of a part that no \"show: log\" has unfolded"});
        QCOMPARE(told("- show: module\n", "> code: 3\n\nText.\n"), QStringList{"8: the step marks code, and no \"show: code\" has unfolded it"});
        QCOMPARE(told("- show: modul\n", "\nText.\n"), QStringList{"1: \"show: modul\" is no part of the stage"});
        QCOMPARE(told("", "> code: 3\n\nThe timeline, and the **Log** tab.\n"), QStringList());
    }
    void whatIsSelectedIsUnfolded() {
        const auto told = [](const QByteArray &head, const QByteArray &stop, const QByteArray &select) {
            Recording run;
            run.add(first_light());
            run.finish();
            QStringList all;
            const Lesson l = parsed("# T\n\nS.\n\n- module: m.c\n" + head + "\n## A\n\n> stop: " + stop + "\n> select: " + select + "\n\nText.\n");
            for (const LessonProblem &p : checkRun(l, run)) all << p.text;
            return all;
        };
        const auto folded = [](const char *what) {
            return QStringList{QStringLiteral("\"select: %1\": it is folded here; a \"show:\" must unfold it first").arg(QLatin1String(what))};
        };
        QCOMPARE(told("- show: code\n", "return queue_work", "work1"), folded("work1"));
        QCOMPARE(told("- show: module\n", "return queue_work", "work1"), QStringList());
        QCOMPARE(told("- show: code\n", "start", "cpu 1"), folded("cpu 1"));
        QCOMPARE(told("- show: cpu 1\n", "start", "cpu 1"), QStringList());
        QCOMPARE(told("- show: code\n", "start", "pool 0"), folded("pool 0"));
        QCOMPARE(told("- show: pool 0\n", "start", "pool 0"), QStringList());
        QCOMPARE(told("- show: code\n", "execute_start work1", "{work1.worker}"), QStringList());   // it is at work
        QCOMPARE(told("- show: code\n", "start", "insmod"), QStringList());                         // it holds its CPU
    }
};

QTEST_GUILESS_MAIN(tst_Unfolding)
#include "tst_unfolding.moc"
