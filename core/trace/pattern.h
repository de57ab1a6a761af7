// pattern.h: the patterns of the event table, taken apart at compile time.
#pragma once
#include <array>
#include <string_view>

#include "trace/events.h"

namespace wqlab::trace {

enum class FieldType : unsigned char { pointer, decimal, decimal3, hex, string };

// Field: a field and the literal text before it.
struct Field {
    std::string_view before;
    std::string_view name;
    FieldType type;
};

struct Pattern {
    static constexpr int max_fields = 10;
    Field fields[max_fields] = {};
    int count = 0;
    std::string_view after;   // literal text behind the last field
};

constexpr FieldType field_type(std::string_view type) {
    if (type == "p") return FieldType::pointer;
    if (type == "d") return FieldType::decimal;
    if (type == "03d") return FieldType::decimal3;
    if (type == "x") return FieldType::hex;
    if (type == "s") return FieldType::string;
    throw "unknown type in a pattern of the event table";
}

constexpr Pattern parse_pattern(std::string_view text) {
    Pattern p;
    for (;;) {
        const auto open = text.find('{');
        if (open == text.npos) break;
        const auto colon = text.find(':', open), close = text.find('}', open);
        p.fields[p.count++] = {text.substr(0, open), text.substr(open + 1, colon - open - 1),
                               field_type(text.substr(colon + 1, close - colon - 1))};
        text.remove_prefix(close + 1);
    }
    p.after = text;
    return p;
}

inline constexpr std::array<Pattern, event_count> patterns = [] {
    std::array<Pattern, event_count> all;
    for (int i = 0; i < event_count; ++i) all[i] = parse_pattern(event_table[i].pattern);
    return all;
}();

constexpr const Pattern &pattern_of(Event e) { return patterns[static_cast<std::size_t>(e)]; }

// takes: an event's pattern has these kinds of arguments, in this order (true: string).
template <std::size_t N>
constexpr bool takes(Event e, const std::array<bool, N> &strings) {
    const Pattern &p = pattern_of(e);
    if (p.count != static_cast<int>(N)) return false;
    for (std::size_t i = 0; i < N; ++i)
        if ((p.fields[i].type == FieldType::string) != strings[i]) return false;
    return true;
}

}  // namespace wqlab::trace
