#include <QtTest>
#include <random>

#include "state/fold.h"
#include "state/history.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

// What wqlab-run writes, this side reads: no line is lost, and the fold agrees with the engine's own walk over its live
// lists and pools, which the runner writes into the trace at every rest.
class tst_Engine : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;

    std::string run(const QString &module, const QStringList &options) {
        QProcess p;
        const QString trace = dir_.filePath(QStringLiteral("trace.txt"));
        p.start(qEnvironmentVariable("WQLAB_RUN"), options + QStringList{"--dump", "--trace", trace, module});
        if (!p.waitForFinished(20'000) || p.exitCode() != 0) {
            qWarning() << p.readAllStandardError();
            return {};
        }
        return read_file(trace);
    }
    std::string run_all_sorts(int cpus, int seed) {
        return run(QStringLiteral(WQLAB_MODULES "/data/all_sorts.c"),
                   {"--cpus", QString::number(cpus), "--seed", QString::number(seed), "--dump=1", "--nodes", "2", "--script",
                    QStringLiteral(WQLAB_MODULES "/data/all_sorts.lines")});
    }
    QString write(const char *name, const char *text) {
        const QString path = dir_.filePath(QString::fromUtf8(name));
        QFile f(path);
        if (f.open(QIODevice::WriteOnly)) f.write(text);
        return path;
    }
    // agrees: the first difference between engine and fold, or a broken rule; empty when there is none.
    static std::string disagreement(const Loaded &l) {
        if (l.reader.broken_count()) return "broken line " + std::to_string(l.reader.broken()[0].line);
        MachineState s;
        std::size_t next = 0;
        for (int i = 0; i <= int(l.events().size()); ++i) {
            for (; next < l.reader.dumps().size() && l.reader.dumps()[next].events == i; ++next)
                if (const auto d = differences(l.reader.dumps()[next], s); !d.empty()) {
                    std::string all = "at event " + std::to_string(i);
                    for (const std::string &line : d) all += "\n" + line;
                    return all;
                }
            if (i == int(l.events().size())) break;
            const TraceEvent &e = l.events()[std::size_t(i)];
            if (!e.known()) return "not in the table: " + std::string(e.text(0).view());
            apply(s, e, i);
            if (const std::string rule = broken_rule(s); s.told && !rule.empty()) return rule + " after event " + std::to_string(i);
        }
        return next == l.reader.dumps().size() ? "" : "a dump was not reached";
    }

    // seekIsTheFold: at random positions, in any order, the state is what folding from the start gives.
    static void seekIsTheFold(const Loaded &l, unsigned seed) {
        const int n = int(l.events().size());
        History history;
        history.extend(l.events());
        std::mt19937 random(seed);
        for (int i = 0; i < 40; ++i) {
            const int at = int(random() % unsigned(n + 1));
            const std::string d = difference(history.seek(l.events(), at), l.at(at));
            QVERIFY2(d.empty(), (d + " at " + std::to_string(at)).c_str());
        }
    }

private slots:
    void foldAgreesWithTheEngine_data() {
        QTest::addColumn<int>("cpus");
        QTest::addColumn<int>("seed");
        for (int cpus : {1, 2, 4})
            for (int seed : {1, 2, 3}) QTest::addRow("%d CPUs, seed %d", cpus, seed) << cpus << seed;
    }
    void foldAgreesWithTheEngine() {
        QFETCH(int, cpus);
        QFETCH(int, seed);
        const QString module = write("mixed.c", R"(
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/delay.h>
static struct workqueue_struct *wq;
static struct work_struct a, b, c;
static struct delayed_work d;
static void sleeps(struct work_struct *w) { msleep(8); }
static void spins(struct work_struct *w) { mdelay(2); }
static int __init mixed_init(void)
{
	wq = alloc_workqueue("mixed", 0, 1);
	INIT_WORK(&a, sleeps); INIT_WORK(&b, spins); INIT_WORK(&c, sleeps); INIT_DELAYED_WORK(&d, spins);
	queue_work(wq, &a); queue_work(wq, &b); queue_work(wq, &c); queue_work(wq, &b);
	queue_delayed_work(wq, &d, 3);
	flush_work(&b);
	cancel_work_sync(&c);
	return 0;
}
static void __exit mixed_exit(void) { cancel_delayed_work_sync(&d); destroy_workqueue(wq); }
module_init(mixed_init);
module_exit(mixed_exit);
MODULE_LICENSE("GPL");
)");
        const std::string text = run(module, {"--cpus", QString::number(cpus), "--seed", QString::number(seed)});
        QVERIFY(!text.empty());
        const Loaded l(text);
        QVERIFY(!l.reader.dumps().empty());
        QCOMPARE(disagreement(l), std::string());
        QVERIFY(l.reader.source().size() > 20);
        QCOMPARE(l.reader.recipe().at("cpus"), std::to_string(cpus));
        seekIsTheFold(l, unsigned(seed));
    }
    // Whatever a module does, under a schedule of its own and with a CPU that goes away and comes back: no more tasks on CPU
    // than CPUs online, and each work's home, queueing and execution as the engine's own dump has them.
    void randomRuns_data() {
        QTest::addColumn<QString>("module");
        QTest::addColumn<QStringList>("options");
        const QString script = write("hotplug", "wait 3ms\ncpu 1 offline\nwait 10ms\ncpu 1 online\nwait 30ms\n");
        const QDir modules(QStringLiteral(WQLAB_MODULES));
        int seed = 20;
        for (const char *name : {"order", "delayed", "flush", "cancel", "drain", "busy", "every_cpu", "reentrance", "contexts", "waiting"}) {
            const QString file = modules.filePath(QStringLiteral("modules/%1.c").arg(QLatin1String(name)));
            for (int cpus : {3, 4}) {
                const QStringList options{"--cpus", QString::number(cpus), "--seed", QString::number(++seed)};
                QTest::addRow("%s, %d CPUs, seed %d", name, cpus, seed) << file << options;
            }
        }
        QTest::newRow("a crowd, a CPU offline") << modules.filePath(QStringLiteral("../qml/modules/crowd.c"))
                                                << QStringList{"--cpus", "3", "--seed", "5", "--script", script};
    }
    void randomRuns() {
        QFETCH(QString, module);
        QFETCH(QStringList, options);
        const std::string text = run(module, options);
        QVERIFY(!text.empty());
        const Loaded l(text);
        QVERIFY(!l.reader.dumps().empty());
        QVERIFY2(disagreement(l).empty(), disagreement(l).c_str());
    }
    // The same in the middle of things, at every decision: works of every kind of workqueue, and all levers.
    void foldAgreesInTheMiddle_data() {
        QTest::addColumn<int>("cpus");
        QTest::addColumn<int>("seed");
        for (int cpus : {3, 4})
            for (int seed : {1, 2, 3}) QTest::addRow("%d CPUs, seed %d", cpus, seed) << cpus << seed;
    }
    void foldAgreesInTheMiddle() {
        QFETCH(int, cpus);
        QFETCH(int, seed);
        const std::string text = run_all_sorts(cpus, seed);
        QVERIFY(!text.empty());
        const Loaded l(text);
        QVERIFY(l.reader.dumps().size() > 100);
        const std::string wrong = disagreement(l);
        QVERIFY2(wrong.empty(), wrong.c_str());
    }
    // Without one kind of event the fold must disagree with a dump, or the comparison would prove nothing.
    void aMissingEventIsNoticed_data() {
        QTest::addColumn<QString>("name");
        for (const char *n : {"wq_list", "wq_unlist", "wq_pending", "wq_current", "wq_nr_active", "wq_nr_running",
                              "wq_worker_state", "wq_worker", "wq_worker_gone",
                              "wq_manager", "wq_workqueue", "wq_workqueue_gone", "wq_pwq", "wq_pwq_gone",
                              "wq_pool", "wq_pool_gone", "wq_pool_flags", "wq_object", "wq_cpu", "sched_switch", "sched_wakeup",
                              "timer_start", "timer_cancel", "wq_flags", "wq_rescuer", "wq_worker_pool", "wq_mayday", "wq_rescue",
                              "wq_barrier", "wq_flush_color", "wq_flush_done", "wq_data"})
            QTest::newRow(n) << n;
    }
    void aMissingEventIsNoticed() {
        QFETCH(QString, name);
        static const std::string text = run_all_sorts(3, 2);
        QVERIFY(!text.empty());
        // A dump counts the events of the whole trace, so here it is compared where it stands.
        TraceReader reader;
        MachineState s;
        bool wrong = false;
        std::size_t dropped = 0;
        int folded = 0;
        const std::string what = " " + name.toStdString() + ": ";
        for (std::size_t at = 0, end; at < text.size() && !wrong; at = end + 1) {
            end = text.find('\n', at);
            const std::string_view line(text.data() + at, end + 1 - at);
            if (line[0] != '#' && line.find(what) != line.npos) {
                ++dropped;
                continue;
            }
            reader.add(line);
            for (; folded < int(reader.events().size()); ++folded) apply(s, reader.events()[std::size_t(folded)], folded);
            if (line.starts_with("# wq_dump end")) wrong = !differences(reader.dumps().back(), s).empty();
        }
        QVERIFY2(dropped > 0, "the scene has no such event");
        QVERIFY2(wrong, "nobody missed it");
    }
};

QTEST_GUILESS_MAIN(tst_Engine)
#include "tst_engine.moc"
