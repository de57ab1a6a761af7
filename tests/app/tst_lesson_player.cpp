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

By {work1.worker}.

## Never

> stop: execute_start work2
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
        d.player.answer(0);
        QVERIFY(!d.player.open());
        QVERIFY(!d.player.correct());
        QCOMPARE(d.player.rightOption(), 1);
        QCOMPARE(d.player.explanation(), QString("No: false."));
        QVERIFY(d.player.canGoOn());
        d.head.toEnd();
        QCOMPARE(d.head.position(), d.run.count());
        d.player.answer(1);
        QCOMPARE(d.player.chosen(), 0);
    }
    void rightAnswer() {
        Desk d;
        d.player.setStep(2);
        d.player.answer(1);
        QVERIFY(d.player.correct());
        QCOMPARE(d.player.explanation(), QString("It was false."));
    }
    void skipped() {
        Desk d;
        d.player.setStep(2);
        d.player.skip();
        QVERIFY(!d.player.open());
        QVERIFY(!d.player.correct());
        QCOMPARE(d.player.rightOption(), 1);
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
    }
    void runAgainKeepsStepAndAnswer() {
        Desk d;
        d.player.setStep(2);
        d.player.answer(1);
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
