// Control lines about when: wait, at and rmmod.
#include <algorithm>
#include <charconv>

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

bool parse_at(const Words &words, ControlLine &line, std::string &problem) {
    std::uint64_t event = 0;
    if (words.size() < 3 ||
        std::from_chars(words[1].data(), words[1].data() + words[1].size(), event).ptr !=
            words[1].data() + words[1].size())
        return false;
    const std::string all = line.text;
    const std::size_t number = all.find(words[1], all.find(words[0]) + words[0].size());
    ControlLine what;
    problem = parse_control(all.substr(all.find_first_not_of(" \t", number + words[1].size())), what);
    if (what.event) return false;
    line = std::move(what);
    line.event = std::max<std::uint64_t>(event, 1);
    return problem.empty();
}

bool parse_rmmod(const Words &, ControlLine &line, std::string &) {
    line.kind = ControlLine::rmmod;
    return true;
}

const Verb table[] = {
    {"wait", "wait TIME, such as wait 100ms or wait 301s", parse_wait},
    {"at", "at EVENT LINE, LINE as soon as the trace has so many events", parse_at},
    {"rmmod", "rmmod", parse_rmmod},
};

}  // namespace

std::span<const Verb> time_verbs() { return table; }

}  // namespace wqlab::runner
