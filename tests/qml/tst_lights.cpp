// What lights up with an event, what the code follows, and what stands there while nothing is selected.
#include "lessons/event_selector.h"
#include "models/wording.h"
#include "sentences/marked.h"
#include "sentences/why.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_lights : public QObject {
    Q_OBJECT

    // eventOf: the first event that the selector names.
    static int eventOf(WindowFixture &f, const char *selector) {
        EventSelector parsed;
        QString problem;
        if (!parseSelector(QString::fromLatin1(selector), &parsed, &problem))
            return -1;
        const int first = f.playhead().first();
        return findEvent(parsed, *f.stage().session()->recording(), first, first) - 1;
    }
    static QString idOfWorkNamed(WindowFixture &f, const char *name) {
        const MachineState &s = f.stage().session()->state();
        return idOfWork(s, s.work_named(name));
    }
    // litPills: works of the machine's pills that are lit.
    static QStringList litPills(WindowFixture &f) {
        QStringList names;
        for (QQuickItem *pill : f.items(QStringLiteral("Pill")))
            for (QQuickItem *part : visibleTree(pill))
                if (typeOf(part) == u"PillFace" && part->property("lit").toBool())
                    names << part->property("text").toString();
        return names;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    // A selected event lights up what it names, wherever the playhead is.
    void anEventLightsItsThings() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        const int event = eventOf(f, "execute_start w1");
        QVERIFY(event > 0);
        f.playhead().seek(event + 1);
        f.settle();
        QVERIFY(litPills(f).isEmpty());
        f.stage().select(idOf(Selection::Event, event));
        f.settle();
        QCOMPARE(litPills(f), QStringList{QStringLiteral("w1")});
        const QString w1 = idOfWorkNamed(f, "w1");
        QVERIFY(f.stage().touched().contains(w1));
        QVERIFY(!f.stage().touched().contains(idOfWorkNamed(f, "w0")));
        const TraceEvent &e = f.stage().session()->recording()->event(event);
        QVERIFY(f.stage().touched().contains(idOf(Selection::Worker, e.pid)));
        f.playhead().stepForward();
        QVERIFY(f.stage().lights().contains(w1));
        f.stage().select(idOf(Selection::Event, event));
        QVERIFY(f.stage().lights().isEmpty());
    }
    // A call lights up its line; what it calls for, too.
    void aCallLightsItsLine() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.key(Qt::Key_End);
        const int event = eventOf(f, "wq_call func=queue_work_on");
        QVERIFY(event > 0);
        f.stage().select(idOf(Selection::Event, event));
        const TraceEvent &e = f.stage().session()->recording()->event(event);
        const int row = f.stage().code()->files().row(toQString(e.text(3)), int(e.num(4)));
        QVERIFY(row > 0);
        QVERIFY(f.stage().code()->rows()[row - 1].lit);
        QCOMPARE(std::count_if(f.stage().code()->rows().begin(), f.stage().code()->rows().end(),
                               [](const CodeRow &r) { return r.lit; }), 1);
    }
    // The code goes to what is selected, and on with who acts from the next step.
    void theCodeFollowsTheSelection() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_3.c")));
        f.playhead().seek(eventOf(f, "execute_start w2") + 1);
        const CodeModel &code = *f.stage().code();
        const int acting = code.currentLine();
        QVERIFY(acting > 0);
        // w0 sleeps in line 20 of its function.
        f.stage().select(idOfWorkNamed(f, "w0"));
        QVERIFY(code.rows()[code.currentLine() - 1].text.contains(u"usleep_range"));
        QVERIFY(code.currentLine() != acting);
        f.settle();
        QVERIFY(code.rows()[code.currentLine() - 1].lit);
        f.playhead().stepForward();
        QVERIFY(code.currentLine() >= acting);
    }
    // A work that nobody executes is at its function's head, where nobody acts in the module's code.
    void theCodeShowsAnIdleWork() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.key(Qt::Key_End);
        f.stage().select(idOfWorkNamed(f, "w2"));
        const CodeModel &code = *f.stage().code();
        QVERIFY(code.currentLine() > 0);
        QVERIFY2(code.rows()[code.currentLine() - 1].text.contains(u"w2_fn("),
                 qPrintable(code.rows()[code.currentLine() - 1].text));
    }
    // No line is cut at the top, wherever the code goes.
    void wholeLinesAtTheTop() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        int cut = 0, seen = 0;
        qreal last = -1;
        while (!f.playhead().atEnd()) {
            f.playhead().stepForward();
            f.settle();
            for (QQuickItem *line : f.items(QStringLiteral("CodeLine"))) {
                QQuickItem *view = line->parentItem()->parentItem();
                const qreal top = line->mapToItem(view, {0, 0}).y();
                cut += top < -0.5 && top + line->height() > 0.5;
                ++seen;
                if (top >= 0 && top < 1 && line->y() != last)
                    last = line->y();
            }
        }
        QVERIFY(seen > 0);
        QVERIFY(last > 0);  // it has been scrolled
        QCOMPARE(cut, 0);
    }
    // Who makes the next call is named where it is not who acts now.
    void whoCallsNext() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_3.c")));
        const RunIndex &index = f.stage().index();
        const Recording &recording = *f.stage().session()->recording();
        int own = 0, other = 0;
        while (!f.playhead().atEnd()) {
            f.playhead().stepForward();
            const int n = f.playhead().position();
            int call = n;
            while (call < recording.count() && recording.event(call).type != Event::wq_call)
                ++call;
            const auto &rows = f.stage().code()->rows();
            const auto next = std::find_if(rows.begin(), rows.end(), [](const CodeRow &r) { return !r.next.isEmpty(); });
            if (call == recording.count() || next == rows.end())
                continue;
            const TraceEvent &e = recording.event(call), &now = recording.event(n - 1);
            QCOMPARE(next->number, int(e.num(4)));
            QCOMPARE(index.nextCall(n).task, task_id(e.pid, e.cpu));
            const bool acts = task_id(e.pid, e.cpu) == task_id(now.pid, now.cpu);
            QCOMPARE(next->nextElse, !acts);
            (acts ? own : other)++;
            QCOMPARE(next->next == u"the next call comes from here", acts);
            if (!acts)
                QVERIFY2(next->next.endsWith(toQString(f.stage().session()->state().task(task_id(e.pid, e.cpu))->comm)),
                         qPrintable(next->next));
        }
        QVERIFY(own > 0);
        QVERIFY(other > 0);
    }
    // Without a selection the work that has waited longest says why; a click selects it.
    void theLongestWaitIsTold() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        LongestWait &wait = *f.stage().longestWait();
        int works = 0, callers = 0;
        while (!f.playhead().atEnd()) {
            f.playhead().stepForward();
            const MachineState &s = f.stage().session()->state();
            const Work *longest = nullptr;
            for (const Work &w : s.works)
                if (w.of_module && w.kind != WorkKind::barrier && w.place != Place::none && w.place != Place::timer &&
                    (!longest || w.queued.event < longest->queued.event))
                    longest = &w;
            if (!longest) {
                callers += wait.thing().startsWith(u"task:");
                continue;
            }
            const WorkId id = WorkId(longest - s.works.data());
            if (wait.thing() != idOfWork(s, id))
                continue;   // a worker has taken it already
            ++works;
            QVERIFY2(wait.text().endsWith(marked::plain(why_work(s, id))), qPrintable(wait.text()));
            QVERIFY(wait.text().startsWith(u"The work that waits longest: "));
        }
        QVERIFY(works > 5);
        QVERIFY(callers > 0);
        f.playhead().seek(eventOf(f, "execute_start w1") + 1);
        f.settle();
        QCOMPARE(wait.name(), QStringLiteral("w2"));
        QCOMPARE(wait.form(), int(form::Inactive));
        for (QQuickItem *bar : f.items(QStringLiteral("SelectionBar")))
            for (QQuickItem *part : visibleTree(bar))
                if (typeOf(part) == u"Selectable")
                    f.click(part);
        QCOMPARE(f.stage().selected(), wait.thing());
    }
    // A worker that is not idle has one and the same mark of its state in every window.
    void aWorkerHasItsMark() {
        for (const QSize size : {QSize(1024, 640), QSize(1280, 800), QSize(1920, 1080)}) {
            WindowFixture f(size);
            QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
            f.playhead().seek(eventOf(f, "execute_start w1") + 1);
            for (const bool present : {false, true}) {
                if (present)
                    f.key(Qt::Key_F11);
                f.settle();
                int marked = 0;
                for (QQuickItem *worker : f.items(QStringLiteral("WorkerView")))
                    for (QQuickItem *part : visibleTree(worker))
                        if (typeOf(part) == u"FormItem" && part->width() == part->height() && part->width() > 0) {
                            QCOMPARE(part->property("radius").toReal(), part->width() / 2);
                            QCOMPARE(part->property("form").toInt(), worker->property("workerForm").toInt());
                            ++marked;
                        }
                QCOMPARE(marked, 3);
            }
        }
    }
    // A barrier and the task that it will wake light up with each other, and the barrier says whose it is.
    void aBarrierAndItsFlusher() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/flush.c")));
        f.playhead().seek(eventOf(f, "sched_switch prev_comm=insmod prev_state=D") + 1);
        const MachineState &s = f.stage().session()->state();
        QCOMPARE(s.barriers.size(), std::size_t(1));
        const QString barrier = idOfWork(s, s.barriers[0].work), flusher = idOf(Selection::Task, s.barriers[0].waiter);
        for (const QString &selected : {barrier, flusher}) {
            f.stage().select(selected);
            f.settle();
            QVERIFY(f.stage().lights().contains(barrier) && f.stage().lights().contains(flusher));
            QCOMPARE(litPills(f), QStringList{QStringLiteral("barrier of insmod")});
        }
        f.stage().select(flusher);
        f.settle();
        QVERIFY(litPills(f).isEmpty());
    }
    // While a question is open, no reason is given for what is selected: it may be the answer.
    void noReasonWhileAQuestionIsOpen() {
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("queued-twice")));
        LessonPlayer &lesson = *f.stage().lesson();
        while (!lesson.open())
            lesson.next();
        f.settle();
        QCOMPARE(f.stage().selectedName(), QStringLiteral("job"));
        QCOMPARE(f.stage().selectedWhy(), QStringLiteral("Why it is so is told when the question is answered."));
        lesson.answer(lesson.options().size() - 1);
        f.settle();
        QVERIFY2(f.stage().selectedWhy().startsWith(u"job waits on the worklist"), qPrintable(f.stage().selectedWhy()));
    }
    // Where nothing else waits, who is ready and why it is not on a CPU.
    void aCallerThatIsReadyIsTold() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        int told = 0;
        for (int n = f.playhead().first(); n <= f.playhead().end() && told == 0; ++n) {
            f.playhead().seek(n);
            const LongestWait &wait = *f.stage().longestWait();
            told += wait.text().startsWith(u"The caller that waits for a CPU: ");
            if (told) {
                QCOMPARE(wait.form(), int(form::Ready));
                QVERIFY2(wait.text().contains(u"is ready to run"), qPrintable(wait.text()));
            }
        }
        QVERIFY(told > 0);
    }
    // Of armed timers the one that fires next is told.
    void theNextTimerIsTold() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/delayed.c")));
        f.playhead().seek(eventOf(f, "timer_start #4") + 1);
        QCOMPARE(f.stage().longestWait()->name(), QStringLiteral("jobs[3].work"));
        QVERIFY(f.stage().longestWait()->text().startsWith(u"The timer that fires next: "));
    }
    // A woken worker is next on an idle CPU, and waits for one that is taken.
    void aWokenWorkerSaysWhereItIsNext() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/sleepers_and_hogs.c")));
        int next = 0, waits = 0;
        while (!f.playhead().atEnd()) {
            f.playhead().stepForward();
            const MachineState &s = f.stage().session()->state();
            for (const Worker &w : s.workers) {
                if (w.current >= 0 || look_of(s, w) != WorkerLook::ready)
                    continue;
                const int cpu = s.task(w.pid)->cpu;
                const bool idle = is_idle_task(s.cpu(cpu)->current);
                QCOMPARE(statusOfWorker(s, w) == QStringLiteral("woken, next on CPU %1").arg(cpu), idle);
                (idle ? next : waits)++;
            }
        }
        QVERIFY(next > 0);
        QVERIFY(waits > 0);
    }
    // It does not answer an open question.
    void nothingIsToldWhileAQuestionIsOpen() {
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("queued-twice")));
        f.stage().lesson()->setStep(2);
        f.settle();
        QVERIFY(f.playhead().limit() >= 0);
        QVERIFY(f.stage().longestWait()->thing().isEmpty());
        f.stage().lesson()->answer(1);
        f.settle();
        QCOMPARE(f.stage().longestWait()->name(), QStringLiteral("job"));
    }
};

QTEST_MAIN(tst_lights)
#include "tst_lights.moc"
