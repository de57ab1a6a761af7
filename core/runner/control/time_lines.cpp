// Control lines about when: wait and rmmod.
#include "runner/control/control.h"
#include "runner/options.h"

namespace wqlab::runner {

namespace {

using Words = std::vector<std::string>;

bool parse_wait(const Words &words, ControlLine &line, std::string &) {
    const auto time = words.size() == 2 ? parse_time(words[1]) : std::nullopt;
    line.kind = ControlLine::wait;
    line.time = time.value_or(0);
    return time.has_value();
}

bool parse_rmmod(const Words &, ControlLine &line, std::string &) {
    line.kind = ControlLine::rmmod;
    return true;
}

const Verb table[] = {
    {"wait", "wait TIME, such as wait 100ms or wait 301s", parse_wait},
    {"rmmod", "rmmod", parse_rmmod},
};

}  // namespace

std::span<const Verb> time_verbs() { return table; }

}  // namespace wqlab::runner
