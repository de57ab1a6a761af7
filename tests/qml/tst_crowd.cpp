// Many works: what the stage folds away for want of room can be reached, by mouse and by keyboard.
#include <QProcess>

#include "models/activity.h"
#include "models/cpu_model.h"
#include "models/entry_model.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_crowd : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString traceOf(int cpus, int works) {
        const QString trace = folder_.filePath(QStringLiteral("%1-%2").arg(cpus).arg(works));
        QProcess runner;
        runner.start(QStringLiteral(WQLAB_RUNNER),
                     {QStringLiteral("--cpus"), QString::number(cpus), QStringLiteral("--trace"), trace,
                      QStringLiteral(WQLAB_QML_MODULES "/crowd.c"), QStringLiteral("works=%1").arg(works)});
        return runner.waitForFinished(30000) ? trace : QString();
    }
    // more: the button of the first list that has no room for all.
    static QQuickItem *more(WindowFixture &f) {
        for (QQuickItem *item : visibleTree(f.window().contentItem()))
            if (item->inherits("QQuickAbstractButton") && typeOf(item->parentItem()->parentItem()) == u"EntryWell")
                return item;
        return nullptr;
    }

    // cards: numbers of the CPUs that are shown in full.
    static QSet<int> cards(WindowFixture &f) {
        QSet<int> numbers;
        for (QQuickItem *card : f.items(QStringLiteral("CpuCard")))
            numbers << card->property("cpuNumber").toInt();
        return numbers;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void aPauseIsNoComingAndGoing() {
        Activity activity;
        QVERIFY(activity.quietAt(0));
        for (int i = 10; i < 100; i += 10)
            activity.note(i);
        activity.note(300);
        QVERIFY(activity.quietAt(10));
        for (int n = 11; n <= 90 + Activity::calm; ++n)
            QVERIFY(!activity.quietAt(n));
        QVERIFY(activity.quietAt(91 + Activity::calm));
        QVERIFY(activity.quietAt(300));   // what comes next has no say
        QVERIFY(!activity.quietAt(301));
    }
    // Where there is no room for all, a CPU that the module has left gives its room to the others, and keeps it where
    // there is. What is shown follows from the moment alone, and nothing comes and goes from event to event.
    void cpusThatAreLeftGiveTheirRoom() {
        const QString trace = traceOf(16, 20);
        WindowFixture small({1024, 640}), large({1920, 1080});
        QVERIFY(small.open(trace));
        QVERIFY(large.open(trace));
        int folded = 0, changes = 0;
        QSet<int> before;
        const int end = small.playhead().end();
        for (int n = end / 2; n < end; n += 7) {
            small.playhead().seek(n);
            small.settle();
            const QSet<int> now = cards(small);
            changes += now != before;
            before = now;
            for (const CpuRow &cpu : small.stage().cpus()->rows()) {
                QVERIFY(!now.contains(cpu.number) || cpu.open);
                QVERIFY(now.contains(cpu.number) || !cpu.open || cpu.quiet);
                folded += cpu.open && !now.contains(cpu.number);
            }
        }
        QVERIFY(folded > 0);
        QVERIFY2(changes < 12, qPrintable(QString::number(changes)));
        large.playhead().seek(end - 1);
        large.settle();
        small.playhead().seek(end - 1);
        small.settle();
        QVERIFY(cards(large).size() >= cards(small).size());
        // Who is selected keeps its card.
        int quiet = -1;
        for (const CpuRow &cpu : small.stage().cpus()->rows())
            if (cpu.open && !cards(small).contains(cpu.number))
                quiet = cpu.number;
        QVERIFY(quiet >= 0);
        small.stage().select(idOf(Selection::Cpu, quiet));
        small.settle();
        QVERIFY(cards(small).contains(quiet));
    }
    // Where many tasks are at one line its badges have room, or are a number.
    void badgesFitTheCode() {
        WindowFixture f;
        QVERIFY(f.open(traceOf(16, 64)));
        int numbers = 0;
        for (const double part : {0.2, 0.3, 0.4, 0.5}) {
            f.playhead().seek(int(part * f.playhead().end()));
            f.settle();
            for (QQuickItem *badge : f.items(QStringLiteral("CodeBadgeFace"))) {
                numbers += badge->property("words").toString().startsWith(u'+');
                const QRectF line = sceneRect(badge->parentItem()->parentItem()), face = sceneRect(badge);
                QVERIFY2(line.left() <= face.left() && face.right() <= line.right(),
                         qPrintable(badge->property("words").toString()));
            }
        }
        QVERIFY(numbers > 0);
    }
    // A function whose body stands on the line of its head is a place, too, and so is a tasklet's.
    void shortFunctionsArePlaces() {
        const QString trace = folder_.filePath(QStringLiteral("irq")), lines = folder_.filePath(QStringLiteral("lines"));
        QFile script(lines);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("wait 1ms\nirq 9\nwait 20ms\n");
        script.close();
        QProcess runner;
        runner.start(QStringLiteral(WQLAB_RUNNER), {QStringLiteral("--trace"), trace, QStringLiteral("--script"), lines,
                                                    QStringLiteral(WQLAB_QML_MODULES "/moments.c"), QStringLiteral("what=irq")});
        QVERIFY(runner.waitForFinished(30000));
        WindowFixture f;
        QVERIFY(f.open(trace));
        QSet<QString> seen;
        for (int n = 0; n < f.playhead().end(); ++n) {
            f.playhead().seek(n);
            for (const CodeRow &row : f.stage().code()->rows())
                for (const CodeBadge &badge : row.badges)
                    if (row.text.contains(u'{') && !row.text.startsWith(u'{'))
                        seen << badge.text.section(u' ', -1) + u' ' + row.text.section(u'(', 0, 0).section(u' ', -1);
        }
        QVERIFY2(seen.contains(QStringLiteral("below below")), qPrintable(QStringList(seen.values()).join(u'\n')));
    }
    void aListOpens() {
        WindowFixture f;
        QVERIFY(f.open(traceOf(2, 200)));
        f.playhead().seek(int(0.35 * f.playhead().end()));
        f.settle();
        QQuickItem *button = more(f);
        QVERIFY(button);
        auto *entries = button->parentItem()->parentItem()->property("entries").value<EntryModel *>();
        QVERIFY(entries && entries->count() > 40);

        const QRectF well = sceneRect(button->parentItem()->parentItem());
        f.click(button);
        f.settle();
        // It stands beside the list, and not over the sentence of the event.
        const QQuickItem *heading = f.withText(QStringLiteral("%1 works, the next one first").arg(entries->count()));
        QVERIFY(heading && sceneRect(heading).left() > well.right());
        for (const QQuickItem *list : f.items(QStringLiteral("KeyList")))
            for (const QQuickItem *sentence : f.items(QStringLiteral("Narration")))
                QVERIFY(!list->hasActiveFocus() || !sceneRect(list).intersects(sceneRect(sentence)));
        QVERIFY(f.withText(QStringLiteral("%1 works, the next one first").arg(entries->count())));
        QQuickItem *list = nullptr;
        for (QQuickItem *item : f.items(QStringLiteral("KeyList")))
            if (item->hasActiveFocus())
                list = item;
        QVERIFY(list);
        QCOMPARE(list->property("count").toInt(), entries->count());
        for (int i = 1; i < entries->count(); ++i)
            f.key(Qt::Key_Down);
        f.key(Qt::Key_Return);
        f.settle();
        const QModelIndex last = entries->index(entries->count() - 1, 0);
        QCOMPARE(f.stage().selected(), entries->data(last, EntryModel::EntryWork).toString());
        bool named = false;
        for (QQuickItem *face : f.items(QStringLiteral("PillFace")))
            named = named || (list->isAncestorOf(face) &&
                              face->property("text") == entries->data(last, EntryModel::EntryName));
        QVERIFY(named);
        f.key(Qt::Key_Escape);
        f.settle();
        QVERIFY(!f.withText(QStringLiteral("%1 works, the next one first").arg(entries->count())));

        // The same from the keyboard alone.
        button->forceActiveFocus(Qt::TabFocusReason);
        f.key(Qt::Key_Space);
        f.settle();
        QVERIFY(f.withText(QStringLiteral("%1 works, the next one first").arg(entries->count())));
    }
};

QTEST_MAIN(tst_crowd)
#include "tst_crowd.moc"
