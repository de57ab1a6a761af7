#include <QtTest>

#include "sentences/marked.h"
#include "sentences/narrate.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

class tst_Narrate : public QObject {
    Q_OBJECT

    // last: the sentence of the last event.
    static QString last(const TraceText &t) {
        const Loaded l(t.text());
        const int n = int(l.events().size());
        return marked::plain(narrate(l.at(n - 1), l.events().back(), l.state));
    }

private slots:
    // Every row of the table has a sentence of its own that ends well and shows no raw address.
    void everyEvent() {
        static const QRegularExpression address("[0-9a-f]{16}");
        for (int i = 0; i < event_count; ++i) {
            if (Event(i) == Event::wq_boot) continue;
            TraceText t;
            boot(t);
            std::vector<Field> fields;
            for (int f = 0; f < field_count(Event(i)); ++f) {
                const FieldInfo info = field_info(Event(i), f);
                if (info.type == FieldType::string) fields.emplace_back("name");
                else if (info.name == "wq") fields.emplace_back(q0);
                else if (info.name == "pwq") fields.emplace_back(q0_pwq);
                else if (info.type == FieldType::address) fields.emplace_back(work1);
                else fields.emplace_back(info.name.ends_with("pid") ? worker_pid : 0);
            }
            t.on("insmod", insmod_pid, 0).add(Event(i), fields);
            const QString s = last(t);
            QVERIFY2(s.endsWith(".") || s.endsWith("\""), qPrintable(s));
            QVERIFY2(!address.match(s).hasMatch(), qPrintable(s));
            QVERIFY2(!s.startsWith(QString(event_table[i].name) + ":"), qPrintable(QString("%1 has no sentence of its own").arg(event_table[i].name)));
            QVERIFY2(!s.contains("..") && !s.contains("  "), qPrintable(s));
        }
    }
    void sentences() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        QCOMPARE(last(t), QString("queue_work returned true: work1 was queued by this call."));
        t.add(Event::wq_call, {"queue_work", work1, 0, "m.c", 21});
        QCOMPARE(last(t), QString("insmod calls queue_work(work1) in line 21."));
        t.add(Event::wq_return, {"queue_work", 0, 21});
        QCOMPARE(last(t), QString("queue_work returned false: work1 is still pending."));
        switch_to(t, "insmod", insmod_pid, "S", "kworker/0:0", worker_pid);
        QCOMPARE(last(t), QString("insmod goes to sleep; kworker/0:0 gets CPU 0."));
        t.on("kworker/0:0", worker_pid, 0).add(Event::wq_current, {worker_pid, work1, "fn1 [m]", events_wq});
        t.add(Event::wq_unlist, {work1});
        QCOMPARE(last(t), QString("work1 left the worklist of pool 0 for kworker/0:0."));
        t.add(Event::workqueue_execute_start, {work1, "fn1 [m]"});
        QCOMPARE(last(t), QString("kworker/0:0 calls fn1 for work1."));
        t.add(Event::console, {"hello"});
        QCOMPARE(last(t), QString("kworker/0:0 logs \"hello\""));
    }
    void sentencesOfInterrupts() {
        TraceText t;
        boot(t);
        t.on("insmod", insmod_pid, 0, "d.h1.").add(Event::irq_handler_entry, {1, "kbd"});
        QCOMPARE(last(t), QString("Interrupt 1 (kbd) begins on CPU 0, on top of insmod."));
        t.add(Event::sched_waking, {"kworker/0:0", worker_pid, 120, 0});
        QCOMPARE(last(t), QString("Interrupt 1 (kbd) on CPU 0 wakes kworker/0:0."));
    }
    void barriers() {
        TraceText t;
        boot(t);
        const std::int64_t barrier = std::int64_t(0xffa0000000001000);
        t.on("insmod", insmod_pid, 0).add(Event::wq_barrier, {barrier, work1, events_wq, insmod_pid, worker_pid});
        QCOMPARE(last(t), QString("insmod puts a barrier behind work1, which kworker/0:0 executes now, and will be woken by it."));
        t.add(Event::wq_list, {barrier, "scheduled", 0, worker_pid, 0});
        QCOMPARE(last(t), QString("The barrier of insmod enters the list of kworker/0:0 at its head."));
    }
    void neverTwiceAtOnce() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        execute(t, work1, "fn1");
        queue(t, work1, "fn1");
        t.on("kworker/0:1", second_worker_pid, 0).add(Event::wq_unlist, {work1});
        t.add(Event::wq_list, {work1, "scheduled", 0, worker_pid, 0});
        QCOMPARE(last(t), QString("work1 enters the list of kworker/0:0, which executes it already: a work never runs twice at once."));
    }
    void fallsAsleepAndWakesAnother() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1");
        queue(t, work2, "fn2");
        execute(t, work1, "fn1");
        t.add(Event::wq_nr_running, {0, 0}).add(Event::sched_waking, {"kworker/0:1", second_worker_pid, 120, 0});
        QCOMPARE(last(t), QString("kworker/0:0 falls asleep while works wait, and so wakes kworker/0:1."));
    }
    void everyEventOfTheTable() {
        for (int i = 0; i < event_count; ++i) {
            // Something of each type for each field of its pattern.
            std::vector<Field> fields;
            const std::string_view pattern = event_table[i].pattern;
            for (std::size_t at = pattern.find('{'); at != pattern.npos; at = pattern.find('{', at + 1)) {
                const std::size_t colon = pattern.find(':', at);
                const char type = pattern[pattern.find('}', at) - 1];
                if (type == 's') fields.push_back(pattern.substr(at + 1, colon - at - 1) == "enabled" ? "0-1" : "idle");
                else fields.push_back(type == 'p' ? work1 : 1);
            }
            TraceText t;
            boot(t);
            t.on("insmod", insmod_pid, 0).add(Event(i), fields);
            const QString sentence = last(t);
            QVERIFY2(!sentence.startsWith(QString::fromLatin1(event_table[i].name) + ": "), qPrintable(sentence));
            QVERIFY2(sentence.size() > 5, event_table[i].name);
        }
    }
    void unknownEvents() {
        TraceText t;
        t.raw("  a-1 [000] ..... 1.0: sys_enter: NR 1");
        QCOMPARE(last(t), QString("The kernel traced sys_enter: NR 1."));
    }
    void realTraces() {
        for (const QString &p : real_traces()) {
            const Loaded l(read_file(p));
            for (int n = 0; n < int(l.events().size()); n += 5) {
                const std::string s = marked::plain(narrate(l.at(n), l.events()[std::size_t(n)], l.at(n + 1))).toStdString();
                QVERIFY(s.size() > 5);
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_Narrate)
#include "tst_narrate.moc"
