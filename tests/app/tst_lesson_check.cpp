#include <QtTest>

#include "lessons/lesson_check.h"
#include "lessons/lesson_reader.h"
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
    void longStep() {
        QVERIFY(inRun("## A\n\n> stop: start\n\n" + QByteArray("word ").repeated(91)).contains("lesson.md:7: the step has more than 90 words"));
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
        QVERIFY2(got.size() == wanted.size(), qPrintable(got.join(QChar(10))));
    }
    void ownLessons() {
        const QStringList got = texts(checkFolder(QStringLiteral(WQLAB_LESSONS)));
        QVERIFY2(got.isEmpty(), qPrintable(got.join('\n')));
    }
};

QTEST_GUILESS_MAIN(tst_LessonCheck)
#include "tst_lesson_check.moc"
