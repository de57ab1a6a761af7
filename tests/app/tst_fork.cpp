#include <QtTest>
#include <random>

#include "share/fork.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

// A fork is the old run to the byte up to the choice where it leaves it.
class tst_Fork : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    std::string trace_;
    Recording recording_;

    std::string run(const QStringList &arguments) {
        QProcess p;
        p.start(qEnvironmentVariable("WQLAB_RUN"), QStringList{"--trace", "-"} + arguments);
        if (!p.waitForFinished(20'000) || p.exitCode() != 0) {
            qWarning() << p.exitCode() << p.readAllStandardError();
            return {};
        }
        return p.readAllStandardOutput().toStdString();
    }
    QString write(const char *name, const QByteArray &text) {
        const QString path = dir_.filePath(QString::fromUtf8(name));
        QFile f(path);
        if (f.open(QIODevice::WriteOnly)) f.write(text);
        return path;
    }
    // events: the lines that are no comments.
    static std::vector<std::string> events(const std::string &trace) {
        std::vector<std::string> lines;
        std::istringstream in(trace);
        for (std::string line; std::getline(in, line);)
            if (!line.empty() && line[0] != '#') lines.push_back(line);
        return lines;
    }

private slots:
    void initTestCase() {
        trace_ = run({"--cpus", "3", "--seed", "4", write("two.c", R"(
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/delay.h>
static struct work_struct a, b;
static int shared;
static void f(struct work_struct *w) { shared++; udelay(10); shared--; }
static int __init two_init(void)
{
	INIT_WORK(&a, f); INIT_WORK(&b, f);
	queue_work_on(1, system_wq, &a); queue_work_on(2, system_wq, &b);
	flush_work(&a); flush_work(&b);
	return 0;
}
static void __exit two_exit(void) { }
module_init(two_init);
module_exit(two_exit);
MODULE_LICENSE("GPL");
)")});
        QVERIFY(!trace_.empty());
        recording_.add(trace_);
        recording_.finish();
    }
    void prefixIsTheSame() {
        const std::vector<std::string> before = events(trace_);
        std::vector<int> choices;
        for (int i = 0; i < recording_.count(); ++i)
            if (recording_.event(i).type == Event::wq_choice) choices.push_back(i);
        QVERIFY(choices.size() > 20);
        std::mt19937 random(5);
        for (int i = 0; i < 25; ++i) {
            const int at = choices[random() % choices.size()];
            const TraceEvent &choice = recording_.event(at);
            const QVector<int> cpus = movable(choice);
            QVERIFY(cpus.size() >= 2);
            const int cpu = cpus[int(random() % unsigned(cpus.size()))];
            QString problem;
            const QByteArray file = forked_run(recording_, at, cpu, &problem);
            QVERIFY2(!file.isEmpty(), qPrintable(problem));
            const std::vector<std::string> after = events(run({"--replay", write("fork.run", file)}));
            QVERIFY(int(after.size()) > at);
            for (int e = 0; e < at; ++e) QCOMPARE(after[std::size_t(e)], before[std::size_t(e)]);
            QVERIFY(after[std::size_t(at)].find("took=" + std::to_string(cpu) + " ") != std::string::npos);
        }
    }
    void whatCannotBe() {
        QString problem;
        int choice = 0;
        while (recording_.event(choice).type != Event::wq_choice) ++choice;
        QVERIFY(forked_run(recording_, choice - 1, 0, &problem).isEmpty());
        QVERIFY2(problem.contains("nothing was to choose"), qPrintable(problem));
        QVERIFY(forked_run(recording_, choice, 17, &problem).isEmpty());
        QCOMPARE(problem, QString("CPU 17 could not move there."));
        Recording real;
        real.add(read_file(QStringLiteral(WQLAB_TRACES "/6.1-sched.txt")));
        QVERIFY(forked_run(real, 5, 0, &problem).isEmpty());
    }
    void lists() {
        TraceText t;
        t.add(Event::wq_choice, {1, "0-2,5", 2, "x", "y"});
        const Loaded l(t.text());
        QCOMPARE(movable(l.events()[0]), (QVector<int>{0, 1, 2, 5}));
    }
};

QTEST_GUILESS_MAIN(tst_Fork)
#include "tst_fork.moc"
