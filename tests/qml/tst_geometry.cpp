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
            QVERIFY2(item->width() >= item->implicitWidth() - 0.5 ||
                         item->property("wrapMode").toInt() != 0,
                     qPrintable(where + nameOf(item)));
        }
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
    // seen: how much of an item's height is in the window, 0 when it is not there.
    static qreal seen(WindowFixture &f, const QString &type) {
        qreal most = 0;
        for (QQuickItem *item : f.items(type)) {
            const QRectF all = sceneRect(item);
            const QRectF in = all.intersected(QRectF(QPointF(), f.window().size()));
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
        for (const QSize size :
             {QSize(1024, 640), QSize(1280, 800), QSize(1366, 768), QSize(1920, 1080)})
            for (const char *source : {"modules/documented_max_active_2.c",
                                       "modules/sleepers_and_hogs.c", "modules/delayed.c"})
                QTest::addRow("%dx%d %s", size.width(), size.height(), source)
                    << size << moduleFile(source);
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
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("scale");
        for (const QSize size : {QSize(1024, 640), QSize(1366, 768)})
            for (const double scale : {1.0, 1.5})
                QTest::addRow("%dx%d, type %g", size.width(), size.height(), scale) << size << scale;
    }
    void lessons() {
        QFETCH(QSize, size);
        QFETCH(double, scale);
        WindowFixture f(size);
        f.theme()->setProperty("scale", scale);
        QVERIFY(f.open(QStringLiteral("queued-twice")));
        for (int step = 0; step < 6; ++step) {
            f.stage().lesson()->setStep(step);
            check(f, QStringLiteral("step %1: ").arg(step + 1));
            // The lesson's words, the machine and a line of code, all at once.
            QVERIFY(seen(f, QStringLiteral("LessonText")) > 12 * scale);
            QVERIFY(seen(f, QStringLiteral("CpuCard")) > 60);
            QVERIFY(seen(f, QStringLiteral("CodeLine")) > 12);
        }
        f.theme()->setProperty("scale", 1);
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
