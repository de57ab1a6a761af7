// %p and its extensions.
#include <algorithm>
#include <cstring>

#include "kernel/kformat.h"
#include "kernel/printk.h"
#include "trace/address.h"
#include "trace/emit.h"

namespace wqlab {

namespace {

std::uint64_t key = 0;

// hashed: what %p shows: 32 bits that stand for the address in this boot and say nothing about it.
std::uint64_t hashed(std::uint64_t address) {
    std::uint64_t x = address ^ key;
    for (int round = 0; round < 2; ++round) {
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
        x ^= x >> 31;
        x += key;
    }
    return x & 0xffffffff;
}

bool is_error(const void *p) { return reinterpret_cast<std::uintptr_t>(p) >= static_cast<std::uintptr_t>(-4095); }

std::string hex_number(FormatSpec spec, std::uint64_t value) {
    std::string text(16, '0');
    for (int i = 15; i >= 0; --i, value >>= 4) text[static_cast<std::size_t>(i)] = "0123456789abcdef"[value & 15];
    return pad_text(spec, text);
}

std::string plain(const FormatSpec &spec, const void *p) {
    const auto value = reinterpret_cast<std::uint64_t>(p);
    return hex_number(spec, !p || is_error(p) ? value : hashed(kernel_address(value)));
}

// error_name: the kernel's names for error numbers, with its own above 512.
std::string error_name(long error) {
    static const struct { int number; const char *name; } kernel_only[] = {
        {512, "ERESTARTSYS"}, {513, "ERESTARTNOINTR"}, {514, "ERESTARTNOHAND"}, {515, "ENOIOCTLCMD"},
        {516, "ERESTART_RESTARTBLOCK"}, {517, "EPROBE_DEFER"}, {524, "ENOTSUPP"}};
    for (auto &e : kernel_only)
        if (e.number == error) return std::string("-") + e.name;
    const char *name = strerrorname_np(static_cast<int>(error));
    return name ? std::string("-") + name : "-" + std::to_string(error);
}

std::string bytes(const FormatSpec &spec, const char *letters, const void *p, int &used) {
    char separator = ' ';
    if (letters[1] == 'C') separator = ':', ++used;
    else if (letters[1] == 'D') separator = '-', ++used;
    else if (letters[1] == 'N') separator = 0, ++used;
    const int count = spec.width ? std::min(spec.width, 64) : 1;
    const auto *at = static_cast<const unsigned char *>(p);
    std::string out;
    for (int i = 0; i < count; ++i) {
        if (i && separator) out += separator;
        out += "0123456789abcdef"[at[i] >> 4];
        out += "0123456789abcdef"[at[i] & 15];
    }
    return out;
}

std::string mac(const char *letters, const void *p, int &used) {
    const auto *at = static_cast<const unsigned char *>(p);
    if (letters[1] == 'F') ++used;
    const char *format = letters[1] == 'F' ? "%02x-%02x-%02x-%02x-%02x-%02x" : "%02x:%02x:%02x:%02x:%02x:%02x";
    if (letters[0] == 'm') format = "%02x%02x%02x%02x%02x%02x";
    return kformat_string(format, at[0], at[1], at[2], at[3], at[4], at[5]);
}

// bit_list: %*pbl: "0-3,5" of a bitmap with spec.width bits.
std::string bit_list(const FormatSpec &spec, const void *p) {
    const auto *words = static_cast<const unsigned long *>(p);
    auto bit = [&](int i) { return i < spec.width && (words[i / 64] >> (i % 64) & 1); };
    std::string out;
    for (int i = 0; i < spec.width; ++i) {
        if (!bit(i)) continue;
        const int first = i;
        while (bit(i + 1)) ++i;
        out += (out.empty() ? "" : ",") + std::to_string(first) + (i > first ? "-" + std::to_string(i) : "");
    }
    return out;
}

struct va_format {
    const char *fmt;
    va_list *va;
};

}  // namespace

void pointer_key_set(std::uint64_t k) { key = k * 0x9e3779b97f4a7c15ull + 0x632be59bd9b4e019ull; }

std::string format_pointer(const FormatSpec &spec, const char *letters, const void *p, int &used) {
    used = 1;
    switch (letters[0]) {
    case 'x': return hex_number(spec, kernel_address(reinterpret_cast<std::uint64_t>(p)));
    case 'K': return plain(spec, p);
    case 's': return pad_text(spec, trace::symbol_name(p));
    case 'S':
    case 'B':
        if (letters[1] == 'R' || letters[1] == 'b') ++used;
        return pad_text(spec, trace::symbol_name_offset(p));
    case 'e': return is_error(p) ? pad_text(spec, error_name(-reinterpret_cast<long>(p))) : plain(spec, p);
    case 'h': return bytes(spec, letters, p, used);
    case 'M':
    case 'm': return mac(letters, p, used);
    case 'b':
        if (letters[1] == 'l') {
            ++used;
            return bit_list(spec, p);
        }
        return plain(spec, p);
    case 'V': {
        auto *nested = static_cast<const va_format *>(p);
        FormatArgs args;
        va_copy(args.list, *nested->va);
        std::string text = format_all(nested->fmt, args);
        va_end(args.list);
        return text;
    }
    case 'I':
        if (letters[1] == '4') {
            ++used;
            const auto *at = static_cast<const unsigned char *>(p);
            return pad_text(spec, kformat_string("%d.%d.%d.%d", at[0], at[1], at[2], at[3]));
        }
        return plain(spec, p);
    default:
        used = 0;
        // Letters that the kernel's extensions swallow are swallowed here too.
        while ((letters[used] >= 'a' && letters[used] <= 'z') || (letters[used] >= 'A' && letters[used] <= 'Z') ||
               (letters[used] >= '0' && letters[used] <= '9'))
            ++used;
        return plain(spec, p);
    }
}

}  // namespace wqlab
