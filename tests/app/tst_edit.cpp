#include <QtTest>

#include "edit/diagnostic.h"
#include "edit/indent.h"
#include "edit/module_params.h"
#include "edit/plain_words.h"
#include "edit/template.h"

using namespace wqlab;

// What a student is told about a text, and what is read from it.
class tst_Edit : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;

    // said: of the real compiler and the real runner about that body of init.
    std::vector<Diagnostic> said(const QString &body, const QStringList &options = {}) {
        const QString source = QStringLiteral(R"(#include <linux/module.h>
#include <linux/workqueue.h>
static void fn(struct work_struct *w) { }
static DECLARE_WORK(w0, fn);
static int __init m_init(void)
{
	%1
	return 0;
}
module_init(m_init);
static void __exit m_exit(void) { cancel_work_sync(&w0); }
module_exit(m_exit);
MODULE_LICENSE("GPL");
)").arg(body);
        QFile f(dir_.filePath(QStringLiteral("m.c")));
        if (!f.open(QIODevice::WriteOnly)) return {};
        f.write(source.toUtf8());
        f.close();
        QProcess p;
        p.setProcessChannelMode(QProcess::MergedChannels);
        p.start(qEnvironmentVariable("WQLAB_RUN"), options + QStringList{f.fileName()});
        if (!p.waitForFinished(20'000)) return {};
        return read_diagnostics(QString::fromUtf8(p.readAll()), QStringLiteral("m.c"), source);
    }

private slots:
    void plain_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("plain");
        const auto row = [](const char *body, int line, const char *plain) {
            QTest::newRow(body) << QString::fromLatin1(body) << line << QString::fromLatin1(plain);
        };
        row("queue_work(system_wq, &w0)", 7, "A semicolon is missing here.");
        row("queue_work(system_wq, &w0;", 7, "A closing parenthesis is missing here.");
        row("queue_wrk(system_wq, &w0);", 7, "Linux 6.1 has no queue_wrk, as far as wqlab knows it. Did you mean queue_work?");
        row("queue_work_on(0, system_wq);", 7, "queue_work_on is called with too few arguments.");
        row("queue_work(system_wq, w0);", 7, "Argument 2 of queue_work is of another type than queue_work wants: an & may be missing.");
        row("queue_work(&w0, system_wq);", 7, "Argument 1 of queue_work points to something else than queue_work wants.");
        row("schedule_work(5);", 7, "Argument 1 of schedule_work should be an address, and a number is given: an & may be missing.");
        row("w0.function = fn;", 7, "A struct work_struct of Linux 6.1 has no member function.");
        row("INIT_WORK(&w0);", 7, "Linux 6.1 has no INIT_WORK with 1 argument, as far as wqlab knows it.");
        row("struct task_struct *t; t.pid = 1;", 7, "t is a pointer: its members are reached with -> instead of a dot.");
        row("5 = 6;", 7, "What stands here is a value and no variable, so nothing can be put into it.");
        row("create_rt_workqueue(\"x\");", 7, "Linux 6.1 has no create_rt_workqueue: it was there from 2.6.28 to 2.6.35.");
    }
    void plain() {
        QFETCH(QString, body);
        QFETCH(int, line);
        QFETCH(QString, plain);
        const std::vector<Diagnostic> d = said(body, {QStringLiteral("--kernel"), QStringLiteral("6.1")});
        QVERIFY(!d.empty());
        QCOMPARE(d.front().plain, plain);
        QCOMPARE(d.front().line, line);
        QVERIFY(!d.front().said.isEmpty());
    }
    void braceMissing() {
        const std::vector<Diagnostic> d = said(QStringLiteral("if (1) {"));
        QVERIFY(std::any_of(d.begin(), d.end(), [](const Diagnostic &x) { return x.plain.contains(QStringLiteral("brace is missing")); }));
    }
    void unknownSymbol() {
        const std::vector<Diagnostic> d = said(QStringLiteral("{ void nowhere(void); nowhere(); }"));
        QVERIFY(!d.empty());
        QCOMPARE(d.front().plain, QStringLiteral("nowhere is declared, and neither this module nor the kernel has it."));
        QCOMPARE(d.front().line, 7);
    }
    void warnings() {
        const std::vector<Diagnostic> alone = said(QStringLiteral("int idle;"));
        QCOMPARE(alone.size(), 1u);
        QCOMPARE(alone.front().kind, Diagnostic::Warning);
        QCOMPARE(alone.front().plain, QStringLiteral("The variable idle is not used."));
        const std::vector<Diagnostic> beside = said(QStringLiteral("int idle; 5 = 6;"));
        QCOMPARE(beside.size(), 1u);
        QCOMPARE(beside.front().kind, Diagnostic::Error);
    }
    void nothingWrong() { QVERIFY(said(QStringLiteral("schedule_work(&w0);")).empty()); }

    void indents() {
        const QString text = QStringLiteral("int f(void)\n{\n\tif (a)\n\t\tb();\n\n\tc();");
        QCOMPARE(indent_behind(text, int(text.indexOf('{')) + 1), QStringLiteral("\t"));
        QCOMPARE(indent_behind(text, int(text.indexOf("(a)")) + 3), QStringLiteral("\t\t"));
        QCOMPARE(indent_behind(text, int(text.indexOf("b();")) + 4), QStringLiteral("\t\t"));
        QCOMPARE(indent_behind(text, int(text.size())), QStringLiteral("\t"));
        QCOMPARE(indent_behind(QString(), 0), QString());
        QVERIFY(closes_block(QStringLiteral("\tb();\n\t\t"), 8));
        QVERIFY(!closes_block(QStringLiteral("\tb();\n\t\t"), 5));
    }
    void params() {
        const std::vector<ModuleParam> p = module_params(QStringLiteral(R"(
static int burn = 5;
/* module_param(not, int, 0); */
module_param(burn, int, 0644);
MODULE_PARM_DESC(burn, "milliseconds " "to burn\n");
static char *whom = "world";
module_param_named(name, whom, charp, 0);
static int cpus[4] = { 0, 1 };
static int n;
module_param_array(cpus, int, &n, 0444);
static bool loud;
module_param(loud, bool, 0);
)"));
        QCOMPARE(p.size(), 4u);
        QCOMPARE(p[0], (ModuleParam{"burn", "int", "5", "milliseconds to burn"}));
        QCOMPARE(p[1], (ModuleParam{"name", "charp", "world", ""}));
        QCOMPARE(p[2], (ModuleParam{"cpus", "array of int", "0,1", ""}));
        QCOMPARE(p[3], (ModuleParam{"loud", "bool", "", ""}));
    }
    void templatesRun() {
        QVERIFY(templates().size() >= 7);
        for (const Template &t : templates()) {
            QVERIFY2(!t.title.isEmpty() && !t.summary.isEmpty(), qPrintable(t.name));
            QString problem;
            const QString file = template_file(t.name, dir_.filePath(QStringLiteral("templates")), &problem);
            QVERIFY2(!file.isEmpty(), qPrintable(problem));
            QProcess p;
            p.start(qEnvironmentVariable("WQLAB_RUN"), {file});
            QVERIFY(p.waitForFinished(20'000));
            QVERIFY2(p.exitCode() == 0, qPrintable(t.name));
            QCOMPARE(QString::fromUtf8(p.readAllStandardError()), QString());
        }
        QString problem;
        QVERIFY(template_file(QStringLiteral("none"), dir_.path(), &problem).isEmpty());
        QVERIFY(!problem.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Edit)
#include "tst_edit.moc"
