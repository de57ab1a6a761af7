#include "kernel/printk.h"

#include <cstdio>
#include <optional>

#include "kernel/kformat.h"
#include "kernel/sched.h"
#include "machine/quiet_lock.h"
#include "machine/sanitizer.h"
#include "trace/emit.h"

namespace wqlab {

namespace {

// Line: text that was not ended by a newline. It is seen when it is continued, when the next line comes, or at rest.
struct Line {
    std::string text;
    std::uint64_t time;   // ns of its first part
    int caller;           // pid, or -1 - CPU in an interrupt: only it may continue the line
};

struct Log {
    machine::QuietLock lock;   // guards all of this; no point lies inside
    std::function<void(const std::string &)> sink;
    std::optional<Line> open;
};
Log log_state;

int caller_id() {
    const Task *me = current_task();
    if (!me) return 0;
    return in_task() ? me->pid : -1 - me->cpu->id;
}

// Consoles are written to with interrupts off.
struct ConsoleOff {
    Task *me = current_task();
    bool was = me && me->irqs_off;
    ConsoleOff() { if (me) me->irqs_off = true; }
    ~ConsoleOff() { if (me) me->irqs_off = was; }
};

void show_line(std::uint64_t time, std::string_view text) {
    trace::emit<Event::console>(text);
    if (!log_state.sink) return;
    char stamp[32];
    std::snprintf(stamp, sizeof stamp, "[%5llu.%06llu] ", static_cast<unsigned long long>(time / 1'000'000'000),
                  static_cast<unsigned long long>(time % 1'000'000'000 / 1000));
    log_state.sink(std::string(stamp).append(text));
}

// show: a whole record: each of its lines.
void show(std::uint64_t time, std::string_view text) {
    for (;;) {
        const auto newline = text.find('\n');
        show_line(time, text.substr(0, newline));
        if (newline == text.npos) return;
        text.remove_prefix(newline + 1);
    }
}

void show_open() {
    if (!log_state.open) return;
    const Line line = std::move(*log_state.open);
    log_state.open.reset();
    show(line.time, line.text);
}

// take_level: cuts "\001" and a level off the text; true for a continuation.
bool take_level(std::string_view &text) {
    bool continues = false;
    while (text.size() >= 2 && text[0] == '\001' &&
           ((text[1] >= '0' && text[1] <= '7') || text[1] == 'c' || text[1] == 'd')) {
        continues |= text[1] == 'c';
        text.remove_prefix(2);
    }
    return continues;
}

void store(std::string_view text) {
    const bool continues = take_level(text);
    const bool ends = !text.empty() && text.back() == '\n';
    if (ends) text.remove_suffix(1);
    const int caller = caller_id();
    const std::uint64_t now = machine::booted() ? machine::now() : 0;
    if (continues && log_state.open && log_state.open->caller == caller) {
        log_state.open->text += text;
    } else {
        show_open();
        if (continues && text.empty() && ends) return;
        log_state.open = Line{std::string(text), now, caller};
    }
    if (ends) show_open();
}

}  // namespace

int vprintk(const char *fmt, va_list args) {
    machine::Unseen unseen;
    ConsoleOff off;
    FormatArgs a;
    va_copy(a.list, args);
    const std::string text = format_all(fmt, a);
    va_end(a.list);
    std::lock_guard g(log_state.lock);
    store(text);
    return static_cast<int>(text.size());
}

int printk(const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    const int n = vprintk(fmt, args);
    va_end(args);
    return n;
}

void printk_flush() {
    machine::Unseen unseen;
    ConsoleOff off;
    std::lock_guard g(log_state.lock);
    show_open();
}

void set_log_sink(std::function<void(const std::string &line)> sink) {
    std::lock_guard g(log_state.lock);
    log_state.sink = std::move(sink);
}

void printk_boot(std::uint64_t pointer_key) {
    pointer_key_set(pointer_key);
    log_state.open.reset();
}

void printk_shutdown() {
    printk_flush();
    log_state.open.reset();
}

}  // namespace wqlab
