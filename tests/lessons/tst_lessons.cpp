#include <QtTest>

#include "lessons/lesson_check.h"
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
    static QString texts(const std::vector<LessonProblem> &problems) {
        QStringList all;
        for (const LessonProblem &p : problems) all << p.toString();
        return all.join(QLatin1Char('\n'));
    }
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
    void files() {
        const auto problems = checkFolder(QStringLiteral(WQLAB_LESSONS));
        QVERIFY2(problems.empty(), qPrintable(texts(problems)));
        QVERIFY(ids().size() >= 3);
    }

    // With the lesson's own options, and with other seeds and CPUs: what the text says must hold there too.
    void everyRun_data() { rows(); }
    void everyRun() {
        QFETCH(QString, id);
        struct { int cpus; qint64 seed; } const runs[] = {{4, -1}, {4, 1}, {4, 2}, {2, 3}, {1, 4}};
        for (const auto &r : runs) {
            Session s;
            start(s);
            QVERIFY2(s.open(folder(id)), qPrintable(s.problem()));
            s.setCpus(r.cpus);
            s.setSeed(r.seed);
            s.run();
            QTRY_VERIFY_WITH_TIMEOUT(s.status() == Session::Ready || s.status() == Session::Failed, 20'000);
            QVERIFY2(s.problem().isEmpty(), qPrintable(s.problem() + s.diagnostics()));
            QCOMPARE(s.diagnostics(), QString());   // not even a compiler warning
            const auto problems = checkRun(s.lesson()->lesson(), *s.recording());
            QVERIFY2(problems.empty(), qPrintable(QStringLiteral("%1 CPUs, seed %2: ").arg(r.cpus).arg(r.seed) + texts(problems)));
        }
    }

    // As a student goes: each question first answered wrong, then, in a second session, right.
    void played_data() { rows(); }
    void played() {
        QFETCH(QString, id);
        for (const bool rightly : {false, true}) {
            Session s;
            start(s);
            QVERIFY2(s.open(folder(id)), qPrintable(s.problem()));
            QTRY_COMPARE_WITH_TIMEOUT(s.status(), Session::Ready, 20'000);
            LessonPlayer &l = *s.lesson();
            QCOMPARE(l.problem(), QString());
            QVERIFY(l.stepCount() >= 6 && l.stepCount() <= 8);
            int last = -1;
            for (int i = 0; i < l.stepCount(); ++i) {
                QCOMPARE(l.step(), i);
                QVERIFY(s.playhead()->position() >= last);
                last = s.playhead()->position();
                QVERIFY2(!l.stepText().contains(QStringLiteral("{")), qPrintable(l.stepText()));
                if (!l.lesson().steps[std::size_t(i)].select.isEmpty()) QVERIFY(!s.selection()->why().isEmpty());
                if (l.open()) {
                    s.playhead()->toEnd();
                    QCOMPARE(s.playhead()->position(), last);
                    answer(l, rightly);
                }
                if (i + 1 < l.stepCount()) {
                    QVERIFY(l.canGoOn());
                    l.next();
                }
            }
        }
    }

private:
    // answer: which option is right is known only after one was taken, so the right one is found in a trial.
    static void answer(LessonPlayer &l, bool rightly) {
        QString problem;
        const LessonQuestion &q = l.lesson().steps[std::size_t(l.step())].question;
        l.skip();
        const int right = l.rightOption();
        QVERIFY(right >= 0 && right < int(q.options.size()));
        l.askAgain();
        QVERIFY(l.open());
        l.answer(rightly ? right : (right + 1) % int(q.options.size()));
        QCOMPARE(l.correct(), rightly);
        QVERIFY(!l.explanation().isEmpty());
        QVERIFY2(!l.explanation().contains(QStringLiteral("{")), qPrintable(l.explanation()));
    }
};

QTEST_GUILESS_MAIN(tst_Lessons)
#include "tst_lessons.moc"
