#include <QtTest>

#include "share/run_file.h"
#include "support.h"

using namespace wqlab;
using namespace wqlab::test;

class tst_RunFile : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;

    QByteArray trace(const QStringList &arguments) {
        QProcess p;
        p.start(qEnvironmentVariable("WQLAB_RUN"), QStringList{"--trace", "-"} + arguments);
        p.waitForFinished(20'000);
        return p.readAllStandardOutput();
    }
    QString write(const char *name, const QByteArray &text) {
        QFile f(dir_.filePath(QString::fromLatin1(name)));
        f.open(QIODevice::WriteOnly);
        f.write(text);
        return f.fileName();
    }
    static void read(Recording &r, const QByteArray &trace) {
        r.add(trace.toStdString());
        r.finish();
    }

private slots:
    void replays() {
        const QString module = write("m.c", R"(#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/delay.h>
static int n = 1;
module_param(n, int, 0644);
static void fn(struct work_struct *w)
{

	msleep(3);
}
static DECLARE_WORK(a, fn);
static DECLARE_WORK(b, fn);
static int __init m_init(void)
{
	schedule_work_on(1, &a);
	schedule_work_on(2, &b);
	schedule_work_on(1, &a);
	return 0;
}
static void __exit m_exit(void) { cancel_work_sync(&a); cancel_work_sync(&b); }
module_init(m_init);
module_exit(m_exit);
MODULE_LICENSE("GPL");
)");
        const QString script = write("script", "wait 10ms\necho 5 > /sys/module/m/parameters/n\n");
        for (const char *seed : {"1", "2", "3", "4", "5"}) {
            const QByteArray first = trace({"--seed", QString::fromLatin1(seed), "--script", script, module, "n=2"});
            Recording r;
            read(r, first);
            QVERIFY(r.count() > 50);
            QCOMPARE(r.script().size(), 2);
            const QString run = write("shared.run", run_file(r, {}));
            QCOMPARE(trace({"--replay", run}), first);
        }
    }
    void viewComesBack() {
        Recording r;
        read(r, QByteArray::fromStdString(first_light()));
        // first_light's recipe names no mode
        QVERIFY(run_file(r, {}).isEmpty());
        Recording with;
        QByteArray text = QByteArray::fromStdString(first_light());
        text.replace("# wqlab-run: module=m", "# wqlab-run: module=m\n# wqlab-run: mode=stepped");
        read(with, text);
        View v{"lost\nupdate, \303\274ber", 17, Selection::Work, 4'294'967'299, {{3, "here"}, {17, "two\nlines"}}};
        const QByteArray file = run_file(with, v);
        QString problem;
        const View back = read_view(file, &problem);
        v.notes[1].text = QStringLiteral("two lines");
        QCOMPARE(problem, QString());
        QCOMPARE(back.name, QString::fromUtf8("lost update, \303\274ber"));
        QCOMPARE(back.position, 17);
        QCOMPARE(back.selected, Selection::Work);
        QCOMPARE(back.key, qint64(4'294'967'299));
        QCOMPARE(back.notes, v.notes);
    }
    void parallelRunsAreNotFiles() {
        Recording r;
        QByteArray text = QByteArray::fromStdString(first_light());
        text.replace("# wqlab-run: module=m", "# wqlab-run: module=m\n# wqlab-run: mode=parallel");
        read(r, text);
        QVERIFY(run_file(r, {}).isEmpty());
    }
    void brokenLines_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no value") << QByteArray("# wqlab-view: position");
        QTest::newRow("no number") << QByteArray("# wqlab-view: position=many");
        QTest::newRow("negative") << QByteArray("# wqlab-view: position=-1");
        QTest::newRow("no such kind") << QByteArray("# wqlab-view: selection=Cow 1");
        QTest::newRow("no key") << QByteArray("# wqlab-view: selection=Work");
        QTest::newRow("note without an event") << QByteArray("# wqlab-note: hello");
    }
    void brokenLines() {
        QFETCH(QByteArray, line);
        QString problem;
        const View v = read_view("# wqlab-run: version=1\n" + line + "\n# wqlab-note: 4 kept\n", &problem);
        QVERIFY2(problem.startsWith(QStringLiteral("line 2 cannot be read: ")), qPrintable(problem));
        QVERIFY(problem.endsWith(QString::fromUtf8(line)));
        QCOMPARE(v.notes, (std::vector<Note>{{4, QStringLiteral("kept")}}));
    }
    void laterVersions() {
        QString problem;
        QCOMPARE(read_view("# wqlab-view: zoom=3\n", &problem), View());
        QCOMPARE(problem, QString());
    }
};
QTEST_GUILESS_MAIN(tst_RunFile)
#include "tst_run_file.moc"
