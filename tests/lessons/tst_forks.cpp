#include <QtTest>
#include <deque>
#include <random>

#include "lessons/lesson_reader.h"
#include "lessons/lesson_run.h"
#include "session/levers.h"
#include "share/fork.h"

using namespace wqlab;

// A thousand forks over all lessons, at random events: another CPU moves at a choice, or a lever is pulled. Up to there
// the run is the old one to the byte.
class tst_Forks : public QObject {
    Q_OBJECT

    static constexpr int wanted = 1000;
    QTemporaryDir dir_;
    std::mt19937 random_{2026};

    int below(int n) { return int(random_() % unsigned(n)); }
    QString write(const QString &name, const QByteArray &text) {
        QFile f(dir_.filePath(name));
        if (!f.open(QIODevice::WriteOnly) || f.write(text) != text.size()) qFatal("cannot write %s", qPrintable(name));
        return f.fileName();
    }
    static std::vector<Lesson> lessons() {
        std::vector<LessonProblem> problems;
        std::vector<Lesson> all;
        const auto index = readIndex(QStringLiteral(WQLAB_LESSONS), &problems);
        if (!index) return all;
        for (const LessonTrack &t : index->tracks)
            for (const QString &id : t.lessons)
                if (const auto lesson = readLesson(QStringLiteral(WQLAB_LESSONS "/") + id, &problems))
                    if (lesson->mode == QStringLiteral("stepped")) all.push_back(*lesson);
        return all;
    }
    // fork: at a random event; events: how many stay the same.
    QByteArray fork(const Recording &r, int *events) {
        QString problem;
        if (below(2)) {
            int at = below(r.count());
            while (at < r.count() && r.event(at).type != Event::wq_choice) ++at;
            if (at < r.count()) {
                const QVector<int> cpus = movable(r.event(at));
                *events = at;
                return forked_run(r, at, cpus[below(int(cpus.size()))], &problem);
            }
        }
        int last = r.count() - 1;   // while there is a module
        while (last > 0 && r.event(last).type != Event::module_free) --last;
        if (last <= 0) last = r.count() - 1;
        *events = std::max(0, r.loadEvent()) + 1 + below(std::max(1, last - r.loadEvent() - 1));
        std::vector<Lever> levers = levers_at(r, *events);
        std::erase_if(levers, [](const Lever &l) { return !l.why_not.isEmpty(); });
        const Lever &lever = levers[std::size_t(below(int(levers.size())))];
        return pulled_run(r, *events, line_of(lever, QStringLiteral("1")), &problem);
    }

private slots:
    void thousand() {
        const std::vector<Lesson> all = lessons();
        QVERIFY(all.size() > 30);
        const int each = int((wanted + all.size() - 1) / all.size());
        std::deque<QProcess> waiting;
        int forks = 0;
        for (const Lesson &lesson : all) {
            const QString name = lesson.id, trace = dir_.filePath(name + QStringLiteral(".trace"));
            RunOptions options = lesson_options(lesson);
            QStringList arguments = options.arguments(lesson.module);
            arguments[1] = trace;   // behind --trace
            QProcess original;
            original.start(qEnvironmentVariable("WQLAB_RUN"), arguments);
            QVERIFY2(original.waitForFinished(20'000), qPrintable(name));
            QFile file(trace);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
            Recording r;
            r.add(file.readAll().toStdString());
            r.finish();
            QVERIFY2(r.loadEvent() >= 0, qPrintable(name));
            QStringList list{trace};
            for (int i = 0; i < each; ++i) {
                int events = 0;
                const QByteArray run = fork(r, &events);
                QVERIFY2(!run.isEmpty(), qPrintable(name));
                list << QString::number(events) << write(QStringLiteral("%1.%2.run").arg(name).arg(i), run);
                ++forks;
            }
            QProcess &p = waiting.emplace_back();
            p.setProcessChannelMode(QProcess::MergedChannels);
            p.start(QStringLiteral(WQLAB_REPLAY_FORKS), list);
            if (waiting.size() < 2) continue;   // as many as a small machine has CPUs
            const QString wrong = judge(waiting);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
        while (!waiting.empty()) {
            const QString wrong = judge(waiting);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
        QVERIFY(forks >= wanted);
        qInfo("%d forks over %d lessons: every prefix is the same", forks, int(all.size()));
    }

private:
    // judge: the oldest; what is wrong with it, empty when nothing is.
    static QString judge(std::deque<QProcess> &waiting) {
        QProcess &p = waiting.front();
        const bool ended = p.waitForFinished(60'000);
        const QString said = QString::fromUtf8(p.readAll());
        const bool good = ended && p.exitStatus() == QProcess::NormalExit && p.exitCode() == 0;
        const QString which = p.arguments().value(0);
        waiting.pop_front();
        return good ? QString() : which + u'\n' + said;
    }
};

QTEST_GUILESS_MAIN(tst_Forks)
#include "tst_forks.moc"
