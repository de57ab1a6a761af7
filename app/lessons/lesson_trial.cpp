// lesson_trial.cpp: a lesson with runs of its own: other schedules, variations, the mended module.
#include <QFileInfo>
#include <QProcess>

#include "lessons/expression.h"
#include "lessons/lesson_check.h"
#include "lessons/lesson_run.h"
#include "lessons/lesson_words.h"

namespace wqlab {

namespace {

constexpr int patience_ms = 120'000;
constexpr int explored_runs = 1000;

// Outcome: what one run of wqlab-run left behind.
struct Outcome {
    Recording recording;
    QString errors;
    int exit = -1;
    QStringList answers;
};

// LessonTrial: the runs of one lesson.
class LessonTrial {
public:
    LessonTrial(const Lesson &lesson, const QString &program) : lesson_(lesson), program_(program) {}

    std::vector<LessonProblem> check() {
        if (!as_written()) return problems_;
        elsewhere();
        variations();
        mended();
        task();
        return problems_;
    }

private:
    void complain(int line, const QString &text) {
        problems_.push_back({lesson_.file, line, text});
    }

    void run(const RunOptions &options, const QString &module, Outcome *out) {
        QProcess process;
        process.start(program_, options.arguments(module), QIODevice::ReadOnly);
        const bool ended = process.waitForFinished(patience_ms);
        const QByteArray trace = process.readAllStandardOutput();
        out->recording.add(std::string_view(trace.constData(), std::size_t(trace.size())));
        out->recording.finish();
        out->errors = QString::fromUtf8(process.readAllStandardError()).trimmed();
        out->exit = ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    // as_written: the lesson's own run must end as the lesson says, without a word from the compiler.
    bool as_written() {
        Outcome own;
        run(lesson_options(lesson_), lesson_.module, &own);
        if (own.exit != lesson_.exit) {
            complain(1, LessonWords::tr("its run ends with exit code %1, not %2: %3").arg(own.exit).arg(lesson_.exit)
                .arg(own.errors));
            return false;
        }
        if (lesson_.exit == 0 && !own.errors.isEmpty()) complain(1, LessonWords::tr("its run says: %1")
            .arg(own.errors));
        if (!lesson_.message.isEmpty() && !logged(own.recording, lesson_.message))
            complain(1, LessonWords::tr("the log does not hold \"%1\"").arg(lesson_.message));
        for (const LessonProblem &p : checkRun(lesson_, own.recording, &own_answers_)) problems_.push_back(p);
        if (task_done(own.recording)) complain(lesson_.task.line,
            LessonWords::tr("the lesson's own run does the task already"));
        return problems_.empty();
    }

    static bool logged(const Recording &recording, const QString &words) {
        for (const LogLine &l : recording.log())
            if (QString::fromUtf8(l.text.data(), qsizetype(l.text.size())).contains(words)) return true;
        return false;
    }

    // elsewhere: what is told as true in every run must be so on other CPUs and under other schedules.
    void elsewhere() {
        const std::pair<int, int> others[] = {{1, -1}, {lesson_.cpus, 2}, {2, 3}};   // CPUs, seed
        for (const auto &[cpus, seed] : others) {
            if (lesson_.fixedCpus && cpus != lesson_.cpus) continue;
            RunOptions options = lesson_options(lesson_);
            options.cpus = cpus;
            options.seed = seed;
            Outcome other;
            run(options, lesson_.module, &other);
            const QString where = LessonWords::tr("with %1 CPUs and seed %2: ").arg(cpus).arg(seed);
            if (other.exit != lesson_.exit)
                complain(1, where + LessonWords::tr("exit code %1").arg(other.exit));
            for (const LessonProblem &p : checkRun(lesson_, other.recording, &other.answers, false))
                complain(p.line, where + p.text);
            for (std::size_t i = 0; i < lesson_.steps.size(); ++i) {
                const LessonQuestion &q = lesson_.steps[i].question;
                const qsizetype at = qsizetype(i);
                if (q.line && !q.thisRunOnly && q.form == AnswerForm::Choice && other.answers[at] != own_answers_[at])
                    complain(q.line, where + LessonWords::tr("the answer is \"%1\"; say \"in: this run\"")
                        .arg(other.answers[at]));
            }
        }
    }

    // variations: each must have an answer, and another one.
    void variations() {
        for (std::size_t i = 0; i < lesson_.steps.size(); ++i) {
            const LessonQuestion &q = lesson_.steps[i].question;
            if (q.variation.kind == Variation::None) continue;
            QString problem;
            const std::optional<ChangedRun> changed = change_run(lesson_, q.variation, &problem);
            if (!changed) {
                complain(q.line, problem);
                continue;
            }
            Outcome out;
            run(changed->options, changed->module, &out);
            const std::vector<LessonProblem> found = checkRun(lesson_, out.recording, &out.answers, false);
            const QString answer = out.answers[qsizetype(i)];
            const QString where = LessonWords::tr("with %1: ").arg(q.variation.text);
            for (const LessonProblem &p : found)
                if (answer.isEmpty() && p.line >= lesson_.steps[i].line &&
                    (i + 1 == lesson_.steps.size() || p.line < lesson_.steps[i + 1].line))
                    complain(p.line, where + p.text);
            if (out.recording.count() == 0) complain(q.line, where + out.errors);
            else if (answer.isEmpty()) complain(q.line, where + LessonWords::tr("no answer is right"));
            else if (answer == own_answers_[qsizetype(i)])
                complain(q.line, where + LessonWords::tr("the answer is \"%1\" too").arg(answer));
        }
    }

    // mended: runs clean under every schedule that is tried: all with few preemptions, then some with many. A module
    // whose
    // works meet on one CPU has only a few, or one.
    void mended() {
        if (lesson_.mended.isEmpty()) return;
        for (const int preemptions : {2, 6}) explore(lesson_.mended, explored_runs, preemptions);
    }

    void explore(const QString &module, int runs, int preemptions = 2) {
        QProcess process;
        process.start(program_, exploring(lesson_, module, runs, preemptions), QIODevice::ReadOnly);
        if (!process.waitForFinished(patience_ms) || process.exitCode() != 0)
            complain(1, LessonWords::tr("%1 does not run clean: %2")
                            .arg(QFileInfo(module).fileName(), QString::fromUtf8(process.readAllStandardError())));
    }

    bool task_done(Recording &run) {
        if (lesson_.task.text.isEmpty()) return false;
        QString problem;
        const std::optional<bool> done = holds(lesson_.task.condition, run, run.count(), &problem);
        if (!done) complain(lesson_.task.line, problem);
        return done.value_or(false);
    }

    // task: what the lesson names as a solution does it, also under the schedules that a student's is tried with.
    void task() {
        const LessonTask &task = lesson_.task;
        if (task.text.isEmpty()) return;
        ChangedRun solution{lesson_options(lesson_), lesson_.mended, nullptr};
        if (task.solution.kind != Variation::None) {
            QString problem;
            std::optional<ChangedRun> changed = change_run(lesson_, task.solution, &problem);
            if (!changed) return complain(task.line, problem);
            solution = std::move(*changed);
            if (task.explored > 0) explore(solution.module, task.explored);
        }
        Outcome out;
        run(solution.options, solution.module, &out);
        if (!task_done(out.recording)) complain(task.line, LessonWords::tr("its solution does not do the task: %1")
            .arg(out.errors));
    }

    const Lesson &lesson_;
    QString program_;
    QStringList own_answers_;
    std::vector<LessonProblem> problems_;
};

}  // namespace

std::vector<LessonProblem> checkLesson(const Lesson &lesson, const QString &program) {
    return LessonTrial(lesson, program).check();
}

}  // namespace wqlab
