// Levers, orders and questions: what a person does to a run, and that the run before comes back to the byte.
#include "models/lever_model.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_levers : public QObject {
    Q_OBJECT

    static bool loaded(WindowFixture &f, int runs) {
        Session &s = *f.stage().session();
        return QTest::qWaitFor([&] { return s.runs()->count() == runs && s.status() == Session::Ready; }, 30000);
    }
    static int rowOf(LeverModel &levers, const QString &line) {
        for (int i = 0; i < levers.count(); ++i)
            if (levers.rows()[i].lever.line == line)
                return i;
        return -1;
    }
    static QQuickItem *withName(WindowFixture &f, const QString &name) {
        for (QQuickItem *item : f.items(QStringLiteral("LeverButton")) + f.items(QStringLiteral("MoveMark")))
            if (item->property("thing").toString() == name || item->property("cpu").toString() == name)
                return item;
        return nullptr;
    }
    static std::vector<std::string> texts(const Recording &r) {
        std::vector<std::string> all;
        for (int i = 0; i < r.count(); ++i)
            all.push_back(r.sentence(i).toStdString());
        return all;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    // By keyboard: L on a selected CPU, Return on its first lever, Ctrl+Z back.
    void cpuOffline() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/delayed.c")));
        f.playhead().seek(f.playhead().first() + 40);
        f.stage().select(QStringLiteral("cpu:1"));
        const int position = f.playhead().position(), number = f.playhead().stepNumber();
        const int events = f.stage().session()->recording()->count();
        const std::vector<std::string> before = texts(*f.stage().session()->recording());
        f.key(Qt::Key_L);
        f.settle();
        QQuickItem *list = f.withText(QStringLiteral("Take CPU 1 offline"));
        QVERIFY(list);
        QCOMPARE(f.stage().levers()->heading(), QStringLiteral("CPU 1"));
        f.key(Qt::Key_Return);
        QVERIFY(loaded(f, 2));
        Session &s = *f.stage().session();
        QCOMPARE(s.runs()->name(2), QStringLiteral("Run 2, from event %1: CPU 1 offline").arg(number));
        QVERIFY(s.playhead()->position() >= position);
        const std::vector<std::string> after = texts(*s.recording());
        QVERIFY(std::equal(before.begin(), before.begin() + position, after.begin()));
        QVERIFY(!s.recording()->history().latest().cpus[1].online);
        f.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(s.recording()->count(), events);
        QVERIFY(texts(*s.recording()) == before);
        QCOMPARE(s.playhead()->position(), position);
    }
    // A thing that has been scrolled away is brought into view before its levers open beside it.
    void broughtIntoView() {
        WindowFixture f({1024, 640});
        f.workspace().preferences()->setType(2);
        QVERIFY(f.open(QStringLiteral(WQLAB_QML_MODULES "/crowd.c")));
        f.stage().session()->setCpus(16);
        f.key(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(loaded(f, 2));
        QQuickItem *view = f.board()->parentItem()->parentItem();
        QQuickItem *last = nullptr;   // the lowest of the CPUs that stand below what is seen
        for (int tenth = 1; tenth < 10 && !last; ++tenth) {
            f.playhead().seek(f.playhead().end() * tenth / 10);
            f.settle();
            view->setProperty("contentY", 0);
            for (QQuickItem *card : f.items(QStringLiteral("CpuCard")) + f.items(QStringLiteral("CpuStrip")))
                if (sceneRect(card).top() > sceneRect(last ? last : view).top() && sceneRect(card).top() > sceneRect(view).bottom())
                    last = card;
        }
        QVERIFY2(last, qPrintable(QStringLiteral("%1 cards, %2 of %3 high").arg(f.items(QStringLiteral("CpuCard")).size()).arg(view->property("contentHeight").toReal()).arg(view->height())));
        const int number = last->property("cpuNumber").toInt();
        f.stage().select(last->property("cpuId").toString());
        f.settle();
        // Selected, a strip may have become a card.
        for (QQuickItem *item : f.items(QStringLiteral("CpuCard")) + f.items(QStringLiteral("CpuStrip")))
            if (item->property("cpuNumber").toInt() == number)
                last = item;
        view->setProperty("contentY", 0);
        const QRectF room = sceneRect(view);
        QVERIFY2(sceneRect(last).top() > room.bottom(), "nothing is scrolled away");
        f.key(Qt::Key_L);
        f.settle();
        const QRectF card = sceneRect(last);
        QVERIFY2(card.top() >= room.top() && card.top() + qMin(40.0, card.height()) <= room.bottom() + 1,
                 qPrintable(QStringLiteral("CPU %1 from %2 to %3 in %4 to %5").arg(number).arg(card.top()).arg(card.bottom())
                                .arg(room.top()).arg(room.bottom())));
        QQuickItem *lever = f.withText(QStringLiteral("Take CPU %1 offline").arg(number));
        QVERIFY(lever);
        const QRectF menu = sceneRect(lever);
        QVERIFY(menu.top() > card.top() && menu.bottom() < f.window().height());
        QVERIFY(menu.left() < card.right() && menu.right() > card.left());
    }
    // What is typed: a key for a module that asked for the keyboard, text for a file in /proc.
    void typed() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/proc_file.c")));
        Session &s = *f.stage().session();
        LeverModel &levers = *f.stage().levers();
        f.playhead().seek(f.playhead().first() + 1);
        int row = -1;
        while (row < 0 && !f.playhead().atEnd()) {
            f.playhead().stepForward();
            levers.show({});
            for (int i = 0; i < levers.count(); ++i)
                if (levers.rows()[i].lever.line.startsWith(QStringLiteral("write /proc/")))
                    row = i;
        }
        QVERIFY(row >= 0);
        QVERIFY(levers.pull(row, {}).startsWith(QStringLiteral("Type ")));
        QCOMPARE(s.runs()->count(), 1);
        QCOMPARE(levers.pull(row, QStringLiteral("7 words")), QString());
        QVERIFY(loaded(f, 2));
        QVERIFY(s.runs()->name(2).endsWith(QStringLiteral(" written")));
        bool told = false;
        for (const TraceEvent &e : s.recording()->events())
            told = told || (e.type == Event::wq_lever && e.text(0).view().ends_with("7 words"));
        QVERIFY(told);
    }
    // Every kind of lever by keyboard alone: L, down to it, Return, and what it asks for typed.
    void byKeyboard_data() {
        QTest::addColumn<QString>("module");
        QTest::addColumn<QString>("thing");
        QTest::addColumn<QString>("lever");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("name");
        QTest::newRow("irq") << "contexts" << "cpu:1" << "Raise IRQ 5 on CPU 1" << "" << "irq 5 cpu 1" << "IRQ 5 on CPU 1";
        QTest::newRow("gpio") << "gpio_button" << "" << "Pull GPIO 17 up" << "" << "gpio 17 1" << "GPIO 17 up";
        QTest::newRow("key") << "notifier_keys" << "" << "Press a key" << "a" << "key a" << "key a";
        QTest::newRow("ioctl") << "chardev" << "" << "ioctl on /dev/chardev0" << "_IOW('c', 2, int) 3"
                               << "ioctl /dev/chardev0 _IOW('c', 2, int) 3" << "ioctl /dev/chardev0 _IOW('c', 2, int) 3";
        QTest::newRow("suspend") << "suspend" << "" << "Suspend the machine" << "" << "suspend" << "suspend";
        QTest::newRow("memory") << "memory_low" << "" << "Memory runs low" << "" << "memory low" << "memory low";
        QTest::newRow("rmmod") << "delayed" << "" << "Remove the module (rmmod)" << "" << "rmmod" << "rmmod";
    }
    void byKeyboard() {
        QFETCH(QString, module);
        QFETCH(QString, thing);
        QFETCH(QString, lever);
        QFETCH(QString, typed);
        QFETCH(QString, line);
        QFETCH(QString, name);
        WindowFixture f;
        QVERIFY(f.open(moduleFile(qPrintable(QStringLiteral("modules/%1.c").arg(module)))));
        Session &s = *f.stage().session();
        LeverModel &levers = *f.stage().levers();
        // To the first moment at which init has returned and the lever is there.
        const auto row = [&] {
            levers.show(thing);
            for (int i = 0; i < levers.count(); ++i)
                if (levers.rows()[i].lever.words == lever && levers.rows()[i].lever.why_not.isEmpty())
                    return i;
            return -1;
        };
        while (!f.playhead().atEnd() && (f.playhead().state().module.phase != ModulePhase::live || row() < 0))
            f.playhead().stepForward();
        QVERIFY(row() >= 0);
        if (!thing.isEmpty())
            f.stage().select(thing);
        f.key(Qt::Key_L);
        f.settle();
        for (int i = row(); i > 0; --i)
            f.key(Qt::Key_Down);
        f.key(Qt::Key_Return);
        if (!typed.isEmpty()) {
            f.settle();
            f.keys(typed);
            f.key(Qt::Key_Return);
        }
        QVERIFY2(loaded(f, 2), qPrintable(s.failure()));
        QVERIFY2(s.runs()->name(2).endsWith(QStringLiteral(": ") + name), qPrintable(s.runs()->name(2)));
        const auto &events = s.recording()->events();
        QVERIFY(std::any_of(events.begin(), events.end(), [&](const TraceEvent &e) {
            return e.type == Event::wq_lever && e.text(0) == std::string_view(line.toStdString());
        }));
        f.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(s.runs()->current(), 1);
    }
    // Twice at once is asked where it can be: with the workqueues of 2.6, or of a work that is initialised again.
    void twiceAtOnce() {
        constexpr int twice = 2;
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/delayed.c")));
        CanSearch &can = *f.stage().can();
        QVERIFY2(can.whyNot(twice).startsWith(QStringLiteral("No: Linux 6.1 never runs a work twice at once")),
                 qPrintable(can.whyNot(twice)));
        QCOMPARE(can.whyNot(0), QString());
        f.key(Qt::Key_Q);
        f.settle();
        f.key(Qt::Key_Down);
        f.key(Qt::Key_Down);
        f.settle();
        QVERIFY(f.withText(can.whyNot(twice)));
        QVERIFY(!f.button(QStringLiteral("Search"))->isEnabled());
        f.key(Qt::Key_Escape);
        QVERIFY(f.open(moduleFile("data/can/overtakes_itself.c")));
        QVERIFY(!can.whyNot(twice).isEmpty());
        f.stage().session()->setKernel(QStringLiteral("2.6.35"));
        f.key(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(loaded(f, 2));
        QCOMPARE(can.whyNot(twice), QString());
    }
    // A live run that waits: a lever acts at its live edge, and rmmod ends it.
    void live() {
        WindowFixture f;
        Session &s = *f.stage().session();
        QVERIFY(f.open(moduleFile("modules/every_cpu.c")));
        s.setMode(QStringLiteral("parallel"));
        s.setInteractive(true);
        f.key(Qt::Key_R, Qt::ControlModifier);
        LeverModel &levers = *f.stage().levers();
        const auto pull = [&](const QString &thing, const QString &line) {
            return QTest::qWaitFor([&] {
                levers.show(thing);
                return rowOf(levers, line) >= 0;
            }, 20000) && levers.pull(rowOf(levers, line)).isEmpty();
        };
        QVERIFY2(pull(QStringLiteral("cpu:1"), QStringLiteral("cpu 1 offline")), qPrintable(levers.why()));
        QVERIFY(QTest::qWaitFor([&] {
            const auto &cpus = s.recording()->history().latest().cpus;
            return cpus.size() > 1 && !cpus[1].online;
        }, 20000));
        QVERIFY2(pull({}, QStringLiteral("rmmod")), qPrintable(levers.why()));
        QVERIFY(QTest::qWaitFor([&] { return s.status() == Session::Ready; }, 20000));
        QCOMPARE(s.runs()->count(), 2);
    }
    void whyNot() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/delayed.c")));
        LeverModel &levers = *f.stage().levers();
        f.playhead().toEnd();
        levers.show({});
        QCOMPARE(levers.count(), 0);
        QVERIFY(levers.why().startsWith(QStringLiteral("The module is gone here")));
        f.playhead().seek(f.playhead().first() + 30);
        levers.show(QStringLiteral("cpu:0"));
        QVERIFY(!levers.rows()[0].lever.why_not.isEmpty());
        QCOMPARE(levers.pull(0), levers.rows()[0].lever.why_not);
        QVERIFY(f.open(traceFile("6.1-sched.txt")));
        f.playhead().seek(5);
        levers.show({});
        QVERIFY(levers.why().startsWith(QStringLiteral("This is a trace")));
        QVERIFY(f.stage().scheduler()->step(1).startsWith(QStringLiteral("This is a trace")));
        QVERIFY(f.stage().can()->why().startsWith(QStringLiteral("This is a trace")));
        f.key(Qt::Key_L);
        f.settle();
        QVERIFY(f.withText(levers.why()));
    }
    // At a choice the CPUs that can move have a mark; a click on another one makes that choice.
    void stepCpu() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("data/lost_update.c")));
        Scheduler &scheduler = *f.stage().scheduler();
        while (scheduler.movable().isEmpty() && !f.playhead().atEnd())
            f.playhead().stepForward();
        f.settle();
        const QVector<int> movable = scheduler.movable();
        QVERIFY(movable.size() >= 2);
        const auto open = [&](int cpu) { return f.stage().cpus()->rows()[cpu].open; };
        QCOMPARE(f.items(QStringLiteral("MoveMark")).size(), std::count_if(movable.begin(), movable.end(), open));
        int other = -1;
        for (const int cpu : movable)
            if (cpu != scheduler.taken())
                other = cpu;
        const QString name = QStringLiteral("from event %1: CPU %2 moves").arg(f.playhead().stepNumber()).arg(other);
        f.key(Qt::Key(Qt::Key_0 + other), Qt::AltModifier);
        QVERIFY(loaded(f, 2));
        QVERIFY2(f.stage().session()->runs()->name(2).endsWith(name), qPrintable(f.stage().session()->runs()->name(2)));
        QVERIFY(!scheduler.step(9).isEmpty());
    }
    void otherOrder() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("data/lost_update.c")));
        f.playhead().seek(f.playhead().first() + 1);
        QCOMPARE(f.stage().scheduler()->otherOrder(), QString());
        QVERIFY(loaded(f, 2));
        QVERIFY(f.stage().session()->runs()->name(2).endsWith(QStringLiteral("another order")));
    }
    // As a person would: Q, the question, Search; what is found is shown and plays.
    void canIt_data() {
        QTest::addColumn<QString>("module");
        QTest::addColumn<int>("question");
        QTest::newRow("lost update") << "lost_sum" << 1;
        QTest::newRow("lost update of atomics") << "atomic_sum" << 1;
        QTest::newRow("deadlock") << "ordered_wait" << 4;
        QTest::newRow("use after free") << "freed_early" << 5;
        QTest::newRow("cancel") << "cancel_returns" << 6;
        QTest::newRow("any") << "lost_sum" << 0;
    }
    void canIt() {
        QFETCH(QString, module);
        QFETCH(int, question);
        WindowFixture f;
        (void)f.open(moduleFile(qPrintable(QStringLiteral("data/can/%1.c").arg(module))));
        Session &s = *f.stage().session();
        const int before = s.runs()->count();
        f.playhead().seek(f.playhead().first() + 2);
        f.key(Qt::Key_Q);
        f.settle();
        for (int i = 0; i < question; ++i)
            f.key(Qt::Key_Down);
        QQuickItem *search = f.button(QStringLiteral("Search"));
        QVERIFY(search);
        f.click(search);
        QVERIFY(f.stage().can()->searching());
        QVERIFY2(QTest::qWaitFor([&] { return s.runs()->count() == before + 1; }, 20000), qPrintable(f.stage().can()->progress()));
        QVERIFY2(s.runs()->name(before + 1).contains(QStringLiteral("found: it can")), qPrintable(s.runs()->name(before + 1)));
        QVERIFY(f.stage().can()->progress().startsWith(QStringLiteral("It can: explored ")));
        QTRY_VERIFY(f.playhead().playing());
    }
    void cannot() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("data/can/lost_sum.c")));
        f.playhead().seek(f.playhead().first() + 2);
        f.stage().can()->ask(4);   // it loses an update, and never deadlocks
        QVERIFY(QTest::qWaitFor([&] { return !f.stage().can()->searching(); }, 20000));
        const QString said = f.stage().can()->progress();
        QVERIFY2(said.startsWith(QStringLiteral("It cannot, as far as was looked: explored ")), qPrintable(said));
        QCOMPARE(f.stage().session()->runs()->count(), 1);
    }
};

QTEST_MAIN(tst_levers)
#include "tst_levers.moc"
