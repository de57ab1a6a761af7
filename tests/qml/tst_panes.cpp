// The panes: what the inspector, the tasks, the code, the log, the events and the search tell.
#include <QAbstractItemModelTester>
#include <bit>

#include "models/task_model.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_panes : public QObject {
    Q_OBJECT

    // value: what the inspector says of that name, or a null string.
    static QString value(Stage &stage, const QString &name) {
        for (const FactRow &row : stage.inspector()->rows())
            if (row.name == name && !row.heading)
                return row.value;
        return {};
    }
    static void seek(WindowFixture &f, const QString &event) {
        EventSelector selector;
        QString problem;
        QVERIFY2(parseSelector(event, &selector, &problem), qPrintable(problem));
        const int first = f.playhead().first();
        const int at = findEvent(selector, *f.stage().session()->recording(), first, first);
        QVERIFY2(at >= 0, qPrintable(event));
        f.playhead().seek(at);
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void workDecoded() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        const QAbstractItemModelTester tester(f.stage().inspector());
        seek(f, QStringLiteral("execute_start w0"));
        QVERIFY(f.stage().session()->selection()->selectNamed(QStringLiteral("w2")));
        // max_active is 2: w2 is queued and held back.
        QCOMPARE(value(f.stage(), QStringLiteral("PENDING")), QStringLiteral("1"));
        QCOMPARE(value(f.stage(), QStringLiteral("INACTIVE")), QStringLiteral("1"));
        QCOMPARE(value(f.stage(), QStringLiteral("PWQ")), QStringLiteral("1"));
        QVERIFY(!value(f.stage(), QStringLiteral("held back")).isNull());
        QVERIFY(value(f.stage(), QStringLiteral("on the worklist")).isNull());
        seek(f, QStringLiteral("execute_end w2"));
        f.settle();
        QCOMPARE(value(f.stage(), QStringLiteral("INACTIVE")), QStringLiteral("0"));
        for (const char *part : {"held back", "on the worklist", "executing", "of it on CPU"})
            QVERIFY2(!value(f.stage(), QLatin1String(part)).isEmpty(), part);
        // w0 spins 5 ms, sleeps 10 and spins 5; when it wakes another work may have its CPU.
        QVERIFY(f.stage().session()->selection()->selectNamed(QStringLiteral("w0")));
        QCOMPARE(value(f.stage(), QStringLiteral("of it on CPU")), QStringLiteral("10.0 ms"));
        QVERIFY(!value(f.stage(), QStringLiteral("of it ready")).isEmpty());
        const auto ms = [&f](const char *part) { return value(f.stage(), QLatin1String(part)).section(u' ', 0, 0).toDouble(); };
        QVERIFY(qAbs(ms("executing") - ms("of it on CPU") - ms("of it ready") - ms("of it asleep")) < 0.2);
    }
    void historyLeadsThere() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        seek(f, QStringLiteral("execute_end w1"));
        f.settle();
        QVERIFY(f.stage().session()->selection()->selectNamed(QStringLiteral("w1")));
        f.stage().tabs()->choose(SideTabs::Inspect);
        f.settle();
        QList<int> events;
        for (const FactRow &row : f.stage().inspector()->rows())
            if (row.event >= 0)
                events << row.event;
        QVERIFY(events.size() >= 4);  // queued, activated, started, ended
        QVERIFY(std::is_sorted(events.begin(), events.end(), std::greater<>()));
        // By keyboard: to the last line, which is the oldest event, and there.
        QQuickItem *list = f.items(QStringLiteral("KeyList")).value(0);
        QVERIFY(list);
        list->forceActiveFocus();
        for (int i = 1; i < f.stage().inspector()->count(); ++i)
            f.key(Qt::Key_Down);
        f.key(Qt::Key_Return);
        QCOMPARE(f.playhead().event(), events.last());
    }
    // A task: in which context it is, and in which call.
    void aTaskInItsContext() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/flush.c")));
        seek(f, QStringLiteral("queue_work last"));
        QVERIFY(f.stage().session()->selection()->selectNamed(QStringLiteral("insmod")));
        QCOMPARE(value(f.stage(), QStringLiteral("context")), QStringLiteral("the task's own"));
        QVERIFY(!value(f.stage(), QStringLiteral("preempt_count")).isEmpty());
        QVERIFY(!value(f.stage(), QStringLiteral("interrupts")).isEmpty());
        QVERIFY(value(f.stage(), QStringLiteral("in")).startsWith(QStringLiteral("queue_work_on(), line ")));
    }
    // A CPU with one interrupt over another tells of both.
    void aCpuWithItsInterrupts() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/delayed.c")));
        seek(f, QStringLiteral("timer_expire_entry"));
        const MachineState &s = f.playhead().state();
        const auto nested = std::find_if(s.cpus.begin(), s.cpus.end(), [](const Cpu &c) { return c.irq.size() > 1; });
        QVERIFY(nested != s.cpus.end());
        const qsizetype frames = qsizetype(nested->irq.size());
        QVERIFY(f.stage().session()->selection()->selectNamed(QStringLiteral("CPU %1").arg(nested - s.cpus.begin())));
        const auto told = [&f] {
            const QVector<FactRow> &rows = f.stage().inspector()->rows();
            return std::count_if(rows.begin(), rows.end(),
                                 [](const FactRow &row) { return row.name == QStringLiteral("on top of it"); });
        };
        QCOMPARE(told(), frames);
        const int at = f.playhead().position();
        f.playhead().seek(at - 1);
        QCOMPARE(told(), frames - 1);
        f.playhead().seek(at);
        QCOMPARE(told(), frames);
    }
    void flagsExplained() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.playhead().toEnd();
        // Every bit that is set has its line, with what it means.
        const MachineState &s = f.playhead().state();
        const auto explained = [&f] {
            int flags = 0;
            for (const FactRow &row : f.stage().inspector()->rows())
                if (row.name.contains(QRegularExpression(QStringLiteral("^(__)?(WQ|WORKER|POOL)_")))) {
                    ++flags;
                    if (!row.note.endsWith(u'.'))
                        return -1;
                }
            return flags;
        };
        int seen = 0;
        for (const Workqueue &wq : s.workqueues) {
            f.stage().session()->selection()->select(Selection::Workqueue, &wq - s.workqueues.data());
            QCOMPARE(explained(), int(std::popcount(wq.flags)));
            seen += explained();
        }
        for (const Worker &worker : s.workers) {
            f.stage().session()->selection()->select(Selection::Worker, worker.pid);
            QCOMPARE(explained(), worker.gone ? 0 : int(std::popcount(std::uint64_t(worker.flags))));
            seen += explained();
        }
        for (const Pool &pool : s.pools) {
            f.stage().session()->selection()->select(Selection::Pool, pool.id);
            QCOMPARE(explained(), int(std::popcount(std::uint64_t(pool.flags))));
            seen += explained();
        }
        QVERIFY(seen > 10);
    }
    // A selected work lights up at home, as a pill, in its worker, on its span, at its line, in the log and the events.
    void selectedEverywhere() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.playhead().toEnd();   // so that its spans are known
        seek(f, QStringLiteral("execute_start w1"));
        f.playhead().stepForward();
        f.settle();
        const auto lit = [&f](const char *type, const char *property) {
            QStringList names;
            for (QQuickItem *item : f.items(QLatin1String(type)))
                if (item->property(property).toBool())
                    names << item->property("text").toString() + item->property("workerName").toString();
            return names;
        };
        for (const char *type : {"WorkHome", "PillFace", "WorkerView", "CodeBadgeFace"})
            QVERIFY2(lit(type, "lit").isEmpty(), type);
        QVERIFY(f.stage().session()->selection()->selectNamed(QStringLiteral("w1")));
        f.settle();
        QCOMPARE(lit("WorkHome", "lit"), QStringList{QStringLiteral("w1")});
        QVERIFY(lit("PillFace", "lit").contains(QStringLiteral("w1")));
        QCOMPARE(lit("WorkerView", "lit").size(), 1);
        QVERIFY(lit("WorkerView", "lit").first().startsWith(QStringLiteral("kworker/0:")));
        QCOMPARE(lit("CodeBadgeFace", "lit").size(), 1);
        QCOMPARE(lit("CodeLine", "codeLit").size(), 1);
        // Its events are those that name it and those of its function; so are its lines of the log.
        f.playhead().toEnd();
        f.settle();
        const EventModel &events = *f.stage().events();
        int own = 0;
        for (int i = 0; i < events.count(); ++i) {
            const QString said = events.data(events.index(i), EventModel::EventSentence).toString();
            const bool related = events.data(events.index(i), EventModel::EventRelated).toBool();
            own += related;
            QVERIFY2(related || !said.contains(QRegularExpression(QStringLiteral("\\bw1\\b"))), qPrintable(said));
        }
        QVERIFY(own > 5 && own < events.count() / 2);
        f.stage().session()->selection()->clear();
        for (int i = 0; i < events.count(); ++i)
            QVERIFY(!events.data(events.index(i), EventModel::EventRelated).toBool());
    }
    // What a work's function has printed lights up with the work.
    void itsLinesOfTheLog() {
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("highpri")));
        f.stage().lesson()->setStep(f.stage().lesson()->stepCount() - 1);
        f.playhead().setLimit(-1);
        f.playhead().toEnd();
        QVERIFY(f.stage().session()->selection()->selectNamed(QStringLiteral("urgent")));
        const LogModel &log = *f.stage().log();
        QStringList lines;
        for (int i = 0; i < log.count(); ++i)
            if (log.data(log.index(i), LogModel::LogRelated).toBool())
                lines << log.data(log.index(i), LogModel::LogText).toString();
        QVERIFY(!lines.isEmpty() && lines.size() < log.count());
        for (const QString &line : std::as_const(lines))
            QVERIFY2(line.startsWith(QStringLiteral("urgent")), qPrintable(line));
    }
    void psNames() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        const QAbstractItemModelTester tester(f.stage().tasks());
        seek(f, QStringLiteral("execute_start w0"));
        QStringList names;
        for (const TaskRow &row : f.stage().tasks()->rows())
            names << row.name;
        const QString all = names.join(u' ');
        QVERIFY2(all.contains(QRegularExpression(QStringLiteral("kworker/0:\\d\\+\\w+"))), qPrintable(all));
        f.playhead().toEnd();
        names.clear();
        for (const TaskRow &row : f.stage().tasks()->rows())
            names << row.name;
        QVERIFY2(names.join(u' ').contains(QRegularExpression(QStringLiteral("kworker/0:\\d-\\w+"))), qPrintable(names.join(u' ')));
    }
    // In the narrowest pane a name stands in one line, or breaks in front of the workqueue's and nowhere else.
    void psNamesAreWhole_data() {
        QTest::addColumn<double>("scale");
        for (const double scale : {1.0, 1.5, 2.0})
            QTest::addRow("type %g", scale) << scale;
    }
    void psNamesAreWhole() {
        QFETCH(double, scale);
        WindowFixture f({1024, 640});
        f.theme()->setProperty("scale", scale);
        const auto normal = qScopeGuard([&f] { f.theme()->setProperty("scale", 1); });
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.playhead().toEnd();
        f.stage().tabs()->choose(SideTabs::Tasks);
        int names = 0;
        for (int row = 0; row < f.stage().tasks()->count(); row += 3) {
            f.stage().select(f.stage().tasks()->rows()[row].id);
            f.settle();
            for (const QQuickItem *label : visibleTree(f.window().contentItem())) {
                if (!label->property("part").isValid())
                    continue;
                const QString name = label->property("text").toString();
                ++names;
                QVERIFY2(label->property("contentWidth").toReal() <= label->width() + 0.5, qPrintable(name));
                QVERIFY2(label->property("lineCount").toInt() <= (name.contains(QChar(0x200b)) ? 2 : 1), qPrintable(name));
            }
        }
        QVERIFY(names > 6);
    }
    void sharesAddUp() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.stage().shares()->setActive(true);
        f.playhead().toEnd();
        f.settle();
        double sum = 0;
        bool work = false;
        for (const ShareRow &row : f.stage().shares()->rows()) {
            sum += row.part;
            work = work || row.key == QStringLiteral("w0_fn");
        }
        QVERIFY2(std::abs(sum - 1) < 1e-6, qPrintable(QString::number(sum)));
        QVERIFY(work);
    }
    void logFilter() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/flush.c")));
        const QAbstractItemModelTester tester(f.stage().log());
        f.playhead().toEnd();
        LogModel &log = *f.stage().log();
        const int all = log.count();
        QVERIFY(all > 2);
        const QString word = log.data(log.index(0), LogModel::LogText).toString().section(u' ', 0, 0);
        log.setFilter(word.toUpper());
        QVERIFY(log.count() > 0 && log.count() <= all);
        for (int i = 0; i < log.count(); ++i)
            QVERIFY(log.data(log.index(i), LogModel::LogText).toString().contains(word));
        log.setFilter(QStringLiteral("no such word"));
        QCOMPARE(log.count(), 0);
        f.playhead().toStart();
        log.setFilter({});
        f.playhead().toEnd();
        QCOMPARE(log.count(), all);
    }
    void eventFilter() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        EventModel &events = *f.stage().events();
        const QAbstractItemModelTester tester(&events);
        f.playhead().toEnd();
        const int all = events.count();
        events.setFilter(QStringLiteral("execute_start cpu0"));
        QVERIFY(events.count() >= 3 && events.count() < all);
        for (int i = 0; i < events.count(); ++i)
            QCOMPARE(events.data(events.index(i), EventModel::EventName).toString(),
                     QStringLiteral("workqueue_execute_start"));
        events.setFilter({});
        QCOMPARE(events.count(), all);
    }
    void findAndGo() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.playhead().toEnd();
        f.key(Qt::Key_F, Qt::ControlModifier);
        f.keys(QStringLiteral("w2"));
        f.settle();
        const FindModel &found = *f.stage().found();
        QVERIFY(found.count() > 0);
        QCOMPARE(found.rows().first().text, QStringLiteral("w2"));
        f.key(Qt::Key_Return);
        QCOMPARE(f.stage().selectedName(), QStringLiteral("w2"));
        QCOMPARE(found.count(), 0);
    }
    void findKinds_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("kind");
        QTest::newRow("flag") << "mem_reclaim" << "flag";
        QTest::newRow("function") << "slow_fn" << "function";
        QTest::newRow("event") << "execute_end" << "event";
        QTest::newRow("worker") << "kworker/0" << "worker";
        QTest::newRow("workqueue") << "events_unbound" << "workqueue";
    }
    void findKinds() {
        QFETCH(QString, query);
        QFETCH(QString, kind);
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/flush.c")));
        f.playhead().toEnd();
        const QAbstractItemModelTester tester(f.stage().found());
        f.stage().found()->setQuery(query);
        bool there = false;
        for (const FindRow &row : f.stage().found()->rows())
            there = there || (row.kind == kind && (!row.note.isEmpty() || kind == QStringLiteral("workqueue")));
        QVERIFY(there);
    }
    // In a lesson find knows no event that was not played yet, whether a question is open or not.
    void nothingToComeIsFound() {
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("queued-twice")));
        const auto last = [&f] {
            int event = -1;
            for (const FindRow &row : f.stage().found()->rows())
                event = std::max(event, row.event);
            return event;
        };
        f.stage().found()->setQuery(QStringLiteral("execute_start"));
        QVERIFY(!f.stage().lesson()->open());
        QCOMPARE(last(), -1);
        f.key(Qt::Key_PageDown);
        f.key(Qt::Key_PageDown);
        QVERIFY(last() < f.playhead().furthest());
        f.stage().lesson()->setStep(f.stage().lesson()->stepCount() - 1);
        f.playhead().toEnd();
        QVERIFY(last() > 0);
    }
    void lineAndItsCalls() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/flush.c")));
        seek(f, QStringLiteral("queue_work last"));
        f.settle();
        QQuickItem *called = nullptr;
        QQuickItem *pane = f.items(QStringLiteral("CodePane")).value(0);
        QVERIFY(pane);
        for (QQuickItem *item : f.items(QStringLiteral("CodeLine"))) {
            const double y = item->mapToItem(pane, QPointF(0, item->height() / 2)).y();
            if (item->property("codeCalls").toInt() > 0 && y > 0 && y < pane->height() - 60)
                called = item;
        }
        QVERIFY(called);
        f.click(called);
        QCOMPARE(f.stage().selected(), called->property("codeThing").toString());
        QVERIFY(called->property("lit").toBool());
        int calls = 0;
        for (const FactRow &row : f.stage().inspector()->rows())
            calls += row.event >= 0;
        QCOMPARE(calls, called->property("codeCalls").toInt());
    }
    // The text begins with the file that has module_init, whichever was opened; each other one counts its own lines.
    void aModuleOfSeveralFiles() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("data/several/works.c")));
        f.playhead().toEnd();
        f.settle();
        QStringList calls, files;
        int queues = 0;
        for (const CodeRow &row : f.stage().code()->rows()) {
            if (row.number == 0)
                files << row.text;
            if (row.calls > 0)
                calls << QStringLiteral("%1 %2").arg(row.number).arg(row.text.trimmed());
            if (row.text.contains(QStringLiteral("schedule_work")))
                queues = row.key;
        }
        QCOMPARE(files, QStringList({QStringLiteral("// works.h"), QStringLiteral("// works.c")}));
        QVERIFY2(calls.contains(QStringLiteral("15 schedule_work(&work);")), qPrintable(calls.join(u'\n')));
        f.stage().select(QStringLiteral("line:%1").arg(queues));
        QCOMPARE(f.stage().selectedKind(), QStringLiteral("line of works.c"));
        QVERIFY(f.stage().inspector()->rows().size() > 1);
    }
    void noLineIsCutOff_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("small") << QSize(1024, 640);
        QTest::newRow("large") << QSize(1920, 1080);
    }
    void noLineIsCutOff() {
        QFETCH(QSize, size);
        WindowFixture f(size);
        QVERIFY(f.open(moduleFile("modules/flush.c")));
        for (const bool there : {false, true}) {
            there ? f.playhead().toEnd() : f.playhead().toStart();
            f.settle();
            for (QQuickItem *line : f.items(QStringLiteral("CodeLine")))
                for (QQuickItem *part : visibleTree(line)) {
                    const QRectF box = part->mapRectToItem(line, QRectF(0, 0, part->width(), part->height()));
                    QVERIFY2(box.right() <= line->width() + 1, qPrintable(line->property("codeSpoken").toString()));
                }
        }
    }
    void preferencesKept() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("p.ini"));
        {
            Preferences p(file);
            QVERIFY(p.dark());
            p.setDark(false);
            p.setType(1.5);
            p.setReducedMotion(true);
            p.setType(7);
            QCOMPARE(p.type(), 2.0);
            p.smallerType();
        }
        const Preferences p(file);
        QVERIFY(!p.dark());
        QVERIFY(p.reducedMotion());
        QVERIFY(std::abs(p.type() - 1.9) < 1e-9);
    }
    void themeByButtonAndKey() {
        WindowFixture f;
        const Preferences &preferences = *f.workspace().preferences();
        f.workspace().goHome();
        f.settle();
        QQuickItem *light = f.button(QStringLiteral("Light"));
        QVERIFY(light);
        f.click(light);
        QVERIFY(!preferences.dark() && !f.theme()->property("dark").toBool());
        f.keys(QStringLiteral("t"));
        QVERIFY(preferences.dark() && f.theme()->property("dark").toBool());
    }
    void typeByKeys() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/cancel.c")));
        const double usual = f.theme()->property("scale").toDouble();
        f.key(Qt::Key_Plus, Qt::ControlModifier);
        f.key(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(f.theme()->property("scale").toDouble() > usual + 0.15);
        f.key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(f.theme()->property("scale").toDouble(), usual);
    }
};

QTEST_MAIN(tst_panes)
#include "tst_panes.moc"
