// A trace of a million events in the window, driven as a person would: opened, to its end, zoomed, scrolled, filtered,
// searched.
#include "timeline/timeline_item.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_long_trace : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    static constexpr int events = 50'000;   // ten times as slow
#else
    static constexpr int events = 1'000'000;
#endif

    // trace: of that many events as a kernel writes them: two CPUs queue and execute works in turn.
    QString trace() const {
        const QString path = folder_.filePath(QStringLiteral("long.txt"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        QByteArray text("# tracer: nop\n");
        char line[160];
        for (int i = 0; i < events; ++i) {
            const int cpu = i / 4 % 2, us = i * 3;
            const unsigned work = 0xc0203000u + unsigned(i / 4 % 6) * 0x40;
            const auto add = [&](const char *what, const char *rest) {
                text.append(line, std::snprintf(line, sizeof line, "     kworker/%d:1-%d      [%03d] d....  %d.%06d: workqueue_%s: work struct%sffffffff%08x%s\n",
                                                cpu, 40 + cpu, cpu, 7 + us / 1'000'000, us % 1'000'000, what,
                                                i % 4 == 0 ? "=" : " ", work, rest));
            };
            switch (i % 4) {
            case 0: add("queue_work", cpu ? " function=work_fn [m] workqueue=events req_cpu=8192 cpu=1"
                                          : " function=work_fn [m] workqueue=events req_cpu=8192 cpu=0"); break;
            case 1: add("activate_work", ""); break;
            case 2: add("execute_start", ": function work_fn [m]"); break;
            default: add("execute_end", ": function work_fn [m]"); break;
            }
        }
        return file.write(text) == text.size() ? path : QString();
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void asAPersonWould() {
        WindowFixture f;
        const QString file = trace();
        QVERIFY(!file.isEmpty());
        QVERIFY2(f.open(file), qPrintable(f.stage().session()->problem()));
        const Recording &recording = *f.stage().session()->recording();
        QCOMPARE(recording.count(), events);
        QCOMPARE(recording.brokenLines(), 0);
        f.key(Qt::Key_End);
        QCOMPARE(f.playhead().position(), events);
        f.settle();
        // The wheel on the timeline, then a click in it.
        TimelineItem &timeline = *f.window().findChild<TimelineItem *>();
        const QPoint at = timeline.mapToScene({timeline.width() * 0.6, timeline.axisHeight() + 30.0}).toPoint();
        for (int i = 0; i < 12; ++i) {
            QWheelEvent wheel(at, f.window().mapToGlobal(at), {}, {0, 360}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&f.window(), &wheel);
        }
        QVERIFY(timeline.windowTo() - timeline.windowFrom() < 0.01);
        QTest::mouseClick(&f.window(), Qt::LeftButton, Qt::NoModifier, at);
        f.settle();
        QVERIFY2(qAbs(timeline.playheadX() - timeline.width() * 0.6) < 20, qPrintable(QString::number(timeline.playheadX())));
        // All its events in a list, then those that hold what is typed.
        f.key(Qt::Key_End);
        f.stage().tabs()->choose(SideTabs::Events);
        f.settle();
        const EventModel &list = *f.stage().events();
        QVERIFY(list.count() >= events / 2);
        QQuickItem *words = nullptr;
        for (QQuickItem *field : f.items(QStringLiteral("WordField")))
            if (field->property("hint").toString().startsWith(QStringLiteral("Filter")))
                words = field;
        QVERIFY(words);
        f.click(words);
        f.keys(QStringLiteral("execute_start cpu1"));
        QCOMPARE(list.count(), events / 8);
        f.settle();
        f.click(f.items(QStringLiteral("ListRow")).isEmpty() ? f.items(QStringLiteral("KeyList")).value(0)
                                                              : f.items(QStringLiteral("ListRow")).last());
        // Found by its name, from the middle.
        f.playhead().seek(events / 2);
        f.key(Qt::Key_F, Qt::ControlModifier);
        f.keys(QStringLiteral("work_fn"));
        f.key(Qt::Key_Return);
        f.settle();
        QCOMPARE(f.stage().selectedKind(), QStringLiteral("work"));
    }
};

QTEST_MAIN(tst_long_trace)
#include "tst_long_trace.moc"
