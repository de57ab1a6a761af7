#include <QtTest>

#include "state/fold.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

class tst_Fold : public QObject {
    Q_OBJECT

    static const Work &work(const MachineState &s, std::int64_t addr) { return *s.work(s.work_at(Address(addr))); }

private slots:
    void queueAndExecute() {
        TraceText t;
        boot(t);
        const int booted = t.events();
        queue(t, work1, "work_fn");
        const int queued = t.events();
        switch_to(t, "insmod", insmod_pid, "S", "kworker/0:0", worker_pid);
        execute(t, work1, "work_fn");
        const int running = t.events();
        finish(t, work1, "work_fn");
        const Loaded l(t.text());

        MachineState s = l.at(booted);
        QVERIFY(!work(s, work1).pending);
        QCOMPARE(work(s, work1).home, Home::static_);
        QCOMPARE(s.cpu(0)->current, insmod_pid);
        QVERIFY(s.module.phase == ModulePhase::init);

        s = l.at(queued);
        QVERIFY(work(s, work1).pending);
        QCOMPARE(work(s, work1).place, Place::worklist);
        QCOMPARE(s.pool(0)->worklist, std::vector<WorkId>{s.work_at(Address(work1))});
        QCOMPARE(work(s, work1).queued_by, insmod_pid);
        QVERIFY(!work(s, work1).inferred);

        s = l.at(running);
        QVERIFY(!work(s, work1).pending);
        QCOMPARE(work(s, work1).running, 1);
        QCOMPARE(s.worker(worker_pid)->current, s.work_at(Address(work1)));
        QVERIFY(s.pool(0)->worklist.empty());
        QCOMPARE(look_of(s, *s.worker(worker_pid)), WorkerLook::on_cpu);
        QCOMPARE(look_of(s, *s.worker(second_worker_pid)), WorkerLook::idle);

        s = l.state;
        QCOMPARE(work(s, work1).running, 0);
        QCOMPARE(work(s, work1).executions, 1);
        QCOMPARE(s.worker(worker_pid)->executed, 1);
    }
    void whatAModuleLeavesBehindIsTheSameWork() {
        TraceText t;
        boot(t);
        queue(t, work1, "work_fn");
        t.add(Event::wq_object_gone, {work1, 32});
        execute(t, work1, "work_fn");
        const Loaded l(t.text());
        QCOMPARE(work(l.state, work1).running, 1);
        QCOMPARE(work(l.state, work1).place, Place::none);
        QCOMPARE(work(l.state, work1).home, Home::gone);
        QCOMPARE(work(l.state, work1).generation, 0);
        QVERIFY(!work(l.state, work1).name.empty());
        QVERIFY(l.state.pool(0)->worklist.empty());
    }
    void queuedAgainWhileItRuns() {
        TraceText t;
        boot(t);
        queue(t, work1, "work_fn");
        execute(t, work1, "work_fn");
        queue(t, work1, "work_fn");
        const MachineState s = Loaded(t.text()).state;
        QCOMPARE(work(s, work1).running, 1);
        QCOMPARE(work(s, work1).place, Place::worklist);
    }
    void inactiveWorks() {
        TraceText t;
        boot(t);
        queue(t, work1, "work_fn", true);
        queue(t, work2, "work_fn", true, true);
        const MachineState s = Loaded(t.text()).state;
        QCOMPARE(work(s, work2).place, Place::inactive);
        const Pwq &p = s.pwqs[std::size_t(work(s, work2).pwq)];
        QCOMPARE(p.addr, Address(q0_pwq));
        QCOMPARE(p.inactive.size(), std::size_t(1));
    }
    void delayedWork() {
        TraceText t;
        boot(t);
        t.add(Event::timer_start, {dwork + 32, "delayed_work_timer_fn", 1010, 10, 0, 1, "I"});
        t.add(Event::wq_delayed, {dwork, events_wq, 8192, 1010, 1});
        const int armed = t.events();
        t.on("swapper/0", 0, 0, "..s1.");
        t.add(Event::softirq_entry, {1, "TIMER"}).add(Event::timer_cancel, {dwork + 32});
        t.add(Event::timer_expire_entry, {dwork + 32, "delayed_work_timer_fn", 1010, 1010}).add(Event::wq_delayed, {dwork, events_wq, 8192, 1010, -1});
        const Loaded l(t.text());
        MachineState s = l.at(armed);
        QCOMPARE(work(s, dwork).place, Place::timer);
        QCOMPARE(s.timers.size(), std::size_t(1));
        QCOMPARE(s.timers[0].work, s.work_at(Address(dwork)));
        QVERIFY(s.timers[0].of_module);
        s = l.state;
        QCOMPARE(work(s, dwork).place, Place::none);
        QVERIFY(s.timers.empty());
        QCOMPARE(s.cpu(0)->irq.size(), std::size_t(2));
        QCOMPARE(context_of(*s.cpu(0)), Context::softirq);
    }
    void timersFireWithTheirBucket() {
        constexpr std::int64_t tick = 4'000'000, now = 1000;
        // Level 0 runs a jiffy after the expiry's own, level 1 each 8 jiffies, level 2 each 64.
        constexpr std::int64_t timeouts[] = {5, 100, 1000}, buckets[] = {1006 % 64, 64 + 138 % 64, 128 + 32},
                               jiffies[] = {1006, 1104, 2048};
        for (const bool told : {true, false})
            for (int i = 0; i < 3; ++i) {
                TraceText t;
                if (told) boot(t);
                t.add(Event::timer_start, {dwork + 32, "fn", now + timeouts[i], timeouts[i], 0, buckets[i], "I"});
                const MachineState s = Loaded(t.text()).state;
                QCOMPARE(s.timers.size(), std::size_t(1));
                QCOMPARE(s.timers[0].expires_ns, (told ? s.time / tick * tick : s.time) + (jiffies[i] - now) * tick);
            }
    }
    void memoryIsUsedAgain() {
        TraceText t;
        boot(t);
        const std::int64_t heap = std::int64_t(0xff11000000100000);
        t.add(Event::wq_object, {heap, 32, "kmalloc", "item", "work"});
        queue(t, heap, "free_me");
        execute(t, heap, "free_me");
        t.add(Event::wq_object_gone, {heap, 32});
        const int freed = t.events();
        t.add(Event::wq_object, {heap, 32, "kmalloc", "item", "work"});
        const int again = t.events();
        finish(t, heap, "free_me");
        const Loaded l(t.text());
        MachineState s = l.at(freed);
        const WorkId old = s.work_at(Address(heap));
        QCOMPARE(s.work(old)->home, Home::gone);
        QCOMPARE(s.work(old)->running, 1);
        s = l.at(again);
        QVERIFY(s.work_at(Address(heap)) != old);
        QCOMPARE(s.worker(worker_pid)->current, old);
        QCOMPARE(work(s, heap).generation, 1u);
        QCOMPARE(work(s, heap).running, 0);
        s = l.state;
        QCOMPARE(s.work(old)->running, 0);
        QCOMPARE(work(s, heap).executions, 0);
    }
    void coloursComeInOrder() {
        TraceText t;
        boot(t);
        const MachineState s = Loaded(t.text()).state;
        QCOMPARE(work(s, work1).colour, 0);
        QCOMPARE(work(s, work2).colour, 1);
        QCOMPARE(work(s, dwork).colour, 2);
    }
    void callsNest() {
        TraceText t;
        boot(t);
        t.on("insmod", insmod_pid, 0);
        t.add(Event::wq_call, {"flush_work", work1, 0, "m.c", 30}).add(Event::wq_blocked, {insmod_pid, "flush_work", work1, worker_pid});
        switch_to(t, "insmod", insmod_pid, "D", "swapper/0", 0);
        const int asleep = t.events();
        t.add(Event::sched_wakeup, {"insmod", insmod_pid, 120, 1});
        const int woken = t.events();
        switch_to(t, "swapper/0", 0, "R", "insmod", insmod_pid);
        t.on("insmod", insmod_pid, 0).add(Event::wq_return, {"flush_work", 1, 30});
        const Loaded l(t.text());
        MachineState s = l.at(asleep);
        QCOMPARE(s.task(insmod_pid)->state, TaskState::asleep);
        QCOMPARE(s.task(insmod_pid)->sleep, 'D');
        QCOMPARE(s.task(insmod_pid)->calls.size(), std::size_t(1));
        QCOMPARE(s.task(insmod_pid)->line, 30);
        QVERIFY(s.task(insmod_pid)->blocked_on == "flush_work");
        s = l.at(woken);
        QCOMPARE(s.task(insmod_pid)->state, TaskState::ready);
        QCOMPARE(s.task(insmod_pid)->cpu, 1);
        QVERIFY(s.task(insmod_pid)->blocked_on.empty());
        QVERIFY(l.state.task(insmod_pid)->calls.empty());
    }
    void linesAreForgottenBetweenFunctions() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        execute(t, work1, "fn1");
        const int entered = t.events();
        t.add(Event::wq_call, {"msleep", 0, 5, "m.c", 9}).add(Event::wq_return, {"msleep", 0, 9});
        const int called = t.events();
        finish(t, work1, "fn1");
        const Loaded l(t.text());
        QCOMPARE(l.at(entered).task(worker_pid)->line, 0);
        QCOMPARE(l.at(called).task(worker_pid)->line, 9);
        QCOMPARE(l.state.task(worker_pid)->line, 0);
    }
    void callsOfAnInterruptAreItsOwn() {
        TraceText t;
        boot(t);
        t.on("insmod", insmod_pid, 0, "d.h1.").add(Event::irq_handler_entry, {1, "kbd"});
        t.add(Event::wq_call, {"schedule_work", work1, 0, "m.c", 40});
        const MachineState s = Loaded(t.text()).state;
        QVERIFY(s.task(insmod_pid)->calls.empty());
        QCOMPARE(s.cpu(0)->irq.back().calls.size(), std::size_t(1));
    }
    void refusedQueueings() {
        const Loaded l(first_light());
        QCOMPARE(work(l.state, work1).refused, 1);
        QCOMPARE(work(l.state, work1).queueings, 1);
    }

    // What a real kernel does not tell is concluded, marked, and breaks no rule at any moment.
    void realTraces_data() {
        QTest::addColumn<QString>("path");
        for (const QString &p : real_traces()) QTest::newRow(qPrintable(p.section('/', -2))) << p;
    }
    void realTraces() {
        QFETCH(QString, path);
        const Loaded l(read_file(path));
        MachineState s;
        for (int i = 0; i < int(l.events().size()); ++i) {
            apply(s, l.events()[std::size_t(i)], i);
            const std::string rule = broken_rule(s);
            QVERIFY2(rule.empty(), (rule + " after event " + std::to_string(i)).c_str());
        }
        int works = 0;
        for (const Work &w : s.works) works += w.queueings > 0 && w.inferred;
        QVERIFY(works > 0);
        QVERIFY(!s.told);
        for (const Worker &k : s.workers) {
            QVERIFY(k.inferred);
            QVERIFY(k.pool >= 0);
        }
    }
    void worksOfOneFunctionAreToldApart() {
        TraceText t;
        const std::int64_t a = std::int64_t(0xffff888000000100), b = a + 0x100, c = a + 0x200;
        t.on("insmod", 50, 0, "d..1.");
        for (const std::int64_t work : {a, b, a, c}) {
            const char *function = work == c ? "other_fn" : "vfree_fn";
            t.add(Event::workqueue_queue_work, {work, function, "events", 8192, 0}).add(Event::workqueue_activate_work, {work});
            t.add(Event::workqueue_execute_start, {work, function}).add(Event::workqueue_execute_end, {work, function});
        }
        const MachineState s = Loaded(t.text()).state;
        QCOMPARE(name_of(s, s.work_at(Address(a))), std::string("vfree_fn"));
        QCOMPARE(name_of(s, s.work_at(Address(b))), std::string("vfree_fn #2"));
        QCOMPARE(name_of(s, s.work_at(Address(c))), std::string("other_fn"));
    }
    void inferredWay() {
        TraceText t;
        const std::int64_t a = std::int64_t(0xffffffffc0000100), b = a + 0x100;
        t.on("insmod", 50, 0, "d..1.");
        t.add(Event::workqueue_queue_work, {a, "fn_a [x]", "q", 8192, 0}).add(Event::workqueue_activate_work, {a});
        t.add(Event::workqueue_queue_work, {b, "fn_b [x]", "q", 8192, 0});
        t.add(Event::console, {"one more line"});
        const int waiting = t.events();
        t.on("kworker/0:1", 9, 0).add(Event::workqueue_execute_start, {a, "fn_a [x]"});
        const int running = t.events();
        t.add(Event::workqueue_execute_end, {a, "fn_a [x]"}).add(Event::workqueue_activate_work, {b});
        const int activated = t.events();
        t.add(Event::workqueue_execute_start, {b, "fn_b [x]"});
        const Loaded l(t.text());
        MachineState s = l.at(waiting);
        QCOMPARE(work(s, a).place, Place::worklist);
        QCOMPARE(work(s, a).pool, 0);
        QVERIFY(work(s, a).pending && work(s, a).of_module);
        QCOMPARE(work(s, b).place, Place::inactive);
        s = l.at(running);
        QCOMPARE(work(s, a).place, Place::none);
        QCOMPARE(s.worker(9)->current, s.work_at(Address(a)));
        QCOMPARE(s.cpu(0)->current, 9);
        QVERIFY(s.cpu(0)->inferred);
        QCOMPARE(l.at(activated).work(s.work_at(Address(b)))->place, Place::worklist);
        QCOMPARE(work(l.state, b).running, 1);
    }
    // mod_delayed_work() takes a work off its worklist, of which a real kernel's trace has no event, and queues it anew.
    void queuedWhileItWaitsWasCancelled() {
        TraceText t;
        const std::int64_t a = std::int64_t(0xffffffffc0000100);
        t.on("swapper/0", 0, 0, "d.h3.");
        for (int i = 0; i < 2; ++i)
            t.add(Event::workqueue_queue_work, {a, "fn", "q", 8192, 0}).add(Event::workqueue_activate_work, {a});
        const int waiting = t.events();
        t.on("kworker/0:1", 9, 0).add(Event::workqueue_execute_start, {a, "fn"}).add(Event::workqueue_execute_end, {a, "fn"});
        const Loaded l(t.text());
        const MachineState s = l.at(waiting);
        QCOMPARE(s.pwqs[std::size_t(work(s, a).pwq)].nr_active, 1);
        QCOMPARE(l.state.pwqs[std::size_t(work(l.state, a).pwq)].nr_active, 0);
    }
    void unboundPoolIsLearned() {
        TraceText t;
        const std::int64_t a = std::int64_t(0xffffffffc0000100);
        t.on("cat", 50, 1, "d..1.").add(Event::workqueue_queue_work, {a, "fn", "events_unbound", 8192, -1}).add(Event::workqueue_activate_work, {a});
        t.on("kworker/u8:2", 43, 1).add(Event::workqueue_execute_start, {a, "fn"}).add(Event::workqueue_execute_end, {a, "fn"});
        const int once = t.events();
        t.on("cat", 50, 1, "d..1.").add(Event::workqueue_queue_work, {a, "fn", "events_unbound", 8192, -1}).add(Event::workqueue_activate_work, {a});
        const Loaded l(t.text());
        QCOMPARE(work(l.at(2), a).pool, unbound_pool_not_told);
        QCOMPARE(l.at(once).worker(43)->pool, 8);
        QCOMPARE(work(l.state, a).pool, 8);
        QCOMPARE(l.state.pool(8)->worklist.size(), std::size_t(1));
    }
    void whatWaitsUnboundMovesToThePoolThatIsLearned() {
        TraceText t;
        const std::int64_t a = std::int64_t(0xffffffffc0000100), b = a + 256, c = b + 256;
        t.on("cat", 50, 1, "d..1.").add(Event::workqueue_queue_work, {a, "fn", "one", 8192, -1}).add(Event::workqueue_activate_work, {a});
        t.add(Event::workqueue_queue_work, {b, "fn", "one", 8192, -1}).add(Event::workqueue_queue_work, {c, "fn", "other", 8192, -1});
        t.add(Event::workqueue_activate_work, {c});
        t.on("kworker/u8:2", 43, 1).add(Event::workqueue_execute_start, {a, "fn"});
        const int first = t.events();
        t.add(Event::workqueue_execute_end, {a, "fn"});
        const Loaded l(t.text());
        const MachineState s = l.at(first);
        QCOMPARE(work(s, b).place, Place::inactive);
        QCOMPARE(work(s, b).pool, 8);
        QCOMPARE(s.pwqs[std::size_t(work(s, b).pwq)].inactive.size(), std::size_t(1));
        QCOMPARE(s.pwqs[std::size_t(work(s, b).pwq)].nr_active, 1);
        QCOMPARE(work(s, c).pool, unbound_pool_not_told);   // of another workqueue, which may have another pool
        QCOMPARE(s.cpu(1)->current, 43);
        // No switch is told of: a worker without a work is not said to hold the CPU.
        QVERIFY(is_idle_task(l.state.cpu(1)->current) && l.state.cpu(1)->inferred);
    }
    void aProgramGivesTheTaskItsName() {
        TraceText t;
        t.on("taskset", 50, 1).add(Event::console, {"one"}).on("insmod", 50, 1).add(Event::console, {"two"});
        QCOMPARE(Loaded(t.text()).state.task(50)->comm.view(), std::string_view("insmod"));
    }
    void toldRunsBreakNoRule() {
        const Loaded l(first_light());
        MachineState s;
        for (int i = 0; i < int(l.events().size()); ++i) {
            apply(s, l.events()[std::size_t(i)], i);
            const std::string rule = broken_rule(s);
            QVERIFY2(rule.empty(), (rule + " after event " + std::to_string(i)).c_str());
        }
        QVERIFY(s.run.ended);
        QCOMPARE(s.log_lines, 2);
    }
};

QTEST_GUILESS_MAIN(tst_Fold)
#include "tst_fold.moc"
