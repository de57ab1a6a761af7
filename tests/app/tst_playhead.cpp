#include <QtTest>

#include "session/playhead.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

class tst_Playhead : public QObject {
    Q_OBJECT

    static void load(Recording &r, const std::string &text) {
        r.clear();
        r.add(text);
        r.finish();
    }
    // check: what must hold of a playhead at any time.
    static void check(Playhead &p, const Recording &r) {
        QVERIFY(p.position() >= 0 && p.position() <= p.end());
        QVERIFY(p.furthest() >= p.position());
        QVERIFY(p.end() <= r.count());
        QCOMPARE(p.state().events, p.position());
    }

private slots:
    void stepsThroughAllStopsAndBack() {
        Recording r;
        Playhead p(&r);
        load(r, first_light());
        QVector<int> forward, back;
        while (!p.atEnd()) {
            p.stepForward();
            check(p, r);
            forward << p.position();
            QVERIFY(p.atEnd() || p.stops(p.position() - 1));
            QCOMPARE(p.stepNumber(), int(forward.size()));
        }
        QVERIFY(forward.size() > 10);
        while (!p.atStart()) {
            back.prepend(p.position());
            p.stepBack();
            check(p, r);
        }
        QCOMPARE(back, forward);
        QCOMPARE(p.furthest(), p.end());
    }
    void levels() {
        Recording r;
        Playhead p(&r);
        load(r, first_light());
        int stops[3] = {};
        for (int level : {0, 1, 2}) {
            p.setLevel(level);
            for (int i = 0; i < r.count(); ++i) stops[level] += p.stops(i);
        }
        QCOMPARE(stops[0], r.count());
        QVERIFY(stops[0] > stops[1] && stops[1] > stops[2] && stops[2] > 0);
    }
    void steppingBackIsTheStateBefore() {
        Recording r;
        Playhead p(&r);
        load(r, first_light());
        while (!p.atEnd()) {
            const MachineState before = p.state();
            const int at = p.position();
            p.stepForward();
            p.stepBack();
            if (p.position() != at) p.seek(at);   // the first stop has no stop before it
            QCOMPARE(difference(p.state(), before), std::string());
            p.stepForward();
        }
    }
    void limitHoldsBack() {
        Recording r;
        Playhead p(&r);
        load(r, first_light());
        p.toEnd();
        p.setLimit(30);
        QCOMPARE(p.position(), 30);
        QCOMPARE(p.end(), 30);
        p.stepForward();
        p.toEnd();
        p.seek(50);
        QCOMPARE(p.position(), 30);
        p.setLimit(-1);
        p.toEnd();
        QCOMPARE(p.position(), r.count());
    }
    void startIsBehindTheBoot() {
        Recording r;
        Playhead p(&r);
        load(r, first_light());
        p.setFirst(20);
        p.toEnd();
        p.toStart();
        QCOMPARE(p.position(), 20);
        p.stepBack();
        QCOMPARE(p.position(), 20);
        QCOMPARE(p.stepNumber(), 0);
        p.seek(3);
        QCOMPARE(p.position(), 3);
    }
    void playsToTheEndAndStops() {
        Recording r;
        Playhead p(&r);
        load(r, first_light());
        p.setSpeed(1000);
        QSignalSpy moved(&p, &Playhead::moved);
        p.setPlaying(true);
        QVERIFY(p.playing());
        QTRY_VERIFY(!p.playing());
        QVERIFY(p.atEnd());
        QVERIFY(moved.size() > 10);
        p.setPlaying(true);
        QVERIFY(!p.playing());
    }
    void clearedRecordingTakesItToZero() {
        Recording r;
        Playhead p(&r);
        load(r, first_light());
        p.toEnd();
        r.clear();
        QCOMPARE(p.position(), 0);
        QCOMPARE(p.end(), 0);
        p.stepForward();
        QCOMPARE(p.position(), 0);
        QCOMPARE(p.sentence(), QString());
    }
    void time() {
        Recording r;
        Playhead p(&r);
        load(r, first_light());
        for (int i = 0; i < r.count(); ++i) {
            if (r.event(i).type != Event::module_load) continue;
            p.seek(i + 1);
            QCOMPARE(p.timeText(), QString("+0.000 ms"));
            p.seek(i + 3);
            QCOMPARE(p.timeText(), QString("+0.020 ms"));
        }
    }
};

QTEST_GUILESS_MAIN(tst_Playhead)
#include "tst_playhead.moc"
