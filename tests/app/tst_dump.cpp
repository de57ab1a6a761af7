#include <QtTest>

#include "state/dump.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

class tst_Dump : public QObject {
    Q_OBJECT

    static bool holds(const std::vector<std::string> &lines, const std::string &line) {
        return std::find(lines.begin(), lines.end(), line) != lines.end();
    }

private slots:
    void format() {
        TraceText t;
        boot(t);
        queue(t, work1, "fn1", true);
        queue(t, work2, "fn2", true, true);
        t.add(Event::timer_start, {dwork + 32, "delayed_work_timer_fn", 1010, 10, 0, 1, "I"}).add(Event::wq_delayed, {dwork, events_wq, 8192, 1010, 1});
        const auto lines = dump(Loaded(t.text()).state);
        QVERIFY(std::is_sorted(lines.begin(), lines.end()));
        QVERIFY(holds(lines, "pool 0 cpu=0 flags=0x0 nr_running=0 nr_workers=2 nr_idle=2 manager=0 worklist=[ffffffffc0200100]"));
        QVERIFY(holds(lines, "worker 7 pool=0 flags=0xc current=0 scheduled=[]"));
        QVERIFY(holds(lines, "wq ff11000000002000 name=q0 flags=0x0 max_active=1 rescuer=0"));
        QVERIFY(holds(lines, "pwq ff11000000004000 wq=ff11000000002000 pool=0 nr_active=1 max_active=1 mayday=0 inactive=[ffffffffc0200200]"));
        QVERIFY(holds(lines, "work ffffffffc0200100 pending=1 canceling=0"));
        QVERIFY(holds(lines, "timer ffffffffc0200320 armed=1 expires=1010"));
        QVERIFY(holds(lines, "cpu 0 current=100 online=1"));
        QVERIFY(holds(lines, "cpu 1 current=0 online=1"));
    }
    void engineDumpInATrace() {
        TraceText t;
        boot(t);
        const auto ours = dump(Loaded(t.text()).state);
        t.raw("# wq_dump begin event=" + std::to_string(t.events()));
        for (const std::string &line : ours) t.raw("# " + line);
        t.raw("# wq_dump end");
        queue(t, work1, "fn1");
        const Loaded l(t.text());
        QCOMPARE(l.reader.dumps().size(), std::size_t(1));
        const EngineDump &d = l.reader.dumps()[0];
        QVERIFY(differences(d, l.at(d.events)).empty());
        const auto wrong = differences(d, l.state);
        QVERIFY(holds(wrong, "engine: work ffffffffc0200100 pending=0 canceling=0"));
        QVERIFY(holds(wrong, "fold: work ffffffffc0200100 pending=1 canceling=0"));
    }
};

QTEST_GUILESS_MAIN(tst_Dump)
#include "tst_dump.moc"
