#include "trace/event_parser.h"

#include <algorithm>
#include <charconv>

#include "trace/line_head.h"
#include "trace/pattern.h"

namespace wqlab {

namespace {

// read_number: takes a number off the front of s.
bool read_number(std::string_view &s, FieldType type, std::int64_t &value) {
    const char *first = s.data(), *last = first + s.size();
    std::from_chars_result r;
    if (type == FieldType::decimal || type == FieldType::decimal3) {
        r = std::from_chars(first, last, value);
    } else {
        if (s.size() > 2 && s[0] == '0' && s[1] == 'x') first += 2;
        std::uint64_t u = 0;
        r = std::from_chars(first, last, u, 16);
        value = static_cast<std::int64_t>(u);
    }
    if (r.ec != std::errc()) return false;
    s.remove_prefix(std::size_t(r.ptr - s.data()));
    return true;
}

// read_fields: the text in the exact form of the pattern. A newer kernel may add fields behind a space.
bool read_fields(const Pattern &p, std::string_view s, TextPool &pool, TraceEvent &e) {
    for (std::size_t i = 0; i < p.fields.size(); ++i) {
        const PatternField &f = p.fields[i];
        if (!s.starts_with(f.literal)) return false;
        s.remove_prefix(f.literal.size());
        if (f.info.type != FieldType::string) {
            if (!read_number(s, f.info.type, e.field[i])) return false;
            continue;
        }
        const std::string_view next = i + 1 < p.fields.size() ? p.fields[i + 1].literal : p.tail;
        const std::size_t end = next.empty() ? s.size() : s.find(next);
        if (end == s.npos) return false;
        e.field[i] = pool.intern(s.substr(0, end)).bits();
        s.remove_prefix(end);
    }
    if (!s.starts_with(p.tail)) return false;
    s.remove_prefix(p.tail.size());
    return s.empty() || s.front() == ' ';
}

// find_fields: the same fields by their names, for kernels that put others between them.
bool find_fields(const Pattern &p, std::string_view s, TextPool &pool, TraceEvent &e) {
    for (std::size_t i = 0; i < p.fields.size(); ++i) {
        const PatternField &f = p.fields[i];
        std::size_t word = f.literal.find_last_of(" [");
        const std::string_view key = f.literal.substr(word == f.literal.npos ? 0 : word + 1);
        if (key.empty() || key.back() != '=') return false;
        std::size_t at = s.find(key);
        while (at != s.npos && at > 0 && s[at - 1] != ' ' && s[at - 1] != '[') at = s.find(key, at + 1);
        if (at == s.npos) return false;
        std::string_view value = s.substr(at + key.size());
        if (f.info.type == FieldType::string) {
            e.field[i] = pool.intern(value.substr(0, value.find(' '))).bits();
        } else if (!read_number(value, f.info.type, e.field[i])) {
            return false;
        }
    }
    return !p.fields.empty();
}

// lost_line: "CPU:1 [LOST 123 EVENTS]", which ftrace puts where its ring overflowed.
bool lost_line(std::string_view s, TraceEvent &e) {
    std::int64_t cpu = 0, count = 0;
    if (!s.starts_with("CPU:")) return false;
    s.remove_prefix(4);
    if (!read_number(s, FieldType::decimal, cpu) || !s.starts_with(" [LOST ")) return false;
    s.remove_prefix(7);
    if (!read_number(s, FieldType::decimal, count) || !s.starts_with(" EVENTS]")) return false;
    e.type = Event::wq_lost;
    e.cpu = std::int16_t(cpu);
    e.field[0] = count;
    return true;
}

}  // namespace

EventParser::EventParser(TextPool &pool) : pool_(pool) {}

Text EventParser::comm(std::string_view s) {
    if (!(last_comm_ == s)) last_comm_ = pool_.intern(s);
    return last_comm_;
}

Event EventParser::type(std::string_view name) {
    Known &known =
        known_[(name.size() * 7 + std::uint8_t(name.back()) * 3 + std::uint8_t(name.front())) % std::size(known_)];
    if (known.name != name) {
        const Event found = event_by_name(name);
        // The parser takes full names only; a short form is an event of somebody else's.
        if (found == Event::count || name != event_table[int(found)].name) return Event::count;
        known = {event_table[int(found)].name, found};
    }
    return known.type;
}

const char *EventParser::parse(std::string_view line, TraceEvent &e) {
    LineHead head;
    if (const char *why = parse_head(line, head)) return lost_line(line, e) ? nullptr : why;
    e.comm = comm(head.comm);
    e.pid = head.pid;
    e.cpu = head.cpu;
    e.time = head.time;
    std::copy_n(head.flags.data(), std::min(head.flags.size(), sizeof e.flags - 1), e.flags);

    std::string_view name = "function", text = head.rest;
    if (const std::size_t colon = head.rest.find(':');
        colon != head.rest.npos && colon > 0 && head.rest.find(' ') >= colon) {
        name = head.rest.substr(0, colon);
        text = head.rest.substr(colon + 1);
        if (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    }
    e.type = type(name);
    if (e.known()) {
        const Pattern &p = pattern_of(e.type);
        if (read_fields(p, text, pool_, e) || find_fields(p, text, pool_, e)) return nullptr;
        std::fill(std::begin(e.field), std::end(e.field), 0);
        e.type = Event::count;
    }
    e.field[0] = pool_.intern(name).bits();
    e.field[1] = pool_.intern(text).bits();
    return nullptr;
}

}  // namespace wqlab
