#include <QtTest>

#include "compare/prediction_of_change.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

// Two runs by the real runner, of modules that differ in one thing.
class tst_Comparison : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;

    std::unique_ptr<Recording> run(const QString &line, const QStringList &options = {}) {
        const QString source = QStringLiteral(R"(#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/delay.h>
static int burn = 5;
module_param(burn, int, 0);
static void w0_fn(struct work_struct *w) { mdelay(burn); }
static void w1_fn(struct work_struct *w) { mdelay(2); }
static DECLARE_WORK(w0, w0_fn);
static DECLARE_WORK(w1, w1_fn);
static int __init m_init(void)
{
	%1
	return 0;
}
static void __exit m_exit(void) { cancel_work_sync(&w0); cancel_work_sync(&w1); }
module_init(m_init);
module_exit(m_exit);
MODULE_LICENSE("GPL");
)").arg(line);
        QFile f(dir_.filePath(QStringLiteral("m.c")));
        if (!f.open(QIODevice::WriteOnly)) return nullptr;
        f.write(source.toUtf8());
        f.close();
        QProcess p;
        p.start(qEnvironmentVariable("WQLAB_RUN"), QStringList{"--seed", "1", "--trace", "-", f.fileName()} + options);
        if (!p.waitForFinished(20'000)) return nullptr;
        auto r = std::make_unique<Recording>();
        r->add(p.readAllStandardOutput().toStdString());
        r->finish();
        return r;
    }

private slots:
    void same() {
        const auto a = run(QStringLiteral("schedule_work(&w0); schedule_work(&w1);")), b = run(QStringLiteral("schedule_work(&w0); schedule_work(&w1);"));
        QVERIFY(a && b && a->count() > 0);
        const Comparison c = Comparison::of(*a, *b);
        QCOMPARE(c.rows.size(), 2u);
        QVERIFY(std::none_of(c.rows.begin(), c.rows.end(), [](const CompareRow &r) { return r.any(); }));
        QCOMPARE(c.first_left, -1);
        QCOMPARE(c.first_right, -1);
        QCOMPARE(c.summary, QStringLiteral("The two runs are the same."));
    }
    void anotherCpu() {
        const auto a = run(QStringLiteral("queue_work_on(0, system_wq, &w0);")), b = run(QStringLiteral("queue_work_on(1, system_wq, &w0);"));
        const Comparison c = Comparison::of(*a, *b);
        QCOMPARE(c.rows.size(), 1u);
        QVERIFY(c.rows[0].differs[CompareRow::Cpu] && c.rows[0].differs[CompareRow::Worker]);
        QVERIFY(!c.rows[0].differs[CompareRow::Result]);
        QCOMPARE(c.summary, QStringLiteral("w0 runs on CPU 0 on the left and on CPU 1 on the right."));
        QVERIFY(c.first_left >= 0 && c.first_right >= 0);
        // The call is what they differ in first; everything before it is equal.
        QCOMPARE(a->event(c.first_left).type, Event::wq_call);
        QCOMPARE(a->event(c.first_left).text(0), "queue_work_on");
        QCOMPARE(a->event(c.rows[0].left_event).type, Event::workqueue_execute_start);
    }
    void later() {
        const auto a = run(QStringLiteral("schedule_work(&w0); schedule_work(&w1);")),
                   b = run(QStringLiteral("schedule_work(&w0); schedule_work(&w1);"), {QStringLiteral("burn=9")});
        const Comparison c = Comparison::of(*a, *b);
        QVERIFY(!c.rows[0].differs[CompareRow::Started] && c.rows[0].differs[CompareRow::Ended]);
        QVERIFY(c.rows[1].differs[CompareRow::Started]);
        QCOMPARE(c.summary, QStringLiteral("w0 ends at +5.000 ms on the left and at +9.000 ms on the right. 1 more queueing differs."));
    }
    void onlyOnOneSide() {
        const auto a = run(QStringLiteral("schedule_work(&w0);")), b = run(QStringLiteral("schedule_work(&w0); flush_work(&w0); schedule_work(&w0);"));
        const Comparison c = Comparison::of(*a, *b);
        QCOMPARE(c.rows.size(), 2u);
        QCOMPARE(c.rows[1].work, QStringLiteral("w0 (2)"));
        QVERIFY(!c.rows[1].left.there && c.rows[1].right.there);
        QVERIFY(c.rows[1].left_event < 0 && c.rows[1].right_event >= 0);
    }
    void whatWasSaidOfAChange() {
        const QString both = QStringLiteral("queue_work_on(0, system_wq, &w0); queue_work_on(0, system_wq, &w1);");
        const auto of = [&](const QString &work, const QString &line, const QStringList &options = {}) {
            const auto a = run(both), b = run(line, options);
            const Comparison c = Comparison::of(*a, *b);
            QString held;
            for (int how = 0; how <= int(ChangeHow::Same); ++how) held += came_true(c, work, ChangeHow(how)) ? u'x' : u'-';
            return held;
        };
        QCOMPARE(Comparison::works(*run(both)), (QStringList{QStringLiteral("w0"), QStringLiteral("w1")}));
        // earlier, later, elsewhere, not any more, once more, as before
        QCOMPARE(of("w0", both), QStringLiteral("-----x"));
        QCOMPARE(of("w1", both, {"burn=9"}), QStringLiteral("-x----"));
        QCOMPARE(of("w1", both, {"burn=1"}), QStringLiteral("x-----"));
        QCOMPARE(of("w1", QStringLiteral("queue_work_on(0, system_wq, &w0); queue_work_on(1, system_wq, &w1);")), QStringLiteral("x-x---"));
        QCOMPARE(of("w1", QStringLiteral("queue_work_on(0, system_wq, &w0);")), QStringLiteral("---x--"));
        QCOMPARE(of("w1", both + QStringLiteral("flush_work(&w1); schedule_work(&w1);")).at(4), u'x');
        // Which other worker: of CPU 0, 1, 2, 3, highpri, unbound.
        const auto into = [&](const QString &other) {
            const Comparison c = Comparison::of(*run(both), *run(other));
            QString held;
            for (const QString &worker : workersOn(4)) held += came_true(c, QStringLiteral("w1"), ChangeHow::Elsewhere, worker) ? u'x' : u'-';
            return held;
        };
        QCOMPARE(into(both), QStringLiteral("------"));
        QCOMPARE(into(QStringLiteral("schedule_work(&w0); queue_work_on(1, system_wq, &w1);")), QStringLiteral("-x----"));
        QCOMPARE(into(QStringLiteral("schedule_work(&w0); queue_work(system_highpri_wq, &w1);")), QStringLiteral("----x-"));
        QCOMPARE(into(QStringLiteral("schedule_work(&w0); queue_work(system_unbound_wq, &w1);")), QStringLiteral("-----x"));
    }
    void cancelled() {
        const auto a = run(QStringLiteral("schedule_work(&w0);")), b = run(QStringLiteral("schedule_work(&w0); cancel_work_sync(&w0);"));
        const Comparison c = Comparison::of(*a, *b);
        QVERIFY(c.rows[0].differs[CompareRow::Result]);
        QCOMPARE(c.summary, QStringLiteral("w0: ran on the left, cancelled on the right."));
    }
    void realTraces() {
        for (const QString &path : real_traces()) {
            Recording r;
            r.clear(true);
            r.add(read_file(path));
            r.finish();
            QCOMPARE(Comparison::of(r, r).summary, QStringLiteral("The two runs are the same."));
        }
    }
};
QTEST_GUILESS_MAIN(tst_Comparison)
#include "tst_comparison.moc"
