// replay_forks: runs forks of one run, all in this process, and compares each with the run up to where it leaves it.
//
//   replay_forks TRACE EVENTS RUN [EVENTS RUN ...]
//
// Prints what is wrong, and at last how many forks were the same for their first EVENTS events.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "runner/fault.h"
#include "runner/loader.h"
#include "runner/poll.h"
#include "runner/program.h"
#include "trace/writer.h"

using namespace wqlab;
using namespace wqlab::runner;

namespace {

std::vector<std::string_view> events_of(const std::string &trace) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < trace.size();) {
        const std::size_t end = std::min(trace.find('\n', at), trace.size());
        if (end > at && trace[at] != '#') lines.emplace_back(trace.data() + at, end - at);
        at = end + 1;
    }
    return lines;
}

// run_fork: the trace of the run that p's recipe asks for.
std::string run_fork(Program &p) {
    std::string trace;
    const auto chooser = machine::make_replay(p.recipe.choices);
    Plan plan = p.plan();
    plan.chooser = chooser.get();
    plan.control = control_lines(p.recipe.script);
    restore_pristine(*p.module);
    trace::collect(trace);
    run_module(plan);
    trace::finish();
    return trace;
}

}  // namespace

int main(int argc, char **argv) {
    bool ok;
    const std::string original = read_file(argv[1], ok);
    const std::vector<std::string_view> before = events_of(original);
    Program p;
    int same = 0, wrong = 0, pulled = 0;
    fault_install();
    set_endless_limit(500'000'000);
    for (int i = 2; i + 1 < argc; i += 2) {
        const std::size_t events = std::strtoul(argv[i], nullptr, 10);
        p.recipe = {};
        p.options = {};
        p.options.replay = argv[i + 1];
        if (!p.read_input() || (!p.module && (!p.build() || !p.load()))) return 2;
        const std::string trace = run_fork(p);
        const std::vector<std::string_view> after = events_of(trace);
        std::size_t e = 0;
        while (e < events && e < after.size() && after[e] == before[e]) ++e;
        const bool lever = trace.find(" wq_lever: ") != trace.npos;
        pulled += lever;
        const bool as_meant = e == events && (lever || p.recipe.script.empty());
        as_meant ? ++same : ++wrong;
        if (as_meant) continue;
        std::printf("%s: event %zu of %zu\n  was %.*s\n  is  %.*s\n", argv[i + 1], e, events,
                    e < before.size() ? int(before[e].size()) : 0, e < before.size() ? before[e].data() : "",
                    e < after.size() ? int(after[e].size()) : 0, e < after.size() ? after[e].data() : "");
    }
    std::printf("%d the same, %d with a lever, %d wrong\n", same, pulled, wrong);
    return wrong ? 1 : 0;
}
