#include <QtTest>

#include "session/playhead.h"
#include "session/selection.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

class tst_Selection : public QObject {
    Q_OBJECT

private slots:
    void byName() {
        Recording r;
        Playhead p(&r);
        Selection s(&p);
        r.add(first_light());
        r.finish();
        p.seek(r.count());
        QVERIFY(s.selectNamed("work1"));
        QCOMPARE(s.kind(), Selection::Work);
        QCOMPARE(s.name(), QString("work1"));
        QCOMPARE(s.why(), QString("work1 is not queued. It has run once."));
        QVERIFY(s.selectNamed("kworker/0:0"));
        QCOMPARE(s.kind(), Selection::Worker);
        QVERIFY(s.selectNamed("insmod"));
        QCOMPARE(s.kind(), Selection::Task);
        QVERIFY(s.selectNamed("q0"));
        QCOMPARE(s.kind(), Selection::Workqueue);
        QVERIFY(s.selectNamed("pool 0"));
        QCOMPARE(s.kind(), Selection::Pool);
        QVERIFY(s.selectNamed("cpu 1"));
        QVERIFY(!s.selectNamed("nothing of that name"));
        QCOMPARE(s.kind(), Selection::Cpu);
        s.clear();
        QCOMPARE(s.why(), QString());
    }
    void aWorkThatDoesNotExistYet() {
        Recording r;
        Playhead p(&r);
        Selection s(&p);
        r.add(first_light());
        p.seek(r.count());
        QVERIFY(s.selectNamed("work1"));
        QSignalSpy described(&s, &Selection::described);
        p.seek(1);
        QCOMPARE(described.size(), 1);
        QCOMPARE(s.why(), QString("This work does not exist at this moment."));
    }
    void everyKindHasAName() {
        Recording r;
        Playhead p(&r);
        Selection s(&p);
        r.add(first_light());
        p.seek(r.count());
        for (int kind = Selection::Work; kind <= Selection::Line; ++kind) {
            s.select(Selection::Kind(kind), 1);
            QVERIFY(!s.name().isEmpty());
            QVERIFY(!s.why().isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(tst_Selection)
#include "tst_selection.moc"
