// Pills travel on straight lines from state to state; back is the mirror of forward.
#include "board/pill_item.h"
#include "snapshot.h"
#include "window_fixture.h"

using namespace wqlab;

namespace {

QPointF middle(const QQuickItem *item) {
    return {item->x() + item->width() / 2, item->y() + item->height() / 2};
}

}  // namespace

class tst_motion : public QObject {
    Q_OBJECT

    static PillItem *pillOf(WindowFixture &f, const QString &name) {
        for (PillItem *pill : pillItems(f.window()))
            if (pill->property("pillName").toString() == name &&
                !pill->property("pillLeaving").toBool())
                return pill;
        return nullptr;
    }
    // distance of p from the line through a and b.
    static qreal off(QPointF p, QPointF a, QPointF b) {
        const QPointF ab = b - a, ap = p - a;
        const qreal length = std::hypot(ab.x(), ab.y());
        return length < 1 ? std::hypot(ap.x(), ap.y())
                          : std::abs(ab.x() * ap.y() - ab.y() * ap.x()) / length;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void oneStep_data() {
        QTest::addColumn<bool>("back");
        QTest::newRow("forward") << false;
        QTest::newRow("back") << true;
    }
    void oneStep() {
        QFETCH(bool, back);
        WindowFixture f({1280, 800}, true);
        QVERIFY(f.open(traceFile("6.1-flush.txt")));
        Playhead &playhead = f.playhead();
        // The first execution of a work that waited alone on its worklist: the pill goes from there
        // into the worker.
        int start = -1;
        for (int i = 0; i < f.stage().session()->recording()->count() && start < 0; ++i) {
            const TraceEvent &e = f.stage().session()->recording()->event(i);
            if (e.type == Event::workqueue_execute_start &&
                f.stage()
                    .session()
                    ->recording()
                    ->state(i + 1)
                    .works[std::size_t(
                        f.stage().session()->recording()->state(i + 1).work_at(e.addr(0)))]
                    .of_module)
                start = i;
        }
        QVERIFY(start > 0);
        const int from = back ? start + 1 : start, to = back ? start : start + 1;
        playhead.seek(from);
        f.settle();
        QString name;
        for (PillItem *pill : pillItems(f.window()))
            if (pill->exact() && !pill->property("pillLeaving").toBool())
                name = pill->property("pillName").toString();
        PillItem *pill = pillOf(f, name);
        QVERIFY(pill);
        const QPointF a = middle(pill);
        playhead.seek(to);
        QVERIFY(f.board()->moving());
        QList<QPointF> way;
        while (f.board()->moving()) {
            QTest::qWait(15);
            f.window().grabWindow();
            way << middle(pill);
        }
        QCOMPARE(pillOf(f, name), pill);  // the same pill, not another of that name
        const QPointF b = middle(pill);
        QVERIFY(std::hypot(b.x() - a.x(), b.y() - a.y()) > 20);
        QVERIFY(way.size() > 3);
        for (const QPointF &p : way)
            QVERIFY2(off(p, a, b) < 3,
                     qPrintable(QStringLiteral("%1 from the line").arg(off(p, a, b))));
    }
    // A step back looks like the step forward played backwards.
    void backMirrorsForward() {
        for (int i = 0; i <= 20; ++i)
            QVERIFY(qAbs(PillBoard::along(i / 20.0) + PillBoard::along(1 - i / 20.0) - 1) < 1e-9);
        QCOMPARE(PillBoard::along(0), 0.0);
    }
    // Pills that change together are equally far on their ways in every frame.
    void togetherAtOnce() {
        WindowFixture f({1280, 800}, true);
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.settle();
        f.playhead().toEnd();
        f.settle();
        // Back to where three works are in three places.
        QHash<PillItem *, QPointF> from, to;
        const int end = f.playhead().position();
        int together = 0;
        for (int position = end - 1; position > f.playhead().first() && together < 2; position -= 7) {
            for (PillItem *pill : pillItems(f.window()))
                from[pill] = middle(pill);
            f.playhead().seek(position);
            QList<QHash<PillItem *, QPointF>> frames;
            while (f.board()->moving()) {
                QTest::qWait(10);
                f.window().grabWindow();
                QHash<PillItem *, QPointF> now;
                for (PillItem *pill : pillItems(f.window()))
                    now[pill] = middle(pill);
                frames << now;
            }
            QVERIFY(!frames.isEmpty());
            to = frames.last();
            for (const QHash<PillItem *, QPointF> &frame : std::as_const(frames)) {
                QList<qreal> parts;
                for (auto it = frame.begin(); it != frame.end(); ++it) {
                    if (!from.contains(it.key()) || !to.contains(it.key()))
                        continue;
                    const QPointF way = to[it.key()] - from[it.key()], gone = it.value() - from[it.key()];
                    const qreal length = std::hypot(way.x(), way.y());
                    if (length > 40)
                        parts << std::hypot(gone.x(), gone.y()) / length;
                }
                for (const qreal part : parts)
                    QVERIFY2(qAbs(part - parts.first()) < 0.05, qPrintable(QString::number(part - parts.first())));
                together = std::max(together, int(parts.size()));
            }
        }
        QVERIFY(together >= 2);
    }
    // Played by machine time, a stretch in which nothing happens is left out after a while, and one sees that.
    void idleIsSeenToBeSkipped() {
        WindowFixture f({1280, 800}, true);
        QVERIFY(f.open(moduleFile("modules/delayed.c")));
        QVERIFY(f.items(QStringLiteral("JumpNote")).isEmpty());
        f.playhead().setSlowdown(1000);
        f.key(Qt::Key_P);
        QCOMPARE(f.playhead().pace(), Playhead::ByTime);
        const QSignalSpy jumps(&f.playhead(), &Playhead::jumped);
        f.key(Qt::Key_Space);
        QTRY_VERIFY(!jumps.isEmpty());
        f.key(Qt::Key_Space);
        const qint64 ns = jumps.first().first().toLongLong();
        QVERIFY(ns > 100'000);
        QCOMPARE(f.items(QStringLiteral("JumpNote")).size(), 1);
        QVERIFY2(f.withText(QStringLiteral("»  ") + f.stage().skipped()), qPrintable(f.stage().skipped()));
        const QQuickItem *trail = f.items(QStringLiteral("JumpTrail")).value(0);
        QVERIFY(trail && trail->width() > 5);
    }
    void reducedMotionFades() {
        WindowFixture f({1280, 800}, true);
        f.theme()->setProperty("reducedMotion", true);
        QVERIFY(f.open(traceFile("6.1-flush.txt")));
        // The first change that puts a pill somewhere else: it is there in the next frame, pale.
        bool faded = false;
        for (int i = 0; i < 40 && !faded; ++i) {
            f.playhead().stepForward();
            f.window().grabWindow();
            QVERIFY(!f.board()->moving());
            for (QQuickItem *face : f.items(QStringLiteral("PillFace")))
                faded = faded || face->opacity() < 1;
        }
        QVERIFY(faded);
        QTRY_VERIFY(([&f] {
            for (QQuickItem *face : f.items(QStringLiteral("PillFace")))
                if (face->opacity() < 1)
                    return false;
            return true;
        })());
        f.theme()->setProperty("reducedMotion", false);
    }
    void reducedMotion() {
        WindowFixture f({1280, 800}, false);
        QVERIFY(f.open(traceFile("6.1-flush.txt")));
        f.playhead().toEnd();
        QVERIFY(!f.board()->moving());
    }
    void leavingPillsEnd() {
        WindowFixture f({1280, 800}, true);
        QVERIFY(f.open(traceFile("6.1-flush.txt")));
        f.playhead().toEnd();
        f.settle();
        for (int i = 0; i < 12; ++i)
            f.playhead().stepBack();
        f.playhead().toEnd();
        QTRY_VERIFY(!f.board()->moving());
        for (const PillRow &row : f.stage().pills()->rows())
            QVERIFY(!row.leaving);
    }
};

QTEST_MAIN(tst_motion)
#include "tst_motion.moc"
