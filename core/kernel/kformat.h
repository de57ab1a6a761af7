// kformat.h: the parts of a kernel format string. Inside printk only.
#pragma once
#include <cstdarg>
#include <cstdint>
#include <string>

namespace wqlab {

// FormatSpec: one conversion, as parsed: %[flags][width][.precision][size]conversion.
struct FormatSpec {
    bool left = false, plus = false, space = false, special = false, zero = false;
    int width = 0;         // 0: none
    int precision = -1;    // -1: none
    enum Size { none, hh, h, l, z } size = none;   // l stands for L, ll, t too: 8 bytes here
    char conversion = 0;
};

// A variable argument list that can be handed on by reference.
struct FormatArgs {
    va_list list;
};

std::string format_all(const char *fmt, FormatArgs &args);
// format_pointer: %p and its extensions. letters: what follows the p; used: how many of them belong to it.
std::string format_pointer(const FormatSpec &spec, const char *letters, const void *value, int &used);
// pad_text: to the field's width.
std::string pad_text(const FormatSpec &spec, std::string text);
void pointer_key_set(std::uint64_t key);

}  // namespace wqlab
