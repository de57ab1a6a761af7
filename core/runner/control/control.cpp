#include "runner/control/control.h"

#include <charconv>
#include <sstream>

namespace wqlab::runner {

namespace {

// for_each_verb: f(verb) until it says true.
template <class F> bool for_each_verb(F f) {
    for (auto verbs : {time_verbs(), machine_verbs(), device_verbs(), file_verbs(), net_verbs()})
        for (const Verb &verb : verbs)
            if (f(verb)) return true;
    return false;
}

}  // namespace

bool parse_number(const std::string &text, int last, int &value) {
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 0 && value <= last;
}

std::string parse_control(const std::string &text, ControlLine &line) {
    line = {};
    line.text = text;
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string w; in >> w;) words.push_back(w);
    if (words.empty() || words[0][0] == '#') return {};
    std::string problem, verbs;
    const bool known = for_each_verb([&](const Verb &verb) {
        verbs += (verbs.empty() ? "" : ", ") + std::string(verb.word);
        if (words[0] != verb.word) return false;
        if (!verb.parse(words, line, problem) && problem.empty())
            problem = "'" + text + "': it is " + std::string(verb.usage);
        return true;
    });
    if (!known) problem = "'" + text + "' is no control line; those begin with " + verbs;
    if (!problem.empty()) line.kind = ControlLine::nothing;
    return problem;
}

bool bound_to_event(const std::string &line) { return line.starts_with("at "); }

ControlSource control_lines(std::vector<std::string> lines) {
    std::erase_if(lines, bound_to_event);
    return [next = std::size_t{0}, lines = std::move(lines)](std::string &line) mutable {
        if (next == lines.size()) return false;
        line = lines[next++];
        return true;
    };
}

std::string control_usages() {
    std::string text;
    for_each_verb([&](const Verb &verb) {
        text += std::string(29, ' ') + verb.usage + "\n";
        return false;
    });
    return text;
}

}  // namespace wqlab::runner
