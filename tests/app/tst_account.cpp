#include <QtTest>

#include "state/account.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

class tst_Account : public QObject {
    Q_OBJECT

    static std::vector<Queueing> of(const TraceText &t) {
        const Loaded l(t.text());
        return Account::of(l.events()).queueings();
    }

private slots:
    void ran() {
        const Loaded l(first_light());
        const auto rows = Account::of(l.events()).queueings();
        QCOMPARE(rows.size(), 1u);   // the second call was refused
        const Queueing &q = rows[0];
        QCOMPARE(q.fate, Queueing::ran);
        QCOMPARE(std::string(q.name.view()), std::string("work1"));
        QCOMPARE(q.nth, 1);
        QCOMPARE(q.cpu, 0);
        QCOMPARE(q.worker, worker_pid);
        QCOMPARE(q.in_timer(), -1);
        QCOMPARE(l.events()[std::size_t(q.queued.event)].type, Event::workqueue_queue_work);
        QCOMPARE(l.events()[std::size_t(q.started.event)].type, Event::workqueue_execute_start);
        QCOMPARE(q.throttled() + q.on_worklist() + q.executing(), q.ended.time - q.queued.time);
    }
    void queuedAgainWhileItRuns() {
        TraceText t;
        boot(t);
        queue(t, work1, "work_fn");
        execute(t, work1, "work_fn");
        queue(t, work1, "work_fn");
        auto rows = of(t);
        QCOMPARE(rows.size(), 2u);
        QCOMPARE(rows[0].fate, Queueing::running);
        QCOMPARE(rows[1].fate, Queueing::waiting);
        QCOMPARE(rows[1].nth, 2);
        finish(t, work1, "work_fn");
        execute(t, work1, "work_fn");
        rows = of(t);
        QCOMPARE(rows[0].fate, Queueing::ran);
        QCOMPARE(rows[1].fate, Queueing::running);
    }
    void throttledByMaxActive() {
        TraceText t;
        boot(t);
        queue(t, work1, "work_fn", true);
        queue(t, work2, "other_fn", true, true);
        QCOMPARE(of(t)[1].throttled(), -1);
        execute(t, work1, "work_fn", worker_pid, true);
        finish(t, work1, "work_fn");
        t.add(Event::workqueue_activate_work, {work2});
        QVERIFY(of(t)[1].throttled() > of(t)[0].throttled());
    }
    void takenBack() {
        TraceText t;
        boot(t);
        t.on("insmod", insmod_pid, 0);
        t.add(Event::wq_pending, {dwork, 1}).add(Event::wq_delayed, {dwork, events_wq, 0, 100, 1});
        t.add(Event::wq_delayed, {dwork, events_wq, 0, 100, 0}).add(Event::wq_pending, {dwork, 0});
        const auto rows = of(t);
        QCOMPARE(rows.size(), 1u);
        QCOMPARE(rows[0].fate, Queueing::cancelled);
        QVERIFY(rows[0].armed.event >= 0 && rows[0].queued.event < 0);
    }
    void timeInItsTimer() {
        TraceText t;
        boot(t);
        t.on("insmod", insmod_pid, 0);
        t.add(Event::wq_pending, {dwork, 1}).add(Event::wq_delayed, {dwork, events_wq, 0, 100, 1});
        t.add(Event::wq_delayed, {dwork, events_wq, 0, 100, -1});
        t.add(Event::workqueue_queue_work, {dwork, "tick [m]", "events", 8192, 0});
        QCOMPARE(of(t)[0].in_timer(), 20'000);
    }
    void beginsInTheMiddle() {
        TraceText t;
        boot(t);
        execute(t, work1, "work_fn");
        finish(t, work1, "work_fn");
        const auto rows = of(t);
        QCOMPARE(rows.size(), 1u);
        QCOMPARE(rows[0].fate, Queueing::ran);
        QCOMPARE(rows[0].queued.event, -1);
    }
    void realTraces() {
        for (const QString &path : real_traces()) {
            const Loaded l(read_file(path));
            int starts = 0;
            for (std::size_t i = 0; i < l.events().size(); ++i) {
                const TraceEvent &e = l.events()[i];
                if (e.type != Event::workqueue_execute_start) continue;
                const Work *w = l.state.work(l.state.work_at(e.addr(0)));
                starts += !w || w->kind != WorkKind::barrier;
            }
            int rows = 0;
            const Account account = Account::of(l.events());
            for (const Queueing &q : account.queueings()) rows += q.started.event >= 0;
            QCOMPARE(rows, starts);
        }
    }
};
QTEST_GUILESS_MAIN(tst_Account)
#include "tst_account.moc"
