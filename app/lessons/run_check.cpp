// run_check.cpp: a lesson against one complete run of its module.

#include "lessons/expression.h"
#include "lessons/lesson_check.h"
#include "lessons/prediction.h"
#include "session/selection.h"

namespace wqlab {

namespace {

int insmod_position(const Recording &recording) {
    for (int i = 0; i < recording.count(); ++i)
        if (recording.event(i).type == Event::module_load) return i;
    return 0;
}

// RunCheck: the steps of one lesson in one run.
class RunCheck {
public:
    RunCheck(const Lesson &lesson, Recording &recording, bool own)
        : lesson_(lesson), recording_(recording), own_(own), start_(insmod_position(recording)) {}

    std::vector<LessonProblem> check(QStringList *answers) {
        int from = start_;
        for (const LessonStep &step : lesson_.steps) {
            if (answers) answers->append(QString());
            const int at = findEvent(step.stop, recording_, from, start_);
            if (at < 0) {
                complain(step.line, QStringLiteral("\"stop: %1\" never comes in this run").arg(step.stopText));
                continue;
            }
            from = at;
            text(step.line, step.text, at);
            selected(step, at);
            for (const LessonClaim &claim : step.claims) this->claim(claim);
            for (const LessonResult &result : step.results) this->result(result);
            if (!step.question.line) continue;
            const QString answer = question(step, at);
            if (answers) answers->back() = answer;
        }
        return problems_;
    }

private:
    void complain(int line, const QString &text) {
        problems_.push_back({lesson_.file, line, text});
    }

    void text(int line, const QString &text, int at) {
        QString problem;
        fill(text, recording_, at, &problem);
        if (!problem.isEmpty()) complain(line, problem);
    }

    // selected: what the step lights up is there, in the lesson's own run.
    void selected(const LessonStep &step, int at) {
        if (!own_ || step.select.isEmpty()) return;
        const QString name = fill(step.select, recording_, at);
        if (!Selection::named(recording_.state(at), name))
            complain(step.line, QStringLiteral("\"select: %1\": there is nothing of that name here").arg(step.select));
    }

    // claim: conditions of claims are tried at the end of the run.
    void claim(const LessonClaim &c) {
        if (c.kind == LessonClaim::ThisRun && !own_) return;
        QString problem;
        const std::optional<bool> here = holds(c.condition, recording_, recording_.count(), &problem);
        if (!here)
            complain(c.line, problem);
        else if (*here == (c.kind == LessonClaim::Never))
            complain(c.line, QStringLiteral("the claim about \"%1\" is not so in this run").arg(c.condition));
    }

    // result: in the lesson's own run the moment is there to be played.
    void result(const LessonResult &r) {
        if (own_ && findEvent(r.event, recording_, start_, start_) < 0)
            complain(r.line, QStringLiteral("\"%1\" never comes in this run").arg(r.at));
    }

    QString question(const LessonStep &step, int stop) {
        const LessonQuestion &q = step.question;
        text(q.line, q.text, stop);
        const Prediction prediction(q, recording_, stop, start_);
        for (const auto &[line, problem] : prediction.problems()) complain(line, problem);
        if (prediction.at() < 0) return {};
        for (const LessonOption &o : q.options) text(o.line, o.explanation, prediction.at());
        text(q.line, q.because, prediction.at());
        return prediction.answer();
    }

    const Lesson &lesson_;
    Recording &recording_;
    bool own_;
    int start_;
    std::vector<LessonProblem> problems_;
};

}  // namespace

std::vector<LessonProblem> checkRun(const Lesson &lesson, Recording &recording, QStringList *answers, bool own) {
    return RunCheck(lesson, recording, own).check(answers);
}

}  // namespace wqlab
