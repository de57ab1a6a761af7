#include <QtTest>

#include "lessons/lesson_player.h"
#include "lessons/lesson_reader.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

namespace {
const char text[] = R"(# T

S.

- module: m.c

## Begin

> stop: start

## Queued

> stop: return queue_work
> select: work1

PENDING is {work1.pending}.

## Again

> stop: call queue_work
> ask: What comes?
> at: return queue_work

- true
  > right if: queue_work.returned == true
  > because: No: {queue_work.returned}.
- false
  > right if: queue_work.returned == false
  > because: It was {queue_work.returned}.

## Runs

> stop: execute_start work1
> returns: `queue_work` false | it waited already | return queue_work #2

By {work1.worker}.

## Never

> stop: execute_start work2

By {work2.worker}.
)";
}

class tst_LessonPlayer : public QObject {
    Q_OBJECT

    // Desk: what a session would hold.
    struct Desk {
        Recording run;
        Playhead head{&run};
        LessonPlayer player{&run, &head};
        Desk() {
            std::vector<LessonProblem> problems;
            player.setLesson(parseLesson(text, "lesson.md", &problems));
            run.add(first_light());
            run.finish();
            head.setFirst(15);
            player.place();
        }
    };

    // take: answers with the option of that text; options are shuffled.
    static void take(LessonPlayer &player, const char *option) {
        const qsizetype at = player.options().indexOf(QString::fromLatin1(option));
        QVERIFY(at >= 0);
        player.answer(int(at));
    }
    static QString text_of_right(const LessonPlayer &player) { return player.options().value(player.rightOption()); }
    // with: a player whose only step stands where the work is queued and asks that.
    static Lesson with(const QByteArray &question) {
        std::vector<LessonProblem> problems;
        Lesson l = parseLesson("# T\n\nS.\n\n- module: m.c\n\n## A\n\n> stop: return queue_work\n" + QString::fromUtf8(question), "lesson.md", &problems);
        for (const LessonProblem &p : problems) qWarning() << p.toString();
        return l;
    }

private slots:
    void goesThroughTheSteps() {
        Desk d;
        QCOMPARE(d.player.stepCount(), 5);
        QCOMPARE(d.head.position(), 15);
        QSignalSpy select(&d.player, &LessonPlayer::selectWanted);
        d.player.next();
        QCOMPARE(d.player.stepTitle(), QString("Queued"));
        QCOMPARE(d.player.stepText(), QString("PENDING is 1."));
        QCOMPARE(d.head.position(), d.player.stops()[1]);
        QCOMPARE(select.size(), 1);
        d.player.previous();
        QCOMPARE(d.head.position(), 15);
    }
    void openQuestionHoldsTheRunBack() {
        Desk d;
        d.player.setStep(2);
        QVERIFY(d.player.open());
        QVERIFY(!d.player.canGoOn());
        QCOMPARE(d.player.rightOption(), -1);
        QCOMPARE(d.player.explanation(), QString());
        d.head.toEnd();
        QCOMPARE(d.head.position(), d.player.stops()[2]);
        d.player.next();
        QCOMPARE(d.player.step(), 2);
        take(d.player, "true");
        QVERIFY(!d.player.open());
        QVERIFY(!d.player.correct());
        QCOMPARE(text_of_right(d.player), QString("false"));
        QCOMPARE(d.player.explanation(), QString("No: false."));
        QVERIFY(d.player.canGoOn());
        d.head.toEnd();
        QCOMPARE(d.head.position(), d.run.count());
        const int before = d.player.chosen();
        d.player.answer(1 - before);
        QCOMPARE(d.player.chosen(), before);
    }
    void enactsAResult() {
        Desk d;
        d.player.setStep(3);
        QCOMPARE(d.player.results().size(), 1);
        QCOMPARE(d.player.results()[0].toMap()["meaning"].toString(), QString("it waited already"));
        d.player.enact(0);
        QVERIFY(d.head.playing());
        QCOMPARE(d.head.position(), d.player.stops()[2] - 1);   // in front of the second call
        QCOMPARE(d.head.end(), d.player.revealOf(2));           // and no further than its return
        d.head.setPlaying(false);
        QCOMPARE(d.head.end(), d.run.count());
        d.player.enact(1);
        QVERIFY(!d.head.playing());
    }
    void rightAnswer() {
        Desk d;
        d.player.setStep(2);
        take(d.player, "false");
        QVERIFY(d.player.correct());
        QCOMPARE(d.player.explanation(), QString("It was false."));
    }
    void skipped() {
        Desk d;
        d.player.setStep(2);
        d.player.skip();
        QVERIFY(!d.player.open());
        QVERIFY(!d.player.correct());
        QCOMPARE(text_of_right(d.player), QString("false"));
        QCOMPARE(d.player.explanation(), QString("It was false."));
    }
    void seenBefore() {
        Desk d;
        d.player.setStep(2);
        QVERIFY(d.player.open());
        QVERIFY(!d.player.seen());
        const int stop = d.head.position();
        d.player.setStep(0);
        d.head.toEnd();
        QCOMPARE(d.head.furthest(), d.run.count());
        d.player.setStep(2);
        QVERIFY(d.player.seen());
        QCOMPARE(d.head.furthest(), stop);      // what is behind the question is not there, played or not
        d.player.skip();
        QVERIFY(!d.player.seen());
        QCOMPARE(d.head.furthest(), d.run.count());
    }
    void aStepWhoseEventNeverComes() {
        Desk d;
        QCOMPARE(d.player.stops()[4], -1);
        QCOMPARE(d.player.problem(), QString("In this run these steps have no moment to stop at: Never."));
        d.player.setStep(3);
        const int at = d.head.position();
        d.player.next();
        QCOMPARE(d.player.step(), 4);
        QCOMPARE(d.head.position(), at);
        QCOMPARE(d.player.stepText(), QString("By \u2026."));   // nobody, at no moment
    }
    void aCountIsTyped() {
        Desk d;
        d.player.setLesson(with("> ask: How often?\n> by: count\n> answer: work1.executions\n> at: end\n\n- 7\n  > misconception: many\n  > because: Seven is wrong.\n- otherwise\n  > because: It ran {work1.executions} time.\n"));
        d.player.place();
        QCOMPARE(d.player.form(), LessonPlayer::Count);
        QCOMPARE(d.player.options(), QStringList());
        d.player.submit();
        QVERIFY(d.player.open());
        d.player.setGiven("7");
        QCOMPARE(d.player.rightAnswer(), QString());
        d.player.submit();
        QVERIFY(!d.player.open());
        QVERIFY(!d.player.correct());
        QCOMPARE(d.player.misconception(), QString("many"));
        QCOMPARE(d.player.explanation(), QString("Seven is wrong."));
        QCOMPARE(d.player.rightAnswer(), QString("1"));
        d.player.askAgain();
        QCOMPARE(d.player.given(), QString());
        d.player.setGiven("1");
        d.player.submit();
        QVERIFY(d.player.correct());
        QCOMPARE(d.player.explanation(), QString("It ran 1 time."));
        QCOMPARE(d.player.misconception(), QString());
    }
    void anOrderIsArranged() {
        Desk d;
        d.player.setLesson(with("> ask: Order?\n> by: order\n> because: Begins, then ends.\n\n- it ends\n  > at: execute_end work1\n- it begins\n  > at: execute_start work1\n"));
        d.player.place();
        QCOMPARE(d.player.options(), (QStringList{"it begins", "it ends"}));   // never as the lesson lists them
        d.player.move(0, 1);
        QCOMPARE(d.player.options(), (QStringList{"it ends", "it begins"}));
        d.player.move(0, 5);
        d.player.submit();
        QVERIFY(!d.player.correct());
        QCOMPARE(d.player.rightAnswer(), QString("it begins, it ends"));
        d.player.askAgain();
        d.player.move(1, 0);
        d.player.submit();
        QVERIFY(d.player.correct());
        QCOMPARE(d.player.explanation(), QString("Begins, then ends."));
    }
    void theClosingIsALastStep() {
        Desk d;
        Lesson l = with("");
        l.closing = QStringList{"one", "two"};
        l.kernelNote = "Real.";
        d.player.setLesson(l);
        d.player.place();
        QCOMPARE(d.player.stepCount(), 2);
        QVERIFY(!d.player.closing());
        const int at = d.head.position();
        d.player.next();
        QVERIFY(d.player.closing());
        QCOMPARE(d.head.position(), at);
        QVERIFY(d.player.stepText().contains("- two\n"));
        QVERIFY(d.player.stepText().endsWith("Real."));
        QVERIFY(!d.player.canGoOn());
    }
    void showMePlaysUpToTheAnswer() {
        Desk d;
        d.player.setStep(2);
        take(d.player, "true");
        d.player.showMe();
        QVERIFY(d.head.playing());
        const int limit = d.head.limit();
        QVERIFY(limit > d.player.stops()[2] && limit < d.run.count());
        d.head.setPlaying(false);
        QCOMPARE(d.head.limit(), -1);
    }
    void runAgainKeepsStepAndAnswer() {
        Desk d;
        d.player.setStep(2);
        take(d.player, "false");
        d.run.clear();
        d.run.add(first_light());
        d.run.finish();
        d.head.setFirst(15);
        d.player.place();
        QCOMPARE(d.player.step(), 2);
        QVERIFY(d.player.correct());
        QCOMPARE(d.head.position(), d.player.stops()[2]);
    }
};

QTEST_GUILESS_MAIN(tst_LessonPlayer)
#include "tst_lesson_player.moc"
