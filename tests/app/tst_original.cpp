#include <QtTest>

#include "state/fold.h"
#include "sentences/marked.h"
#include "sentences/narrate.h"
#include "sentences/why.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

// The workqueues before 2.6.36: what wqlab-run writes of them is folded into cwqs, agrees with the engine's own walk
// over its lists, and is told in sentences.
class tst_Original : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;

    // At rest the module has a work that sleeps in its function, two queued behind it, and a timer that was taken back.
    static constexpr const char *held = R"(
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/version.h>
#include <linux/wait.h>
#include <linux/workqueue.h>
static struct workqueue_struct *wq;
static DECLARE_WAIT_QUEUE_HEAD(gate);
static int open;
#if LINUX_VERSION_CODE < KERNEL_VERSION(2, 6, 20)
static void waits(void *data) { wait_event_interruptible(gate, open); }
static void other(void *data) { }
static void sleeps(void *data) { msleep(8); }
static DECLARE_WORK(first, waits, NULL);
static DECLARE_WORK(second, other, NULL);
static DECLARE_WORK(third, waits, NULL);
static DECLARE_WORK(later, other, NULL);
static DECLARE_WORK(nap, sleeps, NULL);
#define CHANGE(work, func) PREPARE_WORK(work, func, NULL)
#else
static void waits(struct work_struct *work) { wait_event_interruptible(gate, open); }
static void other(struct work_struct *work) { }
static void sleeps(struct work_struct *work) { msleep(8); }
static DECLARE_WORK(first, waits);
static DECLARE_WORK(second, other);
static DECLARE_WORK(third, waits);
static DECLARE_DELAYED_WORK(later, other);
static DECLARE_WORK(nap, sleeps);
#define CHANGE(work, func) PREPARE_WORK(work, func)
#endif
static int __init held_init(void)
{
	wq = create_singlethread_workqueue("held");
	queue_work(wq, &first);
	queue_work(wq, &second);
	queue_work(wq, &second);
	queue_work(wq, &third);
	CHANGE(&third, other);
	queue_delayed_work(wq, &later, 500);
	cancel_delayed_work(&later);
	return 0;
}
static void __exit held_exit(void)
{
	open = 1;
	wake_up(&gate);
	queue_work(wq, &nap);
	destroy_workqueue(wq);
}
module_init(held_init);
module_exit(held_exit);
MODULE_LICENSE("GPL");
)";

    std::string run(const QStringList &options) {
        const QString module = dir_.filePath(QStringLiteral("held.c"));
        const QString trace = dir_.filePath(QStringLiteral("trace.txt"));
        QFile f(module);
        if (!f.open(QIODevice::WriteOnly)) return {};
        f.write(held);
        f.close();
        QProcess p;
        p.start(qEnvironmentVariable("WQLAB_RUN"), options + QStringList{"--dump", "--trace", trace, module});
        if (!p.waitForFinished(20'000) || p.exitCode() != 0) {
            qWarning() << p.readAllStandardError();
            return {};
        }
        return read_file(trace);
    }
    static int index_of(const Loaded &l, Event type, int from = 0) {
        for (int i = from; i < int(l.events().size()); ++i)
            if (l.events()[std::size_t(i)].type == type) return i;
        return -1;
    }
    // Without the marks of names.
    static std::string why_work(const MachineState &s, WorkId id) { return marked::plain(wqlab::why_work(s, id)).toStdString(); }
    static std::string why_worker(const MachineState &s, TaskId id) { return marked::plain(wqlab::why_worker(s, id)).toStdString(); }
    static std::string why_task(const MachineState &s, TaskId id) { return marked::plain(wqlab::why_task(s, id)).toStdString(); }
    static std::string said(const Loaded &l, int i) { return marked::plain(narrate(l.at(i), l.events()[std::size_t(i)], l.at(i + 1))).toStdString(); }
    static void kernels() {
        QTest::addColumn<QString>("kernel");
        QTest::newRow("2.6.18") << "2.6.18";
        QTest::newRow("2.6.35") << "2.6.35";
    }

private slots:
    void foldAgreesWithTheEngine_data() { kernels(); }
    void foldAgreesWithTheEngine() {
        QFETCH(QString, kernel);
        for (const char *cpus : {"1", "2", "4"})
            for (const char *seed : {"1", "2"}) {
                const Loaded l(run({"--kernel", kernel, "--cpus", cpus, "--seed", seed}));
                QVERIFY(l.reader.dumps().size() > 1);
                for (const EngineDump &dump : l.reader.dumps()) {
                    const auto d = differences(dump, l.at(dump.events));
                    QVERIFY2(d.empty(), d.empty() ? "" : d[0].c_str());
                }
                for (int i = 0; i <= int(l.events().size()); i += 7) QCOMPARE(broken_rule(l.at(i)), std::string());
            }
    }
    // Without one kind of event the fold must disagree with a dump, or the comparison would prove nothing.
    void aMissingEventIsNoticed_data() {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<QString>("name");
        for (const char *kernel : {"2.6.18", "2.6.35"})
            for (const char *n : {"wq_cwq", "wq_cwq_list", "wq_unlist", "wq_pending", "wq_workqueue", "wq_object"})
                QTest::addRow("%s %s", kernel, n) << kernel << n;
        QTest::newRow("2.6.18 wq_cwq_sequence") << "2.6.18" << "wq_cwq_sequence";
    }
    void aMissingEventIsNoticed() {
        QFETCH(QString, kernel);
        QFETCH(QString, name);
        const std::string text = run({"--kernel", kernel, "--cpus", "2"});
        QVERIFY(!text.empty());
        TraceReader reader;
        MachineState s;
        int folded = 0, wrong = 0;
        for (const QString &line : QString::fromStdString(text).split('\n')) {
            if (line.contains(" " + name + ": ")) continue;
            const QByteArray bytes = line.toUtf8() + "\n";
            reader.add(std::string_view(bytes.constData(), std::size_t(bytes.size())));
            for (; folded < int(reader.events().size()); ++folded)
                apply(s, reader.events()[std::size_t(folded)], folded);
            if (line.startsWith("# wq_dump end")) wrong += !differences(reader.dumps().back(), s).empty();
        }
        QVERIFY(wrong > 0);
    }
    void sentences_data() { kernels(); }
    void sentences() {
        QFETCH(QString, kernel);
        const Loaded l(run({"--kernel", kernel, "--cpus", "1"}));
        QVERIFY(!l.reader.dumps().empty());
        const MachineState s = l.at(l.reader.dumps().front().events);   // insmod has returned, "first" sleeps
        const WorkId first = s.work_named("first"), second = s.work_named("second"), third = s.work_named("third");
        QVERIFY(first >= 0 && second >= 0 && third >= 0);
        const std::string why = why_work(s, second), next = why_work(s, third);
        QVERIFY2(why.starts_with("second waits on the list of held because held, its only thread, is executing first "
                                 "and sleeps in it."),
                 why.c_str());
        QVERIFY2(next.starts_with("third waits on the list of held behind second,"), next.c_str());
        QVERIFY2(why_work(s, first).starts_with("first is executed by held, which "), why_work(s, first).c_str());
        QVERIFY2(why_worker(s, s.task_named("events/0")) == "events/0 is idle: the list of events on CPU 0 is empty.",
                 why_worker(s, s.task_named("events/0")).c_str());

        QCOMPARE(said(l, index_of(l, Event::wq_cwq_list)), std::string("first enters the list of held, which was empty."));
        QCOMPARE(said(l, index_of(l, Event::wq_work_func)), std::string("insmod gives third another function: other."));
        QCOMPARE(said(l, index_of(l, Event::wq_execute)), std::string("held calls waits for first."));
        QCOMPARE(said(l, index_of(l, Event::wq_step)),
                 std::string("insmod asks for its CPU with get_cpu: until put_cpu it stays on CPU 0."));
    }
    // The flusher of 2.6.18 waits for a number, that of 2.6.35 behind a barrier.
    void whoFlushesWaits_data() { kernels(); }
    void whoFlushesWaits() {
        QFETCH(QString, kernel);
        const bool counts = kernel == "2.6.18";
        const Loaded l(run({"--kernel", kernel, "--cpus", "1"}));
        const int i = index_of(l, counts ? Event::wq_flush_sequence : Event::wq_barrier);
        QVERIFY(i > 0);
        int asleep = i;   // rmmod has gone to sleep in destroy_workqueue
        while (asleep < int(l.events().size()) && l.events()[std::size_t(asleep)].type != Event::sched_switch) ++asleep;
        const MachineState s = l.at(asleep + 1);
        const std::string why = why_task(s, s.task_named("rmmod"));
        const char *expected = counts ? "rmmod waits until the 4 works queued so far on the list of held have run (3 have)"
                                      : "rmmod waits until held has finished nap";
        QVERIFY2(why.starts_with(expected), why.c_str());
    }
};

QTEST_GUILESS_MAIN(tst_Original)
#include "tst_original.moc"
