#include <QtTest>

#include "lessons/lesson_reader.h"

using namespace wqlab;

namespace {
const char text[] = R"(# Queued twice

Why the second call returns false.

- module: [module.c](module.c)
- minutes: 6
- core: yes
- needs: a-first-work, reading
- covers: C3, G1
- cpus: 2
- seed: 7
- params: delay=5 name=x

Some words before the first step.

## The first call

> stop: return queue_work
> show: module, cpu 0
> select: work1
> code: 12

`work1` is {work1.pending}.

```c
queue_work(system_wq, &work1);
```

Second paragraph.

## And now?

> stop: call queue_work
> ask: What does it return?
> at: return queue_work

Look at the bit.

- **true**: it runs twice
  > right if: queue_work.returned == true
  > because: It is queued again.
- **false**: nothing
  happens
  > right if: queue_work.returned == false
  > because: The bit is set,
  > so it is refused.

## In short

- one
- two
- three

## In the real kernel

`test_and_set_bit` decides.
)";
}

class tst_LessonReader : public QObject {
    Q_OBJECT

    static QStringList problems(const QString &lesson) {
        std::vector<LessonProblem> p;
        parseLesson(lesson, "lesson.md", &p);
        QStringList all;
        for (const LessonProblem &one : p) all << one.toString();
        return all;
    }

private slots:
    void task() {
        std::vector<LessonProblem> problems;
        const Lesson l = parseLesson("# T\n\n- module: m.c\n- task: Make it run\n  twice.\n- done if: job.executions == 2\n"
                                     "- solution: `a` becomes `b`\n- explored: 50\n\n## A\n\n> stop: start\n"
                                     "> returns: `f` true | well | return f #2\n> returns: too | short\n", "lesson.md", &problems);
        QCOMPARE(l.task.text, QString("Make it run twice."));
        QCOMPARE(l.task.condition, QString("job.executions == 2"));
        QCOMPARE(l.task.solution.after, QString("b"));
        QCOMPARE(l.task.explored, 50);
        QCOMPARE(l.task.line, 4);
        QCOMPARE(l.steps[0].results.size(), std::size_t(1));
        QCOMPARE(l.steps[0].results[0].event.nth, 2);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].toString(),
                 QString("lesson.md:14: a result is \"WHAT | MEANING | EVENT\", not \"too | short\""));
    }
    void everything() {
        std::vector<LessonProblem> p;
        const Lesson l = parseLesson(text, "lesson.md", &p);
        for (const LessonProblem &one : p) qWarning() << one.toString();
        QVERIFY(p.empty());
        QCOMPARE(l.title, QString("Queued twice"));
        QCOMPARE(l.summary, QString("Why the second call returns false."));
        QCOMPARE(l.module, QString("module.c"));
        QCOMPARE(l.minutes, 6);
        QVERIFY(l.core);
        QCOMPARE(l.needs, (QStringList{"a-first-work", "reading"}));
        QCOMPARE(l.covers, (QStringList{"C3", "G1"}));
        QCOMPARE(l.cpus, 2);
        QCOMPARE(l.seed, qint64(7));
        QCOMPARE(l.params, (QStringList{"delay=5", "name=x"}));
        QCOMPARE(l.intro, QString("Some words before the first step."));
        QCOMPARE(l.steps.size(), std::size_t(2));
        const LessonStep &s = l.steps[0];
        QCOMPARE(s.title, QString("The first call"));
        QCOMPARE(s.line, 16);
        QCOMPARE(s.stopText, QString("return queue_work"));
        QCOMPARE(s.stop.kind, EventSelector::Event);
        QCOMPARE(s.show, (QStringList{"module", "cpu 0"}));
        QCOMPARE(s.select, QString("work1"));
        QCOMPARE(s.codeLine, 12);
        QCOMPARE(s.text, QString("`work1` is {work1.pending}.\n\n```c\nqueue_work(system_wq, &work1);\n```\n\nSecond paragraph."));
        QVERIFY(s.question.options.empty());
        const LessonQuestion &q = l.steps[1].question;
        QCOMPARE(l.steps[1].text, QString("Look at the bit."));
        QCOMPARE(q.text, QString("What does it return?"));
        QCOMPARE(q.at, QString("return queue_work"));
        QCOMPARE(q.options.size(), std::size_t(2));
        QCOMPARE(q.options[0].text, QString("**true**: it runs twice"));
        QCOMPARE(q.options[1].text, QString("**false**: nothing happens"));
        QCOMPARE(q.options[1].condition, QString("queue_work.returned == false"));
        QCOMPARE(q.options[1].explanation, QString("The bit is set, so it is refused."));
        QCOMPARE(q.options[1].line, 42);
        QCOMPARE(l.closing, (QStringList{"one", "two", "three"}));
        QCOMPARE(l.kernelNote, QString("`test_and_set_bit` decides."));
    }
    void errorsNameFileAndLine_data() {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QString>("problem");
        const QString head = "# T\n\nS.\n\n- module: m.c\n\n";
        QTest::newRow("no title") << "- module: m.c\n\n## A\n" << "lesson.md:1: a lesson begins with a heading \"# Title\"";
        QTest::newRow("no module") << "# T\n\n## A\n\nx\n" << "lesson.md:1: the key \"module\" is missing";
        QTest::newRow("no step") << head << "lesson.md:1: the lesson has no step (\"## ...\")";
        QTest::newRow("key") << "# T\n\n- module: m.c\n- colour: red\n\n## A\n" << "lesson.md:4: there is no key \"colour\"";
        QTest::newRow("no key") << "# T\n\n- module: m.c\n- words\n\n## A\n" << "lesson.md:4: \"words\" is not \"key: value\"";
        QTest::newRow("number") << "# T\n\n- module: m.c\n- cpus: many\n\n## A\n" << "lesson.md:4: \"cpus\" needs a number, not \"many\"";
        QTest::newRow("stop") << head + "## A\n\n> stop: no_event\n" << "lesson.md:9: there is no event \"no_event\"";
        QTest::newRow("directive") << head + "## A\n\n> halt: console\n" << "lesson.md:9: there is no \"halt:\" in a step";
        QTest::newRow("question") << head + "## A\n\n> ask: Why?\n" << "lesson.md:9: a question needs a list of at least two options";
        QTest::newRow("option") << head + "## A\n\n> ask: Why?\n\n- a\n- b\n  > right if: x.y == 1\n" << "lesson.md:11: this option has no \"> right if:\" line";
        QTest::newRow("file") << "# T\n\n- module: m.c\n- core: perhaps\n\n## A\n" << "lesson.md:4: \"core\" is yes or no, not \"perhaps\"";
        QTest::newRow("form") << head + "## A\n\n> ask: Why?\n> by: magic\n" << "lesson.md:10: a question is answered by choice, click, line, count or order, not by \"magic\"";
        QTest::newRow("no answer") << head + "## A\n\n> ask: Who?\n> by: click\n" << "lesson.md:9: this question has no \"> answer:\" line";
        QTest::newRow("item") << head + "## A\n\n> ask: Order?\n> by: order\n\n- a\n- b\n" << "lesson.md:12: this item of an order has no \"> at:\" line";
        QTest::newRow("variation") << head + "## A\n\n> variation: more of it\n" << "lesson.md:9: \"more of it\" is neither NAME=VALUE nor `OLD` becomes `NEW`";
        QTest::newRow("claim") << head + "## A\n\n> claim: perhaps x.y == 1\n" << "lesson.md:9: a claim begins with always, never or in this run";
        QTest::newRow("quote in option") << head + "## A\n\n> ask: Why?\n\n- a\n  > nonsense\n- b\n  > right if: x.y == 1\n" << "lesson.md:12: an option takes \"right if:\", \"misconception:\", \"because:\" and \"at:\", not \"nonsense\"";
    }
    void errorsNameFileAndLine() {
        QFETCH(QString, lesson);
        QFETCH(QString, problem);
        QVERIFY2(problems(lesson).contains(problem), qPrintable(problems(lesson).join('\n')));
    }
    void everyFormOfQuestion() {
        std::vector<LessonProblem> p;
        const Lesson l = parseLesson(
            "# T\n\nS.\n\n- module: m.c\n- kernel: 2.6.35\n- script: [s.lines](s.lines)\n- exit: 4\n- message: BUG: x\n- mended: [n.c](n.c)\n"
            "- for: 100ms\n- config: debug\n- fixed cpus: yes\n\n"
            "## A\n\n> notes: Say this\n> and that.\n> term: pool, worker\n> claim: always w.pending == 0\n> claim: never comes oops\n"
            "> ask: How\n> often?\n> by: count\n> answer: w.executions\n> in: this run\n> variation: `a(1);` becomes `a(2);`\n\n"
            "- 3\n  > misconception: too many\n  > because: no\n\n"
            "## B\n\n> ask: Order?\n> by: order\n> because: so\n> variation: cpus=1\n\n- x\n  > at: execute_start x\n- y\n  > at: execute_end x\n",
            "lesson.md", &p);
        for (const LessonProblem &one : p) qWarning() << one.toString();
        QVERIFY(p.empty());
        QCOMPARE(l.kernel, QString("2.6.35"));
        QCOMPARE(l.config, QString("debug"));
        QCOMPARE(l.script, QString("s.lines"));
        QCOMPARE(l.mended, QString("n.c"));
        QCOMPARE(l.message, QString("BUG: x"));
        QCOMPARE(l.duration, QString("100ms"));
        QCOMPARE(l.exit, 4);
        QVERIFY(l.fixedCpus);
        const LessonStep &a = l.steps[0];
        QCOMPARE(a.notes, QString("Say this and that."));
        QCOMPARE(a.terms, (QStringList{"pool", "worker"}));
        QCOMPARE(a.claims.size(), std::size_t(2));
        QCOMPARE(a.claims[1].kind, LessonClaim::Never);
        QCOMPARE(a.question.text, QString("How often?"));
        QCOMPARE(a.question.form, AnswerForm::Count);
        QCOMPARE(a.question.answer, QString("w.executions"));
        QVERIFY(a.question.thisRunOnly);
        QCOMPARE(a.question.variation.kind, Variation::Edit);
        QCOMPARE(a.question.variation.before, QString("a(1);"));
        QCOMPARE(a.question.variation.after, QString("a(2);"));
        QCOMPARE(a.question.options[0].misconception, QString("too many"));
        const LessonQuestion &b = l.steps[1].question;
        QCOMPARE(b.form, AnswerForm::Order);
        QCOMPARE(b.because, QString("so"));
        QCOMPARE(b.variation.before, QString("cpus"));
        QCOMPARE(b.options[1].event.type, wqlab::Event::workqueue_execute_end);
    }
    void folder() {
        QTemporaryDir dir;
        QDir(dir.path()).mkdir("twice");
        QFile lesson(dir.filePath("twice/lesson.md"));
        QVERIFY(lesson.open(QIODevice::WriteOnly));
        lesson.write("# T\n\nS.\n\n- module: module.c\n\n## A\n\n> code: queue_work(\n\n## B\n\n> code: nowhere\n");
        lesson.close();
        std::vector<LessonProblem> p;
        QVERIFY(readLesson(dir.filePath("twice"), &p));
        QVERIFY2(p.back().toString().endsWith("twice/lesson.md:1: its module module.c cannot be read"), qPrintable(p.back().toString()));

        QFile module(dir.filePath("twice/module.c"));
        QVERIFY(module.open(QIODevice::WriteOnly));
        module.write("int a;\n\tqueue_work(q, &w);\n");
        module.close();
        p.clear();
        const auto read = readLesson(dir.filePath("twice"), &p);
        QCOMPARE(read->id, QString("twice"));
        QCOMPARE(read->steps[0].codeLine, 2);
        QCOMPARE(p.size(), std::size_t(1));
        QVERIFY(p[0].toString().endsWith("lesson.md:11: \"nowhere\" is in 0 lines of the module, not in one"));
    }
    void index() {
        QTemporaryDir dir;
        QFile f(dir.filePath("index.md"));
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write("# Course\n\nAll of it.\n\n## One\n\nFirst track.\n\n- [A](a/lesson.md)\n- [B](b/lesson.md)\n\n## Two\n\nLater.\n\n- nothing\n");
        f.close();
        std::vector<LessonProblem> p;
        const auto i = readIndex(dir.path(), &p);
        QVERIFY(i);
        QCOMPARE(i->title, QString("Course"));
        QCOMPARE(i->summary, QString("All of it."));
        QCOMPARE(i->tracks.size(), std::size_t(2));
        QCOMPARE(i->tracks[0].lessons, (QStringList{"a", "b"}));
        QCOMPARE(i->tracks[0].titles, (QStringList{"A", "B"}));
        QCOMPARE(i->tracks[1].summary, QString("Later."));
        QCOMPARE(p.size(), std::size_t(1));
        QVERIFY(p[0].toString().endsWith("index.md:16: an item of a track is a link to FOLDER/lesson.md"));
    }
    void missing() {
        std::vector<LessonProblem> p;
        QVERIFY(!readLesson("/nowhere", &p));
        QCOMPARE(p[0].toString(), QString("/nowhere/lesson.md: cannot be read"));
    }
    // Any cut of a lesson is read without a crash, and line numbers stay within it.
    void cutAnywhere() {
        const QString all = QString::fromUtf8(text);
        for (qsizetype n = 0; n < all.size(); n += 3) {
            std::vector<LessonProblem> p;
            parseLesson(all.left(n), "lesson.md", &p);
            for (const LessonProblem &one : p) QVERIFY(one.line <= all.left(n).count('\n') + 1);
        }
    }
};

QTEST_GUILESS_MAIN(tst_LessonReader)
#include "tst_lesson_reader.moc"
