// With a second screen the speaker has a window there that the audience does not see: notes, what comes next, the clock.
#include <QScreen>

#include "window_fixture.h"

using namespace wqlab;

class tst_speaker : public QObject {
    Q_OBJECT

    static QQuickWindow *speaker() {
        for (QWindow *window : QGuiApplication::topLevelWindows())
            if (window->title() == QStringLiteral("Speaker – wqlab"))
                return qobject_cast<QQuickWindow *>(window);
        return nullptr;
    }
    static bool shows(QQuickWindow *window, const QString &text) {
        for (QQuickItem *item : visibleTree(window->contentItem()))
            if (item->property("text").toString() == text || item->property("markdown").toString() == text)
                return true;
        return false;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void notesAndWhatComesNext() {
        QCOMPARE(QGuiApplication::screens().size(), 2);
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("reading-this-window")));
        QVERIFY(speaker() && !speaker()->isVisible());
        f.key(Qt::Key_F11);
        QVERIFY(speaker()->isVisible());
        QVERIFY2(speaker()->screen() != f.window().screen(), qPrintable(speaker()->screen()->name() + f.window().screen()->name()));
        const LessonPlayer &lesson = *f.stage().lesson();
        const Presentation &presentation = *f.workspace().presentation();
        bool notes = false;
        for (int i = 0; i < presentation.pictures() - 1; ++i) {
            QVERIFY2(shows(speaker(), presentation.nextText()), qPrintable(presentation.nextText()));
            QVERIFY(shows(speaker(), lesson.stepTitle()));
            QVERIFY(shows(speaker(), QStringLiteral("step %1 of %2").arg(lesson.step() + 1).arg(lesson.stepCount())));
            if (!lesson.notes().isEmpty()) {
                notes = true;
                QVERIFY(shows(speaker(), lesson.notes()));
                QVERIFY(!shows(&f.window(), lesson.notes()));
            }
            // The keys go on wherever the keyboard is.
            const int before = presentation.picture();
            QTest::keyClick(i % 2 ? speaker() : &f.window(), Qt::Key_PageDown);
            QCOMPARE(presentation.picture(), before + 1);
        }
        QVERIFY(notes);
        QVERIFY(shows(speaker(), QStringLiteral("the end")));
        QVERIFY(shows(speaker(), QStringLiteral("0 minutes")));
        f.key(Qt::Key_Escape);
        QVERIFY(!speaker()->isVisible());
    }
};

int main(int argc, char **argv) {
    QTemporaryFile screens;
    if (!screens.open())
        return 1;
    screens.write(R"({"screens": [{"name": "hall", "x": 0, "y": 0, "width": 1920, "height": 1080},
                                  {"name": "desk", "x": 1920, "y": 0, "width": 1280, "height": 800}]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toUtf8());
    QGuiApplication app(argc, argv);
    tst_speaker test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_speaker.moc"
