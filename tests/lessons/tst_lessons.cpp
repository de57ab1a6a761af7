#include <QtTest>

#include "lessons/lesson_reader.h"
#include "session/session.h"

using namespace wqlab;

// Every lesson of the course with real runs of its module.
class tst_Lessons : public QObject {
    Q_OBJECT

    static void start(Session &s) {
        s.runner()->setProgram(qEnvironmentVariable("WQLAB_RUN", RunnerProcess::defaultProgram()));
    }
    static QString folder(const QString &id) { return QStringLiteral(WQLAB_LESSONS "/") + id; }
    static QStringList ids() {
        std::vector<LessonProblem> problems;
        const auto index = readIndex(QStringLiteral(WQLAB_LESSONS), &problems);
        QStringList all;
        if (index)
            for (const LessonTrack &t : index->tracks) all << t.lessons;
        return all;
    }
    static void rows() {
        QTest::addColumn<QString>("id");
        for (const QString &id : ids()) QTest::newRow(qPrintable(id)) << id;
    }

private slots:
    // As a student goes: each question first answered wrong, then, in a second session, right.
    void played_data() { rows(); }
    void played() {
        QFETCH(QString, id);
        Session s;
        start(s);
        QVERIFY2(s.open(folder(id)), qPrintable(s.problem()));
        QTRY_COMPARE_WITH_TIMEOUT(s.status(), Session::Ready, 20'000);
        LessonPlayer &l = *s.lesson();
        QCOMPARE(l.problem(), QString());
        QVERIFY(l.stepCount() >= 5 && l.stepCount() <= 10);
        int last = -1;
        for (int i = 0; i < l.stepCount(); ++i) {
            QCOMPARE(l.step(), i);
            QVERIFY(s.playhead()->position() >= last);
            last = s.playhead()->position();
            QVERIFY2(!l.stepText().contains(QStringLiteral("{")), qPrintable(l.stepText()));
            if (!l.lesson().steps[std::size_t(i)].select.isEmpty())
                QVERIFY2(!s.selection()->why().isEmpty(), qPrintable(l.stepTitle()));
            if (l.open()) {
                s.playhead()->toEnd();
                QCOMPARE(s.playhead()->position(), last);
                for (const bool rightly : {false, true}) answer(l, rightly);
            }
            if (i + 1 < l.stepCount()) {
                QVERIFY(l.canGoOn());
                l.next();
            }
        }
        QVERIFY(l.closing());
    }

private:
    // answer: what is right is known only after an answer, so it is found in a trial.
    static void answer(LessonPlayer &l, bool rightly) {
        if (l.open()) l.skip();
        const QString right = l.rightAnswer();
        QVERIFY(!right.isEmpty());
        const int option = l.rightOption();
        l.askAgain();
        QVERIFY(l.open());
        give(l, right, option, rightly);
        QVERIFY(!l.open());
        QVERIFY2(l.correct() == rightly, qPrintable(l.question()));
        QVERIFY2(!l.explanation().isEmpty(), qPrintable(l.question()));
        QVERIFY2(!l.explanation().contains(QStringLiteral("{")), qPrintable(l.explanation()));
        if (!rightly && l.form() != LessonPlayer::Order) QVERIFY2(!l.misconception().isEmpty(), qPrintable(l.question()));
    }
    static void give(LessonPlayer &l, const QString &right, int option, bool rightly) {
        if (l.form() == LessonPlayer::Choice)
            return l.answer(rightly ? option : (option + 1) % int(l.options().size()));
        if (l.form() == LessonPlayer::Order) {
            const QStringList wanted = right.split(QStringLiteral(", "));
            for (int to = 0; to < int(wanted.size()); ++to)
                for (int from = to; from < int(wanted.size()); ++from)
                    if (bareAnswer(l.options()[from]) == wanted[to]) l.move(from, to);
            if (!rightly) l.move(0, 1);
        } else {
            l.setGiven(rightly ? right : QStringLiteral("none of these"));
        }
        l.submit();
    }
};

QTEST_GUILESS_MAIN(tst_Lessons)
#include "tst_lessons.moc"
