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
    void whatWasPlayedIsReadable_data() { clickSeeks_data(); }
    void whatWasPlayedIsReadable() {
        QFETCH(int, axis);
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        timelineOf(f)->setChoice(axis);
        f.settle();
        const TimelineItem &t = *timelineOf(f);
        int windows = 0;
        qreal to = 0;
        while (!f.playhead().atEnd()) {
            f.playhead().stepForward();
            QVERIFY(!t.zoomed());
            // Most of the width is for what was played, or there are few columns, or no time has passed.
            const qreal part = (t.furthestX() - t.labelWidth()) / (t.width() - t.labelWidth());
            const int columns = f.playhead().stepNumber();
            QVERIFY2(part > 0.38 || columns < 10 || (axis == TimelineItem::Time && f.playhead().timeText() == u"+0.000 ms"),
                     qPrintable(QString::number(part)));
            windows += t.windowTo() != to;
            to = t.windowTo();
            // Going back moves nothing.
            f.playhead().stepBack();
            QCOMPARE(t.windowTo(), to);
            f.playhead().stepForward();
        }
        QCOMPARE(to, 1.0);
        QVERIFY2(windows < 9, qPrintable(QString::number(windows)));
    }
    void clickKeepsTheAxis() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        timelineOf(f)->setChoice(TimelineItem::Time);
        f.settle();
        const qreal left = timelineOf(f)->labelWidth(), x = left + 0.1 * (timelineOf(f)->width() - left);
        clickAt(f, x);
        QCOMPARE(timelineOf(f)->windowTo(), 1.0);
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
                const QPointF p = timelineOf(f)->mapToScene({x0 + 5, timelineOf(f)->rowMiddle(row) - 4});
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
    void markersByKeyboard() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.key(Qt::Key_End);
        timelineOf(f)->forceActiveFocus();
        f.key(Qt::Key_B);
        f.playhead().toStart();
        f.key(Qt::Key_A);
        TimeRange &range = *f.stage().range();
        QVERIFY(range.chosen());
        QCOMPARE(range.from(), f.playhead().first());
        QCOMPARE(range.to(), f.playhead().end());
        // w0, w1 and w2 run 5 + 5, 5 and 5 ms.
        const RangeSums sums = range.sums();
        QCOMPARE(int(sums.works.size()), 3);
        for (const WorkSums &work : sums.works) {
            QCOMPARE(work.executions, 1);
            QCOMPARE(work.onCpu / 1'000'000, work.name == u"w0" ? 10 : 5);
            QCOMPARE(work.asleep / 1'000'000, 10);
        }
        QVERIFY(f.withText(range.text()));
        f.key(Qt::Key_Escape);
        QVERIFY(!range.chosen());
    }
    void dragMarksARange() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.key(Qt::Key_End);
        f.settle();
        const TimelineItem &t = *timelineOf(f);
        const auto at = [&t](qreal part) {
            const qreal left = t.labelWidth();
            return t.mapToScene({left + part * (t.width() - left), t.rowMiddle(1)}).toPoint();
        };
        QTest::mousePress(&f.window(), Qt::LeftButton, Qt::NoModifier, at(0.2));
        for (const qreal part : {0.25, 0.3, 0.4, 0.5})
            QTest::mouseMove(&f.window(), at(part));
        QTest::mouseRelease(&f.window(), Qt::LeftButton, Qt::NoModifier, at(0.5));
        QVERIFY(f.stage().range()->chosen());
        QVERIFY(qAbs(t.xOfMoment({f.playhead().time(), f.playhead().event()}) - t.width()) < 30);
        QVERIFY(f.stage().range()->sums().all.onCpu > 0);
    }
    void keysZoomAndPan() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.key(Qt::Key_End);
        TimelineItem &t = *timelineOf(f);
        t.forceActiveFocus();
        f.keys(QStringLiteral("++"));
        QVERIFY(t.zoomed());
        const qreal from = t.windowFrom();
        f.key(Qt::Key_Left);
        QVERIFY(t.windowFrom() < from);
        f.keys(QStringLiteral("0"));
        QVERIFY(!t.zoomed());
        f.key(Qt::Key_Down);
        f.key(Qt::Key_Down);
        f.key(Qt::Key_Down);
        QVERIFY(t.rowText().contains(QStringLiteral("kworker")));
        f.key(Qt::Key_Return);
        QVERIFY(f.stage().selected() != QString());
    }
    void revealShowsWhatWasNotPlayed() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        const int rows = timelineOf(f)->rowCount();
        QVERIFY(timelineOf(f)->unplayed());
        f.settle();
        QVERIFY(f.button(QStringLiteral("Reveal")));
        f.click(f.button(QStringLiteral("Reveal")));
        QVERIFY(timelineOf(f)->rowCount() > rows);
        QCOMPARE(f.playhead().furthest(), f.playhead().position());   // looking is not playing
        QVERIFY(f.open(moduleFile("modules/queue_thrice.c")));
        QVERIFY(!timelineOf(f)->reveal());
    }
    void nothingBehindALimit() {
        // With an open question the axis ends where the play may go, as if the run ended there.
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.playhead().toEnd();
        timelineOf(f)->setChoice(TimelineItem::Time);
        const int middle = (f.playhead().first() + f.playhead().end()) / 2;
        f.playhead().setLimit(middle);
        f.settle();
        timelineOf(f)->setReveal(true);
        QVERIFY(timelineOf(f)->furthestX() >= timelineOf(f)->width() - 10);
        QCOMPARE(timelineOf(f)->playheadX(), timelineOf(f)->furthestX());
        timelineOf(f)->mark(0);
        f.stage().range()->setB(f.playhead().first());
        QVERIFY(f.stage().range()->to() <= middle);
        f.playhead().setLimit(-1);
        f.settle();
        QVERIFY(timelineOf(f)->playheadX() < timelineOf(f)->width() - 50);
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
