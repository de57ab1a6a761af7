// Labels stand near their things, never on each other.
#include <QRandomGenerator>
#include <QtTest>

#include "board/callouts.h"

using namespace wqlab;

class tst_callouts : public QObject {
    Q_OBJECT

private slots:
    void nearAndBeside() {
        const QVector<QRectF> labels =
            placeCallouts({{100, 100, 60, 24}}, {{120, 30}}, {0, 0, 400, 300});
        QVERIFY(!labels[0].intersects(QRectF(100, 100, 60, 24)));
        QVERIFY(QLineF(labels[0].center(), QPointF(130, 112)).length() < 120);
    }
    void neverOnEachOther() {
        QRandomGenerator random(9);
        const QRectF room(0, 0, 900, 450);
        QVector<QRectF> things;
        QVector<QSizeF> sizes;
        for (int i = 0; i < 16; ++i) {
            things << QRectF(random.bounded(840), random.bounded(420), 60, 24);
            sizes << QSizeF(120 + random.bounded(60), 30);
        }
        const QVector<QRectF> labels = placeCallouts(things, sizes, room);
        for (int i = 0; i < 16; ++i) {
            QVERIFY(room.contains(labels[i]));
            for (int j = 0; j < i; ++j)
                QVERIFY(!labels[i].intersects(labels[j]));
        }
    }
    void noRoomIsNoLabel() {
        QVERIFY(placeCallouts({{0, 0, 10, 10}}, {{500, 30}}, {0, 0, 400, 300})[0].isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_callouts)
#include "tst_callouts.moc"
