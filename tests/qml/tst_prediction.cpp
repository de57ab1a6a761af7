// While a question is open the window is that of a trace which ends there: to the eye and to a screen reader.
#include "accessible_tree.h"
#include "window_fixture.h"

using namespace wqlab;

class tst_prediction : public QObject {
    Q_OBJECT

    // cutRunner: a runner whose trace ends with that line.
    static QString cutRunner(const QTemporaryDir &folder, unsigned line) {
        const QString path = folder.filePath(QStringLiteral("cut-%1").arg(line));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(QStringLiteral("#!/bin/sh\n'%1' \"$@\" | head -n %2\n")
                       .arg(RunnerProcess::defaultProgram())
                       .arg(line)
                       .toUtf8());
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    // goTo: step by step, as a student does, who looks at each; every question on the way is skipped.
    static void goTo(WindowFixture &f, int step) {
        LessonPlayer &player = *f.stage().lesson();
        while (player.step() < step) {
            player.skip();
            player.next();
            f.settle();
        }
    }
    // scrollUp: a list that was scrolled before stands, and says how long it is, as it came there; that tells nothing.
    static void scrollUp(WindowFixture &f) {
        for (QQuickItem *list : f.items(QStringLiteral("KeyList")))
            QMetaObject::invokeMethod(list, "positionViewAtBeginning");
        for (QQuickItem *mark : f.items(QStringLiteral("ScrollMark")))
            mark->setOpacity(0);
        f.settle();
    }
    // differing: the rectangle in which two pictures differ.
    static QRect differing(const QImage &a, const QImage &b) {
        QRect rect;
        for (int y = 0; y < a.height(); ++y)
            for (int x = 0; x < a.width(); ++x)
                if (a.pixel(x, y) != b.pixel(x, y))
                    rect |= QRect(x, y, 1, 1);
        return rect;
    }
    // firstDifference: the first line in which two texts differ.
    static QString firstDifference(const QString &a, const QString &b) {
        const QStringList as = a.split(u'\n'), bs = b.split(u'\n');
        for (qsizetype i = 0; i < std::max(as.size(), bs.size()); ++i)
            if (as.value(i) != bs.value(i))
                return as.value(i) + QStringLiteral("\n  instead of\n") + bs.value(i);
        return {};
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void nothingBehind_data() {
        QTest::addColumn<QString>("lesson");
        for (const QString &lesson : lessonsToTry(8))   // two windows a question take their time
            QTest::newRow(qPrintable(lesson)) << lesson;
    }
    void nothingBehind() {
        QFETCH(QString, lesson);
        QTemporaryDir folder;
        WindowFixture whole;
        QVERIFY2(whole.open(lesson), qPrintable(whole.stage().session()->problem()));
        LessonPlayer &player = *whole.stage().lesson();
        const Recording &recording = *whole.stage().session()->recording();
        QList<int> asked;
        for (int step = 0; step < player.stepCount(); ++step)
            if (player.asks(step))
                asked << step;
        for (const int step : asked) {
            goTo(whole, step);
            QVERIFY(player.open());
            const int stop = player.stops()[std::size_t(step)];
            QVERIFY(stop > 0 && stop <= recording.count());
            if (stop == recording.count())
                continue;  // asked when the run is over

            WindowFixture cut;
            cut.stage().session()->runner()->setProgram(
                cutRunner(folder, recording.event(stop - 1).line));
            QVERIFY2(cut.open(lesson), qPrintable(cut.stage().session()->problem()));
            QCOMPARE(cut.stage().session()->recording()->count(), stop);
            goTo(cut, step);
            if (cut.stage().lesson()->stops()[std::size_t(step)] != stop)
                continue;  // a moment that is named by what comes after it
            QCOMPARE(cut.playhead().position(), stop);
            scrollUp(whole);
            scrollUp(cut);
            QCOMPARE(firstDifference(accessibleTree(whole.window()), accessibleTree(cut.window())),
                     QString());
            const QImage a = whole.window().grabWindow(), b = cut.window().grabWindow();
            if (a != b) {
                a.save(QStringLiteral("prediction-whole.png"));
                b.save(QStringLiteral("prediction-cut.png"));
            }
            const QRect rect = differing(a, b);
            QVERIFY2(a == b, qPrintable(QStringLiteral("prediction-whole.png and prediction-cut.png differ at %1, %2, %3x%4")
                                            .arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height())));
        }
    }
    void theKeysEndThere() {
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("queued-twice")));
        LessonPlayer &player = *f.stage().lesson();
        while (!player.hasQuestion())
            player.next();
        const int stop = f.playhead().position();
        for (const Qt::Key key : {Qt::Key_End, Qt::Key_PageDown, Qt::Key_Period, Qt::Key_Space}) {
            f.key(key);
            QCOMPARE(f.playhead().position(), stop);
        }
        QVERIFY(!f.playhead().playing());
        QCOMPARE(f.stage().index().size(), stop);
        player.skip();
        QVERIFY(f.stage().index().size() > stop);
        f.key(Qt::Key_End);
        QVERIFY(f.playhead().position() > stop);
        player.askAgain();
        f.settle();
        QCOMPARE(f.playhead().position(), stop);
        QVERIFY(f.withText(QStringLiteral("Predict · already seen")));
    }
};

QTEST_MAIN(tst_prediction)
#include "tst_prediction.moc"
