// Exports of linux/string.h.
#include <cstdlib>
#include <cstring>
#include <string_view>

#include <strings.h>

#include "kernel/slab.h"
#include "runner/call.h"

namespace wqlab::runner {

namespace {

constexpr long too_big = -7;   // E2BIG

void *find_byte(const void *s, int c, std::size_t n) { return const_cast<void *>(std::memchr(s, c, n)); }
char *find_char(const char *s, int c) { return const_cast<char *>(std::strchr(s, c)); }
char *find_last(const char *s, int c) { return const_cast<char *>(std::strrchr(s, c)); }
char *find_text(const char *s, const char *what) { return const_cast<char *>(std::strstr(s, what)); }
char *find_any(const char *s, const char *accept) { return const_cast<char *>(std::strpbrk(s, accept)); }
char *separate(char **s, const char *delimiters) { return strsep(s, delimiters); }

long copy_scanned(char *to, const char *from, std::size_t size) {
    if (size == 0) return too_big;
    const std::size_t n = strnlen(from, size);
    if (n == size) {
        std::memcpy(to, from, size - 1);
        to[size - 1] = 0;
        return too_big;
    }
    std::memcpy(to, from, n + 1);
    return static_cast<long>(n);
}
long copy_padded(char *to, const char *from, std::size_t size) {
    const long n = copy_scanned(to, from, size);
    if (n >= 0) std::memset(to + n, 0, size - static_cast<std::size_t>(n));
    return n;
}
std::size_t copy_limited(char *to, const char *from, std::size_t size) {
    copy_scanned(to, from, size);
    return std::strlen(from);
}
std::size_t append_limited(char *to, const char *from, std::size_t size) {
    const std::size_t used = strnlen(to, size);
    if (used < size) copy_scanned(to + used, from, size - used);
    return used + std::strlen(from);
}
char *skip(const char *s) { return const_cast<char *>(s + std::strspn(s, " \t\n\v\f\r")); }
char *trim(char *s) {
    std::size_t n = std::strlen(s);
    while (n && std::strchr(" \t\n\v\f\r", s[n - 1])) s[--n] = 0;
    return skip(s);
}
void *duplicate(const void *from, std::size_t n, unsigned gfp) {
    void *p = kmalloc_bytes(n, gfp, my_notes().call->site);
    return p ? std::memcpy(p, from, n) : nullptr;
}
char *duplicate_text(const char *s, unsigned gfp) {
    return s ? static_cast<char *>(duplicate(s, std::strlen(s) + 1, gfp)) : nullptr;
}
char *duplicate_part(const char *s, std::size_t max, unsigned gfp) {
    if (!s) return nullptr;
    const std::size_t n = strnlen(s, max);
    auto *p = static_cast<char *>(kmalloc_bytes(n + 1, gfp, my_notes().call->site));
    if (!p) return nullptr;
    std::memcpy(p, s, n);
    p[n] = 0;
    return p;
}
// split_words: an array of copies of the words, with a null behind: an allocation for each word, and one more.
char **split_words(unsigned gfp, const char *s, int *count) {
    constexpr char blank[] = " \t\n\v\f\r";
    std::size_t n = 0;
    for (const char *at = s + std::strspn(s, blank); *at; at += std::strspn(at, blank)) {
        at += std::strcspn(at, blank);
        ++n;
    }
    const void *site = my_notes().call->site;
    auto **words = static_cast<char **>(kmalloc_bytes((n + 1) * sizeof(char *), gfp, site));
    if (!words) return nullptr;
    std::size_t i = 0;
    for (const char *at = s + std::strspn(s, blank); *at; at += std::strspn(at, blank)) {
        const std::size_t length = std::strcspn(at, blank);
        words[i++] = duplicate_part(at, length, gfp);
        at += length;
    }
    words[n] = nullptr;
    if (count) *count = static_cast<int>(n);
    return words;
}
void free_words(char **words) {
    for (char **word = words; *word; ++word) kfree(*word, my_notes().call->site);
    kfree(words, my_notes().call->site);
}
unsigned long long parse_size(const char *s, char **end) {
    char *at;
    unsigned long long n = std::strtoull(s, &at, 0);
    constexpr std::string_view units = "KMGTPE";
    if (const auto unit = *at ? units.find(static_cast<char>(*at & ~0x20)) : units.npos; unit != units.npos) {
        n <<= 10 * (unit + 1);
        ++at;
    }
    if (end) *end = at;
    return n;
}
int equal_lines(const char *a, const char *b) {
    const std::size_t m = std::strcspn(a, "\n"), n = std::strcspn(b, "\n");
    return m == n && std::memcmp(a, b, m) == 0 && std::strlen(a) <= m + 1 && std::strlen(b) <= n + 1;
}

// libc's own, as plain functions: some have overloads, and a template argument must not be a builtin.
void *copy(void *to, const void *from, std::size_t n) { return std::memcpy(to, from, n); }
void *move(void *to, const void *from, std::size_t n) { return std::memmove(to, from, n); }
void *fill(void *s, int c, std::size_t n) { return std::memset(s, c, n); }
int compare(const void *a, const void *b, std::size_t n) { return std::memcmp(a, b, n); }
std::size_t length(const char *s) { return std::strlen(s); }
std::size_t length_up_to(const char *s, std::size_t n) { return strnlen(s, n); }
int compare_text(const char *a, const char *b) { return std::strcmp(a, b); }
int compare_part(const char *a, const char *b, std::size_t n) { return std::strncmp(a, b, n); }
int compare_case(const char *a, const char *b) { return strcasecmp(a, b); }
int compare_case_part(const char *a, const char *b, std::size_t n) { return strncasecmp(a, b, n); }
char *copy_text(char *to, const char *from) { return std::strcpy(to, from); }
char *copy_part(char *to, const char *from, std::size_t n) {
    std::size_t i = 0;
    for (; i < n && from[i]; ++i) to[i] = from[i];
    for (; i < n; ++i) to[i] = 0;
    return to;
}
char *append(char *to, const char *from) { return std::strcat(to, from); }
char *append_part(char *to, const char *from, std::size_t n) { return std::strncat(to, from, n); }
std::size_t span_of(const char *s, const char *accept) { return std::strspn(s, accept); }
std::size_t span_without(const char *s, const char *reject) { return std::strcspn(s, reject); }

const Export table[] = {
    QUIET(memcpy, copy), QUIET(memmove, move), QUIET(memset, fill), QUIET(memcmp, compare),
    QUIET(memchr, find_byte), QUIET(strlen, length), QUIET(strnlen, length_up_to), QUIET(strcmp, compare_text),
    QUIET(strncmp, compare_part), QUIET(strcasecmp, compare_case), QUIET(strncasecmp, compare_case_part),
    QUIET(strcpy, copy_text), QUIET(strncpy, copy_part), QUIET(strcat, append), QUIET(strncat, append_part),
    QUIET(strchr, find_char), QUIET(strrchr, find_last), QUIET(strstr, find_text), QUIET(strpbrk, find_any),
    QUIET(strspn, span_of), QUIET(strcspn, span_without), QUIET(strsep, separate), QUIET(strscpy, copy_scanned),
    QUIET(strscpy_pad, copy_padded), QUIET(strlcpy, copy_limited), QUIET(strlcat, append_limited),
    QUIET(strim, trim), QUIET(skip_spaces, skip), QUIET(kstrdup, duplicate_text), QUIET(kstrndup, duplicate_part),
    QUIET(kmemdup, duplicate), QUIET(sysfs_streq, equal_lines),
    QUIET(argv_split, split_words), QUIET(argv_free, free_words), QUIET(memparse, parse_size),
};

}  // namespace

std::span<const Export> string_exports() { return table; }

}  // namespace wqlab::runner
