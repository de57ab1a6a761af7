// The spans of the timeline agree with the fold at every moment.
#include <QtTest>

#include "models/run_index.h"
#include "models/wording.h"
#include "session/recording.h"

using namespace wqlab;

class tst_span_index : public QObject {
    Q_OBJECT

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
    // spanAt: the task's span after n events, null for none.
    static const Span *spanAt(const SpanIndex &spans, TaskId task, int n) {
        for (const Track &track : spans.tracks())
            if (track.task == task)
                for (const Span &span : track.spans)
                    if (span.from.event < n && (span.open || span.to.event >= n))
                        return &span;
        return nullptr;
    }
};

QTEST_GUILESS_MAIN(tst_span_index)
#include "tst_span_index.moc"
