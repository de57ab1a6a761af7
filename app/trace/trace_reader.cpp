#include "trace/trace_reader.h"

#include <charconv>

#include "trace/run_lines.h"

namespace wqlab {

namespace {

constexpr std::size_t kept_broken = 1000;
constexpr std::size_t enough_to_guess = 1000;   // events, for how long the others will be
constexpr double guess_margin = 1.03;

bool take(std::string_view &s, std::string_view prefix) {
    if (!s.starts_with(prefix)) return false;
    s.remove_prefix(prefix.size());
    return true;
}

template <class T> bool number(std::string_view &s, T &value) {
    const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
    if (error != std::errc()) return false;
    s.remove_prefix(std::size_t(end - s.data()));
    return true;
}

}  // namespace

void TraceReader::add(std::string_view bytes) {
    splitter_.add(bytes, [this](std::string_view s) { line(s); });
    read_ += bytes.size();
    if (expected_ <= read_ || events_.size() < enough_to_guess) return;
    const double an_event = double(read_) / double(events_.size());
    events_.reserve(std::size_t(double(expected_) / an_event * guess_margin));
    expected_ = 0;
}

void TraceReader::finish() {
    splitter_.finish([this](std::string_view s) { line(s); });
}

void TraceReader::line(std::string_view text) {
    ++line_;
    if (text.empty()) return;
    if (text.front() == '#') return comment(text);
    TraceEvent e;
    e.line = line_;
    if (const char *why = parser_.parse(text, e)) {
        ++broken_count_;
        if (broken_.size() < kept_broken) broken_.push_back({line_, why});
        return;
    }
    if (e.type == Event::wq_lost && e.time == 0 && !events_.empty()) e.time = events_.back().time;
    events_.push_back(e);
}

void TraceReader::comment(std::string_view text) {
    std::string_view s = text;
    if (take(s, run_line)) {
        const std::size_t equals = s.find('=');
        if (equals != s.npos) recipe_[std::string(s.substr(0, equals))] = std::string(s.substr(equals + 1));
    } else if (take(s, source_line)) {
        take(s, " ");
        source_.emplace_back(s);
    } else if (take(s, script_line)) {
        script_.emplace_back(s);
    } else if (take(s, choice_line)) {
        Choice c;
        if (number(s, c.step) && take(s, " ") && number(s, c.cpu) && take(s, " ")) {
            const std::size_t space = s.find(' ');
            c.task = s.substr(0, space);
            if (space != s.npos) c.point = s.substr(space + 1);
            choices_.push_back(c);
        }
    } else if (take(s, "# wq_dump begin")) {
        dumps_.push_back({int(events_.size()), {}});
        in_dump_ = true;
        if (take(s, " event=")) number(s, dumps_.back().events);
    } else if (take(s, "# wq_dump end")) {
        in_dump_ = false;
    } else if (in_dump_ && take(s, "# ")) {
        dumps_.back().lines.emplace_back(s);
    }
}

}  // namespace wqlab
