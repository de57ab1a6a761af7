#include "trace/text.h"

#include <charconv>
#include <cstring>

#include "machine/context.h"
#include "trace/address.h"
#include "trace/pattern.h"

namespace wqlab::trace {

namespace {

void pad(std::string &out, std::size_t begin, std::size_t width, char with = ' ') {
    const std::size_t length = out.size() - begin;
    if (length < width) out.insert(begin, width - length, with);
}

template <class T>
void number(std::string &out, T value, int base = 10) {
    char digits[24];
    auto end = std::to_chars(digits, digits + sizeof digits, value, base).ptr;
    out.append(digits, end);
}

template <class T>
void padded(std::string &out, T value, std::size_t width, char with, int base = 10) {
    const auto begin = out.size();
    number(out, value, base);
    pad(out, begin, width, with);
}

char hex_digit(int value) { return value ? "0123456789abcdef"[value & 15] : '.'; }

// The five columns: interrupts or bottom halves off, reschedule wanted, context, preempt depth, migration disabled.
void append_flags(const Record &r, std::string &out) {
    const int count = r.preempt_count;
    const bool off = r.bits & irqs_off_bit, bh_off = count & machine::softirq_mask & ~machine::softirq_offset;
    const bool hard = count & machine::hardirq_mask, soft = count & machine::softirq_offset;
    out += off && bh_off ? 'D' : off ? 'd' : bh_off ? 'b' : '.';
    out += r.bits & need_resched_bit ? 'N' : '.';
    out += hard && soft ? 'H' : hard ? 'h' : soft ? 's' : '.';
    out += hex_digit(count & 0xf);
    out += hex_digit(count >> 4 & 0xf);
}

void append_head(const Record &r, std::string &out) {
    const auto begin = out.size();
    if (r.pid) out.append(r.comm, strnlen(r.comm, sizeof r.comm));
    else out += "<idle>";
    pad(out, begin, 16);
    out += '-';
    const auto pid = out.size();
    number(out, r.pid);
    out.append(out.size() - pid < 7 ? 7 - (out.size() - pid) : 0, ' ');
    out += " [";
    padded(out, static_cast<unsigned>(r.cpu), 3, '0');
    out += "] ";
    append_flags(r, out);
    out += ' ';
    const std::uint64_t us = (r.time + 500) / 1000;
    padded(out, us / 1'000'000, 5, ' ');
    out += '.';
    padded(out, us % 1'000'000, 6, '0');
    out += ": ";
}

void append_string(std::string &out, const std::byte *&at) {
    std::uint32_t length;
    std::memcpy(&length, at, sizeof length);
    at += sizeof length;
    const auto *text = reinterpret_cast<const char *>(at);
    at += length;
    for (std::uint32_t i = 0; i < length; ++i) out += text[i] == '\n' ? ' ' : text[i];
}

void append_field(std::string &out, FieldType type, const std::byte *&at) {
    if (type == FieldType::string) return append_string(out, at);
    std::int64_t value;
    std::memcpy(&value, at, sizeof value);
    at += sizeof value;
    const auto bits = static_cast<std::uint64_t>(value);
    switch (type) {
    case FieldType::pointer: padded(out, kernel_address(bits), 16, '0', 16); break;
    case FieldType::decimal: number(out, value); break;
    case FieldType::decimal3: padded(out, value, 3, '0'); break;
    default:
        out += "0x";
        number(out, bits, 16);
    }
}

}  // namespace

void append_line(const Record &r, std::string &out) {
    append_head(r, out);
    out += event_table[static_cast<std::size_t>(r.event)].name;
    out += ": ";
    const Pattern &pattern = pattern_of(r.event);
    const std::byte *at = r.fields();
    for (int i = 0; i < pattern.count; ++i) {
        out += pattern.fields[i].before;
        append_field(out, pattern.fields[i].type, at);
    }
    out += pattern.after;
    out += '\n';
}

void append_legend(int cpus, std::string &out) {
    out += "# tracer: nop\n#\n# entries-in-buffer/entries-written: 0/0   #P:" + std::to_string(cpus) + "\n#\n";
    static const char *const columns[] = {
        "_-----=> irqs-off/BH-disabled", "/ _----=> need-resched", "| / _---=> hardirq/softirq",
        "|| / _--=> preempt-depth",      "||| / _-=> migrate-disable", "|||| /     delay"};
    for (int i = 0; i < 6; ++i) {
        out += '#' + std::string(static_cast<std::size_t>(i < 2 ? 32 - i : 30), ' ');
        out += columns[i];
        out += '\n';
    }
    out += "#           TASK-PID     CPU#  |||||  TIMESTAMP  FUNCTION\n"
           "#              | |         |   |||||     |         |\n";
}

}  // namespace wqlab::trace
