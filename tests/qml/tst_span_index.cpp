// The spans of the timeline agree with the fold at every moment.
#include <QtTest>
#include <set>

#include "models/run_index.h"
#include "models/wording.h"
#include "session/recording.h"
#include "timeline/idle.h"
#include "timeline/range_sums.h"
#include "timeline/row_layout.h"

using namespace wqlab;

class tst_span_index : public QObject {
    Q_OBJECT

    // ran: whether the runner ended, with those options; recording: all of its trace.
    static bool ran(const QString &module, Recording *recording, const QStringList &options = {}) {
        QProcess runner;
        runner.start(QStringLiteral(WQLAB_RUNNER),
                     QStringList{QStringLiteral("--trace"), QStringLiteral("-"), module} + options);
        if (!runner.waitForFinished())
            return false;
        const QByteArray bytes = runner.readAllStandardOutput();
        recording->add({bytes.constData(), std::size_t(bytes.size())});
        recording->finish();
        return true;
    }

private slots:
    void agree_data() {
        QTest::addColumn<QString>("trace");
        for (const char *name : {"6.1-sched", "6.1-flush", "6.1-concurrency", "6.1-delayed",
                                 "6.1-cancel", "6.18-events"})
            QTest::newRow(name) << QStringLiteral(WQLAB_TRACES "/%1.txt").arg(QLatin1String(name));
    }
    void agree() {
        QFETCH(QString, trace);
        QFile file(trace);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        Recording recording;
        recording.clear(true);
        recording.add({bytes.constData(), std::size_t(bytes.size())});
        recording.finish();
        RunIndex index;
        index.extend(recording.events(), recording.count());
        QCOMPARE(index.size(), recording.count());
        int executions = 0;
        for (int n = 1; n <= recording.count(); ++n) {
            const MachineState &s = recording.state(n);
            for (const Worker &w : s.workers) {
                const Work *work = s.work(w.current);
                if (!w.in_function || w.gone || !work || work->kind == WorkKind::barrier)
                    continue;
                ++executions;
                const Span *span = spanAt(index.spans(), w.pid, n);
                QVERIFY(span);
                QCOMPARE(span->work, std::int64_t(work->key(w.current)));
                QCOMPARE(int(span->form), int(formOfLook(look_of(s, w))));
            }
        }
        QVERIFY(executions > 0);
        for (const Track &track : index.spans().tracks())
            for (std::size_t i = 1; i < track.spans.size(); ++i) {
                QVERIFY(!track.spans[i - 1].open);
                QVERIFY(track.spans[i - 1].to.event <= track.spans[i].from.event);
                QVERIFY(track.spans[i - 1].to.time <= track.spans[i].from.time);
            }
    }
    void interruptsHaveARow_data() {
        QTest::addColumn<QString>("module");
        for (const char *name : {"tasklets", "timer_queues_work", "delayed"})
            QTest::newRow(name) << QStringLiteral(WQLAB_MODULES "/modules/%1.c").arg(QLatin1String(name));
    }
    // A row of a CPU's interrupts is what the fold says of them; it comes with the first in which a module has a part.
    void interruptsHaveARow() {
        QFETCH(QString, module);
        Recording recording;
        QVERIFY(ran(module, &recording));
        RunIndex index;
        index.extend(recording.events(), recording.count());
        const SpanIndex &spans = index.spans();
        std::set<int> expected;
        for (int n = 1; n <= recording.count(); ++n) {
            const TraceEvent &e = recording.event(n - 1);
            const MachineState &s = recording.state(n);
            for (int cpu = 0; cpu < int(s.cpus.size()); ++cpu) {
                const std::vector<Frame> &irq = s.cpus[std::size_t(cpu)].irq;
                const Span *span = spanAt(spans, no_task, n, cpu);
                QCOMPARE(span != nullptr, !irq.empty());
                if (irq.empty())
                    continue;
                QCOMPARE(spans.label(span->label), textOfFrame(irq.back()));
                QVERIFY(span->module);   // painted, when the row is there
                const bool handler = irq.back().kind == FrameKind::hardirq ||
                                     irq.back().name.view().find('[') != std::string_view::npos;
                const WorkId work =
                    e.type == Event::workqueue_queue_work && e.cpu == cpu ? s.work_at(e.addr(0)) : -1;
                if (handler || (work >= 0 && s.work(work)->of_module))
                    expected.insert(cpu);
            }
            std::set<int> shown;
            int cpu = INT_MIN;
            for (const int row : spans.rows(n, true)) {
                const Track &track = spans.tracks()[std::size_t(row)];
                if (track.interrupts) {
                    shown.insert(track.cpu);
                    QVERIFY(track.cpu > cpu);   // the first of its CPU
                }
                cpu = track.cpu;
            }
            QCOMPARE(shown, expected);
        }
        QVERIFY(!expected.empty());
        const RangeSums sums =
            rangeSums(spans, spans.rows(INT_MAX, true), {recording.start(), -1}, spans.last(), true);
        for (const TaskSums &task : sums.tasks)
            QVERIFY(task.task != no_task);
    }
    void awakeWorkersHaveARow_data() {
        QTest::addColumn<QString>("module");
        for (const char *name : {"documented_max_active_3", "sleepers_and_hogs", "reentrance"})
            QTest::newRow(name) << QStringLiteral(WQLAB_MODULES "/modules/%1.c").arg(QLatin1String(name));
    }
    // A worker that was woken for a module's work has its row from then on, and no gap in it until it sleeps again; rows
    // never change places.
    void awakeWorkersHaveARow() {
        QFETCH(QString, module);
        Recording recording;
        QVERIFY(ran(module, &recording));
        RunIndex index;
        index.extend(recording.events(), recording.count());
        const SpanIndex &spans = index.spans();
        std::set<TaskId> awake;
        int woken = 0;
        std::vector<int> before;
        for (int n = 1; n <= recording.count(); ++n) {
            const TraceEvent &e = recording.event(n - 1);
            const MachineState &s = recording.state(n);
            const Worker *w = e.type == Event::sched_wakeup ? s.worker(TaskId(e.num(1))) : nullptr;
            const Pool *pool = w ? s.pool(w->pool) : nullptr;
            if (pool && look_of(s, *w) == WorkerLook::ready &&
                std::any_of(pool->worklist.begin(), pool->worklist.end(),
                            [&s](WorkId id) { return s.works[std::size_t(id)].of_module; }))
                awake.insert(w->pid), ++woken;
            std::erase_if(awake, [&s](TaskId pid) {
                const WorkerLook look = look_of(s, *s.worker(pid));
                return look != WorkerLook::ready || s.worker(pid)->current >= 0;
            });
            const std::vector<int> rows = spans.rows(n, true);
            for (const TaskId pid : awake) {
                const Span *span = spanAt(spans, pid, n);
                QVERIFY(span);
                QCOMPARE(int(span->form), int(form::Ready));
                QVERIFY(span->module);
                QCOMPARE(span->work, std::int64_t(-1));
                QVERIFY(std::any_of(rows.begin(), rows.end(), [&](int row) {
                    return spans.tracks()[std::size_t(row)].task == pid;
                }));
            }
            std::vector<int> stayed;
            std::copy_if(rows.begin(), rows.end(), std::back_inserter(stayed), [&before](int row) {
                return std::find(before.begin(), before.end(), row) != before.end();
            });
            QCOMPARE(stayed, before);
            before = rows;
        }
        QVERIFY(woken > 0);
    }
    void aManagerHasARow() {
        // While a worker makes another one it executes nothing, on the CPU or asleep; its row says what it is.
        Recording recording;
        QVERIFY(ran(QStringLiteral(WQLAB_MODULES "/modules/sleepers_and_hogs.c"), &recording));
        RunIndex index;
        index.extend(recording.events(), recording.count());
        int managed = 0, slept = 0;
        for (int n = 1; n <= recording.count(); ++n) {
            const TraceEvent &e = recording.event(n - 1);
            if (e.type != Event::wq_manager || !e.num(field_index(e.type, "active")))
                continue;
            const TaskId pid = TaskId(e.num(field_index(e.type, "pid")));
            const Span *span = spanAt(index.spans(), pid, n);
            QVERIFY(span);
            QCOMPARE(index.spans().label(span->label), QStringLiteral("manager"));
            QCOMPARE(int(span->form), int(form::OnCpu));
            ++managed;
            for (int m = n; m <= recording.count(); ++m) {
                const MachineState &s = recording.state(m);
                if (std::none_of(s.pools.begin(), s.pools.end(), [pid](const Pool &p) { return p.manager == pid; }))
                    break;
                const Span *now = spanAt(index.spans(), pid, m);
                QVERIFY(now);
                QCOMPARE(int(now->form), int(formOfLook(look_of(s, *s.worker(pid)))));
                slept += now->form == form::Asleep;
            }
        }
        QVERIFY(managed > 0);
        QVERIFY(slept > 0);
    }
    // What dies in its work executes it up to the oops, and is on the CPU without it until it has gone.
    void anOopsEndsTheExecution() {
        Recording recording;
        QVERIFY(ran(QStringLiteral(WQLAB_MODULES "/bad/null_in_work.c"), &recording));
        RunIndex index;
        index.extend(recording.events(), recording.count());
        for (int n = 1; n <= recording.count(); ++n) {
            const TraceEvent &e = recording.event(n - 1);
            if (e.type != Event::wq_oops)
                continue;
            const TaskId pid = TaskId(e.num(field_index(e.type, "pid")));
            const Span *before = spanAt(index.spans(), pid, n - 1), *after = spanAt(index.spans(), pid, n);
            QVERIFY(before && after);
            QVERIFY(before->work >= 0);
            QCOMPARE(before->to.event, n - 1);
            QCOMPARE(after->work, std::int64_t(-1));
            QCOMPARE(int(after->form), int(form::OnCpu));
            QVERIFY(!after->open);
            return;
        }
        QFAIL("no oops");
    }
    // Who acts on the machine from outside has a row while it is awake; in a kernel's trace who acts now.
    void whoActsHasARow() {
        QTemporaryDir folder;
        QFile script(folder.filePath(QStringLiteral("script")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("suspend\nwait 10ms\nresume\ncpu 1 offline\n");
        script.close();
        Recording recording;
        QVERIFY(ran(QStringLiteral(WQLAB_MODULES "/modules/delayed.c"), &recording,
                    {QStringLiteral("--cpus"), QStringLiteral("2"), QStringLiteral("--script"), script.fileName()}));
        RunIndex index;
        index.extend(recording.events(), recording.count());
        QStringList names;
        for (const int row : index.spans().rows(recording.count(), true)) {
            const Track &track = index.spans().tracks()[std::size_t(row)];
            names << track.name;
            if (track.name == u"cpuhp/1")
                QCOMPARE(track.cpu, 1);
            for (const Span &span : track.spans)
                QVERIFY(track.name != u"bash" || span.form != form::Asleep);
        }
        QCOMPARE(names.count(QStringLiteral("cpuhp/1")), 1);
        // They do not break the time in which nothing else happens.
        const std::vector<int> all = index.spans().rows(recording.count(), true);
        std::vector<int> own;
        std::copy_if(all.begin(), all.end(), std::back_inserter(own), [&](int row) {
            const QString &name = index.spans().tracks()[std::size_t(row)].name;
            return name != u"bash" && name != u"cpuhp/1";
        });
        const Moment end{recording.event(recording.count() - 1).time, recording.count() - 1};
        QCOMPARE(idleOf(index.spans(), all, recording.start(), end).size(), idleOf(index.spans(), own, recording.start(), end).size());
        QVERIFY2(names.contains(QStringLiteral("bash")) && names.contains(QStringLiteral("cpuhp/1")), qPrintable(names.join(u' ')));

        Recording real;
        QFile trace(QStringLiteral(WQLAB_TRACES "/6.1-concurrency.txt"));
        QVERIFY(trace.open(QIODevice::ReadOnly));
        const QByteArray text = trace.readAll();
        real.add({text.constData(), std::size_t(text.size())});
        real.finish();
        RunIndex kernel;
        kernel.extend(real.events(), real.count());
        const auto last = task_id(real.event(real.count() - 1).pid, real.event(real.count() - 1).cpu);
        const std::size_t rows = kernel.spans().rows(real.count(), true).size();
        QCOMPARE(kernel.spans().rows(real.count(), true, last).size(), rows + 1);
    }
    void runsAndNotches() {
        // Two executions of one work follow each other: two runs. An interrupt cuts a notch.
        QFile file(QStringLiteral(WQLAB_TRACES "/6.1-sched.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        Recording recording;
        recording.add({bytes.constData(), std::size_t(bytes.size())});
        RunIndex index;
        index.extend(recording.events(), recording.count());
        int starts = 0, runs = 0;
        for (const TraceEvent &e : recording.events())
            starts += e.type == Event::workqueue_execute_start &&
                      e.text(1).view() != std::string_view("wq_barrier_func");
        std::vector<int> all;
        for (int i = 0; i < int(index.spans().tracks().size()); ++i)
            all.push_back(i);
        const RangeSums sums =
            rangeSums(index.spans(), all, {recording.start(), -1}, index.spans().last(), false);
        for (const TaskSums &task : sums.tasks)
            runs += task.executions;
        QVERIFY(starts > 0);
        QCOMPARE(runs, starts);
        QCOMPARE(sums.all.executions, starts);
        for (const Track &track : index.spans().tracks()) {
            for (std::size_t i = 1; i < track.notches.size(); ++i)
                QVERIFY(track.notches[i - 1].to.event <= track.notches[i].from.event);
            for (std::size_t i = 1; i < track.ticks.size(); ++i)
                QVERIFY(track.ticks[i - 1].at.event < track.ticks[i].at.event);
        }
    }
    void sumsAddUp() {
        // Cut anywhere, the two parts are the whole.
        QFile file(QStringLiteral(WQLAB_TRACES "/6.1-concurrency.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        Recording recording;
        recording.add({bytes.constData(), std::size_t(bytes.size())});
        RunIndex index;
        index.extend(recording.events(), recording.count());
        const SpanIndex &spans = index.spans();
        const std::vector<int> rows = spans.rows(INT_MAX, index.moduleWorks());
        const auto moment = [&](int event) {
            return event < 0 ? Moment{recording.event(0).time, -1}
                             : Moment{recording.event(event).time, event};
        };
        const int last = recording.count() - 1;
        const Sums all = rangeSums(spans, rows, moment(-1), moment(last), index.moduleWorks()).all;
        QVERIFY(all.executions > 0);
        for (int cut = 0; cut < last; cut += 7) {
            const Sums a = rangeSums(spans, rows, moment(-1), moment(cut), index.moduleWorks()).all;
            const Sums b = rangeSums(spans, rows, moment(cut), moment(last), index.moduleWorks()).all;
            QCOMPARE(a.onCpu + b.onCpu, all.onCpu);
            QCOMPARE(a.asleep + b.asleep, all.asleep);
            QCOMPARE(a.ready + b.ready, all.ready);
            QCOMPARE(a.executions + b.executions, all.executions);
        }
    }
    void rowsByCpu() {
        SpanIndex spans;
        RowLayout layout;
        layout.place(spans, {}, 28);
        QCOMPARE(layout.height(), 0);
        QCOMPARE(layout.rowAt(5), -1);
        QFile file(QStringLiteral(WQLAB_TRACES "/6.1-sched.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        Recording recording;
        recording.add({bytes.constData(), std::size_t(bytes.size())});
        RunIndex index;
        index.extend(recording.events(), recording.count());
        const std::vector<int> rows = index.spans().rows(INT_MAX, false);
        layout.place(index.spans(), rows, 28);
        QCOMPARE(layout.count(), int(rows.size()));
        int groups = 0, cpu = INT_MIN;
        for (int i = 0; i < layout.count(); ++i) {
            const TimelineRow &row = layout.rows()[std::size_t(i)];
            const Track &track = index.spans().tracks()[std::size_t(row.track)];
            QVERIFY(track.cpu >= cpu);
            QCOMPARE(row.first, track.cpu != cpu);
            groups += row.first;
            cpu = track.cpu;
            QCOMPARE(layout.rowAt(row.top + 3), i);
            QCOMPARE(layout.rowOf(index.spans(), track.task), track.interrupts ? -1 : i);
        }
        QVERIFY(groups >= 1);
        QCOMPARE(layout.height(), 28 * layout.count() + 5 * (groups - 1));
    }
    void columns() {
        QFile file(QStringLiteral(WQLAB_TRACES "/6.1-flush.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        Recording recording;
        recording.add({bytes.constData(), std::size_t(bytes.size())});
        RunIndex index;
        index.extend(recording.events(), recording.count());
        for (int level = 0; level < 3; ++level)
            for (int c = 1; c <= index.spans().columns(level); ++c)
                QCOMPARE(index.spans().column(index.spans().positionOfColumn(c, level), level), c);
        QCOMPARE(index.spans().columns(0), recording.count());
    }

private:
    // spanAt: the span after n events of the task, or of a CPU's interrupts; null for none.
    static const Span *spanAt(const SpanIndex &spans, TaskId task, int n, int cpu = -1) {
        for (const Track &track : spans.tracks())
            if (cpu < 0 ? track.task == task && !track.interrupts : track.interrupts && track.cpu == cpu)
                for (const Span &span : track.spans)
                    if (span.from.event < n && (span.open || span.to.event >= n))
                        return &span;
        return nullptr;
    }
};

QTEST_GUILESS_MAIN(tst_span_index)
#include "tst_span_index.moc"
