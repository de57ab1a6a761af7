// What a lesson has not come to is folded: not in the window, one node for a screen reader, and there at a click or a key.
#include "accessible_tree.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_folding : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void aLessonUnfoldsTheStage() {
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("reading-this-window")));
        to(f, 0);
        QCOMPARE(panes(f), QStringLiteral("CpuCard CodePane FoldedTimeline"));
        QCOMPARE(tabs(f), QStringList{QStringLiteral("Code")});
        QCOMPARE(folded(f), (QStringList{QStringLiteral("folded: Inspect, Log, Events, Tasks"),
                                         QStringLiteral("folded: the module's memory, callers, workqueues, other CPUs, other pools"),
                                         QStringLiteral("folded: timeline, comes in step 7")}));
        to(f, 1);
        QCOMPARE(panes(f), QStringLiteral("ModuleStrip WorkHome CpuCard CodePane FoldedTimeline"));
        to(f, 2);
        QCOMPARE(panes(f), QStringLiteral("ModuleStrip WorkHome CallerChip CpuCard CodePane FoldedTimeline"));
        to(f, 6);
        QCOMPARE(panes(f), QStringLiteral("ModuleStrip WorkHome CpuCard PoolView CodePane TimelinePane"));
        QCOMPARE(tabs(f), (QStringList{QStringLiteral("Code"), QStringLiteral("Log")}));
        // Back by one step and by many: what a step shows is its own.
        to(f, 5);
        QCOMPARE(panes(f), QStringLiteral("ModuleStrip WorkHome CpuCard PoolView LogPane FoldedTimeline"));
        to(f, 0);
        QCOMPARE(panes(f), QStringLiteral("CpuCard CodePane FoldedTimeline"));
    }
    void aClickUnfoldsWhatItNames() {
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("reading-this-window")));
        to(f, 0);
        f.click(f.withText(QStringLiteral("+  Timeline, comes in step 7")));
        f.settle();
        QVERIFY(panes(f).contains(QStringLiteral("TimelinePane")));
        QVERIFY(!panes(f).contains(QStringLiteral("ModuleStrip")));
        f.click(f.withText(QStringLiteral("+  Inspect, Log, Events, Tasks")));
        f.settle();
        QCOMPARE(tabs(f).size(), 5);
        // It stays so for as long as the lesson is open, also where the step alone would fold it.
        to(f, 3);
        to(f, 0);
        QVERIFY(panes(f).contains(QStringLiteral("TimelinePane")));
        QCOMPARE(tabs(f).size(), 5);
        QVERIFY(f.open(QStringLiteral("a-first-work")));
        QVERIFY(f.open(QStringLiteral("reading-this-window")));
        to(f, 0);
        QCOMPARE(panes(f), QStringLiteral("CpuCard CodePane FoldedTimeline"));
    }
    void aKeyUnfoldsAll() {
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("reading-this-window")));
        to(f, 0);
        f.key(Qt::Key_U);
        f.settle();
        QCOMPARE(panes(f), QStringLiteral("ModuleStrip WorkHome CallerChip CpuStrip CpuStrip CpuStrip CpuStrip CodePane TimelinePane"));
        QCOMPARE(tabs(f).size(), 5);
        QCOMPARE(folded(f), QStringList());
    }
    void whereSomethingHappensIsNotFolded() {
        // The change sends the work to the pool that this lesson does not speak of.
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("reading-this-window")));
        to(f, 3);
        QCOMPARE(f.items(QStringLiteral("PoolView")).size(), 1);
        f.stage().lesson()->skip();
        f.stage().session()->runVariation();
        QTRY_VERIFY_WITH_TIMEOUT(f.stage().session()->status() == Session::Ready, 20'000);
        f.settle();
        QVERIFY(f.withText(QStringLiteral("pool 1 · highpri")));
        QCOMPARE(f.items(QStringLiteral("Pill")).size(), 1);
    }
    void aModuleOfOnesOwnIsWholeAlways() {
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("reading-this-window")));
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.settle();
        QCOMPARE(folded(f), QStringList());
        QCOMPARE(tabs(f).size(), 5);
    }

private:
    static void to(WindowFixture &f, int step) {
        f.stage().lesson()->setStep(step);
        f.settle();
    }
    // panes: the parts of the stage that are seen, in the order of the window.
    static QString panes(WindowFixture &f) {
        QStringList seen;
        for (const char *type : {"ModuleStrip", "WorkHome", "CallerChip", "CpuCard", "CpuStrip", "PoolView", "CodePane", "LogPane",
                                 "TimelinePane", "FoldedTimeline"})
            for (qsizetype i = f.items(QLatin1String(type)).size(); i > 0; --i)
                seen << QLatin1String(type);
        return seen.join(u' ');
    }
    static QStringList tabs(WindowFixture &f) {
        QStringList names;
        for (QAccessibleInterface *node : accessibleNodes(f.window(), QAccessible::PageTab))
            names << node->text(QAccessible::Name);
        return names;
    }
    static QStringList folded(WindowFixture &f) {
        QStringList names;
        for (QAccessibleInterface *node : accessibleNodes(f.window(), QAccessible::Button))
            if (node->text(QAccessible::Name).startsWith(QStringLiteral("folded: ")))
                names << node->text(QAccessible::Name);
        names.sort();
        return names;
    }
};

QTEST_MAIN(tst_folding)
#include "tst_folding.moc"
