#include "trace/line_head.h"

#include <charconv>

namespace wqlab {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t skip_spaces(std::string_view s, std::size_t i) {
    while (i < s.size() && s[i] == ' ') ++i;
    return i;
}

template <class T> bool all_number(std::string_view s, T &value) {
    const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
    return error == std::errc() && end == s.data() + s.size() && !s.empty();
}

// find_cpu: index of the '[' of "[000]" behind a pid or "(tgid)"; a comm may hold brackets of its own.
std::size_t find_cpu(std::string_view s, std::size_t &after) {
    for (std::size_t i = s.find('['); i != s.npos; i = s.find('[', i + 1)) {
        std::size_t j = i + 1;
        while (j < s.size() && is_digit(s[j])) ++j;
        if (j == i + 1 || j + 1 >= s.size() || s[j] != ']' || s[j + 1] != ' ') continue;
        std::size_t before = i;
        while (before > 0 && s[before - 1] == ' ') --before;
        if (before == i || before == 0 || !(is_digit(s[before - 1]) || s[before - 1] == ')')) continue;
        after = j + 1;
        return i;
    }
    return s.npos;
}

bool parse_task(std::string_view s, LineHead &head) {
    while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
    if (!s.empty() && s.back() == ')') {
        const std::size_t open = s.rfind('(');
        if (open == s.npos) return false;
        s = s.substr(0, open);
        while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
    }
    const std::size_t dash = s.rfind('-');
    if (dash == s.npos || !all_number(s.substr(dash + 1), head.pid)) return false;
    s = s.substr(0, dash);
    s.remove_prefix(skip_spaces(s, 0));
    head.comm = s;
    return !s.empty();
}

bool parse_time(std::string_view s, std::int64_t &ns) {
    const std::size_t dot = s.find('.');
    if (dot == s.npos) return all_number(s, ns);
    std::int64_t seconds = 0, fraction = 0;
    const std::string_view decimals = s.substr(dot + 1);
    if (!all_number(s.substr(0, dot), seconds) || decimals.size() > 9 || !all_number(decimals, fraction)) return false;
    for (std::size_t i = decimals.size(); i < 9; ++i) fraction *= 10;
    if (seconds > 9'000'000'000) return false;
    ns = seconds * 1'000'000'000 + fraction;
    return true;
}

}  // namespace

const char *parse_head(std::string_view line, LineHead &head) {
    std::size_t at = 0;
    const std::size_t cpu = find_cpu(line, at);
    if (cpu == line.npos) return "no CPU column";
    if (!all_number(line.substr(cpu + 1, at - cpu - 2), head.cpu)) return "no CPU number";
    if (!parse_task(line.substr(0, cpu), head)) return "no TASK-PID column";

    at = skip_spaces(line, at);
    std::size_t end = line.find(' ', at);
    if (end == line.npos) return "ends before the time";
    head.flags = {};
    if (line[end - 1] != ':') {
        head.flags = line.substr(at, end - at);
        at = skip_spaces(line, end);
        end = line.find(' ', at);
        if (end == line.npos) return "ends before the event";
    }
    if (end == at || line[end - 1] != ':' || !parse_time(line.substr(at, end - 1 - at), head.time)) return "no time";
    head.rest = line.substr(skip_spaces(line, end));
    return head.rest.empty() ? "no event" : nullptr;
}

}  // namespace wqlab
