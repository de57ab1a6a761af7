#include "runner/own_jiffies.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace wqlab::runner {

namespace {

constexpr std::string_view kernels = "jiffies", own = "jiffies_";

bool in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

// Token: one of C's, as far as it matters here: a word, or a single character; -> is one.
struct Token {
    std::size_t begin, end;
};

// past_quoted: behind the string, character or comment that begins at `at`; `at` itself when none does.
std::size_t past_quoted(std::string_view text, std::size_t at) {
    const std::string_view two = text.substr(at, 2);
    if (two == "//") return std::min(text.find('\n', at), text.size());
    if (two == "/*") {
        const std::size_t end = text.find("*/", at + 2);
        return end == text.npos ? text.size() : end + 2;
    }
    const char quote = text[at];
    if (quote != '"' && quote != '\'') return at;
    for (++at; at < text.size() && text[at] != quote && text[at] != '\n'; ++at)
        if (text[at] == '\\') ++at;
    return std::min(at + 1, text.size());
}

// next_token: the first at or behind `at`; empty at the end.
Token next_token(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (std::isspace(static_cast<unsigned char>(text[at]))) {
            ++at;
            continue;
        }
        const std::size_t past = past_quoted(text, at);
        if (past == at) break;
        at = past;
    }
    std::size_t end = at;
    if (at < text.size() && in_word(text[at])) {
        while (end < text.size() && in_word(text[end])) ++end;
    } else if (at < text.size()) {
        end = at + (text.substr(at, 2) == "->" ? 2 : 1);
    }
    return {at, end};
}

bool names_a_type(std::string_view word) {
    for (std::string_view type : {"long", "int", "unsigned", "volatile", "u64", "u32", "s64", "ulong", "uint64_t"})
        if (word == type) return true;
    return false;
}

}  // namespace

std::string rename_own_jiffies(const std::string &text) {
    const std::string_view all = text;
    std::string renamed;
    std::string_view before;
    std::size_t copied = 0;
    for (Token t = next_token(all, 0); t.begin < t.end; t = next_token(all, t.end)) {
        const std::string_view word = all.substr(t.begin, t.end - t.begin);
        if (word == kernels) {
            const Token next = next_token(all, t.end);
            const std::string_view after = all.substr(next.begin, next.end - next.begin);
            const bool declared = names_a_type(before) && (after == ";" || after == "," || after == "[");
            if (before == "." || before == "->" || declared) {
                renamed.append(all, copied, t.begin - copied).append(own);
                copied = t.end;
            }
        }
        before = word;
    }
    return renamed.append(all, copied);
}

}  // namespace wqlab::runner
