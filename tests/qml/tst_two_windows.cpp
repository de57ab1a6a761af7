// Two windows with two sessions know nothing of each other.
#include "snapshot.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_two_windows : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void apart() {
        WindowFixture one, other;
        QVERIFY(one.open(traceFile("6.1-flush.txt")));
        QVERIFY(other.open(traceFile("6.1-delayed.txt")));
        one.playhead().toEnd();
        one.settle();
        const QString before = snapshotOf(one.stage()) + pillsOf(one.window());
        other.playhead().toEnd();
        other.stage().select(QStringLiteral("cpu:0"));
        other.settle();
        QCOMPARE(snapshotOf(one.stage()) + pillsOf(one.window()), before);
        QVERIFY(snapshotOf(other.stage()) != before);
        QVERIFY(one.stage().selected().isEmpty());
    }
};

QTEST_MAIN(tst_two_windows)
#include "tst_two_windows.moc"
