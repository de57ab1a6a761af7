// The axis of armed timers: round lengths, order kept, flags that do not touch.
#include <QRandomGenerator>
#include <QtTest>

#include "board/time_ahead.h"

using namespace wqlab;

namespace {
constexpr std::int64_t ms = 1'000'000;
}

class tst_time_ahead : public QObject {
    Q_OBJECT

private slots:
    void roundLengths() {
        QCOMPARE(TimeAhead::of({}).length(), 5 * ms);
        QCOMPARE(TimeAhead::of({60 * ms}).length(), 100 * ms);
        QCOMPARE(TimeAhead::of({12 * ms, 18 * ms}).length(), 20 * ms);
        QCOMPARE(TimeAhead::of({0}).length(), 5 * ms);
    }
    void linearWhileTheyLieClose() {
        const TimeAhead axis = TimeAhead::of({10 * ms, 50 * ms});
        QVERIFY(!axis.byMagnitude());
        QCOMPARE(axis.at(0), 0.0);
        QCOMPARE(axis.at(25 * ms), 0.5);
        QCOMPARE(axis.at(50 * ms), 1.0);
        QCOMPARE(axis.ticks().first().text, QString("now"));
        QCOMPARE(axis.ticks().last().text, QString("50 ms"));
        QCOMPARE(axis.ticks().size(), 6);
    }
    void byMagnitudeWhenTheyLieFar() {
        const TimeAhead axis = TimeAhead::of({4 * ms, 60'000 * ms});
        QVERIFY(axis.byMagnitude());
        QVERIFY(axis.at(4 * ms) > 0.1);
        QCOMPARE(axis.at(axis.length()), 1.0);
        double before = -1;
        for (const TimeAhead::Tick &tick : axis.ticks()) {
            QVERIFY(tick.at > before);
            before = tick.at;
        }
        QCOMPARE(axis.ticks().last().text, QString("100 s"));
    }
    void wordsOfTicksDoNotTouch() {
        const TimeAhead even = TimeAhead::of({50 * ms}), far = TimeAhead::of({4 * ms, 60'000 * ms});
        QCOMPARE(even.toldTicks(500, 50), QList<int>({0, 1, 2, 3, 4, 5}));
        QCOMPARE(even.toldTicks(200, 50), QList<int>({0, 2, 5}));
        QCOMPARE(even.toldTicks(40, 50), QList<int>({5}));
        for (const TimeAhead &axis : {even, far})
            for (int length = 30; length < 600; length += 7) {
                const QVector<TimeAhead::Tick> all = axis.ticks();
                double end = -1;
                for (const int i : axis.toldTicks(length, 50)) {
                    QVERIFY(all[i].at * length >= end);
                    end = all[i].at * length + 50;
                }
            }
    }
    void staffsPassBesideFlagsWhileLanesLast() {
        // Three flags that overlap in turn stand like a stair: the latest lowest.
        QCOMPARE(lanesOf({0, 50, 100}, {80, 80, 80}, 8, 4), QVector<int>({2, 1, 0}));
        // Where only two lanes are to be had, the first may stand beside the last again.
        QCOMPARE(lanesOf({0, 50, 100}, {80, 80, 80}, 8, 2), QVector<int>({0, 1, 0}));
        QCOMPARE(lanesOf({0, 100, 200}, {80, 80, 80}, 8, 4), QVector<int>({0, 0, 0}));
    }
    void noFlagsTouch() {
        QRandomGenerator random(5);
        for (int round = 0; round < 200; ++round) {
            QVector<double> begins, widths;
            for (int i = 0; i < 8; ++i)
                begins << random.bounded(600), widths << 40 + random.bounded(100);
            const QVector<int> lanes = lanesOf(begins, widths, 8, int(random.bounded(1, 5)));
            const QVector<Spot> spots = packedSpots(begins, 14, 3);
            for (int i = 0; i < 8; ++i) {
                QVERIFY(spots[i].x >= begins[i] && spots[i].lane < 3);
                for (int j = 0; j < i; ++j) {
                    QVERIFY(lanes[i] != lanes[j] || begins[i] + widths[i] + 8 <= begins[j] ||
                            begins[j] + widths[j] + 8 <= begins[i]);
                    QVERIFY(spots[i].lane != spots[j].lane ||
                            std::abs(spots[i].x - spots[j].x) >= 14);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_time_ahead)
#include "tst_time_ahead.moc"
