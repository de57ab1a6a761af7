// Exports of linux/printk.h and of the texts and numbers in kernel.h and random.h.
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>

#include "kernel/printk.h"
#include "kernel/slab.h"
#include "kernel/timer.h"
#include "runner/call.h"

namespace wqlab::runner {

namespace {

// heard: the log is what others see of a loop, so a loop that prints does not merely poll.
void heard() {
    for (Look &l : my_notes().look) l.repeats = 0;
    my_notes().cond_rescheds = 0;
}

[[gnu::noinline]] int print(const char *fmt, ...) {
    CallScope scope("printk", __builtin_return_address(0));
    heard();
    va_list args;
    va_start(args, fmt);
    const int n = vprintk(fmt, args);
    va_end(args);
    return n;
}

constexpr unsigned long unlimited = 1ul << 30;
[[gnu::noinline]] int format(char *buf, const char *fmt, ...) {
    CallScope scope("sprintf", __builtin_return_address(0));
    va_list args;
    va_start(args, fmt);
    const int n = kformat(buf, unlimited, fmt, args);
    va_end(args);
    return n;
}
[[gnu::noinline]] int format_limited(char *buf, std::size_t size, const char *fmt, ...) {
    CallScope scope("snprintf", __builtin_return_address(0));
    va_list args;
    va_start(args, fmt);
    const int n = kformat(buf, size, fmt, args);
    va_end(args);
    return n;
}
// written: what is really in the buffer.
int written(int n, std::size_t size) {
    return static_cast<std::size_t>(n) < size ? n : size ? static_cast<int>(size) - 1 : 0;
}
[[gnu::noinline]] int format_counted(char *buf, std::size_t size, const char *fmt, ...) {
    CallScope scope("scnprintf", __builtin_return_address(0));
    va_list args;
    va_start(args, fmt);
    const int n = kformat(buf, size, fmt, args);
    va_end(args);
    return written(n, size);
}
int vformat(char *buf, const char *fmt, va_list args) { return kformat(buf, unlimited, fmt, args); }
int vformat_limited(char *buf, std::size_t size, const char *fmt, va_list args) {
    return kformat(buf, size, fmt, args);
}
int vformat_counted(char *buf, std::size_t size, const char *fmt, va_list args) {
    return written(kformat(buf, size, fmt, args), size);
}
[[gnu::noinline]] char *format_allocated(unsigned gfp, const char *fmt, ...) {
    CallScope scope("kasprintf", __builtin_return_address(0));
    va_list args, again;
    va_start(args, fmt);
    va_copy(again, args);
    const int n = kformat(nullptr, 0, fmt, args);
    auto *p = static_cast<char *>(kmalloc_bytes(static_cast<std::size_t>(n) + 1, gfp, __builtin_return_address(0)));
    if (p) kformat(p, static_cast<std::size_t>(n) + 1, fmt, again);
    va_end(again);
    va_end(args);
    return p;
}
[[gnu::noinline]] int scan(const char *buf, const char *fmt, ...) {
    CallScope scope("sscanf", __builtin_return_address(0));
    va_list args;
    va_start(args, fmt);
    const int n = std::vsscanf(buf, fmt, args);
    va_end(args);
    return n;
}

unsigned long long number(const char *s, char **end, unsigned base) {
    return std::strtoull(s, end, static_cast<int>(base));
}
long long signed_number(const char *s, char **end, unsigned base) {
    return std::strtoll(s, end, static_cast<int>(base));
}

// strict: the whole text is one number, perhaps with a newline; 0, -EINVAL or -ERANGE.
template <class Wide, class T> int strict(const char *s, unsigned base, T *result) {
    if (!(*s == '+' || (std::is_signed_v<T> && *s == '-') || std::isxdigit(static_cast<unsigned char>(*s))))
        return -EINVAL;
    errno = 0;
    char *end;
    Wide value;
    if constexpr (std::is_signed_v<T>) value = std::strtoll(s, &end, static_cast<int>(base));
    else value = std::strtoull(s, &end, static_cast<int>(base));
    if (end == s || (*end == '\n' ? end[1] : *end) != 0) return -EINVAL;
    if (errno == ERANGE || value < std::numeric_limits<T>::min() || value > std::numeric_limits<T>::max())
        return -ERANGE;
    *result = static_cast<T>(value);
    return 0;
}
int to_ull(const char *s, unsigned base, unsigned long long *r) { return strict<unsigned long long>(s, base, r); }
int to_ll(const char *s, unsigned base, long long *r) { return strict<long long>(s, base, r); }
int to_uint(const char *s, unsigned base, unsigned *r) { return strict<unsigned long long>(s, base, r); }
int to_int(const char *s, unsigned base, int *r) { return strict<long long>(s, base, r); }
int to_bool(const char *s, bool *r) {
    if (std::strchr("yYtT1", *s) && *s) *r = true;
    else if (std::strchr("nNfF0", *s) && *s) *r = false;
    else if ((*s == 'o' || *s == 'O') && (s[1] == 'n' || s[1] == 'N')) *r = true;
    else if ((*s == 'o' || *s == 'O') && (s[1] == 'f' || s[1] == 'F')) *r = false;
    else return -EINVAL;
    return 0;
}

struct Ratelimit { unsigned long begin; int printed; };
bool ratelimit(Ratelimit *state) {
    constexpr int burst = 10;
    const unsigned long now = jiffies_now();
    if (!state->begin || now - state->begin >= 5 * HZ) *state = {now, 0};
    return state->printed++ < burst;
}

// A generator of its own (splitmix64), from the seed of the run.
std::uint64_t random_state = 0;
unsigned long long random_number() {
    machine::point(machine::Point::atomic);
    std::uint64_t z = std::atomic_ref(random_state).fetch_add(0x9e3779b97f4a7c15) + 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}
unsigned random_word() { return static_cast<unsigned>(random_number() >> 32); }
void random_bytes(void *buf, std::size_t n) {
    auto *p = static_cast<unsigned char *>(buf);
    while (n--) *p++ = static_cast<unsigned char>(random_number());
}

const Export table[] = {
    BARE(printk, &print), QUIET(vprintk, vprintk), BARE(sprintf, &format), BARE(snprintf, &format_limited),
    BARE(scnprintf, &format_counted), QUIET(vsprintf, vformat), QUIET(vsnprintf, vformat_limited),
    QUIET(vscnprintf, vformat_counted), BARE(kasprintf, &format_allocated), BARE(sscanf, &scan),
    QUIET(simple_strtoul, number), QUIET(simple_strtol, signed_number), QUIET(simple_strtoull, number),
    QUIET(simple_strtoll, signed_number), QUIET(kstrtoull, to_ull), QUIET(kstrtoll, to_ll),
    QUIET(kstrtouint, to_uint), QUIET(kstrtoint, to_int), QUIET(kstrtobool, to_bool),
    QUIET(wqlab_ratelimit, ratelimit), QUIET(get_random_bytes, random_bytes), QUIET(get_random_u32, random_word),
    QUIET(get_random_u64, random_number),
};

}  // namespace

void random_reset(std::uint64_t seed) { random_state = seed; }

std::span<const Export> text_exports() { return table; }

}  // namespace wqlab::runner
