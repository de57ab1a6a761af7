#include <QtTest>

#include "lessons/expression.h"
#include "lessons/event_selector.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

class tst_Expression : public QObject {
    Q_OBJECT

    Recording run_;

    int at(const QString &stop) {
        EventSelector s;
        QString problem;
        if (!parseSelector(stop, &s, &problem)) qWarning() << problem;
        return findEvent(s, run_, 0, 0);
    }

private slots:
    void initTestCase() {
        run_.add(first_light());
        run_.finish();
    }
    void values_data() {
        QTest::addColumn<QString>("stop");
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *stop, const char *expression, const char *value) { QTest::newRow(expression) << stop << expression << value; };
        row("return queue_work", "work1.pending", "1");
        row("return queue_work", "work1.place", "the worklist of pool 0");
        row("return queue_work", "work1 home", "static");
        row("return queue_work", "pool 0 worklist", "work1");
        row("return queue_work", "pool 0.waiting", "1");
        row("return queue_work", "pool 0 first", "work1");
        row("return queue_work", "pool 0 idle", "2");
        row("return queue_work", "pool 0 workers", "2");
        row("return queue_work", "queue_work.returned", "true");
        row("return queue_work #2", "queue_work returned", "false");
        row("return queue_work #2", "work1 refused", "1");
        row("call queue_work", "insmod.call", "queue_work");
        row("call queue_work", "insmod.line", "20");
        row("call queue_work", "insmod.state", "on CPU");
        row("call queue_work", "cpu 0 current", "insmod");
        row("call queue_work", "cpu 1 current", "nobody");
        row("call queue_work", "kworker/0:1.state", "idle");
        row("execute_start work1", "work1.worker", "kworker/0:0");
        row("execute_start work1", "kworker/0:0 works", "work1");
        row("execute_start work1", "work work1 executions", "1");
        row("execute_start work1", "pool 0 nr_running", "1");
        row("execute_start work1", "events max_active", "256");
        row("execute_start work1", "wq events active", "1");
        row("execute_start work1", "task insmod state", "ended");
        row("console \"runs\"", "log last", "m: work_fn runs");
        row("console \"runs\"", "log lines", "2");
        row("end", "module phase", "gone");
        row("end", "run kernel", "6.1");
        row("end", "run cpus", "2");
    }
    void values() {
        QFETCH(QString, stop);
        QFETCH(QString, expression);
        const Value v = evaluate(expression, run_, at(stop));
        QVERIFY2(v.known, qPrintable(v.text));
        QTEST(v.text, "value");
    }
    void unknown() {
        for (const char *e : {"nobody.pending", "work1.colour of hair", "pool 77 nr_running", "work1", "queue_work.returned", "log last", ""})
            QVERIFY2(!evaluate(e, run_, 3).known, e);
    }
    void filling() {
        QString problem;
        QCOMPARE(fill("PENDING is {work1.pending}, {nothing at all}.", run_, at("return queue_work"), &problem), QString("PENDING is 1, {?nothing at all}."));
        QCOMPARE(problem, QString("{nothing at all} is not known at this step"));
        QCOMPARE(fill("no {brace", run_, 1), QString("no {brace"));
        // Markdown would count from there.
        QCOMPARE(fill("{work1.executions}. Not {work1.executions}. So", run_, at("return queue_work")), QString("0\\. Not 0. So"));
    }
    void conditions_data() {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<bool>("holds");
        QTest::newRow("equal") << "work1.pending == 1" << true;
        QTest::newRow("unequal") << "work1.pending != 1" << false;
        QTest::newRow("and") << "work1.pending == 1 and pool 0 waiting >= 1" << true;
        QTest::newRow("and not") << "work1.pending == 1 and pool 0 waiting > 1" << false;
        QTest::newRow("words") << "queue_work.returned == true" << true;
        QTest::newRow("two values") << "work1.executions < work1.queueings" << true;
        QTest::newRow("comes") << "comes execute_start work1" << true;
        QTest::newRow("comes twice") << "comes execute_start work1 #2" << false;
        QTest::newRow("never") << "never execute_start work2" << true;
        QTest::newRow("numbers, not letters") << "pool 0 waiting < 10" << true;
    }
    void conditions() {
        QFETCH(QString, condition);
        QString problem;
        const std::optional<bool> b = holds(condition, run_, at("return queue_work"), &problem);
        QVERIFY2(b.has_value(), qPrintable(problem));
        QTEST(*b, "holds");
    }
    void noConditions() {
        for (const char *c : {"work1.pending", "nobody.pending == 1", "comes no_event", ""}) {
            QString problem;
            QVERIFY2(!holds(c, run_, 5, &problem).has_value(), c);
            QVERIFY(!problem.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(tst_Expression)
#include "tst_expression.moc"
