// Whatever is to be read stands out from what it is really drawn on: every text of a window against the pixels round its
// letters, in both themes and before an audience.
#include "board/form.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_drawn_contrast : public QObject {
    Q_OBJECT

    // groundOf: the colour that most of a text's rectangle has, and how much of it; letters cover less than what is
    // between them.
    static std::pair<QColor, double> groundOf(const QImage &image, const QRect &rect) {
        QHash<QRgb, int> count;
        int all = 0;
        for (int y = rect.top(); y <= rect.bottom(); y += 2)
            for (int x = rect.left(); x <= rect.right(); x += 2, ++all)
                ++count[image.pixel(x, y)];
        QRgb most = 0;
        int times = 0;
        for (auto it = count.begin(); it != count.end(); ++it)
            if (it.value() > times)
                most = it.key(), times = it.value();
        return {QColor(most), all ? double(times) / all : 0};
    }
    // seen: of an item, what neither its parents nor the window cut off.
    static QRectF seen(const QQuickItem *item, QSize window) {
        QRectF rect = sceneRect(item).intersected(QRectF(QPointF(), window));
        for (const QQuickItem *parent = item->parentItem(); parent; parent = parent->parentItem())
            if (parent->clip())
                rect &= sceneRect(parent);
        return rect;
    }
    static qreal opacityOf(const QQuickItem *item) {
        qreal opacity = 1;
        for (; item; item = item->parentItem())
            opacity *= item->opacity();
        return opacity;
    }
    // inactive: a control that cannot be used need not stand out.
    static bool inactive(const QQuickItem *item) {
        for (; item; item = item->parentItem())
            if (!item->isEnabled())
                return true;
        return false;
    }
    QSet<QString> seen_;

    int check(WindowFixture &f, double least, const QString &where) {
        f.settle();
        const QImage image = f.window().grabWindow();
        int texts = 0;
        for (QQuickItem *item : visibleTree(f.window().contentItem())) {
            if (!item->inherits("QQuickText") || item->property("text").toString().trimmed().isEmpty() || inactive(item) ||
                opacityOf(item) < 0.99)
                continue;
            const QRect rect = seen(item, image.size()).toAlignedRect() & image.rect();
            if (rect.width() < 6 || rect.height() < 6)
                continue;
            const QColor ink = item->property("color").value<QColor>();
            // What stood there in the last picture too was looked at.
            const QRgb at[] = {image.pixel(rect.topLeft()), image.pixel(rect.bottomRight())};
            const QString known = QStringLiteral("%1 %2 %3 %4 %5 %6").arg(item->property("text").toString(), ink.name())
                                      .arg(rect.x()).arg(rect.y()).arg(at[0]).arg(at[1]);
            if (seen_.contains(known))
                continue;
            seen_.insert(known);
            const auto [ground, part] = groundOf(image, rect);
            const double ratio = form::contrast(ink, ground);
            ++texts;
            // Letters in a picture of other things (a timeline's stripes) are no text items; where one colour does not
            // prevail, something lies over the text.
            if (part > 0.3 && ratio < least)
                qWarning("%s", qPrintable(where + QStringLiteral("\"%1\" %2 on %3: %4")
                                                      .arg(item->property("text").toString().left(40), ink.name(), ground.name())
                                                      .arg(ratio, 0, 'f', 2)));
        }
        return texts;
    }

private slots:
    void init() {
        seen_.clear();
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
    }

    void everyText_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("present");
        QTest::newRow("dark") << true << false;
        QTest::newRow("light") << false << false;
        QTest::newRow("before an audience") << false << true;
        QTest::newRow("before an audience, dark") << true << true;
    }
    void everyText() {
        QFETCH(bool, dark);
        QFETCH(bool, present);
        const double least = present ? 7 : 4.5;
        WindowFixture f;
        f.workspace().preferences()->setDark(dark);
        int texts = check(f, 4.5, QStringLiteral("start page: "));
        QVERIFY(f.open(QStringLiteral("queued-twice")));
        if (present) {
            f.key(Qt::Key_F11);
            if (dark)
                f.keys(QStringLiteral("t"));
            QCOMPARE(f.theme()->property("dark").toBool(), dark);
        }
        LessonPlayer &lesson = *f.stage().lesson();
        const Presentation &presentation = *f.workspace().presentation();
        for (int i = 0; i < 60; ++i) {
            // The forms of a step: its text, its question open and answered, right and wrong.
            texts += check(f, least, QStringLiteral("lesson, step %1: ").arg(lesson.step() + 1));
            const int before = present ? presentation.picture() : lesson.step();
            if (!present && lesson.open()) {
                lesson.answer(0);
                texts += check(f, least, QStringLiteral("answered, step %1: ").arg(lesson.step() + 1));
            }
            f.key(Qt::Key_PageDown);
            if (before == (present ? presentation.picture() : lesson.step()))
                break;
        }
        QVERIFY(f.open(moduleFile("modules/documented_max_active_2.c")));
        f.playhead().toEnd();
        for (int i = 0; i < 30; ++i)
            f.playhead().stepBack();
        QVERIFY(f.stage().session()->selection()->selectNamed(QStringLiteral("w1")));
        for (int tab = 0; tab < 5 && !present; ++tab) {
            f.stage().tabs()->choose(tab);
            texts += check(f, least, QStringLiteral("side pane %1: ").arg(tab));
        }
        for (const char key : std::string_view(present ? "1234" : "")) {
            f.keys(QString(QLatin1Char(key)));
            texts += check(f, least, QStringLiteral("view %1: ").arg(key));
        }
        QVERIFY(texts > 200);
    }
    // A run that ends with an oops, and one that does not compile: what is wrong is readable too.
    void whatIsWrong() {
        for (const bool dark : {true, false}) {
            WindowFixture f;
            f.workspace().preferences()->setDark(dark);
            QVERIFY(f.open(moduleFile("bad/null_in_work.c")));
            f.playhead().toEnd();
            check(f, 4.5, QStringLiteral("oops: "));
            f.open(moduleFile("bad/unknown_symbol.c"));
            check(f, 4.5, QStringLiteral("not loaded: "));
        }
    }
};

QTEST_MAIN(tst_drawn_contrast)
#include "tst_drawn_contrast.moc"
