#include <QtTest>

#include "lessons/event_selector.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

class tst_EventSelector : public QObject {
    Q_OBJECT

    Recording run_;

    static EventSelector parse(const QString &text) {
        EventSelector s;
        QString problem;
        if (!parseSelector(text, &s, &problem)) qWarning() << problem;
        return s;
    }
    int find(const QString &text, int from = 0) { return findEvent(parse(text), run_, from, 15); }
    QString sentence(int position) { return run_.sentence(position - 1); }

private slots:
    void initTestCase() {
        run_.add(first_light());
        run_.finish();
    }
    void shortAndLongNames() {
        QVERIFY(find("execute_start") > 0);
        QCOMPARE(find("execute_start"), find("workqueue_execute_start"));
        QCOMPARE(find("call"), find("wq_call"));
    }
    void names() {
        QCOMPARE(sentence(find("execute_start work_fn")), QString("kworker/0:0 calls work_fn for work1."));
        QCOMPARE(find("execute_start work1"), find("execute_start work_fn"));
        QCOMPARE(find("execute_start kworker/0:0"), find("execute_start"));
        QCOMPARE(find("execute_start insmod"), -1);
        QCOMPARE(find("call queue_work work1"), find("call queue_work"));
        QCOMPARE(find("call queue_work work2"), -1);
        QVERIFY(find("sched_switch kworker/0:0") > 0);
        QVERIFY(find("queue_work events") > 0);
        QCOMPARE(sentence(find("current work1 #2")), QString("kworker/0:0 is done with work1."));
    }
    void nth() {
        QCOMPARE(sentence(find("return queue_work #2")), QString("queue_work returned false: work1 is still pending."));
        QCOMPARE(find("return queue_work", find("return queue_work")), find("return queue_work #2"));
        QCOMPARE(find("return queue_work #3"), -1);
    }
    void conditions() {
        QCOMPARE(find("return ret=0"), find("return #2"));
        QVERIFY(find("list list=worklist pool=0") > 0);
        QCOMPARE(find("list list=inactive"), -1);
        QVERIFY(find("pending work=work1 set=0") > find("pending work=work1 set=1"));
        QVERIFY(find("current pid=kworker/0:0 work=work1") > 0);
    }
    void quoted() {
        QCOMPARE(sentence(find("console \"fn runs\"")), QString("kworker/0:0 logs \"m: work_fn runs\""));
        QCOMPARE(find("console \"no such line\""), -1);
    }
    void beforeAndFromStart() {
        QCOMPARE(find("before execute_start") + 1, find("execute_start"));
        const int end = run_.count();
        QCOMPARE(find("queue_work", end), -1);
        QCOMPARE(find("queue_work from start", end), find("queue_work"));
    }
    void special() {
        QCOMPARE(find("start"), 15);
        QCOMPARE(find("end"), run_.count());
        QCOMPARE(find("none", 33), 33);
        QCOMPARE(find("", 33), 33);
    }
    void problems_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        QTest::newRow("event") << "no_event" << "there is no event \"no_event\"";
        QTest::newRow("number") << "console #x" << "\"#x\" is not a number of an event such as #2";
        QTest::newRow("field") << "console colour=1" << "the event console has no field \"colour\"";
        QTest::newRow("nothing") << "before" << "a stop needs the name of an event";
    }
    void problems() {
        QFETCH(QString, text);
        EventSelector s;
        QString problem;
        QVERIFY(!parseSelector(text, &s, &problem));
        QTEST(problem, "problem");
    }
};

QTEST_GUILESS_MAIN(tst_EventSelector)
#include "tst_event_selector.moc"
