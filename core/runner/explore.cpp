#include "runner/explore.h"

#include "runner/recorder.h"

namespace wqlab::runner {

namespace {

// mistake: what a run did wrong; "" when nothing.
std::string mistake(const Result &r) {
    if (!r.findings.empty()) return r.findings.front();
    switch (r.exit) {
    case exit_init: return "init returned an error";
    case exit_oops: return "oops";
    case exit_hung: return r.reason;
    default: break;
    }
    if (r.warnings) return "warning";
    return r.left.empty() ? "" : r.left.front();
}

}  // namespace

Exploration explore(const Plan &of, const std::vector<std::string> &script, int preemptions, std::uint64_t runs) {
    Exploration e;
    e.preemptions = preemptions;
    Plan plan = of;
    machine::DepthFirst search(preemptions);
    do {
        Recorder recorder(search);
        std::vector<std::string> log;
        plan.chooser = &recorder;
        plan.control = control_lines(script);
        plan.log = [&](const std::string &line) { log.push_back(line); };
        restore_pristine(*plan.module);
        Result result = run_module(plan);
        ++e.runs;
        e.why = mistake(result);
        if (!e.why.empty()) {
            e.failed = true;
            e.result = std::move(result);
            e.log = std::move(log);
            e.choices = recorder.choices();
            return e;
        }
        if (e.runs == runs) return e;
    } while (search.next());
    e.complete = true;
    return e;
}

Exploration explore_upwards(const Plan &plan, const std::vector<std::string> &script, int preemptions,
                            std::uint64_t runs) {
    Exploration e;
    std::uint64_t before = 0;
    for (int bound = 0; bound <= preemptions; ++bound) {
        e = explore(plan, script, bound, runs ? runs - before : 0);
        e.runs += before;
        before = e.runs;
        if (e.failed || !e.complete) break;
    }
    return e;
}

}  // namespace wqlab::runner
