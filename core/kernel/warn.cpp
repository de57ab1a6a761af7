#include "kernel/warn.h"

#include <cstdarg>
#include <cstring>

#include "kernel/lock.h"
#include "kernel/printk.h"
#include "kernel/sched.h"
#include "trace/emit.h"

namespace wqlab {

namespace {

std::atomic<unsigned> boots{1};

// shown: the path from the folder "kernel" on, as a kernel's report names its files.
const char *shown(const char *file) {
    const char *at = std::strstr(file, "kernel/");
    return at ? at : file;
}

}  // namespace

void warn_report(const char *file, int line, const char *func, const char *text) {
    const Task *me = current_task();
    const int cpu = me ? smp_processor_id() : 0, pid = me ? me->pid : 0;
    printk("\0014------------[ cut here ]------------\n");
    if (text) printk("\0014%s\n", text);
    printk("\0014WARNING: CPU: %d PID: %d at %s:%d %s\n", cpu, pid, shown(file), line, func);
    if (me && module_site) {
        char site[128];
        std::strncpy(site, module_site(me).c_str(), sizeof site - 1);
        site[sizeof site - 1] = 0;
        if (site[0]) printk("\0014CPU: %d PID: %d Comm: %s at %s\n", cpu, pid, me->comm, site);
    }
    printk("\0014---[ end trace 0000000000000000 ]---\n");
    trace::emit<Event::wq_oops>("WARN", pid, static_cast<const void *>(nullptr), shown(file), line);
}

void warn_format(const char *file, int line, const char *func, const char *fmt, ...) {
    char text[256];
    va_list args;
    va_start(args, fmt);
    kformat(text, sizeof text, fmt, args);
    va_end(args);
    // The report ends the line.
    if (const std::size_t n = std::strlen(text); n && text[n - 1] == '\n') text[n - 1] = 0;
    warn_report(file, line, func, text);
}

void (*on_kernel_bug)(const char *file, int line) = nullptr;

void kernel_bug(const char *file, int line) {
    if (on_kernel_bug) on_kernel_bug(shown(file), line);
    engine_bug("BUG()", file, line);
}

void (*on_freed_object_used)(const void *object, const char *what) = nullptr;

void freed_object_used(const void *object, const char *what) {
    if (on_freed_object_used) on_freed_object_used(object, what);
    engine_bug(what, __FILE__, __LINE__);
}

bool warn_once(std::atomic<unsigned> &site) {
    const unsigned now = boots.load();
    return site.exchange(now) != now;
}

void warn_boot() { ++boots; }

}  // namespace wqlab
