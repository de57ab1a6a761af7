// Labels stand near what they explain, never on a name nor on each other; what has no room has none.
#include <QRandomGenerator>
#include <QtTest>

#include "board/callouts.h"
#include "board/coverage.h"

using namespace wqlab;

class tst_callouts : public QObject {
    Q_OBJECT

    static Symbol symbol(const QRectF &place, const QSizeF &size = {120, 30}) { return {{place}, {size}}; }

private slots:
    void coveredCellsAreCounted() {
        Coverage coverage({10, 10, 100, 50});
        coverage.cover({14, 14, 8, 4});
        coverage.cover({14, 14, 4, 4});   // again
        coverage.sum();
        QCOMPARE(coverage.cells({0, 0, 500, 500}), 2);
        QCOMPARE(coverage.cells({14, 14, 4, 4}), 1);
        QCOMPARE(coverage.cells({17, 17, 2, 2}), 2);   // touches both
        QCOMPARE(coverage.cells({22, 14, 40, 4}), 0);
        QCOMPARE(coverage.cells({200, 200, 4, 4}), 0);
    }
    void nearAndBeside() {
        const QRectF place(100, 100, 60, 24);
        const Callout callout = placeCallouts({symbol(place)}, {}, {}, {0, 0, 400, 300}, 100)[0];
        QVERIFY(!callout.label.intersects(place));
        QVERIFY(QLineF(callout.label.center(), place.center()).length() < 120);
    }
    void theShapeThatFits() {
        // A tall strip of 70 pixels is free: only the narrow label stands there.
        const QVector<QRectF> names{{0, 0, 200, 300}, {270, 0, 130, 300}};
        const Symbol both{{{205, 100, 10, 10}}, {{150, 20}, {60, 60}}};
        QCOMPARE(placeCallouts({both}, names, {}, {0, 0, 400, 300}, 100)[0].label.size(), QSizeF(60, 60));
    }
    void thePlaceThatHasRoom() {
        const QVector<QRectF> names{{0, 0, 200, 300}};
        const Symbol twice{{{20, 100, 10, 10}, {300, 100, 10, 10}}, {{80, 20}}};
        QCOMPARE(placeCallouts({twice}, names, {}, {0, 0, 400, 300}, 100)[0].place, 1);
    }
    void neverOnNamesNorOnEachOther() {
        QRandomGenerator random(9);
        const QRectF room(0, 0, 900, 450);
        QVector<Symbol> symbols;
        QVector<QRectF> names;
        for (int i = 0; i < 16; ++i) {
            names << QRectF(random.bounded(840), random.bounded(420), 60, 14);
            symbols << symbol({random.bounded(840) * 1.0, random.bounded(420) * 1.0, 60, 24},
                              QSizeF(120 + random.bounded(60), 30));
        }
        const QVector<Callout> callouts = placeCallouts(symbols, names, {{0, 0, 900, 40}}, room, 150);
        int found = 0;
        for (int i = 0; i < 16; ++i) {
            const QRectF label = callouts[i].label;
            if (label.isEmpty())
                continue;
            ++found;
            QVERIFY(room.contains(label) && label.top() >= 40);
            for (const QRectF &name : std::as_const(names))
                QVERIFY(!label.intersects(name));
            for (int j = 0; j < i; ++j)
                QVERIFY(!label.intersects(callouts[j].label));
        }
        QVERIFY(found >= 12);
    }
    void noRoomIsNoLabel() {
        QVERIFY(placeCallouts({symbol({0, 0, 10, 10}, {500, 30})}, {}, {}, {0, 0, 400, 300}, 900)[0].label.isEmpty());
        // Nor one that would stand too far away.
        const QVector<QRectF> names{{0, 0, 250, 300}};
        QVERIFY(placeCallouts({symbol({10, 100, 10, 10}, {60, 20})}, names, {}, {0, 0, 400, 300}, 100)[0].label.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_callouts)
#include "tst_callouts.moc"
