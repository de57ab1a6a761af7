// The window by keyboard: played to the end and back, each step back equal to the state before;
// theme; panes.
#include "snapshot.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_window : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void thereAndBack_data() {
        QTest::addColumn<QString>("source");
        QTest::newRow("a real kernel's trace") << traceFile("6.1-concurrency.txt");
        QTest::newRow("with the scheduler") << traceFile("6.1-sched.txt");
        QTest::newRow("max_active") << moduleFile("modules/documented_max_active_2.c");
        QTest::newRow("delayed") << moduleFile("modules/delayed.c");
    }
    void thereAndBack() {
        QFETCH(QString, source);
        WindowFixture f;
        QVERIFY2(f.open(source), qPrintable(f.stage().session()->problem()));
        f.key(Qt::Key_Home);
        // Whether a task's row is on the timeline depends on how far the run was played, so play it
        // all first.
        f.key(Qt::Key_End);
        f.key(Qt::Key_Home);
        QStringList seen;
        QList<int> positions;
        for (int steps = 0; steps < 60; ++steps) {
            positions << f.playhead().position();
            f.settle();
            seen << snapshotOf(f.stage()) + pillsOf(f.window());
            if (steps == 59 || f.playhead().position() >= f.playhead().end())
                break;
            f.keys(QStringLiteral("."));
            QVERIFY(f.playhead().position() > positions.last());
        }
        QVERIFY(seen.size() > 10);
        QVERIFY(seen.first() != seen.last());
        for (qsizetype i = seen.size() - 2; i >= 0; --i) {
            f.keys(QStringLiteral(","));
            QCOMPARE(f.playhead().position(), positions[i]);
            f.settle();
            QCOMPARE(snapshotOf(f.stage()) + pillsOf(f.window()), seen[i]);
        }
    }
    void endAndStart() {
        WindowFixture f;
        QVERIFY(f.open(traceFile("6.1-flush.txt")));
        f.key(Qt::Key_End);
        QCOMPARE(f.playhead().position(), f.playhead().end());
        f.key(Qt::Key_Home);
        QCOMPARE(f.playhead().position(), f.playhead().first());
    }
    void spacePlaysAndPauses() {
        WindowFixture f;
        QVERIFY(f.open(traceFile("6.1-flush.txt")));
        f.playhead().setSpeed(100);
        f.key(Qt::Key_Space);
        QVERIFY(f.playhead().playing());
        QTRY_VERIFY(f.playhead().position() > 2);
        f.key(Qt::Key_Space);
        QVERIFY(!f.playhead().playing());
    }
    void themeSwitch() {
        WindowFixture f;
        QVERIFY(f.open(traceFile("6.1-flush.txt")));
        f.theme()->setProperty("dark", true);
        f.settle();
        const QColor dark = f.window().grabWindow().pixelColor(640, 10);
        f.keys(QStringLiteral("t"));
        f.settle();
        const QColor light = f.window().grabWindow().pixelColor(640, 10);
        QVERIFY(dark.lightness() < 80);
        QVERIFY(light.lightness() > 200);
        f.keys(QStringLiteral("t"));
    }
    void panesByF6() {
        WindowFixture f;
        QVERIFY(f.open(traceFile("6.1-flush.txt")));
        QStringList went;
        for (int i = 0; i < 4; ++i) {
            f.key(Qt::Key_F6);
            for (QQuickItem *item : visibleTree(f.window().contentItem()))
                if (item->hasActiveFocus() && typeOf(item).endsWith(QStringLiteral("Pane")) &&
                    item->property("title").isValid())
                    went << item->property("title").toString();
        }
        QCOMPARE(went.size(), 4);
        QVERIFY(went[0] != went[1] && went[1] != went[2]);
        QCOMPARE(went[3], went[0]);
    }
    void everyControlByTab() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/cancel.c")));
        f.settle();
        QSet<QQuickItem *> reached;
        QImage before = f.window().grabWindow();
        for (int i = 0; i < 80; ++i) {
            f.key(Qt::Key_Tab);
            QQuickItem *item = f.window().activeFocusItem();
            const QImage now = f.window().grabWindow();
            if (item && !reached.contains(item)) {
                reached.insert(item);
                // One sees where one is: something has changed on it or round it.
                const QRect place = sceneRect(item).adjusted(-8, -8, 8, 8).toRect() & now.rect();
                QVERIFY2(!place.isEmpty(), qPrintable(typeOf(item)));
                QVERIFY2(now.copy(place) != before.copy(place), qPrintable(typeOf(item) + u' ' + item->property("text").toString()));
            }
            before = now;
        }
        for (const QString &type : {QStringLiteral("PlainButton"), QStringLiteral("TabWord"),
                                    QStringLiteral("WorkHome"), QStringLiteral("RunPill")})
            for (QQuickItem *item : f.items(type))
                QVERIFY2(!item->isEnabled() || reached.contains(item),
                         qPrintable(type + u' ' + item->property("text").toString()));
    }
    // On a page that is higher than the window, too.
    void whatHasTheKeyboardIsSeen() {
        WindowFixture f({1024, 640});
        f.workspace().goHome();
        f.settle();
        QSet<QQuickItem *> cards;
        for (int i = 0; i < 40; ++i) {
            f.key(Qt::Key_Tab);
            QQuickItem *item = f.window().activeFocusItem();
            QVERIFY(item);
            QVERIFY2(QRectF(QPointF(), f.window().size()).contains(sceneRect(item)), qPrintable(typeOf(item)));
            if (typeOf(item) == QStringLiteral("LessonCard"))
                cards << item;
        }
        QVERIFY(cards.size() > 20);
    }
    // Whatever opens over the window: once it is closed one goes on where one was.
    void theKeyboardComesBack() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/cancel.c")));
        for (int i = 0; i < 4; ++i)
            f.key(Qt::Key_Tab);
        QQuickItem *item = f.window().activeFocusItem();
        QVERIFY(item && item->inherits("QQuickAbstractButton"));
        for (const char *keys : {"F1", "Ctrl+F", "Ctrl+E", "L", "Q"}) {
            const QKeySequence sequence(QString::fromLatin1(keys));
            f.key(sequence[0].key(), sequence[0].keyboardModifiers());
            QVERIFY2(f.window().activeFocusItem() != item, keys);
            f.key(Qt::Key_Escape);
            f.settle();
            QVERIFY2(f.window().activeFocusItem() == item && item->property("visualFocus").toBool(), keys);
        }
    }
    void selectLightsUp() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.key(Qt::Key_End);
        f.settle();
        QQuickItem *home = f.items(QStringLiteral("WorkHome")).value(0);
        QVERIFY(home);
        f.click(home);
        QCOMPARE(f.stage().selected(), home->property("homeWork").toString());
        QVERIFY(!f.stage().selectedWhy().isEmpty());
        QVERIFY(f.stage().inspector()->rowCount() > 4);
        f.key(Qt::Key_Escape);
        QVERIFY(f.stage().selected().isEmpty());
    }
    void anotherRun() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/cancel.c")));
        QCOMPARE(f.stage().cpus()->count(), 4);
        f.click(f.items(QStringLiteral("RunPill")).value(0));
        f.settle();
        QQuickItem *two = f.button(QStringLiteral("2"));
        QVERIFY(two);
        f.click(two);
        QCOMPARE(f.stage().session()->cpus(), 2);
        QQuickItem *again = f.button(QStringLiteral("Run again"));
        QVERIFY(again);
        f.click(again);
        QTRY_COMPARE(f.stage().session()->status(), Session::Ready);
        QTRY_COMPARE(f.stage().cpus()->count(), 2);
        f.key(Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(f.stage().session()->status(), Session::Ready);
    }
    void homePageAndBack() {
        WindowFixture f;
        QVERIFY(f.open(traceFile("6.1-flush.txt")));
        f.click(f.items(QStringLiteral("Wordmark")).value(0));
        QCOMPARE(f.workspace().page(), Workspace::HomePage);
        QVERIFY(f.items(QStringLiteral("LessonCard")).size() >= 3);
        f.click(f.items(QStringLiteral("LessonCard")).value(0));
        QCOMPARE(f.workspace().page(), Workspace::StagePage);
    }
};

QTEST_MAIN(tst_window)
#include "tst_window.moc"
