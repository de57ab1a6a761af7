#include <QtTest>

#include "state/fold.h"
#include "state/history.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

class tst_History : public QObject {
    Q_OBJECT

private slots:
    void seekEqualsFold_data() {
        QTest::addColumn<QString>("path");
        QTest::newRow("own run") << QString();
        for (const QString &p : real_traces()) QTest::newRow(qPrintable(p.section('/', -2))) << p;
    }
    void seekEqualsFold() {
        QFETCH(QString, path);
        const Loaded l(path.isEmpty() ? first_light() : read_file(path));
        History h;
        h.extend(l.events());
        const int n = int(l.events().size());
        MachineState s;
        for (int i = 0; i <= n; ++i) {
            // From the other end of the trace, so that the seek has to find a keyframe.
            if (i % 16 == 0) h.seek(l.events(), n - i);
            const std::string d = difference(h.seek(l.events(), i), s);
            QVERIFY2(d.empty(), (d + " at " + std::to_string(i)).c_str());
            if (i < n) apply(s, l.events()[std::size_t(i)], i);
        }
    }
    void backIsWhatItWas() {
        const Loaded l(read_file(QStringLiteral(WQLAB_TRACES "/6.1-sched.txt")));
        History h;
        h.extend(l.events());
        const int n = int(l.events().size());
        MachineState before = h.seek(l.events(), n / 2);
        h.seek(l.events(), n / 2 + 1);
        QCOMPARE(difference(h.seek(l.events(), n / 2), before), std::string());
        QCOMPARE(difference(h.state_at(l.events(), n / 2), before), std::string());
    }
    void growsWhileEventsCome() {
        const Loaded l(read_file(QStringLiteral(WQLAB_TRACES "/6.1-sched.txt")));
        std::vector<TraceEvent> some;
        History h;
        for (const TraceEvent &e : l.events()) {
            some.push_back(e);
            h.extend(some);
            QCOMPARE(h.size(), int(some.size()));
        }
        QCOMPARE(difference(h.latest(), l.state), std::string());
        QVERIFY(h.keyframes() > 1);
    }
    void outOfRange() {
        const Loaded l(first_light());
        History h;
        h.extend(l.events());
        QCOMPARE(h.seek(l.events(), -5).events, 0);
        QCOMPARE(h.seek(l.events(), 1'000'000).events, int(l.events().size()));
    }
    // A hundred thousand events: keyframes stay within their budget and no seek is slow.
    void longTrace() {
        const Loaded l(read_file(QStringLiteral(WQLAB_TRACES "/6.1-sched.txt")));
        std::vector<TraceEvent> many;
        while (many.size() < 100'000) many.insert(many.end(), l.events().begin(), l.events().end());
        History h;
        h.extend(many);
        QVERIFY2(h.bytes() / many.size() < 100, qPrintable(QString::number(h.bytes() / many.size())));
        qint64 worst = 0;
        quint32 random = 1;
        for (int i = 0; i < 300; ++i) {
            random = random * 1664525u + 1013904223u;
            QElapsedTimer timer;
            timer.start();
            h.seek(many, int(random % many.size()));
            worst = std::max(worst, timer.nsecsElapsed());
        }
        QVERIFY2(worst < 20'000'000, qPrintable(QString::number(worst)));
    }
};

QTEST_GUILESS_MAIN(tst_History)
#include "tst_history.moc"
