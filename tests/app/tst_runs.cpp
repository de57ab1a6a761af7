#include <QtTest>

#include "session/session.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

// The runs of one module by the real runner: kept, shown again to the byte, and one looks where one looked before.
class tst_Runs : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    std::unique_ptr<Session> session_;
    Session &s() { return *session_; }

    static QString module(const QString &line) {
        return QStringLiteral(R"(#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/delay.h>
static void tick_fn(struct work_struct *w) { pr_info("tick\n"); }
static DECLARE_WORK(tick, tick_fn);
static int __init m_init(void)
{
	%1
	return 0;
}
static void __exit m_exit(void) { cancel_work_sync(&tick); }
module_init(m_init);
module_exit(m_exit);
MODULE_LICENSE("GPL");
)").arg(line);
    }
    QString file() const { return dir_.filePath(QStringLiteral("m.c")); }
    void write(const QString &line) {
        QFile f(file());
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write(module(line).toUtf8());
    }
    void over() {
        QTRY_VERIFY_WITH_TIMEOUT(s().status() == Session::Ready || s().status() == Session::Failed, 20'000);
    }
    void run() {
        s().run();
        over();
    }
    int positionOf(Event type) {
        const Recording &r = *s().recording();
        for (int i = 0; i < r.count(); ++i)
            if (r.event(i).type == type) return i + 1;
        return -1;
    }

private slots:
    void init() {
        write(QStringLiteral("schedule_work_on(0, &tick);"));
        session_ = std::make_unique<Session>();
        s().runner()->setProgram(qEnvironmentVariable("WQLAB_RUN"));
        QVERIFY(s().open(file()));
        over();
        QCOMPARE(s().status(), Session::Ready);
    }
    void theSameAgainIsOneRun() {
        QCOMPARE(s().runs()->count(), 1);
        run();
        QCOMPARE(s().runs()->count(), 1);
        QCOMPARE(s().runs()->current(), 1);
        QVERIFY(!s().runs()->canGoBack());
    }
    void eachIsKept() {
        const int before = s().recording()->count();
        s().setCpus(2);
        s().setSeed(7);
        run();
        QCOMPARE(s().runs()->count(), 2);
        QCOMPARE(s().runs()->name(2), QStringLiteral("Run 2, 2 CPUs, seed 7"));
        QCOMPARE(s().runs()->run(2)->from, 1);
        const Recording &first = *s().runs()->run(1)->recording;
        QCOMPARE(first.count(), before);
        s().goBack();
        QCOMPARE(s().runs()->current(), 1);
        QCOMPARE(s().cpus(), 4);
        QVERIFY(same_run(*s().recording(), first));
        QCOMPARE(s().recording()->stateCopy(before).cpus.size(), first.stateCopy(before).cpus.size());
        s().goForth();
        QCOMPARE(s().cpus(), 2);
        QCOMPARE(s().seed(), qint64(7));
        s().goForth();
        QCOMPARE(s().runs()->current(), 2);
        s().showRun(1);
        s().showRun(9);
        QCOMPARE(s().runs()->current(), 1);
        s().goBack();
        QCOMPARE(s().runs()->current(), 2);
    }
    void editedKeepsThePlace() {
        const int at = positionOf(Event::workqueue_execute_start);
        s().playhead()->seek(at);
        const QString copy = dir_.filePath(QStringLiteral("copy/m.c"));
        QDir().mkpath(dir_.filePath(QStringLiteral("copy")));
        QFile f(copy);
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write(module(QStringLiteral("mdelay(3); schedule_work_on(1, &tick);")).toUtf8());
        f.close();
        s().setCopy(copy);
        run();
        QCOMPARE(s().runs()->name(2), QStringLiteral("Run 2, edited"));
        QCOMPARE(s().playhead()->position(), positionOf(Event::workqueue_execute_start));
        QVERIFY(s().sourceLines().join(QLatin1Char(' ')).contains(QStringLiteral("mdelay(3)")));
        s().goBack();
        QCOMPARE(s().playhead()->position(), at);
        QVERIFY(!s().sourceLines().join(QLatin1Char(' ')).contains(QStringLiteral("mdelay(3)")));
    }
    void whatDoesNotCompileLeavesTheLastRun() {
        s().playhead()->toEnd();
        const int at = s().playhead()->position();
        write(QStringLiteral("schedule_work_on(0, &tick)"));
        run();
        QCOMPARE(s().status(), Session::Ready);
        QCOMPARE(s().runs()->count(), 1);
        QCOMPARE(s().playhead()->position(), at);
        QCOMPARE(s().problem(), QString());
        QVERIFY(!s().failure().isEmpty());
        QVERIFY(s().diagnostics().contains(QStringLiteral("expected ';'")));
        write(QStringLiteral("schedule_work_on(0, &tick);"));
        run();
        QVERIFY(s().failure().isEmpty());
        QCOMPARE(s().runs()->count(), 1);
    }
    void whatDoesNotLoadLeavesTheLastRun() {
        write(QStringLiteral("void nowhere(void); nowhere();"));
        run();
        QCOMPARE(s().status(), Session::Ready);
        QCOMPARE(s().runs()->current(), 1);
        QVERIFY(same_run(*s().recording(), *s().runs()->run(1)->recording));
        QVERIFY(!s().failure().isEmpty());
    }
    void aLiveRunThatIsLeftIsKept() {
        write(QStringLiteral("while (1) msleep(1);"));
        s().setMode(QStringLiteral("parallel"));
        s().run();
        QTRY_VERIFY_WITH_TIMEOUT(s().live() && s().playhead()->following() && s().recording()->count() > 500, 20'000);
        s().showRun(1);
        QCOMPARE(s().status(), Session::Ready);
        QCOMPARE(s().mode(), QStringLiteral("stepped"));
        QCOMPARE(s().runs()->count(), 2);
        QVERIFY(s().runs()->run(2)->recording->count() > 500);
        QTRY_VERIFY(!s().runner()->running());
        QCOMPARE(s().runs()->current(), 1);
    }
    void stopInAnyLoop_data() {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("loop");
        for (const char *mode : {"stepped", "parallel"})
            for (const char *loop : {"while (1) msleep(1);", "while (1) cpu_relax();", "for (;;) ;",
                                     "local_irq_disable(); for (;;) ;"})
                QTest::addRow("%s, %s", mode, loop) << QString::fromLatin1(mode) << QString::fromLatin1(loop);
    }
    void stopInAnyLoop() {
        QFETCH(QString, mode);
        QFETCH(QString, loop);
        write(loop);
        s().setMode(mode);
        s().run();
        QTRY_VERIFY_WITH_TIMEOUT(s().runner()->running(), 20'000);
        s().stop();
        over();
        QVERIFY(!s().runner()->running());
    }
};

QTEST_GUILESS_MAIN(tst_Runs)
#include "tst_runs.moc"
