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

    static bool near(const QColor &a, const QColor &b) {
        return qAbs(a.red() - b.red()) < 12 && qAbs(a.green() - b.green()) < 12 && qAbs(a.blue() - b.blue()) < 12;
    }
    // turn: the wheel, at that x of a row.
    static void turn(WindowFixture &f, qreal x, QPoint angle, Qt::KeyboardModifiers keys = Qt::NoModifier) {
        const QPointF p = timelineOf(f)->mapToScene({x, timelineOf(f)->axisHeight() + 20.0});
        QWheelEvent event(p, f.window().mapToGlobal(p.toPoint()), {}, angle, Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&f.window(), &event);
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
        f.settle();
        TimelineItem &t = *timelineOf(f);
        QVERIFY(!t.zoomed());
        // What is under the cursor stays there; what stood beside it goes away from it.
        const qreal part = 0.7, x = t.labelWidth() + part * (t.width() - t.labelWidth() - 8);
        const auto under = [&t, part] { return t.windowFrom() + part * (t.windowTo() - t.windowFrom()); };
        const qreal place = under();
        turn(f, x, {0, 480});
        QVERIFY(t.zoomed());
        QVERIFY2(qAbs(under() - place) < 0.01, qPrintable(QString::number(under())));
        QVERIFY(t.windowTo() - t.windowFrom() < 0.6);
        f.settle();
        QVERIFY(f.withText(QStringLiteral("Fit")));
        // Sideways, or with Shift, it goes along the axis.
        const qreal from = t.windowFrom();
        turn(f, x, {240, 0});
        QVERIFY(t.windowFrom() < from);
        turn(f, x, {0, -240}, Qt::ShiftModifier);
        QVERIFY(qAbs(t.windowFrom() - from) < 0.01);
        f.click(f.button(QStringLiteral("Fit")));
        QVERIFY(!t.zoomed());
        turn(f, x, {0, -480});
        QVERIFY(!t.zoomed());   // never smaller than the whole
    }
    void theStripBelowLeadsThere() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.key(Qt::Key_End);
        TimelineItem &t = *timelineOf(f);
        QVERIFY(f.items(QStringLiteral("MinimapItem")).isEmpty());   // all of it is seen anyway
        t.forceActiveFocus();
        f.keys(QStringLiteral("+++++"));
        f.settle();
        QQuickItem *map = f.items(QStringLiteral("MinimapItem")).value(0);
        QVERIFY(map);
        for (const qreal part : {0.2, 0.8}) {
            const QPointF p = map->mapToScene({part * map->width(), map->height() / 2});
            QTest::mouseClick(&f.window(), Qt::LeftButton, Qt::NoModifier, p.toPoint());
            QVERIFY2(qAbs((t.windowFrom() + t.windowTo()) / 2 - part) < 0.02, qPrintable(QString::number(t.windowFrom())));
        }
        // It shows where one is: the part that is seen is marked.
        const QImage there = map->window()->grabWindow();
        t.show(0);
        f.settle();
        QVERIFY(there != map->window()->grabWindow());
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
    void nothingStandsInWhatWasNotPlayed_data() { clickSeeks_data(); }
    // No number of the axis, no count of marks and no length of a fold stands right of the playhead; only a span's right edge may touch it.
    void nothingStandsInWhatWasNotPlayed() {
        QFETCH(int, axis);
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/delayed.c")));
        timelineOf(f)->setChoice(axis);
        f.settle();
        int folds = 0;
        while (f.playhead().position() < f.playhead().end() - 1) {
            f.playhead().stepForward();
            for (const QVariant &symbol : timelineOf(f)->symbols()) {
                const QRectF place = symbol.toMap().value(QStringLiteral("place")).toRectF();
                const QString text = symbol.toMap().value(QStringLiteral("text")).toString();
                if (text.startsWith(u"folded"))
                    ++folds;
                else if (!text.isEmpty() && !text.startsWith(u"so many marks"))
                    continue;
                QVERIFY2(place.right() <= timelineOf(f)->furthestX() + 1 || place.right() <= timelineOf(f)->labelWidth(),
                         qPrintable(QStringLiteral("%1: %2").arg(f.playhead().position()).arg(text)));
            }
        }
        QCOMPARE(folds > 0, axis == TimelineItem::Time);
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
        WindowFixture f({1280, 1000});
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
                const QPointF p = timelineOf(f)->mapToScene({x0 + 5, timelineOf(f)->rowMiddle(row) - 8});
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
    // Hatched while asleep, outlined while ready, on the axis where each has room.
    void formsArePainted() {
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/sleepers_and_hogs.c")));
        f.key(Qt::Key_End);
        TimelineItem &t = *timelineOf(f);
        const QColor raised = f.theme()->property("raised").value<QColor>();
        const QVariantList identities = f.theme()->property("identities").toList();
        int asleep = 0, ready = 0;
        for (const int axis : {TimelineItem::Time, TimelineItem::Order}) {
            t.setChoice(axis);
            f.settle();
            const QImage image = f.window().grabWindow();
            const SpanIndex &spans = f.stage().index().spans();
            const std::vector<int> rows = spans.rows(INT_MAX, true);
            for (std::size_t row = 0; row < rows.size(); ++row)
                for (const Span &span : spans.tracks()[std::size_t(rows[row])].spans) {
                    const qreal x0 = t.xOfMoment(span.from), x1 = t.xOfMoment(span.to);
                    if (span.open || span.colour < 0 || span.work < 0 || span.form == form::OnCpu || x1 - x0 < 16)
                        continue;
                    // A column of the span beside its name: how much of it has the work's colour.
                    const QPoint top = t.mapToScene({x0 + 4, t.rowMiddle(int(row)) - 9}).toPoint();
                    int own = 0, plain = 0;
                    for (int dy = 0; dy < 14; ++dy)
                        for (int dx = 0; dx < 8; ++dx) {
                            const QColor seen = image.pixelColor(top + QPoint(dx, dy));
                            own += near(seen, QColor(identities[span.colour % 7].toString()));
                            plain += near(seen, raised);
                        }
                    (span.form == form::Asleep ? asleep : ready)++;
                    if (span.form == form::Asleep)
                        QVERIFY2(own > 10 && plain > 10, qPrintable(QStringLiteral("asleep: %1 %2").arg(own).arg(plain)));
                    else
                        QVERIFY2(plain > 50 && own < 40, qPrintable(QStringLiteral("ready: %1 %2").arg(own).arg(plain)));
                }
        }
        QVERIFY(asleep > 0);
        QVERIFY(ready > 0);
    }
    // The row of who acts is in view, however many there are.
    void theActorIsInView() {
        WindowFixture f({1024, 640});
        QVERIFY(f.open(moduleFile("modules/sleepers_and_hogs.c")));
        int below = 0;
        while (!f.playhead().atEnd()) {
            f.playhead().stepForward();
            const TimelineItem &t = *timelineOf(f);
            const TraceEvent &e = f.stage().session()->recording()->event(f.playhead().position() - 1);
            const Task *task = f.stage().session()->state().task(task_id(e.pid, e.cpu));
            const SpanIndex &spans = f.stage().index().spans();
            const std::vector<int> rows = spans.rows(f.playhead().furthest(), true);
            for (std::size_t row = 0; row < rows.size(); ++row) {
                if (!task || spans.tracks()[std::size_t(rows[row])].task != task->id)
                    continue;
                const qreal y = t.rowMiddle(int(row));
                QVERIFY2(y > t.axisHeight() && y < t.height(), qPrintable(QString::number(f.playhead().position())));
                below += t.scroll() > 0;
            }
        }
        QVERIFY(below > 0);
    }
    // Rows are lower where that brings more of them into view: all at this size, and more than one in a small window with
    // large letters.
    void rowsFit() {
        for (const auto &[size, type, least] : {std::tuple{QSize(1280, 800), 1.0, 5}, {QSize(1024, 640), 1.5, 2}}) {
            WindowFixture f(size);
            const auto back = qScopeGuard([&f] { f.theme()->setProperty("scale", 1); });
            f.theme()->setProperty("scale", type);
            QVERIFY(f.open(moduleFile("modules/documented_max_active_3.c")));
            f.key(Qt::Key_End);
            f.settle();
            const TimelineItem &t = *timelineOf(f);
            QVERIFY(t.rowCount() >= 5);
            int seen = 0;
            for (const QVariant &symbol : t.symbols()) {
                const QRectF place = symbol.toMap().value(QStringLiteral("place")).toRectF();
                seen += place.left() == 0 && place.right() <= t.labelWidth();
            }
            QVERIFY2(seen >= least, qPrintable(QString::number(seen)));
        }
    }
    // Where a task died there is a cross on its row; a warning is none.
    void anOopsIsCrossed() {
        for (const auto &[module, crosses] : {std::pair{"bad/null_in_work.c", 1}, {"modules/documented_max_active_2.c", 0}}) {
            WindowFixture f;
            QVERIFY(f.open(moduleFile(module)));
            f.key(Qt::Key_End);
            f.settle();
            int seen = 0;
            for (const QVariant &symbol : timelineOf(f)->symbols())
                seen += symbol.toMap().value(QStringLiteral("text")).toString().startsWith(u"a cross");
            QCOMPARE(seen, crosses);
        }
    }
    // A caller of which the trace does not tell where it is, is not drawn as on a CPU.
    void anUnknownCallerIsHollow() {
        WindowFixture f;
        QVERIFY(f.open(traceFile("6.1-concurrency.txt")));
        f.key(Qt::Key_End);
        int unknown = 0;
        for (const CallerRow &row : f.stage().callers()->rows())
            unknown += row.form == form::Barrier;
        QCOMPARE(unknown, 1);
    }
    // An interrupt cuts a notch; marks on one pixel are one with a number.
    void notchesAndCounts() {
        QHash<QString, int> seen;
        for (const char *module : {"modules/timer_queues_work.c", "modules/tasklets.c"}) {
            WindowFixture f;
            QVERIFY(f.open(moduleFile(module)));
            f.key(Qt::Key_End);
            TimelineItem &t = *timelineOf(f);
            for (const int axis : {TimelineItem::Time, TimelineItem::Order}) {
                t.setChoice(axis);
                f.settle();
                const QImage image = f.window().grabWindow();
                for (const QVariant &symbol : t.symbols()) {
                    const QString what = symbol.toMap()[QStringLiteral("text")].toString();
                    const QRectF place = symbol.toMap()[QStringLiteral("place")].toRectF();
                    ++seen[what];
                    if (!what.startsWith(QStringLiteral("a notch")) || place.width() < 6)
                        continue;
                    const QColor cut = image.pixelColor(t.mapToScene({place.center().x(), place.top() + 2}).toPoint());
                    QVERIFY2(near(cut, f.theme()->property("panel").value<QColor>()), qPrintable(cut.name()));
                }
            }
        }
        for (const char *part : {"a notch: an interrupt on top", "so many marks at one place"})
            QVERIFY2(seen.value(QLatin1String(part)) > 0, part);
    }
    void draggedAway() {
        // With Shift or the right button a drag goes along the axis.
        WindowFixture f;
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.key(Qt::Key_End);
        TimelineItem &t = *timelineOf(f);
        for (const auto &[button, keys] : {std::pair(Qt::LeftButton, Qt::ShiftModifier), {Qt::RightButton, Qt::NoModifier}}) {
            t.fit();
            t.zoom(4, t.width() / 2);
            f.settle();
            const qreal from = t.windowFrom();
            const QPoint at = t.mapToScene({t.width() / 2, t.rowMiddle(1)}).toPoint();
            QTest::mousePress(&f.window(), button, keys, at);
            for (int i = 1; i <= 6; ++i) {
                QMouseEvent move(QEvent::MouseMove, at + QPoint(20 * i, 0), f.window().mapToGlobal(at + QPoint(20 * i, 0)),
                                 Qt::NoButton, button, keys);
                QCoreApplication::sendEvent(&f.window(), &move);
            }
            QTest::mouseRelease(&f.window(), button, keys, at + QPoint(120, 0));
            QVERIFY2(t.windowFrom() < from - 0.01, qPrintable(QString::number(t.windowFrom() - from)));
            QVERIFY(!f.stage().range()->chosen());
        }
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
        // A lesson does not offer it.
        QVERIFY(f.open(QStringLiteral("queued-twice")));
        f.stage().folding()->unfoldAll();
        f.settle();
        QVERIFY(timelineOf(f)->isVisible() && timelineOf(f)->unplayed());
        QVERIFY(!f.button(QStringLiteral("Reveal")));
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
        QCOMPARE(timelineOf(f)->axis(), TimelineItem::Order);  // of which none was played
        f.key(Qt::Key_End);
        QCOMPARE(timelineOf(f)->axis(), TimelineItem::Time);
        timelineOf(f)->setChoice(TimelineItem::Time);              // the user's, for this run
        QVERIFY(f.open(moduleFile("modules/queue_thrice.c")));  // no time at all
        f.key(Qt::Key_End);
        QCOMPARE(timelineOf(f)->axis(), TimelineItem::Order);
    }
};

QTEST_MAIN(tst_timeline)
#include "tst_timeline.moc"
