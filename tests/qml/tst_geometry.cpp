// No name is cut off and no two pills overlap, at small and large windows.
#include "board/pill_item.h"
#include "snapshot.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_geometry : public QObject {
    Q_OBJECT

    static QString nameOf(const QQuickItem *item) { return item->property("text").toString(); }

    static void check(WindowFixture &f, const QString &where) {
        f.settle();
        for (QQuickItem *item : f.items(QStringLiteral("CodeLabel"))) {
            QVERIFY2(!item->property("truncated").toBool(), qPrintable(where + nameOf(item)));
            QVERIFY2(item->width() >= item->implicitWidth() - 0.5 ||
                         item->property("wrapMode").toInt() != 0,
                     qPrintable(where + nameOf(item)));
        }
        QList<PillItem *> pills;
        for (PillItem *pill : pillItems(f.window()))
            if (pill->placed() && pill->exact() && pill->opacity() > 0)
                pills << pill;
        for (qsizetype i = 0; i < pills.size(); ++i) {
            QVERIFY2(pills[i]->width() >= 60,
                     qPrintable(where + pills[i]->property("pillName").toString()));
            for (qsizetype j = i + 1; j < pills.size(); ++j) {
                const QRectF a(pills[i]->position(), pills[i]->size()),
                    b(pills[j]->position(), pills[j]->size());
                QVERIFY2(!a.intersects(b),
                         qPrintable(where + pills[i]->property("pillName").toString()));
            }
        }
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
        QTest::newRow("lesson 1024x640") << QSize(1024, 640) << QStringLiteral("queued-twice");
        QTest::newRow("lesson 1366x768") << QSize(1366, 768) << QStringLiteral("queued-twice");
    }
    void sizes() {
        QFETCH(QSize, size);
        QFETCH(QString, source);
        WindowFixture f(size);
        QVERIFY2(f.open(source), qPrintable(f.stage().session()->problem()));
        check(f, QStringLiteral("at first: "));
        for (int i = 0; i < 40 && f.playhead().position() < f.playhead().end(); ++i) {
            f.playhead().stepForward();
            if (i % 3 == 0)
                check(f, QStringLiteral("event %1: ").arg(f.playhead().stepNumber()));
        }
    }
};

QTEST_MAIN(tst_geometry)
#include "tst_geometry.moc"
