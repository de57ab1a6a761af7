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
            QVERIFY2(f.withText(player.stepTitle()), qPrintable(player.stepTitle()));
            if (player.hasQuestion() && player.open()) {
                ++questions;
                const int stop = f.playhead().position();
                f.key(Qt::Key_PageDown);
                QCOMPARE(player.step(), step);  // an open question holds the lesson
                f.key(Qt::Key_End);
                QCOMPARE(f.playhead().position(), stop);  // and the run
                answer(f, player, false);
                answer(f, player, true);
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
    // answer: through the card's own controls. What is right is known only after an answer, so it is found in a trial.
    static void answer(WindowFixture &f, LessonPlayer &player, bool rightly) {
        if (player.open())
            player.skip();
        const QString right = player.rightAnswer();
        const int option = player.rightOption();
        player.askAgain();
        f.settle();
        switch (player.form()) {
        case LessonPlayer::Choice: choose(f, player, rightly ? option : (option + 1) % int(player.options().size())); break;
        case LessonPlayer::Order: arrange(f, player, right, rightly); break;
        case LessonPlayer::Count:
            tabTo(f, QStringLiteral("WordField"));
            f.keys(rightly ? right : QStringLiteral("987"));
            f.key(Qt::Key_Return);
            break;
        default: point(f, player, right, rightly); break;
        }
        QVERIFY2(!player.open(), qPrintable(player.question()));
        QVERIFY2(player.correct() == rightly, qPrintable(player.question() + player.given()));
        QVERIFY(!player.explanation().isEmpty());
        f.settle();
    }
    static void choose(WindowFixture &f, LessonPlayer &player, int option) {
        const QString text = player.options()[option];
        for (QQuickItem *item : f.items(QStringLiteral("AnswerOption")))
            if (item->property("modelData").toString() == text)
                item->forceActiveFocus(Qt::TabFocusReason);
        f.key(Qt::Key_Space);
    }
    static void arrange(WindowFixture &f, LessonPlayer &player, const QString &right, bool rightly) {
        const QStringList wanted = right.split(QStringLiteral(", "));
        tabTo(f, QStringLiteral("OrderItem"));
        for (int to = 0; to < int(wanted.size()); ++to)
            for (int from = to; from < int(wanted.size()); ++from) {
                if (bareAnswer(player.options()[from]) != wanted[to])
                    continue;
                f.items(QStringLiteral("OrderItem"))[from]->forceActiveFocus(Qt::TabFocusReason);
                for (int i = from; i > to; --i)
                    f.key(Qt::Key_Up);
            }
        if (!rightly) {
            f.items(QStringLiteral("OrderItem"))[0]->forceActiveFocus(Qt::TabFocusReason);
            f.key(Qt::Key_Down);
        }
        QQuickItem *submit = f.button(QStringLiteral("Answer"));
        QVERIFY(submit);
        submit->forceActiveFocus(Qt::TabFocusReason);
        f.key(Qt::Key_Space);
    }
    // point: selects a thing of the picture or a line of the code, as a click does, then answers.
    static void point(WindowFixture &f, LessonPlayer &player, const QString &right, bool rightly) {
        Selection &selection = *f.stage().session()->selection();
        if (player.form() == LessonPlayer::Line)
            selection.select(Selection::Line, rightly ? right.toInt() : 1);
        else if (rightly)
            QVERIFY2(selection.selectNamed(right), qPrintable(right));
        else
            selection.select(Selection::Cpu, f.stage().session()->cpus() - 1);
        f.settle();
        QQuickItem *submit = f.button(QStringLiteral("Answer"));
        QVERIFY(submit);
        submit->forceActiveFocus(Qt::TabFocusReason);
        f.key(Qt::Key_Space);
    }
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
