// The handlers of /proc/sys that modules use: text, and vectors of numbers.
#include "kernel/fs/sysctl.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include "kernel/fs/user_memory.h"
#include "kernel/timer.h"
#include "kernel/version.h"

namespace wqlab {

namespace {

bool in_user_memory() { return booted_version() < kernel_version(5, 8, 0); }

std::optional<std::string> text_in(const SysctlCall &c) {
    std::string s(*c.length, '\0');
    if (in_user_memory()) {
        if (copy_from_user_bytes(s.data(), c.buffer, s.size())) return std::nullopt;
    } else {
        std::memcpy(s.data(), c.buffer, s.size());
    }
    return s;
}
// text_out: as much as the reader has room for; it is read at once or not at all.
int text_out(const SysctlCall &c, std::string_view s) {
    const std::size_t n = std::min(s.size(), static_cast<std::size_t>(*c.length));
    if (in_user_memory()) {
        if (copy_to_user_bytes(c.buffer, s.data(), n)) return -EFAULT;
    } else {
        std::memcpy(c.buffer, s.data(), n);
    }
    *c.length = n;
    *c.position += static_cast<long long>(n);
    return 0;
}

long value_at(const SysctlCall &c, SysctlNumber kind, std::size_t i) {
    switch (kind) {
    case SysctlNumber::ulong_limited: return static_cast<long *>(c.table->data)[i];
    case SysctlNumber::uint_: return static_cast<unsigned *>(c.table->data)[i];
    case SysctlNumber::bool_: return static_cast<bool *>(c.table->data)[i];
    case SysctlNumber::jiffies: return static_cast<int *>(c.table->data)[i] / HZ;
    default: return static_cast<int *>(c.table->data)[i];
    }
}
void store(const SysctlCall &c, SysctlNumber kind, std::size_t i, long v) {
    switch (kind) {
    case SysctlNumber::ulong_limited: static_cast<long *>(c.table->data)[i] = v; return;
    case SysctlNumber::uint_: static_cast<unsigned *>(c.table->data)[i] = static_cast<unsigned>(v); return;
    case SysctlNumber::bool_: static_cast<bool *>(c.table->data)[i] = v != 0; return;
    case SysctlNumber::jiffies: static_cast<int *>(c.table->data)[i] = static_cast<int>(v) * HZ; return;
    default: static_cast<int *>(c.table->data)[i] = static_cast<int>(v);
    }
}
std::size_t size_of(SysctlNumber kind) {
    if (kind == SysctlNumber::bool_) return sizeof(bool);
    return kind == SysctlNumber::ulong_limited ? sizeof(long) : sizeof(int);
}

// limit: what extra1 or extra2 points to, of the value's own type.
std::optional<long> limit(const void *extra, SysctlNumber kind) {
    if (!extra) return std::nullopt;
    if (kind == SysctlNumber::ulong_limited) return *static_cast<const long *>(extra);
    if (kind == SysctlNumber::int_limited) return *static_cast<const int *>(extra);
    return std::nullopt;
}
bool fits(const SysctlCall &c, SysctlNumber kind, long v) {
    if (kind == SysctlNumber::uint_ && v != static_cast<unsigned>(v)) return false;
    if (kind != SysctlNumber::uint_ && kind != SysctlNumber::ulong_limited && v != static_cast<int>(v)) return false;
    const auto least = limit(c.table->extra1, kind), most = limit(c.table->extra2, kind);
    return !(least && v < *least) && !(most && v > *most);
}

int numbers_in(const SysctlCall &c, SysctlNumber kind, std::size_t count) {
    const auto text = text_in(c);
    if (!text) return -EFAULT;
    std::vector<long> values;
    for (const char *at = text->c_str(); values.size() < count;) {
        at += std::strspn(at, " \t\n");
        if (!*at) break;
        char *end;
        const long v = std::strtol(at, &end, 0);
        if (end == at || (*end && !std::strchr(" \t\n", *end)) || !fits(c, kind, v)) return -EINVAL;
        values.push_back(v);
        at = end;
    }
    if (values.empty()) return -EINVAL;
    for (std::size_t i = 0; i < values.size(); ++i) store(c, kind, i, values[i]);
    *c.position += static_cast<long long>(*c.length);
    return 0;
}

}  // namespace

int sysctl_string(const SysctlCall &c) {
    auto *data = static_cast<char *>(c.table->data);
    const auto room = static_cast<std::size_t>(c.table->maxlen);
    if (!data || !room || !*c.length || (*c.position && !c.write)) {
        *c.length = 0;
        return 0;
    }
    if (!c.write) return text_out(c, std::string(data, strnlen(data, room)) + '\n');
    const auto text = text_in(c);
    if (!text) return -EFAULT;
    const std::string line = text->substr(0, text->find_first_of(std::string_view("\n\0", 2)));
    const std::size_t n = std::min(line.size(), room - 1);
    std::memcpy(data, line.data(), n);
    data[n] = 0;
    *c.position += static_cast<long long>(*c.length);
    return 0;
}

int sysctl_numbers(const SysctlCall &c, SysctlNumber kind) {
    const std::size_t count = static_cast<std::size_t>(c.table->maxlen) / size_of(kind);
    if (!c.table->data || !count || !*c.length || (*c.position && !c.write)) {
        *c.length = 0;
        return 0;
    }
    if (c.write) return numbers_in(c, kind, count);
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += (i ? "\t" : "") + (kind == SysctlNumber::ulong_limited
                                       ? std::to_string(static_cast<unsigned long>(value_at(c, kind, i)))
                                       : std::to_string(value_at(c, kind, i)));
    return text_out(c, text + '\n');
}

}  // namespace wqlab
