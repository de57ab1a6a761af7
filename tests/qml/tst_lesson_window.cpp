// Each lesson of the course, gone through with the keyboard alone. With WQLAB_PICTURES=FOLDER each step leaves its
// pictures there, LESSON-STEP.png and, once its question is answered, LESSON-STEP-answered.png: to be looked at.
#include "lessons/lesson_reader.h"
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
        // WQLAB_HALF: every other lesson from the first (0) or the second (1) on; without it all of them.
        const QByteArray half = qgetenv("WQLAB_HALF");
        int n = 0;
        for (const TrackRow &track : course.rows())
            for (const LessonRow &row : track.lessons->rows())
                if (half.isEmpty() || n++ % 2 == half.toInt())
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
            keepPicture(f, lesson, step, {});
            QVERIFY2(inView(f, player.codeLine()), qPrintable(player.stepTitle()));
            if (player.hasQuestion() && player.open()) {
                ++questions;
                const int stop = f.playhead().position();
                f.key(Qt::Key_PageDown);
                QCOMPARE(player.step(), step);  // an open question holds the lesson
                f.key(Qt::Key_End);
                QCOMPARE(f.playhead().position(), stop);  // and the run
                answer(f, player, false);
                answer(f, player, true);
                keepPicture(f, lesson, step, QStringLiteral("-answered"));
                if (questions == 1)
                    change(f, player);
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
    void whatIsTypedIsFound() {
        Workspace w(QStringLiteral("/nonexistent/progress.ini"));
        w.search(QStringLiteral("container_of"));
        QStringList found;
        for (const TrackRow &track : w.course()->rows())
            for (const LessonRow &row : track.lessons->rows())
                found << row.key;
        QVERIFY(found.contains(QStringLiteral("in-a-structure")));
        QVERIFY(!found.contains(QStringLiteral("a-first-work")));
        w.search(QStringLiteral("no such words anywhere"));
        QVERIFY(w.course()->rows().isEmpty());
    }
    void progressIsForgottenWhenAskedTwice() {
        WindowFixture f({1280, 800});
        QVERIFY(f.open(f.workspace().course()->first()));
        f.stage().lesson()->setStep(2);
        f.workspace().goHome();
        f.settle();
        QVERIFY(f.workspace().begun());
        press(f, QStringLiteral("Begin the course anew"));
        QVERIFY(f.workspace().begun());
        press(f, QStringLiteral("Yes, forget all my progress"));
        QVERIFY(!f.workspace().begun());
    }
    void theNextLessonFollowsTheLastPage() {
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("reading-this-window")));
        f.stage().lesson()->setStep(f.stage().lesson()->stepCount() - 1);
        f.settle();
        press(f, QStringLiteral("Next lesson"));
        QTRY_COMPARE(f.stage().lesson()->lesson().id, QStringLiteral("a-first-work"));
    }
    void aTaskIsDoneInARunOfTheStudentsOwn() {
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("twice.c"));
        WindowFixture f;
        QVERIFY(f.open(QStringLiteral("queued-twice")));
        Session &session = *f.stage().session();
        QFile own(session.moduleFile()), file(copy);
        QVERIFY(own.open(QIODevice::ReadOnly) && file.open(QIODevice::WriteOnly));
        const QByteArray text = own.readAll();
        file.write(text + "// Not yet.\n");
        file.close();
        f.stage().lesson()->setStep(f.stage().lesson()->stepCount() - 1);
        f.settle();
        QVERIFY(f.withText(QStringLiteral("Your turn")));
        QVERIFY(!doneOnTheStartPage(f, QStringLiteral("queued-twice")));
        session.setCopy(copy);
        session.run();
        QTRY_COMPARE(session.task()->verdict(), TaskJudge::NotYet);
        QCOMPARE(session.task()->reason(), QStringLiteral("job.executions == 1, but it is 2"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QByteArray(text).replace("++runs == 1", "++runs == 0"));
        file.close();
        session.run();
        QTRY_COMPARE(session.task()->verdict(), TaskJudge::Done);
        f.settle();
        QVERIFY(f.withText(QStringLiteral("✓ Done")));
        QVERIFY(doneOnTheStartPage(f, QStringLiteral("queued-twice")));
    }
    void aLessonIsReadAgainWhenItsFileChanges() {
        QTemporaryDir folder;
        const QString source = QDir(lessonsFolder()).filePath(QStringLiteral("reading-this-window/"));
        for (const char *name : {"lesson.md", "hello.c"})
            QVERIFY(QFile::copy(source + QLatin1String(name), folder.filePath(QLatin1String(name))));
        WindowFixture f;
        QVERIFY(f.open(folder.path()));
        f.stage().lesson()->setStep(1);
        QFile file(folder.filePath(QStringLiteral("lesson.md")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray text = file.readAll();
        text.replace("## The module and its memory", "## Its memory");
        file.resize(0);
        file.write(text + "// Not yet.\n");
        file.close();
        QTRY_COMPARE(f.stage().lesson()->stepTitle(), QStringLiteral("Its memory"));
        QTRY_VERIFY(f.stage().session()->status() == Session::Ready);
        QCOMPARE(f.stage().lesson()->step(), 1);
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
    static bool doneOnTheStartPage(WindowFixture &f, const QString &lesson) {
        for (const TrackRow &track : f.workspace().course()->rows())
            for (const LessonRow &row : track.lessons->rows())
                if (row.key == lesson)
                    return row.done;
        return false;
    }
    // inView: the line that the lesson points at is whole in the code pane, when that is on top.
    static bool inView(WindowFixture &f, int line) {
        const QList<QQuickItem *> panes = f.items(QStringLiteral("CodePane"));
        if (panes.isEmpty() || line <= 0)
            return true;
        for (QQuickItem *item : f.items(QStringLiteral("CodeLine"))) {
            if (item->property("codeNumber").toInt() != line)
                continue;
            const QRectF place = item->mapRectToItem(panes.first(), item->boundingRect());
            return place.top() >= 0 && place.bottom() <= panes.first()->height();
        }
        return false;
    }
    static void keepPicture(WindowFixture &f, const QString &lesson, int step, const QString &more) {
        const QString folder = qEnvironmentVariable("WQLAB_PICTURES");
        if (folder.isEmpty())
            return;
        const QString name = QStringLiteral("%1-%2%3.png").arg(lesson).arg(step + 1, 2, 10, QLatin1Char('0')).arg(more);
        QVERIFY(f.window().grabWindow().save(QDir(folder).filePath(name)));
    }
    // guess: what will differ is asked before; some lessons say something, and set said, the others just run it.
    static void guess(WindowFixture &f, bool say, bool *said) {
        ChangeGuess &asked = *f.stage().guess();
        if (!asked.offered())
            return;   // too many works to choose from: it runs at once
        QCOMPARE(asked.about(), ChangeGuess::Variation);
        QVERIFY(!f.stage().session()->changed());
        if (say) {
            if (asked.work() < 0)
                choose(f, asked.works().first());
            choose(f, QStringLiteral("as before"));
            *said = asked.work() >= 0 && asked.how() >= 0;
            QVERIFY(*said);
        }
        press(f, QStringLiteral("Run the change"), Qt::Key_Return);
    }
    static void choose(WindowFixture &f, const QString &text) {
        for (QQuickItem *card : f.items(QStringLiteral("GuessCard")))
            for (QQuickItem *item : visibleTree(card))
                if (item->property("text").toString() == text && item->property("selected").isValid())
                    f.click(item);
        f.settle();
    }
    // change: the variation by its button; it asks first, has another answer, and the way back leads to the lesson's run.
    static void change(WindowFixture &f, LessonPlayer &player) {
        Session &session = *f.stage().session();
        const QString own = player.rightAnswer();
        press(f, QStringLiteral("Now with a change"));
        f.settle();
        bool said = false;
        guess(f, own.size() % 2 == 0, &said);
        QTRY_VERIFY_WITH_TIMEOUT(session.status() == Session::Ready, 20'000);
        QVERIFY(session.changed());
        QVERIFY(player.open());
        QCOMPARE(player.rightAnswer(), QString());
        f.settle();
        // What the change did is told once it was predicted.
        const QString told = f.stage().runs()->change();
        QVERIFY2(told.isEmpty() || !f.withText(told), qPrintable(told));
        press(f, QStringLiteral("Skip"));
        f.settle();
        const QString judged = f.stage().guess()->toldPlain();
        QCOMPARE(!judged.isEmpty(), said);
        const QString seen = said ? judged : told;
        QVERIFY2(seen.isEmpty() || f.withText(seen), qPrintable(seen));
        QVERIFY2(player.rightAnswer() != own && !player.rightAnswer().isEmpty(), qPrintable(player.rightAnswer()));
        QCOMPARE(player.formerAnswer(), own);
        f.settle();
        press(f, QStringLiteral("Back to the lesson's run"));
        QTRY_VERIFY_WITH_TIMEOUT(session.status() == Session::Ready, 20'000);
        QVERIFY(!session.changed());
        QCOMPARE(player.rightAnswer(), own);
        f.settle();
    }
    static void press(WindowFixture &f, const QString &text, Qt::Key key = Qt::Key_Space) {
        QQuickItem *button = f.button(text);
        QVERIFY2(button, qPrintable(text));
        button->forceActiveFocus(Qt::TabFocusReason);
        f.key(key);
    }
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
            if (item->property("modelData").toString() == text) {
                // A hall calls out its letter.
                const QString letter(QChar(u'A' + option));
                const QList<QQuickItem *> parts = visibleTree(item);
                QVERIFY(std::any_of(parts.begin(), parts.end(),
                                    [&](const QQuickItem *part) { return part->property("text").toString() == letter; }));
                item->forceActiveFocus(Qt::TabFocusReason);
            }
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
        press(f, QStringLiteral("Answer"));
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
        press(f, QStringLiteral("Answer"));
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
