// No name is cut off and nothing overlaps, at small and large windows, with small and large type.
#include <QProcess>

#include "board/pill_item.h"
#include "snapshot.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_geometry : public QObject {
    Q_OBJECT

    static QString nameOf(const QQuickItem *item) { return item->property("text").toString(); }

    static void check(WindowFixture &f, const QString &where) {
        f.settle();
        apart(f, where);
        for (QQuickItem *item : f.items(QStringLiteral("CodeLabel"))) {
            QVERIFY2(!item->property("truncated").toBool(), qPrintable(where + nameOf(item)));
            // Fitted, it is as small as it may be where it still sticks out.
            const bool fitted = item->property("fontSizeMode").toInt() != 0;
            QVERIFY2(item->width() >= (fitted ? item->property("contentWidth").toReal() : item->implicitWidth()) - 0.5 ||
                         item->property("wrapMode").toInt() != 0,
                     qPrintable(where + nameOf(item)));
        }
        for (QQuickItem *label : f.items(QStringLiteral("Label")))
            QVERIFY2(label->property("fontSizeMode").toInt() == 0 ||
                         label->property("contentWidth").toReal() <= label->width() + 0.5,
                     qPrintable(where + nameOf(label)));
        for (QQuickItem *mark : f.items(QStringLiteral("MoveMark")))
            for (QQuickItem *label : f.items(QStringLiteral("Label")))
                QVERIFY2(!nameOf(label).startsWith(QStringLiteral("CPU ")) || !sceneRect(mark).intersects(sceneRect(label)),
                         qPrintable(where + nameOf(mark) + QStringLiteral(" on ") + nameOf(label)));
        QList<PillItem *> pills;
        for (PillItem *pill : pillItems(f.window()))
            if (pill->placed() && pill->exact() && pill->opacity() > 0)
                pills << pill;
        for (qsizetype i = 0; i < pills.size(); ++i) {
            // With its name, or a token that needs none.
            const qreal width = pills[i]->width();
            QVERIFY2(width >= 60 || (width >= 9 && width <= 40),
                     qPrintable(where + pills[i]->property("pillName").toString()));
            for (qsizetype j = i + 1; j < pills.size(); ++j) {
                const QRectF a(pills[i]->position(), pills[i]->size()),
                    b(pills[j]->position(), pills[j]->size());
                QVERIFY2(!a.intersects(b),
                         qPrintable(where + pills[i]->property("pillName").toString()));
            }
        }
    }

    // apart: workers, works at home and wells stand beside each other and within their cards.
    static void apart(WindowFixture &f, const QString &where) {
        QList<QQuickItem *> cards = f.items(QStringLiteral("CpuCard"));
        for (const char *type : {"WorkerView", "WorkHome", "CallerChip", "CpuStrip", "CpuCard"}) {
            const QList<QQuickItem *> items = f.items(QLatin1String(type));
            for (qsizetype i = 0; i < items.size(); ++i) {
                const QRectF a = sceneRect(items[i]);
                for (qsizetype j = i + 1; j < items.size(); ++j)
                    QVERIFY2(!a.intersects(sceneRect(items[j]).adjusted(0.5, 0.5, -0.5, -0.5)),
                             qPrintable(where + QLatin1String(type)));
                if (QByteArray(type) != "WorkerView")
                    continue;
                const auto holds = [&a](const QQuickItem *card) {
                    return sceneRect(card).contains(a);
                };
                QVERIFY2(f.items(QStringLiteral("UnboundCard")).size() > 0 ||
                             std::any_of(cards.begin(), cards.end(), holds),
                         qPrintable(where + items[i]->property("workerName").toString()));
            }
        }
    }
    // machineSeen: something to go by of the CPUs or the unbound pools, where there is a run.
    static void machineSeen(WindowFixture &f, const QString &where) {
        qreal most = 0, all = 0;
        for (const char *type : {"CpuCard", "CpuStrip", "UnboundCard"}) {
            most = qMax(most, seen(f, QLatin1String(type)));
            for (QQuickItem *item : f.items(QLatin1String(type)))
                all = qMax(all, item->height());
        }
        QVERIFY2(most >= qMin(60.0, all) - 0.5, qPrintable(where + QStringLiteral("%1 of %2 px").arg(most).arg(all)));
    }
    // seen: how much of the height of any such item is on the screen, not scrolled away or cut off; 0 when none is there.
    static qreal seen(WindowFixture &f, const QString &type) {
        qreal most = 0;
        for (QQuickItem *item : f.items(type)) {
            QRectF in = sceneRect(item).intersected(QRectF(QPointF(), f.window().size()));
            for (const QQuickItem *around = item->parentItem(); around; around = around->parentItem())
                if (around->clip())
                    in = in.intersected(sceneRect(around));
            if (in.width() > 60)
                most = qMax(most, in.height());
        }
        return most;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void sizes_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("source");
        // In the smallest window each source, in the others one or, when asked for, each.
        const QList<const char *> sources{"modules/documented_max_active_2.c", "modules/sleepers_and_hogs.c", "modules/delayed.c"};
        int turn = 0;
        for (const QSize size : {QSize(1024, 640), QSize(1280, 800), QSize(1366, 768), QSize(1920, 1080)}) {
            for (int i = 0; i < sources.size(); ++i)
                if (size.width() == 1024 || i == turn || everyLesson())
                    QTest::addRow("%dx%d %s", size.width(), size.height(), sources[i]) << size << moduleFile(sources[i]);
            turn = (turn + 1) % int(sources.size());
        }
    }
    void sizes() {
        QFETCH(QSize, size);
        QFETCH(QString, source);
        WindowFixture f(size);
        QVERIFY2(f.open(source), qPrintable(f.stage().session()->problem()));
        check(f, QStringLiteral("at first: "));
        for (int i = 0; i < 40 && f.playhead().position() < f.playhead().end(); ++i) {
            f.playhead().stepForward();
            if (i % 4 == 0)
                check(f, QStringLiteral("event %1: ").arg(f.playhead().stepNumber()));
        }
    }
    void lessons_data() {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("scale");
        // Of the four sizes each lesson has one, or all when asked for.
        int turn = 0;
        for (const QString &lesson : lessonsToTry(20)) {
            int number = 0;
            for (const QSize size : {QSize(1024, 640), QSize(1366, 768)})
                for (const double scale : {1.5, 1.0})
                    if (number++ == turn || everyLesson())
                        QTest::addRow("%s %dx%d, type %g", qPrintable(lesson), size.width(), size.height(), scale)
                            << lesson << size << scale;
            turn = (turn + 1) % number;
        }
    }
    // The lesson's words, the machine and a line of code, all at once, as far as the lesson has unfolded them.
    void lessons() {
        QFETCH(QString, lesson);
        QFETCH(QSize, size);
        QFETCH(double, scale);
        WindowFixture f(size);
        f.theme()->setProperty("scale", scale);
        const auto normal = qScopeGuard([&f] { f.theme()->setProperty("scale", 1); });
        QVERIFY2(f.open(lesson), qPrintable(f.stage().session()->problem()));
        LessonPlayer &player = *f.stage().lesson();
        for (int step = 0; step < player.stepCount(); ++step) {
            player.setStep(step);
            const QString where = QStringLiteral("step %1: ").arg(step + 1);
            check(f, where);
            if (QTest::currentTestFailed())
                return;
            QVERIFY2(seen(f, QStringLiteral("LessonText")) > 12 * scale, qPrintable(where));
            machineSeen(f, where);
            if (QTest::currentTestFailed())
                return;
            if (f.stage().tabs()->tab() == SideTabs::Code)
                QVERIFY2(seen(f, QStringLiteral("CodeLine")) > 12, qPrintable(where));
        }
    }
    void crowds_data() {
        QTest::addColumn<int>("cpus");
        QTest::addColumn<int>("works");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("screens");   // as high as so many views: over 1 is scrolled
        QTest::newRow("16 CPUs") << 16 << 64 << QSize(1280, 800) << 1.0 << 1.0;
        QTest::newRow("16 CPUs, small") << 16 << 64 << QSize(1024, 640) << 1.0 << 2.0;
        QTest::newRow("16 CPUs, small, large type") << 16 << 64 << QSize(1024, 640) << 1.5 << 5.0;
        QTest::newRow("8 CPUs") << 8 << 64 << QSize(1280, 800) << 1.0 << 1.0;
        QTest::newRow("200 works") << 2 << 200 << QSize(1280, 800) << 1.0 << 1.5;
    }
    void crowds() {
        QFETCH(int, cpus);
        QFETCH(int, works);
        QFETCH(QSize, size);
        QFETCH(double, scale);
        QFETCH(double, screens);
        const QTemporaryDir folder;
        const QString trace = folder.filePath(QStringLiteral("crowd.txt"));
        QProcess runner;
        runner.start(QStringLiteral(WQLAB_RUNNER),
                     {QStringLiteral("--cpus"), QString::number(cpus), QStringLiteral("--trace"), trace,
                      QStringLiteral(WQLAB_QML_MODULES "/crowd.c"),
                      QStringLiteral("works=%1").arg(works)});
        QVERIFY(runner.waitForFinished(30000));
        WindowFixture f(size);
        f.theme()->setProperty("scale", scale);
        QVERIFY(f.open(trace));
        const int end = f.playhead().end();
        for (const double part : {0.1, 0.35, 0.6, 0.9}) {
            f.playhead().seek(int(part * end));
            check(f, QStringLiteral("at %1: ").arg(part));
            QQuickItem *view = f.board()->parentItem()->parentItem();
            QVERIFY2(view->property("contentHeight").toReal() <= screens * view->height() + 1,
                     qPrintable(QStringLiteral("at %1: %2 of %3")
                                    .arg(part)
                                    .arg(view->property("contentHeight").toReal())
                                    .arg(view->height())));
        }
        f.theme()->setProperty("scale", 1);
    }
};

QTEST_MAIN(tst_geometry)
#include "tst_geometry.moc"
