// The plan of the machine: roomy where there is room, everything at once where there is not.
#include <QQuickItem>
#include <QtTest>
#include <memory>

#include "board/density.h"
#include "board/strip_plan.h"

using namespace wqlab;
using namespace wqlab::density;

// WideItem: a chip of a strip.
class WideItem : public QQuickItem {
    Q_OBJECT
    Q_PROPERTY(qreal wordsWidth READ width NOTIFY widthChanged)
};

class tst_density : public QObject {
    Q_OBJECT

    static CardDemand busyCpu(int busy = 1, int idle = 2) {
        CardDemand card;
        card.pools = {{true, busy, 2, idle, 1, 0}, {false, 0, 0, 1, 0, 0}};
        return card;
    }
    static Plan planFor(int cpus, QSizeF room, qreal unit = 1) {
        return plan(std::vector<CardDemand>(std::size_t(cpus), busyCpu()), {}, room, unit);
    }

private slots:
    void oneCpuInALargeWindowIsSpacious() {
        const Plan p = planFor(1, {1300, 700});
        QCOMPARE(p.level, Spacious);
        QCOMPARE(p.columns, 1);
    }
    void lessRoomIsDenser() {
        int before = Spacious;
        for (int height = 900; height >= 60; height -= 20) {
            const Level level = planFor(2, {900, qreal(height)}).level;
            QVERIFY(level >= before);
            before = level;
        }
        QCOMPARE(before, int(Tiny));
        QCOMPARE(planFor(8, {900, 200}).level, Mini);
    }
    void fourCpusStandInSquareOrInLine() {
        const Plan p = planFor(4, {920, 340});
        QVERIFY(p.columns == 4 || p.columns == 2);
        QVERIFY(p.height <= 340);
    }
    void sixteenCpusFit_data() {
        QTest::addColumn<QSizeF>("room");
        QTest::newRow("1280x800") << QSizeF(920, 240);
        QTest::newRow("1920x1080") << QSizeF(1390, 560);
    }
    void sixteenCpusFit() {
        QFETCH(QSizeF, room);
        const Plan p = planFor(16, room);
        QVERIFY2(p.height <= room.height(), qPrintable(QString::number(p.height)));
    }
    void largerTypeNeedsMoreRoom() {
        QVERIFY(planFor(2, {900, 400}, 2).level > planFor(2, {900, 400}, 1).level);
        QCOMPARE(rowSizes(Roomy, 1.5).worker, 63.0);
    }
    void thePoolsBelowTakeTheirShare() {
        const std::vector<CardDemand> cards{busyCpu()};
        const Plan alone = plan(cards, {}, {900, 420}, 1);
        const Plan shared = plan(cards, busyCpu(), {900, 420}, 1);
        QVERIFY(shared.level > alone.level);
    }
    // A list takes the height that is left, and no more.
    void aRowTakesTheHeightThatIsThere() {
        const std::vector<CardDemand> cards{busyCpu(3), busyCpu(1)};
        const Plan roomy = row(cards, {900, 700}, 1), low = row(cards, {900, 250}, 1);
        QCOMPARE(roomy.columns, 2);
        QCOMPARE(low.columns, 2);
        QVERIFY(roomy.height <= 700 && low.height <= 250 && roomy.level < low.level);
        QCOMPARE(row(cards, {400, 700}, 1).columns, 0);   // no names would be left
        CardDemand low_one;
        low_one.least = 64;
        QCOMPARE(cardHeight(low_one, rowSizes(Tiny, 1), 300, 1), 64.0);
    }
    void listsGrowIntoTheRoom() {
        const RowSizes mini = rowSizes(Mini, 1);
        const std::vector<CardDemand> cards(8, busyCpu());
        QCOMPARE(grown(mini, cards, {}, 8, 0).wellRows, 1);
        const int some = grown(mini, cards, {}, 8, 130).wellRows;
        QVERIFY(some > 1 && (some - 1) * (mini.pill + 8) <= 130);
        QVERIFY(grown(mini, cards, {}, 4, 130).wellRows < some);
        QVERIFY(grown(mini, cards, {}, 8, 1e6).wellRows <= 12);
    }
    void namesFirstThenTokensThenANumber() {
        const std::vector<qreal> few(3, 64), many(30, 64), most(200, 64);
        QCOMPARE(foldRow(few, 400, 1, 8, 14, 60), (RowFold{3, 0}));
        const RowFold some = foldRow(many, 900, 1, 8, 14, 60);
        QVERIFY(some.full > 0 && some.full + some.tokens == 30);
        QCOMPARE(foldRow({130}, 80, 1, 8, 14, 30), (RowFold{0, 1}));
        const RowFold number = foldRow(most, 400, 1, 8, 14, 60);
        QVERIFY(number.full == 0 && number.tokens > 10 && number.tokens < 200);
    }
    // The module's works: in words where there is room, then by their names, then as bars.
    void stripFolds_data() {
        QTest::addColumn<int>("homes");
        QTest::addColumn<int>("callers");
        QTest::addColumn<qreal>("width");
        QTest::addColumn<qreal>("most");
        QTest::addColumn<qreal>("unit");
        QTest::addColumn<bool>("crowded");
        QTest::addColumn<StripPlan::Form>("form");
        QTest::addColumn<bool>("brief");
        QTest::newRow("room") << 3 << 1 << 900.0 << 200.0 << 1.0 << false << StripPlan::Words << false;
        QTest::newRow("low") << 3 << 1 << 450.0 << 100.0 << 1.0 << false << StripPlan::Names << true;
        QTest::newRow("large type") << 3 << 1 << 900.0 << 200.0 << 2.0 << false << StripPlan::Names << true;
        QTest::newRow("crowded") << 3 << 1 << 900.0 << 200.0 << 1.0 << true << StripPlan::Names << true;
        QTest::newRow("many") << 64 << 1 << 600.0 << 170.0 << 1.0 << false << StripPlan::Tokens << false;
        QTest::newRow("many, low") << 64 << 1 << 400.0 << 80.0 << 1.0 << true << StripPlan::Tokens << true;
    }
    void stripFolds() {
        QFETCH(int, homes);
        QFETCH(int, callers);
        QFETCH(qreal, width);
        QFETCH(qreal, most);
        QFETCH(qreal, unit);
        QFETCH(bool, crowded);
        StripPlan plan;
        plan.setProperty("homes", homes);
        plan.setProperty("callers", callers);
        plan.setProperty("queues", 1);
        plan.setProperty("width", width);
        plan.setProperty("unit", unit);
        plan.setProperty("crowded", crowded);
        plan.setProperty("most", most);
        QTEST(plan.form(), "form");
        QTEST(plan.brief(), "brief");
    }
    // The height in words is what the chips would take, in whatever form they are.
    void stripMeasures() {
        QQuickItem flow;
        StripPlan plan;
        for (const char *property : {"homes", "callers"})
            plan.setProperty(property, 2);
        plan.setProperty("most", 1000.0);
        plan.setProperty("width", 200.0);
        plan.setProperty("flow", QVariant::fromValue(&flow));
        std::vector<std::unique_ptr<WideItem>> chips;
        for (const qreal width : {90, 90, 120, 60}) {
            chips.push_back(std::make_unique<WideItem>());
            chips.back()->setParentItem(&flow);
            chips.back()->setWidth(width);
        }
        QCoreApplication::processEvents();
        QCOMPARE(plan.wordsHeight(), 16.0 + 2 * 32 + 12);   // 90 + 12 + 90, 120 + 12 + 60
        chips[0]->setWidth(100);
        plan.settle();
        QCOMPARE(plan.wordsHeight(), 16.0 + 3 * 32 + 24);
        chips[0]->setWidth(90);
        QCoreApplication::processEvents();
        QCOMPARE(plan.wordsHeight(), 16.0 + 2 * 32 + 12);
        chips[0]->setWidth(100);
        QCoreApplication::processEvents();
        plan.setProperty("crowded", true);
        QCOMPARE(plan.form(), StripPlan::Names);
        QCOMPARE(plan.wordsHeight(), 16.0 + 3 * 32 + 24);
        plan.setProperty("crowded", false);
        QCOMPARE(plan.form(), StripPlan::Words);
    }
};

QTEST_GUILESS_MAIN(tst_density)
#include "tst_density.moc"
