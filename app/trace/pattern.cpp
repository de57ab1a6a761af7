#include "trace/pattern.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <unordered_map>

namespace wqlab {

namespace {

FieldType type_of(std::string_view s) {
    if (s == "p") return FieldType::address;
    if (s == "d") return FieldType::decimal;
    if (s == "03d") return FieldType::decimal3;
    if (s == "x") return FieldType::hex;
    if (s == "s") return FieldType::string;
    std::fprintf(stderr, "event table: unknown field type %.*s\n", int(s.size()), s.data());
    std::abort();
}

Pattern take_apart(std::string_view text) {
    Pattern p;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        if (open == text.npos) break;
        const std::size_t close = text.find('}', open);
        const std::string_view field = text.substr(open + 1, close - open - 1);
        const std::size_t colon = field.find(':');
        p.fields.push_back({text.substr(0, open), {field.substr(0, colon), type_of(field.substr(colon + 1))}});
        text.remove_prefix(close + 1);
    }
    p.tail = text;
    if (p.fields.size() > TraceEvent::max_fields) {
        std::fprintf(stderr, "event table: more than %d fields\n", TraceEvent::max_fields);
        std::abort();
    }
    return p;
}

const std::vector<Pattern> &patterns() {
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> v;
        for (const EventInfo &row : event_table) v.push_back(take_apart(row.pattern));
        return v;
    }();
    return all;
}

const std::unordered_map<std::string_view, Event> &names() {
    static const std::unordered_map<std::string_view, Event> map = [] {
        std::unordered_map<std::string_view, Event> m;
        for (int i = 0; i < event_count; ++i) m.emplace(event_table[i].name, Event(i));
        return m;
    }();
    return map;
}

}  // namespace

const Pattern &pattern_of(Event type) { return patterns()[std::size_t(type)]; }

std::string_view event_name(const TraceEvent &e) {
    return e.known() ? std::string_view(event_table[int(e.type)].name) : e.text(0).view();
}

int field_count(Event type) { return type == Event::count ? 2 : int(pattern_of(type).fields.size()); }

FieldInfo field_info(Event type, int i) {
    if (type == Event::count) return {i == 0 ? "name" : "text", FieldType::string};
    return pattern_of(type).fields[std::size_t(i)].info;
}

int field_index(Event type, std::string_view name) {
    for (int i = 0; i < field_count(type); ++i)
        if (field_info(type, i).name == name) return i;
    return -1;
}

Event event_by_name(std::string_view name) {
    const auto &map = names();
    if (auto it = map.find(name); it != map.end()) return it->second;
    for (const char *prefix : {"workqueue_", "wq_"})
        if (auto it = map.find(std::string(prefix) + std::string(name)); it != map.end()) return it->second;
    return Event::count;
}

}  // namespace wqlab
