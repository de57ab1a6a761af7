#include <QtTest>

#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

class tst_EventParser : public QObject {
    Q_OBJECT

    TextPool pool_;

    TraceEvent parse(const char *line) {
        EventParser p(pool_);
        TraceEvent e;
        const char *why = p.parse(line, e);
        if (why) qWarning("%s", why);
        return e;
    }
    static QString str(Text t) { return QString::fromUtf8(t.data(), qsizetype(t.size())); }

private slots:
    void queueWork() {
        const TraceEvent e = parse("          insmod-110     [002] d..1.     6.216174: workqueue_queue_work: work struct=ffffffffc02033c0 "
                                   "function=work_fn [m01] workqueue=events req_cpu=8192 cpu=-1");
        QCOMPARE(e.type, Event::workqueue_queue_work);
        QCOMPARE(str(e.comm), QString("insmod"));
        QCOMPARE(e.pid, 110);
        QCOMPARE(int(e.cpu), 2);
        QCOMPARE(e.time, std::int64_t(6'216'174'000));
        QCOMPARE(e.flags, "d..1.");
        QCOMPARE(e.addr(0), std::uint64_t(0xffffffffc02033c0));
        QCOMPARE(str(e.text(1)), QString("work_fn [m01]"));
        QCOMPARE(str(e.text(2)), QString("events"));
        QCOMPARE(e.num(4), std::int64_t(-1));
    }
    void taskSplitsAtTheLastDash() {
        const TraceEvent e = parse("   my-task-x-12 -3-4711 [000] .N... 12.000001: console: hi - there");
        QCOMPARE(str(e.comm), QString("my-task-x-12 -3"));
        QCOMPARE(e.pid, 4711);
        QVERIFY(e.need_resched());
        QCOMPARE(str(e.text(0)), QString("hi - there"));
    }
    void flags_data() {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<bool>("hard");
        QTest::addColumn<bool>("soft");
        QTest::addColumn<int>("depth");
        QTest::newRow("plain") << "....." << false << false << 0;
        QTest::newRow("soft") << "dNs1." << false << true << 1;
        QTest::newRow("hard") << "d.h2." << true << false << 2;
        QTest::newRow("hard in soft") << "dNH4." << true << false << 4;
        QTest::newRow("four columns") << "d..1" << false << false << 1;
    }
    void flags() {
        QFETCH(QString, flags);
        const TraceEvent e = parse(QString(" a-1 [000] %1 1.000000: console: x").arg(flags).toUtf8());
        QTEST(e.in_hardirq(), "hard");
        QTEST(e.in_softirq(), "soft");
        QTEST(e.preempt_depth(), "depth");
    }
    void oddColumns() {
        QCOMPARE(parse(" a-1 ( 55) [003] d.... 1.5: console: x").time, std::int64_t(1'500'000'000));
        QCOMPARE(parse(" a-1 [003] 1.000000001: console: x").time, std::int64_t(1'000'000'001));
        QCOMPARE(parse(" a-1 [003] 77: console: x").time, std::int64_t(77));
        QCOMPARE(int(parse(" a [1] b-1 [003] ..... 1.0: console: x").cpu), 3);
    }
    void newerKernelsAddFields() {
        const TraceEvent e = parse("<idle>-0 [000] d.s2. 1.000000: workqueue_activate_work: work struct 000000008f17b800 function=f ");
        QCOMPARE(e.type, Event::workqueue_activate_work);
        QCOMPARE(e.addr(0), std::uint64_t(0x8f17b800));
        const TraceEvent t = parse("a-1 [000] d.s2. 1.000000: timer_start: timer=00000000abc function=fn expires=12 [timeout=3] "
                                   "bucket_expiry=13 cpu=1 idx=2 flags=D|I");
        QCOMPARE(t.type, Event::timer_start);
        QCOMPARE(t.num(4), std::int64_t(1));
        QCOMPARE(str(t.text(6)), QString("D|I"));
    }
    void unknownEventsAreKept() {
        const TraceEvent e = parse("a-1 [000] ..... 1.000000: sys_enter: NR 1 (1, 2)");
        QVERIFY(!e.known());
        QCOMPARE(str(e.text(0)), QString("sys_enter"));
        QCOMPARE(str(e.text(1)), QString("NR 1 (1, 2)"));
        const TraceEvent other = parse("a-1 [000] ..... 1.000000: sched_switch: something else");
        QVERIFY(!other.known());
        QVERIFY(!parse("a-1 [000] ..... 1.000000: call: short names are for lessons").known());
    }
    void brokenLines_data() {
        QTest::addColumn<QString>("line");
        for (const char *s : {"words", "a-1 [000]", "a-1 [000] d....", "a-1 [000] d.... 1.000000:", "a-1 [000] d.... now: console: x",
                              "a-x [000] d.... 1.0: console: x", "[000] d.... 1.0: console: x", "a-1 [] d.... 1.0: console: x",
                              "a-1 [000] d.... 99999999999999999999.0: console: x"})
            QTest::newRow(s) << s;
    }
    void brokenLines() {
        QFETCH(QString, line);
        EventParser p(pool_);
        TraceEvent e;
        QVERIFY(p.parse(line.toStdString(), e) != nullptr);
    }
    void lostEvents() {
        const TraceEvent e = parse("CPU:1 [LOST 123 EVENTS]");
        QCOMPARE(e.type, Event::wq_lost);
        QCOMPARE(e.num(0), std::int64_t(123));
    }
    // Every row of the table, written by its pattern, is read back field by field.
    void everyRow() {
        for (int i = 0; i < event_count; ++i) {
            std::vector<Field> fields;
            for (int f = 0; f < field_count(Event(i)); ++f) {
                const FieldType type = field_info(Event(i), f).type;
                if (type == FieldType::string) fields.emplace_back("s" + std::to_string(f));
                else fields.emplace_back(100 + f);
            }
            TraceText t;
            t.on("kworker/u8:3-x", 42, 1, "dN.2.").add(Event(i), fields);
            const Loaded l(t.text());
            QCOMPARE(l.events().size(), std::size_t(1));
            QCOMPARE(l.events()[0].type, Event(i));
            for (int f = 0; f < field_count(Event(i)); ++f) {
                if (field_info(Event(i), f).type == FieldType::string) QCOMPARE(str(l.events()[0].text(f)), QString("s%1").arg(f));
                else QCOMPARE(l.events()[0].num(f), std::int64_t(100 + f));
            }
        }
    }
    void realTraces_data() {
        QTest::addColumn<QString>("path");
        for (const QString &p : real_traces()) QTest::newRow(qPrintable(p.section('/', -2))) << p;
    }
    void realTraces() {
        QFETCH(QString, path);
        const Loaded l(read_file(path));
        QVERIFY(l.events().size() > 10);
        QCOMPARE(l.reader.broken_count(), 0);
        for (const TraceEvent &e : l.events()) QVERIFY2(e.known(), e.text(0).data());
    }
    // Every cut of the input gives the same events; a cut file gives all whole lines and at most one broken one.
    void everyCut() {
        const std::string text = first_light().substr(0, 6000);
        const Loaded whole(text);
        for (std::size_t cut = 0; cut < text.size(); cut += 7) {
            TraceReader r;
            r.add(std::string_view(text).substr(0, cut));
            r.add(std::string_view(text).substr(cut));
            r.finish();
            QCOMPARE(r.events().size(), whole.events().size());
            QCOMPARE(r.events().back().field[0] == 0, whole.events().back().field[0] == 0);
            const Loaded cut_off(text.substr(0, cut));
            QVERIFY(cut_off.reader.broken_count() <= 1);
        }
    }
    void header() {
        const Loaded l(first_light());
        QCOMPARE(l.reader.recipe().at("seed"), std::string("3"));
        QCOMPARE(l.reader.source().size(), std::size_t(3));
        QCOMPARE(l.reader.source()[1], std::string(""));
        QCOMPARE(l.reader.source()[2], std::string("\tqueue_work(system_wq, &work1);"));
    }
    void brokenLinesAreCountedAndTheRestShown() {
        TraceText t;
        t.add(Event::console, {"a"}).raw("garbage").add(Event::console, {"b"}).raw("more garbage");
        const Loaded l(t.text());
        QCOMPARE(l.events().size(), std::size_t(2));
        QCOMPARE(l.reader.broken_count(), 2);
        QCOMPARE(l.reader.broken()[0].line, 2u);
        QCOMPARE(l.reader.broken()[1].line, 4u);
    }
    void empty() { QCOMPARE(Loaded("").events().size(), std::size_t(0)); }
    void smallEvents() { QVERIFY(sizeof(TraceEvent) <= 104); }
};

QTEST_GUILESS_MAIN(tst_EventParser)
#include "tst_event_parser.moc"
