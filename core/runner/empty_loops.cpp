#include "runner/empty_loops.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

namespace wqlab::runner {

namespace {

constexpr std::string_view nothing = " asm volatile(\"\");";

bool in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

// past: behind a comment, a string or a character that begins at `at`; otherwise `at` itself.
std::size_t past(std::string_view s, std::size_t at) {
    const auto behind = [&](std::size_t found, std::size_t n) { return found == s.npos ? s.size() : found + n; };
    if (s.substr(at).starts_with("//")) return behind(s.find('\n', at), 0);
    if (s.substr(at).starts_with("/*")) return behind(s.find("*/", at + 2), 2);
    if (s[at] != '"' && s[at] != '\'') return at;
    std::size_t end = at + 1;
    while (end < s.size() && s[end] != s[at]) end += s[end] == '\\' ? 2 : 1;
    return std::min(end + 1, s.size());
}

// next: the first character from `at` on that is neither blank nor in a comment.
std::size_t next(std::string_view s, std::size_t at) {
    while (at < s.size()) {
        if (std::isspace(static_cast<unsigned char>(s[at]))) ++at;
        else if (s[at] == '/' && past(s, at) != at) at = past(s, at);
        else break;
    }
    return at;
}

// closing: behind the parenthesis that closes the one at `at`.
std::size_t closing(std::string_view s, std::size_t at) {
    int depth = 0;
    while (at < s.size()) {
        if (const std::size_t skipped = past(s, at); skipped != at) {
            at = skipped;
            continue;
        }
        depth += s[at] == '(' ? 1 : s[at] == ')' ? -1 : 0;
        ++at;
        if (!depth) break;
    }
    return at;
}

}  // namespace

std::string fill_empty_loops(const std::string &text) {
    const std::string_view s = text;
    std::string out;
    std::vector<int> dos;   // the depth of braces at each "do" that waits for its "while"
    int depth = 0;
    std::size_t at = 0, done = 0;
    while (at < s.size()) {
        if (const std::size_t skipped = past(s, at); skipped != at) {
            at = skipped;
            continue;
        }
        depth += s[at] == '{' ? 1 : s[at] == '}' ? -1 : 0;
        if (!in_word(s[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < s.size() && in_word(s[at])) ++at;
        const std::string_view word = s.substr(begin, at - begin);
        if (word == "do") dos.push_back(depth);
        if (word != "while" && word != "for") continue;
        if (word == "while" && !dos.empty() && dos.back() == depth) {   // the end of a do
            dos.pop_back();
            continue;
        }
        const std::size_t open = next(s, at);
        if (open >= s.size() || s[open] != '(') continue;
        std::size_t body = next(s, closing(s, open));
        if (body >= s.size()) break;
        const bool braces = s[body] == '{' && next(s, body + 1) < s.size() && s[next(s, body + 1)] == '}';
        if (!braces && s[body] != ';') continue;
        out += s.substr(done, body + braces - done);
        out += nothing;
        done = body + 1;
        at = done;
        depth += braces;
    }
    return out + text.substr(done);
}

}  // namespace wqlab::runner
