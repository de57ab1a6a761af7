#include <QtTest>

#include "lessons/lesson_check.h"
#include "lessons/lesson_reader.h"
#include "lessons/notes_table.h"
#include "lessons/prose_check.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

class tst_LessonCheck : public QObject {
    Q_OBJECT

    static void write(const QString &path, const QByteArray &text) {
        QDir().mkpath(QFileInfo(path).path());
        QFile f(path);
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write(text);
    }
    static QStringList texts(const std::vector<LessonProblem> &problems) {
        QStringList all;
        for (const LessonProblem &p : problems) all << QStringLiteral("%1:%2: %3").arg(QFileInfo(p.file).fileName()).arg(p.line).arg(p.text);
        return all;
    }
    static QStringList inRun(const QByteArray &steps) {
        Recording run;
        run.add(first_light());
        run.finish();
        std::vector<LessonProblem> problems;
        const Lesson l = parseLesson("# T\n\nS.\n\n- module: m.c\n\n" + QString::fromUtf8(steps), "lesson.md", &problems);
        return texts(problems) + texts(checkRun(l, run));
    }

private slots:
    void goodRun() {
        QCOMPARE(inRun("## A\n\n> stop: execute_start work1\n\n{work1.worker} runs.\n"), QStringList());
    }
    void stopThatNeverComes() {
        QCOMPARE(inRun("## A\n\n> stop: execute_start work2\n"), QStringList{"lesson.md:7: \"stop: execute_start work2\" never comes in this run"});
    }
    void expressionThatMeansNothing() {
        QCOMPARE(inRun("## A\n\n> stop: start\n\n{nobody.pending}\n"), QStringList{"lesson.md:7: {nobody.pending} is not known at this step"});
    }
    void selectionOfNothing() {
        QCOMPARE(inRun("## A\n\n> stop: execute_start work1\n> select: {work1.worker}\n"), QStringList());
        QCOMPARE(inRun("## A\n\n> stop: start\n> select: nobody\n"), QStringList{"lesson.md:7: \"select: nobody\": there is nothing of that name here"});
    }
    static QStringList prose(const QByteArray &steps) {
        std::vector<LessonProblem> problems;
        const Lesson l = parseLesson("# T\n\nS.\n\n- module: m.c\n\n" + QString::fromUtf8(steps) + "\n## In short\n\n- 1\n- 2\n- 3\n\n## In the real kernel\n\nIt is.\n", "lesson.md", &problems);
        check_prose(l, &problems);
        return texts(problems);
    }
    void longStep() {
        QVERIFY(prose("## A\n\n> stop: start\n\n" + QByteArray("word ").repeated(91)).contains("lesson.md:7: the step has more than 90 words"));
    }
    void moreThanItsMinutes() {
        QByteArray steps;
        for (int i = 0; i < 10; ++i) steps += "## A\n\n> stop: start\n\n" + QByteArray("word ").repeated(85) + "\n\n";
        QCOMPARE(prose(steps), QStringList{"lesson.md:1: nobody goes through this lesson in 5 minutes: its words, steps and "
                                           "questions take 7.4"});
    }
    void stateByHand() {
        QCOMPARE(prose("## A\n\n> stop: start\n\n{w.worker} on {w.pool} is fine.\n"), QStringList());
        QCOMPARE(prose("## A\n\n> stop: start\n\nThen kworker/0:1 runs.\n"), QStringList{"lesson.md:7: \"kworker/0:1\" is written by hand; take it from the run: {...}"});
        QCOMPARE(prose("## A\n\n> stop: start\n\nnr_running is 2 now.\n"), QStringList{"lesson.md:7: \"nr_running is 2\" is written by hand; take it from the run: {...}"});
    }
    void optionsSayWhatTheyTest() {
        const QByteArray ask = "## A\n\n> ask: Q?\n";
        const QByteArray two = "\n- a\n  > right if: x.y == 1\n  > because: so\n- b\n  > right if: x.y == 2\n  > because: no\n";
        QCOMPARE(prose(ask + "> variation: cpus=1\n" + two), QStringList{"lesson.md:9: 2 options name no misconception; only the right one has none"});
        QVERIFY(prose(ask + two).contains("lesson.md:9: the question has no \"> variation:\" under which another answer is right"));
    }
    void showsWhatThereIs() {
        QCOMPARE(prose("## A\n\n> stop: start\n> show: module, cpu 0, pool 1, tasks\n"), QStringList());
        QCOMPARE(prose("## A\n\n> stop: start\n> show: modul, pool\n"),
                 (QStringList{"lesson.md:7: \"show: modul\" is no part of the stage", "lesson.md:7: \"show: pool\" is no part of the stage"}));
    }
    void terms() {
        std::vector<LessonProblem> problems;
        const Lesson l = parseLesson("# T\n\n- module: m.c\n\n## A\n\nTwo pools.\n\n## B\n\nA `pool` in code, {pool 0 first}.\n\n## C\n\nA pool.\n", "lesson.md", &problems);
        check_terms(l, 3, {{"pool", {3, 1}}, {"worker", {9, 0}}}, &problems);
        QCOMPARE(texts(problems), QStringList{"lesson.md:5: \"pool\" is explained only later"});
    }
    void notesTable() {
        QTemporaryDir dir;
        write(dir.filePath("README.md"), "text\n\n| row | lessons |\n|---|---|\n| A1 | [A](a/lesson.md) |\n| A2 | |\n| A3 | [A](a/lesson.md), [Gone](gone/lesson.md) |\n");
        Lesson a;
        a.id = "a";
        a.covers = QStringList{"A1", "A3", "A4"};
        std::vector<LessonProblem> problems;
        check_notes_table(dir.filePath("README.md"), {a}, &problems);
        QCOMPARE(texts(problems), (QStringList{"README.md:6: no lesson covers the row A2", "README.md:7: the lesson gone does not cover A3", "README.md:0: the row A4 does not name a, which covers it"}));
    }
    void claims() {
        const QByteArray step = "## A\n\n> stop: execute_start work1\n";
        QCOMPARE(inRun(step + "> claim: always work1.executions == 1\n> claim: never comes oops from start\n"), QStringList());
        QCOMPARE(inRun(step + "> claim: never work1.executions == 1\n"), QStringList{"lesson.md:10: the claim about \"work1.executions == 1\" is not so in this run"});
    }
    void answers() {
        const QByteArray ask = "## A\n\n> stop: call queue_work\n> ask: Q?\n> at: return queue_work\n\n";
        QCOMPARE(inRun(ask + "- a\n  > right if: queue_work.returned == true\n- b\n  > right if: queue_work.returned == false\n"), QStringList());
        QCOMPARE(inRun(ask + "- a\n  > right if: queue_work.returned == false\n- b\n  > right if: work1.pending == 0\n"), QStringList{"lesson.md:10: 0 options are right in this run, not one"});
        QCOMPARE(inRun(ask + "- a\n  > right if: queue_work.returned == true\n- b\n  > right if: work1.pending == 1\n"), QStringList{"lesson.md:10: 2 options are right in this run, not one"});
        QVERIFY(inRun(ask + "- a\n  > right if: nonsense\n- b\n  > right if: work1.pending == 1\n").contains("lesson.md:13: \"nonsense\" is no condition"));
    }
    void folder() {
        QTemporaryDir dir;
        const QByteArray good = "S.\n\n- module: m.c\n";
        write(dir.filePath("index.md"), "# C\n\nS.\n\n## T\n\nS.\n\n- [A](a/lesson.md)\n- [B](b/lesson.md)\n- [A](a/lesson.md)\n- [Gone](gone/lesson.md)\n");
        write(dir.filePath("a/lesson.md"), "# A\n\n" + good + "- needs: b\n\n## Step\n");
        write(dir.filePath("a/m.c"), "");
        write(dir.filePath("b/lesson.md"), "# Another title\n\n" + good + "\n## Step\n");
        write(dir.filePath("b/m.c"), "");
        write(dir.filePath("b/notes.txt"), "");
        write(dir.filePath("stray/lesson.md"), "");
        const QStringList got = texts(checkFolder(dir.path()));
        const QStringList wanted{"index.md:0: the lesson a is named twice", "lesson.md:1: it needs b, which does not come before it",
                                 "index.md:0: the index calls b \"B\", its own title is \"Another title\"", "lesson.md:0: cannot be read",
                                 "index.md:0: the folder stray is in no track", "lesson.md:0: the file notes.txt belongs to no part of the lesson"};
        for (const QString &w : wanted) QVERIFY2(got.contains(w), qPrintable(w + "\n in \n" + got.join('\n')));
    }
};

QTEST_GUILESS_MAIN(tst_LessonCheck)
#include "tst_lesson_check.moc"
