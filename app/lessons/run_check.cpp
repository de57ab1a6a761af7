// run_check.cpp: a lesson against one complete run of its module.

#include "lessons/expression.h"
#include "lessons/lesson_check.h"
#include "lessons/lesson_words.h"
#include "lessons/prediction.h"
#include "lessons/unfolding.h"
#include "session/selection.h"

namespace wqlab {

namespace {

int insmod_position(const Recording &recording) {
    for (int i = 0; i < recording.count(); ++i)
        if (recording.event(i).type == Event::module_load) return i;
    return 0;
}

// hidden: the thing stands in a part that is folded here. A CPU that somebody holds and a pool that has work are not.
bool hidden(const Selection::Thing &thing, const Parts &parts, const MachineState &s) {
    const Pool *pool = thing.kind == Selection::Pool ? s.pool(int(thing.key)) : nullptr;
    const Worker *worker = thing.kind == Selection::Worker ? s.worker(TaskId(thing.key)) : nullptr;
    const Cpu *cpu = thing.kind == Selection::Cpu ? s.cpu(int(thing.key)) : nullptr;
    const auto holds = [&thing](const Cpu &c) { return c.current == TaskId(thing.key); };
    switch (thing.kind) {
    case Selection::Work: return !parts.has(Part::Module);
    case Selection::Task: return !parts.has(Part::Callers) && std::none_of(s.cpus.begin(), s.cpus.end(), holds);
    case Selection::Worker: return worker->current < 0 && worker->pool >= 0 && !parts.pool(worker->pool);
    case Selection::Pool: return pool->worklist.empty() && !parts.pool(pool->id);
    case Selection::Cpu: return is_idle_task(cpu->current) && !parts.cpu(int(thing.key));
    default: return false;
    }
}

// RunCheck: the steps of one lesson in one run.
class RunCheck {
public:
    RunCheck(const Lesson &lesson, Recording &recording, bool own)
        : lesson_(lesson), before_(unfoldedBefore(lesson)), recording_(recording), own_(own),
            start_(insmod_position(recording)) {}

    std::vector<LessonProblem> check(QStringList *answers) {
        int from = start_;
        for (const LessonStep &step : lesson_.steps) {
            if (answers) answers->append(QString());
            const int at = findEvent(step.stop, recording_, from, start_);
            if (at < 0) {
                complain(step.line, LessonWords::tr("\"stop: %1\" never comes in this run").arg(step.stopText));
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

    // selected: what the step lights up is there, in the lesson's own run, and is not folded.
    void selected(const LessonStep &step, int at) {
        if (!own_ || step.select.isEmpty()) return;
        const QString name = fill(step.select, recording_, at);
        const MachineState &state = recording_.state(at);
        const auto thing = Selection::named(state, name);
        if (!thing)
            complain(step.line, LessonWords::tr("\"select: %1\": there is nothing of that name here").arg(step.select));
        else if (hidden(*thing, unfoldedAt(lesson_, before_, int(&step - lesson_.steps.data())), state))
            complain(step.line, LessonWords::tr("\"select: %1\": it is folded here; a \"show:\" must unfold it first")
                .arg(step.select));
    }

    // claim: conditions of claims are tried at the end of the run.
    void claim(const LessonClaim &c) {
        if (c.kind == LessonClaim::ThisRun && !own_) return;
        QString problem;
        const std::optional<bool> here = holds(c.condition, recording_, recording_.count(), &problem);
        if (!here)
            complain(c.line, problem);
        else if (*here == (c.kind == LessonClaim::Never))
            complain(c.line, LessonWords::tr("the claim about \"%1\" is not so in this run").arg(c.condition));
    }

    // result: in the lesson's own run the moment is there to be played.
    void result(const LessonResult &r) {
        if (own_ && findEvent(r.event, recording_, start_, start_) < 0)
            complain(r.line, LessonWords::tr("\"%1\" never comes in this run").arg(r.at));
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
    const Parts before_;
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
