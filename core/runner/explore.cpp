#include "runner/explore.h"

#include "runner/recorder.h"

namespace wqlab::runner {

namespace {

// Mistake: what a run did wrong, in a few words, and of which kind that is; both empty when it did nothing.
struct Mistake {
    std::string what, kind;
};

std::vector<Mistake> mistakes(const Result &r) {
    std::vector<Mistake> found;
    for (const std::string &finding : r.findings)
        found.push_back({finding, finding.starts_with("lost update") ? "lost" : finding.find(" twice at once") != finding.npos ? "twice" : "cancel"});
    switch (r.exit) {
    case exit_init: found.push_back({"init returned an error", ""}); break;
    case exit_oops: found.push_back({"oops", "oops"}); break;
    case exit_hung: found.push_back({r.reason, r.reason == "hung" ? "deadlock" : ""}); break;
    default: break;
    }
    if (r.warnings) found.push_back({"warning", "warning"});
    if (!r.left.empty()) found.push_back({r.left.front(), ""});
    return found;
}

// first_mistake: the first that is looked for; empty when there is none.
std::string first_mistake(const Result &r, const std::string &find) {
    for (const Mistake &m : mistakes(r))
        if (find.empty() || m.kind == find) return m.what;
    return {};
}

}  // namespace

const std::vector<std::string> &mistake_kinds() {
    static const std::vector<std::string> kinds{"lost", "twice", "warning", "deadlock", "oops", "cancel"};
    return kinds;
}

Exploration explore(const Plan &of, const Search &search) {
    Exploration e;
    e.preemptions = search.preemptions;
    Plan plan = of;
    machine::DepthFirst order(search.preemptions);
    do {
        if (search.progress) search.progress(e.runs, search.preemptions);
        Recorder recorder(order);
        std::vector<std::string> log;
        plan.chooser = &recorder;
        plan.control = control_lines(search.script);
        plan.log = [&](const std::string &line) { log.push_back(line); };
        restore_pristine(*plan.module);
        Result result = run_module(plan);
        ++e.runs;
        e.why = first_mistake(result, search.find);
        if (!e.why.empty()) {
            e.failed = true;
            e.result = std::move(result);
            e.log = std::move(log);
            e.choices = recorder.choices();
            return e;
        }
        if (e.runs == search.runs) return e;
    } while (order.next());
    e.complete = true;
    return e;
}

Exploration explore_upwards(const Plan &plan, const Search &search) {
    Exploration e;
    std::uint64_t before = 0;
    for (int bound = 0; bound <= search.preemptions; ++bound) {
        Search part = search;
        part.preemptions = bound;
        part.runs = search.runs ? search.runs - before : 0;
        if (search.progress) part.progress = [&](std::uint64_t runs, int) { search.progress(before + runs, bound); };
        e = explore(plan, part);
        e.runs += before;
        before = e.runs;
        if (e.failed || !e.complete) break;
    }
    return e;
}

}  // namespace wqlab::runner
