// Time to place and back, folds, windows and ticks; without a window.
#include <QRandomGenerator>
#include <QtTest>

#include "timeline/time_scale.h"

using namespace wqlab;

class tst_time_scale : public QObject {
    Q_OBJECT

    static void check(const TimeScale &scale) {
        double last = 0;
        for (const Piece &p : scale.pieces()) {
            QVERIFY(p.from <= p.to);
            QVERIFY(p.begin <= p.end);
            QVERIFY(qAbs(p.begin - last) < 1e-9);
            last = p.end;
        }
        if (!scale.pieces().empty())
            QVERIFY(qAbs(last - 1) < 1e-9);
    }

private slots:
    void even() {
        const TimeScale s(1000, 2000, {});
        check(s);
        QCOMPARE(s.place(1000), 0.0);
        QCOMPARE(s.place(1500), 0.5);
        QCOMPARE(s.place(2000), 1.0);
        QCOMPARE(s.place(0), 0.0);
        QCOMPARE(s.place(9000), 1.0);
        QCOMPARE(s.time(0.25), std::int64_t(1250));
    }
    void longIdleIsFolded() {
        const TimeScale s(0, 1'000'000, {{1000, 999'000}});
        check(s);
        QVERIFY(s.place(1000) > 0.4);  // the busy beginning has room
        QVERIFY(s.place(999'000) - s.place(1000) < 0.1);  // the idle middle has not
        QVERIFY(s.pieces()[1].folded);
    }
    void shortIdleIsNot() {
        const TimeScale s(0, 10'000, {{4000, 4500}});
        check(s);
        QCOMPARE(s.place(5000), 0.5);
    }
    void nothingHappens() {
        const TimeScale s(5, 5, {});
        check(s);
        QCOMPARE(s.place(5), 0.0);
    }
    void onlyIdle() { check(TimeScale(0, 1000, {{0, 1000}})); }
    void thereAndBack() {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            std::vector<Idle> idle;
            std::int64_t at = 0;
            for (int i = 0; i < int(random.bounded(6)); ++i) {
                const std::int64_t from = at + random.bounded(1000),
                                   to = from + random.bounded(100'000);
                idle.push_back({from, to});
                at = to;
            }
            const std::int64_t end = at + 1 + random.bounded(5000);
            const TimeScale s(0, end, idle);
            check(s);
            double last = 0;
            for (std::int64_t t = 0; t <= end; t += std::max<std::int64_t>(1, end / 97)) {
                QVERIFY(s.place(t) >= last - 1e-12);
                last = s.place(t);
                QVERIFY(qAbs(s.time(s.place(t)) - t) <= end / 100 + 1);
            }
        }
    }
    void windows() {
        const Window all;
        const Window near = all.zoomed(4, 0.5);
        QCOMPARE(near.width(), 0.25);
        QVERIFY(near.from < 0.5 && near.to > 0.5);
        QCOMPARE(near.zoomed(0.01, 0.5).width(), 1.0);
        QCOMPARE(near.moved(-5).from, 0.0);
        QCOMPARE(near.moved(5).to, 1.0);
        const Window shown = near.showing(0.9);
        QVERIFY(shown.from < 0.9 && shown.to > 0.9);
    }
    void whatWasPlayedIsReadable() {
        QCOMPARE(Window::played(0, 0.001).to, 1.0);
        QCOMPARE(Window::played(0.41, 0.001).to, 1.0);
        QCOMPARE(Window::played(1, 0.001).to, 1.0);
        QCOMPARE(Window::played(0.001, 0.1).to, 0.125);
        double before = 0;
        int changes = 0;
        for (double place = 0.002; place <= 1; place += 0.001) {
            const Window w = Window::played(place, 0.001);
            QCOMPARE(w.from, 0.0);
            QVERIFY(place > 0.39 * w.to && (place <= 0.8 * w.to || w.to == 1));
            QVERIFY(w.to >= before);
            changes += w.to != before;
            before = w.to;
        }
        QVERIFY(changes < 10);  // steps between move nothing
    }
    void ticks() {
        QCOMPARE(tickStep(1000, 10), std::int64_t(100));
        QCOMPARE(tickStep(1700, 10), std::int64_t(200));
        QCOMPARE(tickStep(0, 10), std::int64_t(1));
    }
};

QTEST_APPLESS_MAIN(tst_time_scale)
#include "tst_time_scale.moc"
