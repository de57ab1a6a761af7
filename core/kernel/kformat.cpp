// vsnprintf in the kernel's manner: no floating point, %p with extensions, NULL strings named.
#include "kernel/kformat.h"

#include <algorithm>
#include <cstring>

#include "kernel/printk.h"

namespace wqlab {

namespace {

constexpr std::uintptr_t first_page = 4096;

int digits_of(const char *&at) {
    int n = 0;
    while (*at >= '0' && *at <= '9') n = n * 10 + (*at++ - '0');
    return n;
}

// parse_spec: at stands behind the %; afterwards behind the conversion character.
FormatSpec parse_spec(const char *&at, FormatArgs &args) {
    FormatSpec s;
    for (;; ++at) {
        if (*at == '-') s.left = true;
        else if (*at == '+') s.plus = true;
        else if (*at == ' ') s.space = true;
        else if (*at == '#') s.special = true;
        else if (*at == '0') s.zero = true;
        else break;
    }
    if (*at == '*') {
        ++at;
        s.width = va_arg(args.list, int);
        if (s.width < 0) {
            s.left = true;
            s.width = -s.width;
        }
    } else {
        s.width = digits_of(at);
    }
    if (*at == '.') {
        ++at;
        if (*at == '*') {
            ++at;
            s.precision = std::max(0, va_arg(args.list, int));
        } else {
            s.precision = digits_of(at);
        }
    }
    if (*at == 'h') {
        s.size = *++at == 'h' ? (++at, FormatSpec::hh) : FormatSpec::h;
    } else if (*at == 'l') {
        if (*++at == 'l') ++at;
        s.size = FormatSpec::l;
    } else if (*at == 'L' || *at == 't') {
        ++at;
        s.size = FormatSpec::l;
    } else if (*at == 'z' || *at == 'Z') {
        ++at;
        s.size = FormatSpec::z;
    }
    s.conversion = *at;
    if (*at) ++at;
    return s;
}

std::string digits(std::uint64_t value, unsigned base, bool capitals) {
    char buffer[32];
    char *p = buffer + sizeof buffer;
    do {
        *--p = (capitals ? "0123456789ABCDEF" : "0123456789abcdef")[value % base];
        value /= base;
    } while (value);
    return {p, buffer + sizeof buffer};
}

std::string format_number(const FormatSpec &spec, FormatArgs &args) {
    const bool is_signed = spec.conversion == 'd' || spec.conversion == 'i';
    const unsigned base = spec.conversion == 'o' ? 8 : (spec.conversion | 0x20) == 'x' ? 16 : 10;
    std::int64_t v;
    switch (spec.size) {
    case FormatSpec::l:
    case FormatSpec::z: v = va_arg(args.list, long); break;
    case FormatSpec::hh: v = is_signed ? static_cast<signed char>(va_arg(args.list, int))
                                       : static_cast<unsigned char>(va_arg(args.list, int)); break;
    case FormatSpec::h: v = is_signed ? static_cast<short>(va_arg(args.list, int))
                                      : static_cast<unsigned short>(va_arg(args.list, int)); break;
    default: v = is_signed ? va_arg(args.list, int) : static_cast<std::int64_t>(va_arg(args.list, unsigned));
    }
    const bool negative = is_signed && v < 0;
    const std::uint64_t magnitude = negative ? 0 - static_cast<std::uint64_t>(v) : static_cast<std::uint64_t>(v);
    std::string number = digits(magnitude, base, spec.conversion == 'X');
    std::string sign = negative ? "-" : is_signed && spec.plus ? "+" : is_signed && spec.space ? " " : "";
    if (spec.special && base == 16) sign += spec.conversion == 'X' ? "0X" : "0x";
    if (spec.special && base == 8 && magnitude) sign += "0";
    std::size_t least = spec.precision > 0 ? static_cast<std::size_t>(spec.precision) : 0;
    if (spec.zero && !spec.left && spec.precision < 0 && static_cast<std::size_t>(spec.width) > sign.size())
        least = static_cast<std::size_t>(spec.width) - sign.size();
    if (number.size() < least) number.insert(0, least - number.size(), '0');
    return pad_text(spec, sign + number);
}

std::string format_string(const FormatSpec &spec, const char *s) {
    const auto address = reinterpret_cast<std::uintptr_t>(s);
    std::string text;
    if (!s) text = "(null)";
    else if (address < first_page || address >= static_cast<std::uintptr_t>(-4095)) text = "(efault)";
    else
        return pad_text(
            spec, {s, spec.precision >= 0 ? strnlen(s, static_cast<std::size_t>(spec.precision)) : strlen(s)});
    if (spec.precision >= 0) text.resize(std::min(text.size(), static_cast<std::size_t>(spec.precision)));
    return pad_text(spec, text);
}

}  // namespace

std::string pad_text(const FormatSpec &spec, std::string text) {
    const auto width = static_cast<std::size_t>(spec.width);
    if (text.size() < width) text.insert(spec.left ? text.size() : 0, width - text.size(), ' ');
    return text;
}

std::string format_all(const char *fmt, FormatArgs &args) {
    std::string out;
    while (*fmt) {
        const char *percent = strchrnul(fmt, '%');
        out.append(fmt, percent);
        if (!*percent) break;
        fmt = percent + 1;
        const FormatSpec spec = parse_spec(fmt, args);
        switch (spec.conversion) {
        case '%': out += '%'; break;
        case 'c': {
            const std::string text(1, static_cast<char>(va_arg(args.list, int)));
            out += pad_text(spec, text);
            break;
        }
        case 's': out += format_string(spec, va_arg(args.list, const char *)); break;
        case 'p': {
            int used = 0;
            out += format_pointer(spec, fmt, va_arg(args.list, const void *), used);
            fmt += used;
            break;
        }
        case 'd': case 'i': case 'u': case 'x': case 'X': case 'o': out += format_number(spec, args); break;
        default: return out;   // what the kernel does not know ends the text: the arguments can no longer be told apart
        }
    }
    return out;
}

int kformat(char *buf, unsigned long size, const char *fmt, va_list args) {
    FormatArgs a;
    va_copy(a.list, args);
    const std::string text = format_all(fmt, a);
    va_end(a.list);
    if (size) {
        const std::size_t n = std::min<std::size_t>(text.size(), size - 1);
        std::memcpy(buf, text.data(), n);
        buf[n] = 0;
    }
    return static_cast<int>(text.size());
}

std::string kformat_string(const char *fmt, ...) {
    FormatArgs a;
    va_start(a.list, fmt);
    std::string text = format_all(fmt, a);
    va_end(a.list);
    return text;
}

}  // namespace wqlab
