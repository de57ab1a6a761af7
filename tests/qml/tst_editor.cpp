// The module's text changed and run in the window, as a person does it: by mouse and by keyboard.
#include "models/change_guess.h"
#include "timeline/timeline_item.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_editor : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;

    QString module(const QString &line) {
        const QString file = dir_.filePath(QStringLiteral("m.c"));
        QFile f(file);
        if (!f.open(QIODevice::WriteOnly))
            return {};
        f.write(QStringLiteral("#include <linux/module.h>\n#include <linux/workqueue.h>\n"
                               "static void tick_fn(struct work_struct *w) { }\n"
                               "static DECLARE_WORK(tick, tick_fn);\n"
                               "static int __init m_init(void)\n{\n\t%1\n\treturn 0;\n}\n"
                               "static void __exit m_exit(void) { cancel_work_sync(&tick); }\n"
                               "module_init(m_init);\nmodule_exit(m_exit);\nMODULE_LICENSE(\"GPL\");\n")
                    .arg(line)
                    .toUtf8());
        return file;
    }
    static QQuickItem *area(WindowFixture &f) {
        for (QQuickItem *item : visibleTree(f.window().contentItem()))
            if (item->inherits("QQuickTextArea"))
                return item;
        return nullptr;
    }
    static void cursorBehind(WindowFixture &f, const QString &words) {
        QQuickItem *text = area(f);
        QVERIFY(text);
        const qsizetype at = text->property("text").toString().indexOf(words);
        QVERIFY2(at >= 0, qPrintable(words));
        text->setProperty("cursorPosition", int(at + words.size()));
    }
    static QQuickItem *inCard(WindowFixture &f, const QString &word) {
        for (QQuickItem *card : f.items(QStringLiteral("GuessCard")))
            for (QQuickItem *item : visibleTree(card))
                if (item->inherits("QQuickAbstractButton") && item->property("text").toString() == word)
                    return item;
        return nullptr;
    }
    static void over(WindowFixture &f) {
        QTRY_VERIFY_WITH_TIMEOUT(f.stage().session()->status() != Session::Running, 20'000);
        f.settle();
    }

private slots:
    void initTestCase() { qputenv("XDG_DATA_HOME", dir_.filePath(QStringLiteral("data")).toUtf8()); }
    void init() {
        QDir(dir_.filePath(QStringLiteral("data"))).removeRecursively();
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
    }

    // Issue 7's own example, without a mouse: E, to the 0, 1 instead, Ctrl+R, and C compares.
    void aLessonsCpuChanged() {
        WindowFixture f;
        const QString lesson = f.workspace().course()->rows()[0].lessons->rows()[1].key;
        QVERIFY(f.open(lesson));
        const QString original = f.stage().editor()->text();
        f.keys(QStringLiteral("e"));
        f.settle();
        QVERIFY(f.stage().editor()->on());
        const QString before = original.section(QStringLiteral("queue_work_on(0"), 0, 0);
        QVERIFY(before != original);
        f.key(Qt::Key_Home, Qt::ControlModifier);
        for (qsizetype i = before.count(QLatin1Char('\n')); i > 0; --i)
            f.key(Qt::Key_Down);
        f.key(Qt::Key_Home);
        for (qsizetype i = before.size() - before.lastIndexOf(QLatin1Char('\n')) - 1 + 15; i > 0; --i)
            f.key(Qt::Key_Right);
        f.key(Qt::Key_Backspace);
        f.keys(QStringLiteral("1"));
        QCOMPARE(f.stage().editor()->text(), QString(original).replace(QStringLiteral("on(0"), QStringLiteral("on(1")));
        QElapsedTimer clock;
        clock.start();
        qint64 first = -1;
        connect(f.stage().session()->recording(), &Recording::grown, f.stage().editor(), [&] {
            if (first < 0)
                first = clock.elapsed();
        });
        f.key(Qt::Key_R, Qt::ControlModifier);
        over(f);
        qInfo("first event after %lld ms", first);
        QVERIFY(first >= 0 && first < 10'000);
        QCOMPARE(f.stage().session()->failure(), QString());
        QCOMPARE(f.stage().runs()->count(), 2);
        QTRY_COMPARE(f.stage().runs()->change(), QStringLiteral("first_work ran on CPU 1 instead of CPU 0."));
        f.settle();
        QVERIFY(f.withText(f.stage().runs()->change()));
        f.key(Qt::Key_Escape);
        f.keys(QStringLiteral("c"));
        Compare &compare = *f.workspace().compare();
        QVERIFY(compare.on());
        f.settle();
        QCOMPARE(compare.summary(), f.stage().runs()->change());
        QVERIFY(f.withText(compare.summary()));
        f.key(Qt::Key_Escape);
        QVERIFY(!compare.on());
        f.settle();
        f.keys(QStringLiteral("e"));
        f.settle();
        // Changes, then back to the text and out; the copy is kept.
        f.click(f.button(QStringLiteral("Changes")));
        f.settle();
        QCOMPARE(f.stage().editor()->changes()->summary(), QStringLiteral("Lines added: 1, removed: 1"));
        f.click(f.button(QStringLiteral("Text")));
        f.settle();
        area(f)->forceActiveFocus();
        f.key(Qt::Key_Escape);
        f.settle();
        QVERIFY(!f.stage().editor()->on());
        QVERIFY(f.stage().editor()->changed());
        // One key back to the run before, to the event.
        f.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.stage().runs()->current(), 1);
        f.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.stage().runs()->current(), 2);
        // The copy is found again; the lesson's file is as it was.
        QVERIFY(f.open(lesson));
        QVERIFY(f.button(QStringLiteral("Edit your copy")));
        QVERIFY(f.stage().editor()->text() != original);
        f.stage().editor()->reset();
        QCOMPARE(f.stage().editor()->text(), original);
    }
    void whatWillDifferIsSaidBefore() {
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("lost-update")));
        ChangeGuess &guess = *f.stage().guess();
        f.click(f.button(QStringLiteral("Edit a copy")));
        f.settle();
        QVERIFY(!guess.offered());
        cursorBehind(f, QStringLiteral("queue_work_on(0"));
        f.key(Qt::Key_Backspace);
        f.keys(QStringLiteral("1"));
        f.settle();
        QVERIFY(guess.offered());
        QCOMPARE(guess.works(), (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
        QVERIFY(!inCard(f, QStringLiteral("later")));   // first which, then how
        f.click(inCard(f, QStringLiteral("first")));
        f.settle();
        QVERIFY(!inCard(f, QStringLiteral("of CPU 1")));
        f.click(inCard(f, QStringLiteral("in another worker")));
        f.settle();
        f.click(inCard(f, QStringLiteral("of CPU 1")));
        f.settle();
        f.key(Qt::Key_R, Qt::ControlModifier);
        over(f);
        QVERIFY2(guess.right(), qPrintable(guess.told()));
        QVERIFY(guess.told().startsWith(QStringLiteral("✓ As you said: `first` in another worker, of CPU 1. ")));
        QVERIFY(!guess.offered());
        // The next one is asked about anew. Who says nothing is told nothing.
        area(f)->forceActiveFocus();
        cursorBehind(f, QStringLiteral("queue_work_on(1"));
        f.key(Qt::Key_Backspace);
        f.keys(QStringLiteral("2"));
        f.settle();
        QVERIFY(guess.offered() && guess.told().isEmpty());
        f.key(Qt::Key_R, Qt::ControlModifier);
        over(f);
        QVERIFY(!guess.offered() && guess.told().isEmpty());
        f.stage().editor()->reset();
    }
    void whatAnotherMachineChangesIsSaidBefore() {
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("lost-update")));
        ChangeGuess &guess = *f.stage().guess();
        Session &session = *f.stage().session();
        QVERIFY(!guess.offered());
        f.click(f.items(QStringLiteral("RunPill")).first());
        f.settle();
        session.setCpus(1);
        f.settle();
        QCOMPARE(guess.about(), ChangeGuess::Options);
        session.setCpus(4);   // as it was
        QVERIFY(!guess.offered());
        session.setCpus(1);
        f.settle();
        f.click(inCard(f, QStringLiteral("second")));
        f.settle();
        f.click(inCard(f, QStringLiteral("as before")));
        f.settle();
        f.click(f.button(QStringLiteral("Run again")));
        over(f);
        f.settle();
        QVERIFY(!guess.right());
        const QString told = guess.toldPlain();
        QVERIFY2(told.startsWith(QStringLiteral("✗ You said: second as before.")), qPrintable(told));
        QVERIFY2(told.endsWith(f.stage().runs()->change()), qPrintable(told));
        QVERIFY(f.withText(told));
        // It is about that run alone.
        session.goBack();
        f.settle();
        QVERIFY(guess.told().isEmpty());
    }
    void whatDoesNotCompile() {
        WindowFixture f;
        QVERIFY(f.open(module(QStringLiteral("schedule_work(&tick);"))));
        f.key(Qt::Key_End);
        const int events = f.stage().session()->recording()->count();
        f.keys(QStringLiteral("e"));
        f.settle();
        cursorBehind(f, QStringLiteral("schedule_work(&tick)"));
        f.key(Qt::Key_Delete);
        f.key(Qt::Key_R, Qt::ControlModifier);
        over(f);
        QCOMPARE(f.stage().session()->recording()->count(), events);   // the last good run is still there
        QVERIFY(f.withText(QStringLiteral("A semicolon is missing here.")));
        // A click on it goes to its line and column.
        area(f)->setProperty("cursorPosition", 0);
        QQuickItem *complaint = nullptr;
        for (QQuickItem *row : f.items(QStringLiteral("ListRow")))
            if (row->property("diagnosticLine").isValid() && !complaint)
                complaint = row;
        QVERIFY(complaint);
        f.click(complaint);
        f.settle();
        QVERIFY(area(f)->hasActiveFocus());
        f.keys(QStringLiteral(";"));
        f.key(Qt::Key_R, Qt::ControlModifier);
        over(f);
        QCOMPARE(f.stage().session()->failure(), QString());
        QVERIFY(!f.stage().editor()->changed());
    }
    void typing() {
        WindowFixture f;
        QVERIFY(f.open(module(QStringLiteral("schedule_work(&tick);"))));
        f.keys(QStringLiteral("e"));
        f.settle();
        cursorBehind(f, QStringLiteral("schedule_work(&tick);"));
        f.key(Qt::Key_Return);
        f.keys(QStringLiteral("if (1) {"));
        f.key(Qt::Key_Return);
        f.keys(QStringLiteral("t, m. p;"));   // the window's own keys wait
        f.key(Qt::Key_Return);
        f.keys(QStringLiteral("}"));
        QVERIFY2(f.stage().editor()->text().contains(QStringLiteral("\n\tif (1) {\n\t\tt, m. p;\n\t}\n\treturn 0;")),
                 qPrintable(f.stage().editor()->text()));
        f.key(Qt::Key_Tab);
        QVERIFY(f.stage().editor()->text().contains(QStringLiteral("\t}\t\n")));
        for (int i = 0; i < 40 && f.stage().editor()->changed(); ++i)
            f.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!f.stage().editor()->changed());
        const QString text = f.stage().editor()->text();
        f.key(Qt::Key_Left);
        QCOMPARE(f.stage().editor()->text(), text);
    }
    void compared() {
        WindowFixture f;
        QVERIFY(f.open(module(QStringLiteral("schedule_work_on(0, &tick);"))));
        module(QStringLiteral("schedule_work_on(1, &tick);"));
        QTRY_COMPARE_WITH_TIMEOUT(f.stage().runs()->count(), 2, 20'000);
        over(f);
        QVERIFY(f.button(QStringLiteral("Compare with Run 1")));
        f.keys(QStringLiteral("c"));
        f.settle();
        Compare &compare = *f.workspace().compare();
        QVERIFY(compare.on());
        QCOMPARE(f.items(QStringLiteral("TimelineItem")).size(), 2);
        QVERIFY(f.withText(QStringLiteral("tick ran on CPU 1 instead of CPU 0.")));
        // Insmod's return stands at one place in both; so does every moment of one axis.
        const QList<QQuickItem *> lines = f.items(QStringLiteral("TimelineItem"));
        auto *above = static_cast<TimelineItem *>(lines[0]), *below = static_cast<TimelineItem *>(lines[1]);
        for (const int axis : {TimelineItem::Time, TimelineItem::Order}) {
            above->setChoice(axis);
            below->setChoice(axis);
            f.settle();
            compare.leftStage()->playhead()->seek(compare.leftOrigin());
            compare.rightStage()->playhead()->seek(compare.rightOrigin());
            f.settle();
            QCOMPARE(int(above->playheadX() - above->labelWidth()), int(below->playheadX() - below->labelWidth()));
        }
        above->zoom(2, above->width() / 2);
        QCOMPARE(below->windowFrom(), above->windowFrom());
        // Return on a row: both go to the first event that differs.
        f.key(Qt::Key_Return);
        f.settle();
        const CompareTableRow row = compare.table()->rows().value(0);
        QVERIFY(row.differs && row.left >= 0 && row.right >= 0);
        QCOMPARE(compare.leftStage()->playhead()->position(), row.left + 1);
        QCOMPARE(compare.rightStage()->playhead()->position(), row.right + 1);
        f.click(f.button(QStringLiteral("Look at it")));   // the left one
        f.settle();
        QVERIFY(!compare.on());
        QCOMPARE(f.stage().runs()->current(), 1);
        QCOMPARE(f.playhead().position(), row.left + 1);
        compare.open(1, 2);
        f.settle();
        f.key(Qt::Key_Escape);
        f.settle();
        QVERIFY(!compare.on());
        QCOMPARE(f.items(QStringLiteral("TimelineItem")).size(), 1);
    }
    void workbench() {
        WindowFixture f;
        f.workspace().goHome();
        f.settle();
        f.click(f.button(QStringLiteral("Workbench")));
        f.settle();
        f.click(f.button(QStringLiteral("A delayed work")));
        over(f);
        QCOMPARE(f.stage().session()->status(), Session::Ready);
        QVERIFY(f.stage().editor()->on());
        f.settle();
        QVERIFY(area(f)->property("text").toString().contains(QStringLiteral("schedule_delayed_work")));
        // A parameter of it, by the run panel; Ctrl+R takes it.
        f.click(f.items(QStringLiteral("RunPill")).value(0));
        f.settle();
        QQuickItem *field = nullptr;
        for (QQuickItem *item : f.items(QStringLiteral("WordField")))
            if (item->property("hint").toString() == QStringLiteral("20"))
                field = item;
        QVERIFY(field);
        QVERIFY(f.withText(QStringLiteral("milliseconds between two runs")));
        f.click(field);
        f.keys(QStringLiteral("40"));
        f.key(Qt::Key_Return);
        QCOMPARE(f.stage().session()->options().params, QStringList{QStringLiteral("period=40")});
        f.click(f.button(QStringLiteral("with debug checks")));
        f.click(f.button(QStringLiteral("Run again")));
        over(f);
        QCOMPARE(f.stage().session()->runs()->name(2), QStringLiteral("Run 2, debug configuration, period=40"));
    }
    // A file is looked for in a dialog; a module is edited, anything else is only looked at.
    void browsed() {
        WindowFixture f;
        f.workspace().goHome();
        f.settle();
        f.click(f.button(QStringLiteral("Workbench")));
        f.settle();
        QObject *dialog = nullptr;
        for (QObject *o : f.window().findChildren<QObject *>())
            if (o->inherits("QQuickFileDialog"))
                dialog = o;
        QVERIFY(dialog);
        const auto choose = [&](const QString &file) {
            dialog->setProperty("currentFolder", QUrl::fromLocalFile(QFileInfo(file).path()));
            f.click(f.button(QStringLiteral("Browse…")));
            QTRY_VERIFY(dialog->property("visible").toBool());
            QQuickItem *row = nullptr;
            QTRY_VERIFY((f.settle(), row = f.withText(QFileInfo(file).fileName())));
            f.click(row);
            QTest::keyClick(&f.window(), Qt::Key_Return);
            QTRY_VERIFY(!dialog->property("visible").toBool());
            over(f);
        };
        choose(module(QStringLiteral("schedule_work(&tick);")));
        QCOMPARE(f.stage().session()->status(), Session::Ready);
        QVERIFY(f.stage().editor()->on());
        f.workspace().goHome();
        f.settle();
        choose(traceFile("6.1-sched.txt"));
        QCOMPARE(f.stage().session()->kind(), Session::TraceSource);
    }
    // Somebody writes the file that the copy came from: Changes count from what it is now, and Reset goes there.
    void originalWrittenWhileEdited() {
        WindowFixture f;
        QVERIFY(f.open(module(QStringLiteral("schedule_work_on(0, &tick);"))));
        f.keys(QStringLiteral("e"));
        f.settle();
        cursorBehind(f, QStringLiteral("return 0;"));
        f.keys(QStringLiteral(" "));
        module(QStringLiteral("schedule_work_on(2, &tick);"));
        QTRY_VERIFY_WITH_TIMEOUT(f.stage().editor()->asks(), 20'000);
        f.stage().editor()->setChangesShown(true);
        QCOMPARE(f.stage().editor()->changes()->summary(), QStringLiteral("Lines added: 2, removed: 2"));
        f.stage().editor()->reset();
        QVERIFY(f.stage().editor()->text().contains(QStringLiteral("schedule_work_on(2")));
    }
    void writtenByAnother() {
        WindowFixture f;
        const QString file = module(QStringLiteral("schedule_work_on(0, &tick);"));
        QVERIFY(f.open(file));
        // Without edits the file is taken up and run.
        module(QStringLiteral("schedule_work_on(1, &tick);"));
        QTRY_COMPARE_WITH_TIMEOUT(f.stage().runs()->count(), 2, 20'000);
        QCOMPARE(f.stage().runs()->change(), QStringLiteral("tick ran on CPU 1 instead of CPU 0."));
        // With edits it is asked.
        f.keys(QStringLiteral("e"));
        f.settle();
        cursorBehind(f, QStringLiteral("return 0;"));
        f.keys(QStringLiteral(" "));
        module(QStringLiteral("schedule_work_on(2, &tick);"));
        QTRY_VERIFY_WITH_TIMEOUT(f.stage().editor()->asks(), 20'000);
        f.settle();
        f.click(f.button(QStringLiteral("Keep my edits")));
        QVERIFY(!f.stage().editor()->asks());
        QVERIFY(f.stage().editor()->text().contains(QStringLiteral("schedule_work_on(1")));
        module(QStringLiteral("schedule_work_on(3, &tick);"));
        QTRY_VERIFY_WITH_TIMEOUT(f.stage().editor()->asks(), 20'000);
        f.settle();
        f.click(f.button(QStringLiteral("Take the file")));
        QVERIFY(f.stage().editor()->text().contains(QStringLiteral("schedule_work_on(3")));
        over(f);
        QCOMPARE(area(f)->property("text").toString(), f.stage().editor()->text());
    }
};

QTEST_MAIN(tst_editor)
#include "tst_editor.moc"
