#include <QtTest>

#include "lessons/lesson_reader.h"
#include "lessons/lesson_run.h"
#include "lessons/task_judge.h"

using namespace wqlab;

// Modules that a student may well write, before the judge of "Write one yourself".
class tst_TaskJudge : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    // judged: meter.c with the three functions filled in, run as the lesson's and judged.
    TaskJudge::Verdict judged(const QString &setup, const QString &event, const QString &stop, QString *reason) {
        std::vector<LessonProblem> problems;
        const auto lesson = readLesson(QStringLiteral(WQLAB_LESSONS "/write-one"), &problems);
        QFile source(lesson->module);
        if (!source.open(QIODevice::ReadOnly)) return TaskJudge::Open;
        QString text = QString::fromUtf8(source.readAll());
        text.replace(QStringLiteral("meter_setup(void)\n{\n"), QStringLiteral("meter_setup(void)\n{\n") + setup);
        text.replace(QStringLiteral("meter_event(void)\n{\n"), QStringLiteral("meter_event(void)\n{\n") + event);
        text.replace(QStringLiteral("meter_stop(void)\n{\n"), QStringLiteral("meter_stop(void)\n{\n") + stop);
        text.replace(QStringLiteral("static void meter_setup"),
                     QStringLiteral("static void reading_fn(struct work_struct *work) { read_meter(); }\n"
                                    "static struct work_struct reading;\nstatic void meter_setup"));
        QFile copy(folder_.filePath(QStringLiteral("meter.c")));
        if (!copy.open(QIODevice::WriteOnly | QIODevice::Truncate)) return TaskJudge::Open;
        copy.write(text.toUtf8());
        copy.close();

        const QString program = qEnvironmentVariable("WQLAB_RUN", RunnerProcess::defaultProgram());
        QProcess process;
        process.start(program, lesson_options(*lesson).arguments(copy.fileName()), QIODevice::ReadOnly);
        if (!process.waitForFinished(20'000)) return TaskJudge::Open;
        const QByteArray trace = process.readAllStandardOutput();
        Recording run;
        run.add(std::string_view(trace.constData(), std::size_t(trace.size())));
        run.finish();

        TaskJudge judge;
        judge.setProgram(program);
        judge.setLesson(*lesson);
        judge.judge(run, copy.fileName());
        (void)QTest::qWaitFor([&judge] { return judge.verdict() != TaskJudge::Trying; }, 60'000);
        *reason = judge.reason();
        return judge.verdict();
    }

private slots:
    void students_data() {
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("stop");
        QTest::addColumn<TaskJudge::Verdict>("verdict");
        const QString queue = QStringLiteral("\tschedule_work(&reading);\n"), off = QStringLiteral("\tdevice_off();\n"),
                      flush = QStringLiteral("\tflush_work(&reading);\n"), cancel = QStringLiteral("\tcancel_work_sync(&reading);\n");
        QTest::newRow("right") << queue << off + flush << TaskJudge::Done;
        QTest::newRow("nothing written") << QString() << QString() << TaskJudge::NotYet;
        QTest::newRow("sleeps in the softirq") << QStringLiteral("\tread_meter();\n") << off << TaskJudge::NotYet;
        QTest::newRow("the device is switched off too late") << queue << flush + off << TaskJudge::NotYet;
        QTest::newRow("never switched off") << queue << flush << TaskJudge::NotYet;
        QTest::newRow("throws the last reading away") << queue << off + cancel << TaskJudge::NotYet;
        QTest::newRow("does not wait") << queue << off << TaskJudge::NotYet;
    }
    void students() {
        QFETCH(QString, event);
        QFETCH(QString, stop);
        QFETCH(TaskJudge::Verdict, verdict);
        QString reason;
        QCOMPARE(judged(QStringLiteral("\tINIT_WORK(&reading, reading_fn);\n"), event, stop, &reason), verdict);
        QCOMPARE(reason.isEmpty(), verdict == TaskJudge::Done);
    }
};

QTEST_GUILESS_MAIN(tst_TaskJudge)
#include "tst_task_judge.moc"
