#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "share/chrome_trace.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

class tst_ChromeTrace : public QObject {
    Q_OBJECT

    static QJsonArray exported(const std::string &text) {
        Recording r;
        r.add(text);
        r.finish();
        QJsonParseError error;
        const QJsonDocument doc = QJsonDocument::fromJson(chrome_trace(r), &error);
        if (error.error != QJsonParseError::NoError) qWarning() << error.errorString();
        return doc.object()[QStringLiteral("traceEvents")].toArray();
    }
    static std::vector<QJsonObject> named(const QJsonArray &events, const char *phase, const char *name) {
        std::vector<QJsonObject> found;
        for (const QJsonValue &v : events)
            if (v[QStringLiteral("ph")] == QLatin1String(phase) && v[QStringLiteral("name")] == QLatin1String(name)) found.push_back(v.toObject());
        return found;
    }

private slots:
    void firstLight() {
        const QJsonArray events = exported(first_light());
        const auto work = named(events, "X", "work1");
        QCOMPARE(work.size(), 1u);
        QCOMPARE(work[0][QStringLiteral("tid")].toInt(), worker_pid);
        QVERIFY(work[0][QStringLiteral("dur")].toDouble() > 0);
        QCOMPARE(named(events, "X", "queue_work").size(), 2u);
        QCOMPARE(named(events, "X", "insmod").size(), 1u);         // on CPU 0
        QCOMPARE(named(events, "i", "m: work_fn runs").size(), 1u);
        QCOMPARE(named(events, "C", "pool 0 nr_running").size(), 2u);
        // The worker holds its CPU for as long as the work runs, at least.
        const auto holds = named(events, "X", "kworker/0:0");
        QCOMPARE(holds.size(), 1u);
        QVERIFY(holds[0][QStringLiteral("ts")].toDouble() <= work[0][QStringLiteral("ts")].toDouble());
    }
    void realTraces() {
        for (const QString &path : real_traces()) {
            const QJsonArray events = exported(read_file(path));
            QVERIFY2(events.size() > 3, qPrintable(path));
            for (const QJsonValue &v : events)
                QVERIFY2(v[QStringLiteral("dur")].toDouble(0) >= 0 && !v[QStringLiteral("name")].toString().isEmpty(), qPrintable(path));
        }
    }
};
QTEST_GUILESS_MAIN(tst_ChromeTrace)
#include "tst_chrome_trace.moc"
