// The timeline by mouse: a click seeks, the wheel zooms, what was not played is empty.
#include "timeline/timeline_item.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_timeline : public QObject {
    Q_OBJECT

    static TimelineItem *timelineOf(WindowFixture &f) {
        return f.window().findChild<TimelineItem *>();
    }
    static void clickAt(WindowFixture &f, qreal x) {
        const QPointF p = timelineOf(f)->mapToScene({x, 60});
        QTest::mouseClick(&f.window(), Qt::LeftButton, Qt::NoModifier, p.toPoint());
        QCoreApplication::processEvents();
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void clickSeeks_data() {
        QTest::addColumn<int>("axis");
        QTest::newRow("time") << int(TimelineItem::Time);
        QTest::newRow("order") << int(TimelineItem::Order);
    }
    void clickSeeks() {
        QFETCH(int, axis);
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        timelineOf(f)->setChoice(axis);
        f.settle();
        const qreal left = timelineOf(f)->labelWidth(), width = timelineOf(f)->width() - left;
        // On the axis of order a click goes to the nearest column.
        const qreal slack = axis == TimelineItem::Order ? width / 40 : 0;
        int last = -1;
        for (const qreal part : {0.1, 0.4, 0.7, 0.95}) {
            clickAt(f, left + part * width);
            QVERIFY(f.playhead().position() > last);
            last = f.playhead().position();
            // The line stands at the last event up to the click, and the next event is beyond it.
            QVERIFY(timelineOf(f)->playheadX() <= left + part * width + 3 + slack);
            f.playhead().seek(last + 1);
            QVERIFY(timelineOf(f)->playheadX() >= left + part * width - 3 - slack);
            f.playhead().seek(last);
        }
    }
    void wheelZooms() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.key(Qt::Key_End);
        QVERIFY(!timelineOf(f)->zoomed());
        timelineOf(f)->zoom(4, timelineOf(f)->width() / 2);
        QVERIFY(timelineOf(f)->zoomed());
        f.settle();
        QVERIFY(f.withText(QStringLiteral("Fit")));
        timelineOf(f)->fit();
        QVERIFY(!timelineOf(f)->zoomed());
    }
    void notPlayedIsEmpty() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        QVERIFY(timelineOf(f)->rowCount() <= 1);
        const int first = f.playhead().position();
        f.key(Qt::Key_End);
        const int rows = timelineOf(f)->rowCount();
        QVERIFY(rows >= 3);
        f.playhead().seek(first);
        QCOMPARE(timelineOf(f)->rowCount(), rows);  // what was played stays
    }
    void spansArePainted_data() {
        QTest::addColumn<int>("axis");
        QTest::newRow("time") << int(TimelineItem::Time);
        QTest::newRow("order") << int(TimelineItem::Order);
    }
    void spansArePainted() {
        // Every span that is wide enough shows its colour in the picture, on both axes.
        QFETCH(int, axis);
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        timelineOf(f)->setChoice(axis);
        f.key(Qt::Key_End);
        f.settle();
        const QImage image = f.window().grabWindow();
        const SpanIndex &spans = f.stage().index().spans();
        const QVariantList identities = f.theme()->property("identities").toList();
        int seen = 0, row = 0;
        for (const int track : spans.rows(INT_MAX, true)) {
            for (const Span &span : spans.tracks()[std::size_t(track)].spans) {
                const qreal x0 = timelineOf(f)->xOfMoment(span.from);
                const qreal x1 = timelineOf(f)->xOfMoment(span.to);
                if (span.form != form::OnCpu || span.open || x1 - x0 < 12)
                    continue;
                const QPointF p = timelineOf(f)->mapToScene({x0 + 5, 24 + 30.0 * row + 9});
                const QColor wanted = span.colour < 0 ? f.theme()->property("dim").value<QColor>()
                                                      : QColor(identities[span.colour].toString());
                const QColor found = image.pixelColor(p.toPoint());
                QVERIFY2(qAbs(found.red() - wanted.red()) < 12 &&
                             qAbs(found.green() - wanted.green()) < 12 &&
                             qAbs(found.blue() - wanted.blue()) < 12,
                         qPrintable(found.name() + u' ' + wanted.name()));
                ++seen;
            }
            ++row;
        }
        QVERIFY(seen >= 4);
    }
    void axisSuitsTheRun() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));  // 5 ms bursts
        QCOMPARE(timelineOf(f)->axis(), TimelineItem::Time);
        QVERIFY(f.open(moduleFile("modules/queue_thrice.c")));  // no time at all
        QCOMPARE(timelineOf(f)->axis(), TimelineItem::Order);
    }
};

QTEST_MAIN(tst_timeline)
#include "tst_timeline.moc"
