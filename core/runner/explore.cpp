#include "runner/explore.h"

#include "runner/recorder.h"

namespace wqlab::runner {

namespace {

// mistake: what a run did wrong; "" when nothing.
std::string mistake(const Result &r) {
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

Exploration explore(Plan plan, const std::vector<std::string> &script, int preemptions, std::uint64_t runs) {
    Exploration e;
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

}  // namespace wqlab::runner
