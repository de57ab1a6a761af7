// Each lesson of the course, gone through with the keyboard alone.
#include "window_fixture.h"

using namespace wqlab;

class tst_lesson_window : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void byKeyboard_data() {
        QTest::addColumn<QString>("lesson");
        const Workspace workspace(QStringLiteral("/nonexistent/progress.ini"));
        const CourseModel &course = *const_cast<Workspace &>(workspace).course();
        QVERIFY2(course.problem().isEmpty(), qPrintable(course.problem()));
        for (const TrackRow &track : course.rows())
            for (const LessonRow &row : track.lessons->rows())
                QTest::newRow(qPrintable(row.key)) << row.key;
    }
    void byKeyboard() {
        QFETCH(QString, lesson);
        WindowFixture f;
        QVERIFY2(f.open(lesson), qPrintable(f.stage().session()->problem()));
        LessonPlayer &player = *f.stage().lesson();
        QVERIFY(player.active());
        QVERIFY2(player.problem().isEmpty(), qPrintable(player.problem()));
        int questions = 0;
        for (int step = 0;; ++step) {
            QCOMPARE(player.step(), step);
            QVERIFY2(player.stops()[std::size_t(step)] >= 0, qPrintable(player.stepTitle()));
            f.settle();
            QVERIFY(f.withText(player.stepTitle()));
            if (player.hasQuestion() && player.open()) {
                ++questions;
                const int stop = f.playhead().position();
                f.key(Qt::Key_PageDown);
                QCOMPARE(player.step(), step);  // an open question holds the lesson
                f.key(Qt::Key_End);
                QCOMPARE(f.playhead().position(), stop);  // and the run
                tabTo(f, QStringLiteral("AnswerOption"));
                f.key(Qt::Key_Space);
                QVERIFY(!player.open());
                QVERIFY(player.rightOption() >= 0);
                QVERIFY(!player.explanation().isEmpty());
                f.settle();
            }
            if (step + 1 == player.stepCount())
                break;
            f.key(Qt::Key_PageDown);
        }
        QVERIFY(!player.canGoOn());
        f.key(Qt::Key_PageUp);
        QCOMPARE(player.step(), player.stepCount() - 2);
        QVERIFY(questions <= player.stepCount());
    }
    void progressIsKept() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("p.ini"));
        QString last;
        {
            Workspace w(file);
            QVERIFY(w.open(w.course()->first()));
            last = w.course()->first();
            QTRY_VERIFY(w.stage()->session()->status() == Session::Ready);
            w.stage()->lesson()->setStep(1);
        }
        Workspace w(file);
        QVERIFY(w.begun());
        QVERIFY(w.nextNote().contains(QStringLiteral("Step 2")));
    }

private:
    static void tabTo(WindowFixture &f, const QString &type) {
        for (int i = 0; i < 60; ++i) {
            f.key(Qt::Key_Tab);
            if (f.window().activeFocusItem() && typeOf(f.window().activeFocusItem()) == type)
                return;
        }
        QFAIL("the tab key never reaches it");
    }
};

QTEST_MAIN(tst_lesson_window)
#include "tst_lesson_window.moc"
