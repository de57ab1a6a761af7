// In a language whose words are half as long again nothing ends in dots and nothing leaves its pane, in the smallest window.
#include <QTranslator>

#include "window_fixture.h"

using namespace wqlab;

namespace {

// Longer: the words of the window with some of their letters twice.
class Longer : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override {
        const QString words = QString::fromUtf8(source);
        QString grown;
        int letters = 0;
        for (qsizetype i = 0; i < words.size(); ++i) {
            grown += words[i];
            const bool place = i > 0 && words[i - 1] == u'%';
            if (words[i].isLetter() && !place && ++letters % 5 < 2)
                grown += words[i].toLower();
        }
        return grown;
    }
};

}  // namespace

class tst_grown : public QObject {
    Q_OBJECT

    Longer longer_;

    // around: the part of the window that a text belongs to: a pane, a popup or the page.
    static QRectF around(const QQuickItem *text) {
        for (const QQuickItem *item = text->parentItem(); item; item = item->parentItem())
            if (item->inherits("QQuickPopupItem") || typeOf(item).endsWith(QStringLiteral("Pane")) ||
                typeOf(item).endsWith(QStringLiteral("Page")))
                return sceneRect(item);
        return {QPointF(), text->window()->size()};
    }
    static void look(WindowFixture &f, const char *where) {
        f.settle();
        int seen = 0;
        for (const QQuickItem *item : visibleTree(f.window().contentItem())) {
            // A hint in an empty line is told in full by its name and when the pointer rests there.
            if (!item->inherits("QQuickText") || item->parentItem()->inherits("QQuickTextField"))
                continue;
            const QString text = QLatin1String(where) + QStringLiteral(": ") + item->property("text").toString();
            ++seen;
            QVERIFY2(!item->property("truncated").toBool(), qPrintable(text));
            const qreal wide = item->property("contentWidth").toReal(), room = item->width() - wide;
            const int side = item->property("horizontalAlignment").toInt();
            const qreal x = side == Qt::AlignHCenter ? room / 2 : side == Qt::AlignRight ? room : 0;
            const QRectF own = item->mapRectToScene({x, 0, wide, 1}), page = around(item);
            QVERIFY2(own.left() >= page.left() - 1 && own.right() <= page.right() + 1, qPrintable(text));
        }
        QVERIFY2(seen > 5, where);
    }

private slots:
    void initTestCase() { QCoreApplication::installTranslator(&longer_); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void startPage() {
        WindowFixture f({1024, 640});
        look(f, "course");
        QQuickItem *bench = f.items(QStringLiteral("TabWord")).value(1);
        QVERIFY(bench);
        f.click(bench);
        look(f, "workbench");
    }
    void stagePage() {
        WindowFixture f({1024, 640});
        QVERIFY(f.open(moduleFile("modules/cancel.c")));
        look(f, "at first");
        for (int i = 0; i < 30; ++i)
            f.playhead().stepForward();
        f.stage().session()->selection()->selectNamed(QStringLiteral("job"));
        for (const SideTabs::Tab tab : {SideTabs::Inspect, SideTabs::Log, SideTabs::Events, SideTabs::Tasks}) {
            f.stage().tabs()->choose(tab);
            look(f, qPrintable(QStringLiteral("tab %1").arg(int(tab))));
        }
        const QList<std::pair<QKeySequence, const char *>> panels{{QKeySequence(QStringLiteral("L")), "levers"},
                                                                  {QKeySequence(QStringLiteral("Q")), "can it"},
                                                                  {QKeySequence(QStringLiteral("Ctrl+E")), "share"},
                                                                  {QKeySequence(QStringLiteral("F1")), "keys"}};
        for (const auto &[keys, name] : panels) {
            f.key(keys[0].key(), keys[0].keyboardModifiers());
            look(f, name);
            f.key(Qt::Key_Escape);
        }
    }
    void lesson() {
        WindowFixture f({1024, 640});
        QVERIFY(f.open(QStringLiteral("queued-twice")));
        f.stage().lesson()->setStep(2);
        look(f, "question");
        f.stage().lesson()->answer(0);
        look(f, "answered");
    }
};

QTEST_MAIN(tst_grown)
#include "tst_grown.moc"
