// warn.h: the kernel's WARN family: a report in the log, and the machine goes on.
#pragma once
#include <atomic>

namespace wqlab {

// warn_report: prints the report and emits wq_oops. text is what WARN() adds above it, or null.
void warn_report(const char *file, int line, const char *func, const char *text = nullptr);
// warn_format: the same with a formatted text (kernel formats).
void warn_format(const char *file, int line, const char *func, const char *fmt, ...);
// warn_once: true the first time since boot that this site asks.
bool warn_once(std::atomic<unsigned> &site);
// kernel_bug: the kernel's BUG(): the report, and the end of the current task, whatever it holds.
[[noreturn]] void kernel_bug(const char *file, int line);
// on_kernel_bug: how that is done; set by who can tell where the module is. None: the program ends.
extern void (*on_kernel_bug)(const char *file, int line);
// freed_object_used: what a kernel does that goes on with memory it has freed: a page fault at that address. what: what
// was there.
[[noreturn]] void freed_object_used(const void *object, const char *what);
extern void (*on_freed_object_used)(const void *object, const char *what);
// warn_boot: every site may report once again.
void warn_boot();

}  // namespace wqlab

// WARN_ON, WARN_ON_ONCE: report when cond is true; their value is cond. WARN_ONCE adds a text.
#define WARN_ON(cond)                                                                   \
    ({                                                                                  \
        const bool warn_is_bad = (cond);                                                \
        if (warn_is_bad) [[unlikely]] ::wqlab::warn_report(__FILE__, __LINE__, __func__); \
        warn_is_bad;                                                                    \
    })
#define WARN_ON_ONCE(cond)                                                              \
    ({                                                                                  \
        static std::atomic<unsigned> warn_site{0};                                      \
        const bool warn_is_bad = (cond);                                                \
        if (warn_is_bad && ::wqlab::warn_once(warn_site)) [[unlikely]]                  \
            ::wqlab::warn_report(__FILE__, __LINE__, __func__);                         \
        warn_is_bad;                                                                    \
    })
#define WARN_ONCE(cond, ...)                                                            \
    ({                                                                                  \
        static std::atomic<unsigned> warn_site{0};                                      \
        const bool warn_is_bad = (cond);                                                \
        if (warn_is_bad && ::wqlab::warn_once(warn_site)) [[unlikely]]                  \
            ::wqlab::warn_format(__FILE__, __LINE__, __func__, __VA_ARGS__);            \
        warn_is_bad;                                                                    \
    })
