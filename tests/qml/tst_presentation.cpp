// Presenting: one key forward and one back, exactly reversed; type, contrast, views, the black screen.
#include "snapshot.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_presentation : public QObject {
    Q_OBJECT

    // contrast: of two colours, as WCAG defines it.
    static double contrast(const QColor &a, const QColor &b) {
        const auto light = [](const QColor &c) {
            const auto part = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
            return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
        };
        const double la = light(a), lb = light(b);
        return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
    }
    static QString seen(WindowFixture &f) {
        const Presentation &p = *f.workspace().presentation();
        return QStringLiteral("%1 %2 %3\n").arg(p.phase()).arg(f.playhead().position()).arg(f.stage().lesson()->step()) +
               snapshotOf(f.stage()) + pillsOf(f.window());
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void thereAndBack() {
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("queued-twice")));
        f.key(Qt::Key_F11);
        const Presentation &p = *f.workspace().presentation();
        QVERIFY(p.on());
        QVERIFY(p.pictures() > f.stage().lesson()->stepCount());
        QStringList forward;
        const int first = p.picture();
        QSet<int> phases;
        for (;;) {
            f.settle();
            forward << seen(f);
            phases << p.phase();
            const int now = p.picture();
            f.key(Qt::Key_PageDown);
            if (p.picture() == now)
                break;
            QCOMPARE(p.picture(), now + 1);
        }
        QCOMPARE(first + forward.size(), p.pictures());
        QVERIFY(phases.contains(Presentation::Question) && phases.contains(Presentation::Answer));
        QCOMPARE(f.stage().lesson()->step(), f.stage().lesson()->stepCount() - 1);
        for (qsizetype i = forward.size() - 2; i >= 0; --i) {
            f.key(Qt::Key_PageUp);
            f.settle();
            QCOMPARE(p.picture(), first + int(i));
            // The timeline and the lists know what was played; the moment itself is the same.
            QCOMPARE(seen(f), forward[i]);
        }
        f.key(Qt::Key_Escape);
        QVERIFY(!p.on());
    }
    // While pills travel a key brings them to their places; the next one goes on.
    void theFirstKeyFinishesTheMotion() {
        WindowFixture f({1280, 800}, true);
        QVERIFY(f.open(QStringLiteral("queued-twice")));
        f.key(Qt::Key_F11);
        const Presentation &p = *f.workspace().presentation();
        const auto moving = [&f] {
            const QList<PillBoard *> boards = f.window().findChildren<PillBoard *>();
            return std::any_of(boards.begin(), boards.end(), [](PillBoard *b) { return b->isVisible() && b->moving(); });
        };
        f.settle();
        for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_PageUp}) {
            const int by = key == Qt::Key_PageDown ? 1 : -1, before = p.picture();
            f.key(key);
            QCOMPARE(p.picture(), before + by);
            QVERIFY(moving());
            f.key(key);
            QVERIFY(!moving());
            QCOMPARE(p.picture(), before + by);
            f.key(Qt::Key_PageDown);
            QCOMPARE(p.picture(), before + by + 1);
            f.settle();
        }
    }
    void questionThenAnswer() {
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("queued-twice")));
        f.key(Qt::Key_F11);
        const Presentation &p = *f.workspace().presentation();
        LessonPlayer &lesson = *f.stage().lesson();
        while (p.phase() != Presentation::Question)
            f.key(Qt::Key_PageDown);
        QVERIFY(lesson.open());
        QCOMPARE(f.playhead().end(), f.playhead().position());
        while (p.phase() != Presentation::Answer)
            f.key(Qt::Key_PageDown);
        QVERIFY(!lesson.open());
        QVERIFY(lesson.rightOption() >= 0);
        while (p.phase() != Presentation::Question)
            f.key(Qt::Key_PageUp);
        QVERIFY(lesson.open());
    }
    void afterAnotherKey() {
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("queued-twice")));
        f.stage().lesson()->setStep(1);
        f.key(Qt::Key_F11);
        const Presentation &p = *f.workspace().presentation();
        QCOMPARE(p.row()[std::size_t(p.picture())].step, 1);
        QCOMPARE(p.row()[std::size_t(p.picture())].position, f.playhead().position());
    }
    void withoutALesson() {
        WindowFixture f;
        QVERIFY(f.open(traceFile("6.1-flush.txt")));
        f.key(Qt::Key_F11);
        const int start = f.playhead().position();
        f.key(Qt::Key_PageDown);
        f.key(Qt::Key_PageDown);
        QVERIFY(f.playhead().position() > start);
        f.key(Qt::Key_PageUp);
        f.key(Qt::Key_PageUp);
        QCOMPARE(f.playhead().position(), start);
    }
    void largeAndClear_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1280x800") << QSize(1280, 800);
        QTest::newRow("1920x1080") << QSize(1920, 1080);
    }
    void largeAndClear() {
        QFETCH(QSize, size);
        WindowFixture f(size);
        QVERIFY(f.open(QStringLiteral("queued-twice")));
        f.key(Qt::Key_F11);
        QVERIFY(!f.theme()->property("dark").toBool());
        for (const Qt::Key view : {Qt::Key_0, Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4}) {
            f.key(view);
            f.settle();
            for (QQuickItem *item : visibleTree(f.window().contentItem())) {
                const bool words = item->inherits("QQuickText") && !item->property("text").toString().isEmpty();
                if (!words)
                    continue;
                const int pixels = item->property("font").value<QFont>().pixelSize();
                QVERIFY2(pixels >= size.height() / 40, qPrintable(item->property("text").toString()));
            }
        }
        for (const char *ground : {"window", "panel", "card", "raised", "well"})
            for (const char *ink : {"text", "dim", "faint"})
                for (const bool dark : {false, true}) {
                    f.theme()->setProperty("dark", dark);
                    const double c = contrast(f.theme()->property(ground).value<QColor>(),
                                              f.theme()->property(ink).value<QColor>());
                    QVERIFY2(c >= 7, qPrintable(QStringLiteral("%1 on %2: %3").arg(QLatin1String(ink), QLatin1String(ground)).arg(c)));
                }
    }
    // Nobody scrolls before an audience: on every picture of the lessons with the longest question and the longest end
    // all of both is seen, in letters of a fortieth of the height.
    void allIsSeen_data() {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QSize>("size");
        QTest::newRow("question") << QStringLiteral("highpri") << QSize(1280, 800);
        QTest::newRow("end") << QStringLiteral("a-first-work") << QSize(1024, 768);
    }
    void allIsSeen() {
        QFETCH(QString, lesson);
        QFETCH(QSize, size);
        WindowFixture f(size);
        QVERIFY(f.open(lesson));
        f.key(Qt::Key_F11);
        const Presentation &p = *f.workspace().presentation();
        int questions = 0, ends = 0;
        for (int before = -1; before != p.picture(); f.key(Qt::Key_PageDown)) {
            before = p.picture();
            f.settle();
            const QString where = QStringLiteral("picture %1: ").arg(p.picture());
            for (QQuickItem *item : visibleTree(f.window().contentItem())) {
                const bool question = typeOf(item) == QStringLiteral("PresentQuestion");
                const bool end = typeOf(item) == QStringLiteral("LessonText") &&
                                 typeOf(item->parentItem()) == QStringLiteral("PresentPage");
                questions += question;
                ends += end;
                if (question || end)
                    QVERIFY2(item->property("contentHeight").toReal() <= item->height() + 1, qPrintable(where));
                if (item->inherits("QQuickText") && !item->property("text").toString().isEmpty())
                    QVERIFY2(item->property("font").value<QFont>().pixelSize() >= size.height() / 40,
                             qPrintable(where + item->property("text").toString()));
            }
        }
        QVERIFY(questions > 0 && ends > 0);
    }
    void blankAndViews() {
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("queued-twice")));
        f.key(Qt::Key_F11);
        Presentation &p = *f.workspace().presentation();
        for (const Qt::Key key : {Qt::Key_B, Qt::Key_Period}) {
            f.key(key);
            f.settle();
            QVERIFY(p.blank());
            QCOMPARE(f.window().grabWindow().pixelColor(200, 200), QColor(Qt::black));
            f.key(key);
            QVERIFY(!p.blank());
        }
        const QList<std::pair<Qt::Key, QString>> views{{Qt::Key_1, QStringLiteral("MachinePane")},
                                                       {Qt::Key_2, QStringLiteral("CodePane")},
                                                       {Qt::Key_3, QStringLiteral("TimelinePane")},
                                                       {Qt::Key_4, QStringLiteral("LogPane")}};
        for (const auto &[key, type] : views) {
            f.key(key);
            f.settle();
            QStringList shown;
            for (const auto &view : views)
                if (!f.items(view.second).isEmpty())
                    shown << view.second;
            QCOMPARE(shown, QStringList{type});
            f.key(key);
            QCOMPARE(p.view(), Presentation::Whole);
        }
    }
};

QTEST_MAIN(tst_presentation)
#include "tst_presentation.moc"
