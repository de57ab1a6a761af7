// What is drawn can be seen: text 4.5:1, shapes 3:1, in both themes; works and states without colour.
#include <QDirIterator>
#include <QPainter>

#include "board/form.h"
#include "window_fixture.h"

using namespace wqlab;

namespace {

struct Pair {
    const char *on;
    const char *grounds;  // separated by spaces
    double least;
};

// What each colour of the theme is drawn on.
constexpr Pair pairs[] = {
    {"text", "window panel card raised raisedHover well accentSoft wrongSoft active", 4.5},
    {"dim", "window panel card raised well accentSoft active", 4.5},
    {"faint", "window panel card raised well accentSoft", 4.5},
    {"accent", "window panel card raised well accentSoft", 4.5},
    {"accentText", "accent", 4.5},
    {"waiting", "card raised well", 4.5},
    {"running", "panel card raised", 4.5},
    {"wrong", "panel card wrongSoft", 4.5},
    {"codePlain", "codeGround accentSoft", 4.5},
    {"codeKeyword", "codeGround accentSoft", 4.5},
    {"codeDirective", "codeGround accentSoft", 4.5},
    {"codeString", "codeGround accentSoft", 4.5},
    {"codeNumber", "codeGround accentSoft", 4.5},
    {"codeComment", "codeGround accentSoft", 4.5},
};

QImage picture(int number, form::Kind kind, QSize size, int bit = -1) {
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    static const char *const colours[] = {"#E69F00", "#56B4E9", "#009E73", "#CC79A7",
                                          "#D55E00", "#F0E442", "#0072B2"};
    form::Style style;
    style.kind = kind;
    style.identity = QColor(colours[form::identityOf(number).colour]);
    style.ground = Qt::white;
    style.ink = QColor("#1a2130");
    style.contour = QColor("#5b667e");
    style.number = number;
    style.bit = bit;
    form::paint(painter, QRectF(QPointF(), size), style);
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

// differing: pixels of clearly other lightness.
int differing(const QImage &a, const QImage &b) {
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 30;
    return count;
}

}  // namespace

class tst_colours : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void contrast_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }
    void contrast() {
        QFETCH(bool, dark);
        WindowFixture f;
        f.theme()->setProperty("dark", dark);
        const auto colour = [&f](const char *name) {
            const QVariant value = f.theme()->property(name);
            if (!value.isValid())
                qFatal("the theme has no %s", name);
            return value.value<QColor>();
        };
        for (const Pair &pair : pairs)
            for (const QByteArray &ground : QByteArray(pair.grounds).split(' ')) {
                const double ratio = form::contrast(colour(pair.on), colour(ground.constData()));
                QVERIFY2(ratio >= pair.least, qPrintable(QStringLiteral("%1 on %2: %3")
                                                             .arg(QLatin1String(pair.on),
                                                                  QLatin1String(ground))
                                                             .arg(ratio)));
            }
        // A pill's border: the identity's own, or the contour round it.
        const QVariantList identities = f.theme()->property("identities").toList();
        for (int i = 0; i < int(identities.size()); ++i) {
            const QColor identity(identities[i].toString());
            QColor contour;
            QVERIFY(QMetaObject::invokeMethod(f.theme(), "contour", Q_RETURN_ARG(QColor, contour),
                                              Q_ARG(int, i)));
            const QColor edge = contour.alpha() > 0 ? contour : identity;
            for (const char *ground : {"card", "well", "raised"}) {
                const double ratio = form::contrast(edge, colour(ground));
                QVERIFY2(ratio >= 3,
                         qPrintable(identity.name() + QLatin1String(" on ") +
                                    QLatin1String(ground) + QString::number(ratio)));
            }
            QVERIFY(form::contrast(form::inkOn(identity), identity) >= 4.5);
        }
    }
    void everyColourStandsInTheTheme() {
        // The form's own black and white apart, nothing in QML names a colour.
        static const QRegularExpression literal(QStringLiteral("\"#[0-9a-fA-F]{6,8}\""));
        QDirIterator files(QStringLiteral(":/qt/qml/Wqlab"), {QStringLiteral("*.qml")},
                           QDir::Files, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++seen;
            if (!file.fileName().endsWith(QStringLiteral("/Theme.qml")))
                QVERIFY2(!literal.match(QString::fromUtf8(file.readAll())).hasMatch(),
                         qPrintable(file.fileName()));
        }
        QVERIFY(seen > 40);
    }
    void fourteenWorksInGrey_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("least");   // pixels; a home stands beside its name
        QTest::newRow("pill") << QSize(64, 24) << 6;
        QTest::newRow("token") << QSize(14, 24) << 6;
        QTest::newRow("home") << QSize(10, 28) << 4;
    }
    void fourteenWorksInGrey() {
        QFETCH(QSize, size);
        QFETCH(int, least);
        const bool home = size.width() == 10;
        for (const form::Kind kind : {form::OnCpu, form::Queued, form::Idle})
            for (int a = 0; a < 14; ++a)
                for (int b = 0; b < a; ++b) {
                    const int bit = home ? 0 : -1;
                    const int pixels = differing(picture(a, kind, size, bit), picture(b, kind, size, bit));
                    QVERIFY2(pixels >= least, qPrintable(QStringLiteral("works %1 and %2, kind %3: %4")
                                                         .arg(a)
                                                         .arg(b)
                                                         .arg(int(kind))
                                                         .arg(pixels)));
                }
    }
    void statesInGrey() {
        // A queued work and a ready one are told apart by where they are: in a list, in a worker.
        const form::Kind kinds[] = {form::OnCpu, form::Asleep, form::Queued, form::Inactive, form::Barrier};
        for (int number = 0; number < 14; ++number)
            for (const form::Kind a : kinds)
                for (const form::Kind b : kinds)
                    if (a < b)
                        QVERIFY2(differing(picture(number, a, {64, 24}),
                                           picture(number, b, {64, 24})) >= 60,
                                 qPrintable(QStringLiteral("work %1: %2, %3").arg(number).arg(a).arg(b)));
    }
    void homesInGrey() {
        // What a work does and its PENDING bit, each whatever the other is.
        const form::Kind kinds[] = {form::OnCpu, form::Asleep, form::Queued, form::Inactive, form::Idle, form::Gone};
        for (const QSize size : {QSize(10, 28), QSize(10, 16)})
            for (int number = 0; number < 14; ++number)
                for (const form::Kind a : kinds) {
                    for (const form::Kind b : kinds)
                        if (a < b) {
                            const int pixels = differing(picture(number, a, size, 1), picture(number, b, size, 1));
                            QVERIFY2(pixels >= 8, qPrintable(QStringLiteral("work %1, height %2: %3, %4: %5")
                                                                  .arg(number).arg(size.height()).arg(a).arg(b).arg(pixels)));
                        }
                    QVERIFY(differing(picture(number, a, size, 0), picture(number, a, size, 1)) >= 10);
                }
    }
};

QTEST_MAIN(tst_colours)
#include "tst_colours.moc"
