#include <QtTest>

#include "sentences/duration.h"
#include "sentences/marked.h"
#include "sentences/why.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

class tst_Why : public QObject {
    Q_OBJECT

    // Without the marks of names.
    static std::string why_work(const MachineState &s, WorkId id) { return marked::plain(wqlab::why_work(s, id)).toStdString(); }
    static std::string why_worker(const MachineState &s, TaskId id) { return marked::plain(wqlab::why_worker(s, id)).toStdString(); }
    static std::string why_task(const MachineState &s, TaskId id) { return marked::plain(wqlab::why_task(s, id)).toStdString(); }
    static std::string why_pool(const MachineState &s, int id) { return marked::plain(wqlab::why_pool(s, id)).toStdString(); }
    static std::string why_cpu(const MachineState &s, int id) { return marked::plain(wqlab::why_cpu(s, id)).toStdString(); }
    static std::string why_workqueue(const MachineState &s, WqId id) { return marked::plain(wqlab::why_workqueue(s, id)).toStdString(); }
    static std::string why_timer(const MachineState &s, Address timer) { return marked::plain(wqlab::why_timer(s, timer)).toStdString(); }

    static QString work(const TraceText &t, std::int64_t addr) {
        const Loaded l(t.text());
        return QString::fromStdString(why_work(l.state, l.state.work_at(Address(addr))));
    }
    static QString task(const TraceText &t, int pid) { return QString::fromStdString(why_task(Loaded(t.text()).state, pid)); }

private slots:
    void neverQueued() {
        TraceText t;
        boot(t);
        QCOMPARE(work(t, work1), QString("work1 was never queued."));
    }
    void behindARunningWorker() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        switch_to(t, "insmod", insmod_pid, "S", "kworker/0:0", worker_pid);
        execute(t, work1, "fn1");
        queue(t, work2, "fn2");
        const QString s = work(t, work2);
        QVERIFY2(s.startsWith("work2 waits on the worklist of pool 0 because kworker/0:0 runs work1 and the pool of a CPU starts no second worker while one runs."), qPrintable(s));
        QVERIFY2(work(t, work1).startsWith("work1 is executed by kworker/0:0, which runs on CPU 0"), qPrintable(work(t, work1)));
    }
    void wokenButTheCpuIsTaken() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        t.add(Event::sched_waking, {"kworker/0:0", worker_pid, 120, 0});
        QVERIFY(work(t, work1).contains("kworker/0:0 is being woken for it"));
        t.add(Event::sched_wakeup, {"kworker/0:0", worker_pid, 120, 0});
        QVERIFY2(work(t, work1).contains("kworker/0:0 was woken for it, but insmod holds CPU 0"), qPrintable(work(t, work1)));
    }
    void wokenOnAnIdleCpu() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        switch_to(t, "insmod", insmod_pid, "S", "swapper/0", 0);
        t.add(Event::sched_waking, {"kworker/0:0", worker_pid, 120, 0});
        t.add(Event::sched_wakeup, {"kworker/0:0", worker_pid, 120, 0});
        QVERIFY2(work(t, work1).contains("kworker/0:0 was woken for it, and CPU 0 is about to switch to it"),
                 qPrintable(work(t, work1)));
    }
    void underAnInterrupt() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        switch_to(t, "insmod", insmod_pid, "S", "kworker/0:0", worker_pid);
        execute(t, work1, "fn1");
        queue(t, work2, "fn2");
        t.on("kworker/0:0", worker_pid, 0, "d.h1.").add(Event::irq_handler_entry, {1, "kbd"});
        QVERIFY2(work(t, work2).contains("because kworker/0:0 runs work1, under interrupt 1 (kbd), and the pool of a CPU"),
                 qPrintable(work(t, work2)));
        QCOMPARE(task(t, worker_pid), QString("kworker/0:0 holds CPU 0, which handles interrupt 1 (kbd) on top of it."));
    }
    void readyUnderAnInterrupt() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        t.add(Event::sched_wakeup, {"kworker/0:0", worker_pid, 120, 0});
        t.on("insmod", insmod_pid, 0, "d.h1.").add(Event::local_timer_entry, {236});
        QVERIFY2(work(t, work1).contains("was woken for it, but CPU 0 handles the timer interrupt"),
                 qPrintable(work(t, work1)));
    }
    void allWorkersBusy() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        execute(t, work1, "fn1", worker_pid);
        switch_to(t, "kworker/0:0", worker_pid, "D", "kworker/0:1", second_worker_pid);
        queue(t, dwork, "fn3");
        execute(t, dwork, "fn3", second_worker_pid);
        switch_to(t, "kworker/0:1", second_worker_pid, "D", "insmod", insmod_pid);
        queue(t, work2, "fn2", true);
        QVERIFY2(work(t, work2).contains("because all workers of the pool are busy"), qPrintable(work(t, work2)));
        t.add(Event::wq_manager, {0, second_worker_pid, 1});
        QVERIFY2(work(t, work2).contains("kworker/0:1 is making one as the pool's manager"), qPrintable(work(t, work2)));
        t.add(Event::wq_task, {77, "q0", 0, 100, "0-1", "rescuer"}).add(Event::wq_rescuer, {q0, 77, "q0"}).add(Event::wq_mayday, {q0, 0});
        QVERIFY2(work(t, work2).contains("has called the rescuer q0"), qPrintable(work(t, work2)));
        t.add(Event::wq_rescue, {q0, 0, 77});
        QVERIFY2(!work(t, work2).contains("has called"), qPrintable(work(t, work2)));
    }
    void offline() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        t.add(Event::wq_cpu, {0, 0});
        QVERIFY2(work(t, work1).contains("pool 0, whose CPU 0 is offline (its workers run elsewhere), until"),
                 qPrintable(work(t, work1)));
    }
    void behindAnotherWork() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        t.add(Event::wq_pending, {work2, 1}).add(Event::workqueue_queue_work, {work2, "fn2 [m]", "events", 8192, 0});
        t.add(Event::wq_list, {work2, "worklist", 0, 0, work1});
        QVERIFY2(work(t, work2).contains("behind work1"), qPrintable(work(t, work2)));
    }
    void overMaxActive() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1", true);
        queue(t, work2, "fn2", true, true);
        QVERIFY2(work(t, work2).startsWith("work2 waits because workqueue q0 already has 1 active work (work1) in pool 0 and max_active is 1."), qPrintable(work(t, work2)));
    }
    void frozen() {
        TraceText t;
        boot(t);
        t.add(Event::wq_pwq, {q0_pwq, q0, 0, 0});
        queue(t, work1, "fn1", true, true);
        QVERIFY2(work(t, work1).contains("q0 is frozen"), qPrintable(work(t, work1)));
    }
    void timer() {
        TraceText t;
        boot(t);
        t.add(Event::timer_start, {dwork + 32, "delayed_work_timer_fn", 1010, 10, 0, 51, "I"}).add(Event::wq_delayed, {dwork, events_wq, 8192, 1010, 1});
        QVERIFY2(work(t, dwork).startsWith("dwork waits for its timer and is queued on events when it fires, in 43.7 ms."), qPrintable(work(t, dwork)));
    }
    void neverTwiceAtOnce() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        execute(t, work1, "fn1");
        queue(t, work1, "fn1");
        QVERIFY2(work(t, work1).endsWith(": another worker that took it would hand it to kworker/0:0."),
                 qPrintable(work(t, work1)));
        TraceText running;
        boot(running);
        queue(running, work1, "fn1");
        switch_to(running, "insmod", insmod_pid, "S", "kworker/0:0", worker_pid);
        execute(running, work1, "fn1");
        queue(running, work1, "fn1");
        QVERIFY2(work(running, work1).startsWith("work1 waits on the worklist of pool 0 because kworker/0:0 still runs work1, and a work "
                                           "never runs twice at once: another worker would hand it to kworker/0:0."),
                 qPrintable(work(running, work1)));
        QVERIFY2(!work(running, work1).contains("From an earlier queueing"), qPrintable(work(running, work1)));
        t.add(Event::wq_unlist, {work1}).add(Event::wq_list, {work1, "scheduled", 0, worker_pid, 0});
        const QString s = work(t, work1);
        QVERIFY2(s.contains("a work never runs twice at once"), qPrintable(s));
        QVERIFY2(s.contains("From an earlier queueing it is executed by kworker/0:0"), qPrintable(s));
    }
    void flushAndBarrier() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        execute(t, work1, "fn1");
        t.on("insmod", insmod_pid, 0);
        const std::int64_t barrier = std::int64_t(0xffa0000000001000);
        t.add(Event::wq_call, {"flush_work", work1, 0, "m.c", 30});
        t.add(Event::wq_barrier, {barrier, work1, events_wq, insmod_pid, worker_pid});
        t.add(Event::wq_list, {barrier, "scheduled", 0, worker_pid, 0});
        t.add(Event::wq_blocked, {insmod_pid, "flush_work", work1, worker_pid});
        switch_to(t, "insmod", insmod_pid, "D", "swapper/0", 0);
        QCOMPARE(task(t, insmod_pid), QString("insmod waits until kworker/0:0 has finished work1."));
        QCOMPARE(work(t, barrier), QString("Barrier of insmod: stands behind work1 and wakes insmod when it is its turn."));
    }
    void flushesItself() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        execute(t, work1, "fn1");
        t.add(Event::wq_call, {"flush_work", work1, 0, "m.c", 4}).add(Event::wq_barrier, {work2, work1, events_wq, worker_pid, worker_pid});
        t.add(Event::wq_blocked, {worker_pid, "flush_work", work1, worker_pid});
        switch_to(t, "kworker/0:0", worker_pid, "D", "swapper/0", 0);
        QCOMPARE(task(t, worker_pid), QString("kworker/0:0 waits until it has finished work1 itself, which can never be."));
    }
    void tasks_data() {
        QTest::addColumn<QString>("on");
        QTest::addColumn<int>("owner");
        QTest::addColumn<QString>("text");
        QTest::newRow("mutex") << "mutex" << worker_pid << "insmod waits for a mutex that kworker/0:0 holds.";
        QTest::newRow("semaphore") << "semaphore" << 0 << "insmod waits for a semaphore.";
        QTest::newRow("completion") << "completion" << 0 << "insmod waits for a completion.";
        QTest::newRow("waitqueue") << "waitqueue" << 0 << "insmod waits on a wait queue until somebody wakes it.";
        QTest::newRow("msleep") << "msleep" << 0 << "insmod sleeps in msleep() (line 9) until its timer fires.";
        QTest::newRow("freezer") << "freezer" << 0 << "insmod is frozen by a suspend.";
        QTest::newRow("manager") << "manager" << 0 << "insmod waits to become the manager of its pool.";
        QTest::newRow("not told") << "" << 0 << "insmod is asleep in msleep() (line 9).";
    }
    void tasks() {
        QFETCH(QString, on);
        QFETCH(int, owner);
        TraceText t;
        boot(t);
        t.on("insmod", insmod_pid, 0).add(Event::wq_call, {"msleep", 0, 10, "m.c", 9});
        if (!on.isEmpty()) t.add(Event::wq_blocked, {insmod_pid, on.toStdString(), 0, owner});
        switch_to(t, "insmod", insmod_pid, "S", "swapper/0", 0);
        QTEST(task(t, insmod_pid), "text");
    }
    void cancelWaits() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        execute(t, work1, "fn1");
        t.on("insmod", insmod_pid, 0).add(Event::wq_call, {"cancel_work_sync", work1, 0, "m.c", 9}).add(Event::wq_blocked, {insmod_pid, "cancel", work1, 0});
        switch_to(t, "insmod", insmod_pid, "D", "kworker/0:0", worker_pid);
        QCOMPARE(task(t, insmod_pid), QString("insmod waits until kworker/0:0 has finished work1."));
    }
    void readyTask() {
        TraceText t;
        boot(t);
        switch_to(t, "insmod", insmod_pid, "R", "kworker/0:0", worker_pid);
        QCOMPARE(task(t, insmod_pid), QString("insmod is ready to run, but kworker/0:0 holds CPU 0; it stays in the run queue of that CPU."));
        TraceText bound;
        boot(bound);
        bound.add(Event::wq_task, {insmod_pid, "insmod", 0, 120, "0", "user"});
        switch_to(bound, "insmod", insmod_pid, "R", "kworker/0:0", worker_pid);
        QCOMPARE(task(bound, insmod_pid), QString("insmod is ready to run, but kworker/0:0 holds CPU 0, to which it is bound."));
    }
    // An idle worker beside a worklist that is not empty.
    void idleThoughWorksWait() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        QCOMPARE(why_worker(Loaded(t.text()).state, second_worker_pid),
                 std::string("kworker/0:1 is idle: 1 work waits on the list of pool 0, and it was not woken yet."));
        t.add(Event::sched_waking, {"kworker/0:0", worker_pid, 120, 0});
        QCOMPARE(why_worker(Loaded(t.text()).state, worker_pid),
                 std::string("kworker/0:0 is idle: 1 work waits on the list of pool 0, and it is being woken."));
        QCOMPARE(why_worker(Loaded(t.text()).state, second_worker_pid),
                 std::string("kworker/0:1 is idle: kworker/0:0 was woken for what waits."));
        t.add(Event::sched_wakeup, {"kworker/0:0", worker_pid, 120, 0});
        switch_to(t, "insmod", insmod_pid, "S", "kworker/0:0", worker_pid);
        execute(t, work1, "fn1");
        queue(t, work2, "fn2");
        QCOMPARE(why_worker(Loaded(t.text()).state, second_worker_pid),
                 std::string("kworker/0:1 is idle: kworker/0:0 runs work1, and the pool of a CPU starts no second worker "
                             "while one runs."));
    }
    void others() {
        TraceText t;
        boot(t);
        const MachineState s = Loaded(t.text()).state;
        QCOMPARE(why_worker(s, second_worker_pid), std::string("kworker/0:1 is idle: pool 0 has no work for it."));
        QCOMPARE(why_pool(s, 0), std::string("Pool 0 has no work waiting."));
        QCOMPARE(why_cpu(s, 1), std::string("CPU 1 is idle."));
        QCOMPARE(why_cpu(s, 0), std::string("CPU 0 is held by insmod."));
        QCOMPARE(why_workqueue(s, s.workqueue_named("q0")), std::string("q0 has no active works."));
        QCOMPARE(why_timer(s, 5), std::string("That timer is not armed."));
    }
    // Who was woken in the place of one that fell asleep, and finds no work any more.
    void standsIn() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        queue(t, work2, "fn2");
        switch_to(t, "insmod", insmod_pid, "S", "kworker/0:0", worker_pid);
        execute(t, work1, "fn1");
        const auto wake = [&t] {
            t.add(Event::sched_waking, {"kworker/0:1", second_worker_pid, 120, 0});
            t.add(Event::wq_worker_state, {second_worker_pid, 0, 0, 0});
            t.add(Event::sched_wakeup, {"kworker/0:1", second_worker_pid, 120, 0});
        };
        TraceText awake = t;
        t.add(Event::wq_nr_running, {0, 0});
        wake();
        switch_to(t, "kworker/0:0", worker_pid, "S", "insmod", insmod_pid);
        QCOMPARE(why_worker(Loaded(t.text()).state, second_worker_pid),
                 std::string("kworker/0:1 was woken when kworker/0:0 fell asleep while works waited, and is ready to run, but "
                             "insmod holds CPU 0, to which it is bound."));
        // Whoever goes on running wakes another for another reason.
        t = awake;
        wake();
        QCOMPARE(why_worker(Loaded(t.text()).state, second_worker_pid),
                 std::string("kworker/0:1 is ready to run, but kworker/0:0 holds CPU 0, to which it is bound."));
    }
    // Whoever is on a CPU and not counted, or dead and counted, is named with why.
    void count_data() {
        QTest::addColumn<int>("flags");
        QTest::addColumn<int>("manager");
        QTest::addColumn<QString>("why");
        QTest::newRow("at work") << 0 << 0 << "";
        QTest::newRow("looks for a work") << int(worker_prep) << 0
                                          << "kworker/0:0 is not counted in nr_running before it begins with works (WORKER_PREP).";
        QTest::newRow("manager") << int(worker_prep) << 1
                                 << "kworker/0:0 is not counted in nr_running while it makes workers (WORKER_PREP).";
        QTest::newRow("intensive") << int(worker_cpu_intensive) << 0
                                   << "kworker/0:0 is not counted in nr_running: its work is of a WQ_CPU_INTENSIVE workqueue.";
        QTest::newRow("rebound") << int(worker_rebound) << 0
                                 << "kworker/0:0 is counted in nr_running from its next work on: its CPU came back meanwhile.";
        QTest::newRow("offline") << int(worker_unbound | worker_prep) << 1
                                 << "kworker/0:0 is not counted in nr_running: its CPU is offline, so it is bound to none.";
    }
    void count() {
        QFETCH(int, flags);
        QFETCH(int, manager);
        QFETCH(QString, why);
        TraceText t;
        boot(t);
        t.add(Event::sched_wakeup, {"kworker/0:0", worker_pid, 120, 0});
        switch_to(t, "insmod", insmod_pid, "S", "kworker/0:0", worker_pid);
        t.add(Event::wq_manager, {0, worker_pid, manager});
        t.add(Event::wq_worker_state, {worker_pid, 0, flags, 1});
        const MachineState s = Loaded(t.text()).state;
        QCOMPARE(marked::plain(why_count(s, 0)), why);
        QCOMPARE(why_pool(s, 0), (QStringLiteral("Pool 0 has no work waiting. ") + why).trimmed().toStdString());
    }
    void theDeadAreCounted() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        t.add(Event::sched_wakeup, {"kworker/0:0", worker_pid, 120, 0});
        switch_to(t, "insmod", insmod_pid, "S", "kworker/0:0", worker_pid);
        execute(t, work1, "fn1");
        switch_to(t, "kworker/0:0", worker_pid, "X", "swapper/0", 0);
        QCOMPARE(marked::plain(why_count(Loaded(t.text()).state, 0)),
                 QStringLiteral("kworker/0:0 died in a work and is counted in nr_running for ever: nobody lowers it for the dead."));
        t.add(Event::wq_nr_running, {0, 0});
        QCOMPARE(why_count(Loaded(t.text()).state, 0), QString());
    }
    void aRescuerIsNotCounted() {
        TraceText t;
        boot(t);
        t.add(Event::wq_task, {20, "q0", 0, 120, "0-1", "rescuer"});
        t.add(Event::wq_rescuer, {q0, 20, "q0"}).add(Event::wq_worker_state, {20, -1, worker_prep, 0});
        t.add(Event::wq_worker_pool, {20, 0});
        t.add(Event::sched_wakeup, {"q0", 20, 120, 0});
        switch_to(t, "insmod", insmod_pid, "S", "q0", 20);
        t.on("q0", 20, 0);
        QCOMPARE(marked::plain(why_count(Loaded(t.text()).state, 0)),
                 QStringLiteral("q0 is a rescuer, and no rescuer is counted in nr_running (WORKER_PREP)."));
        t.add(Event::wq_current, {20, work1, "fn1 [m]", q0}).add(Event::workqueue_execute_start, {work1, "fn1 [m]"});
        QCOMPARE(work(t, work1), QStringLiteral("work1 is executed by the rescuer q0, which runs on CPU 0: the pool has made "
                                                "no worker for it in time."));
    }
    void durations() {
        QCOMPARE(duration(12), QString("12 ns"));
        QCOMPARE(duration(12'300), QString("12.3 us"));
        QCOMPARE(duration(5'000'000), QString("5.0 ms"));
        QCOMPARE(duration(120'000'000), QString("120 ms"));
        QCOMPARE(duration(2'500'000'000), QString("2.50 s"));
    }
    // Whatever a real trace holds, everything in it has a sentence at every tenth event.
    void neverEmpty() {
        for (const QString &p : real_traces()) {
            const Loaded l(read_file(p));
            for (int n = 0; n < int(l.events().size()); n += 10) {
                const MachineState s = l.at(n);
                for (WorkId i = 0; i < WorkId(s.works.size()); ++i) QVERIFY(why_work(s, i).ends_with("."));
                for (const Task &t : s.tasks) QVERIFY(why_task(s, t.id).ends_with("."));
                for (const Worker &k : s.workers) QVERIFY(why_worker(s, k.pid).ends_with("."));
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_Why)
#include "tst_why.moc"
