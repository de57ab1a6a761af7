// Exports of linux/umh.h, kmod.h, kprobes.h, firmware.h, tty.h and leds.h: what a module asks of the rest of a system,
// most of which this machine has not. What is not there is refused with the kernel's error, and the terminal says why.
#include <cerrno>
#include <cstdarg>
#include <string>

#include "kernel/devres.h"
#include "kernel/engine_heap.h"
#include "kernel/kformat.h"
#include "kernel/led.h"
#include "kernel/printk.h"
#include "kernel/version.h"
#include "runner/call.h"
#include "runner/terminal.h"

namespace wqlab::runner {

namespace {

// --- programs: as include/linux/umh.h has them
struct Helper {
    const char *path;
    char **argv, **envp;
    int wait, retval;
    int (*init)(Helper *, void *);
    void (*cleanup)(Helper *);
    void *data;
};
constexpr int no_wait = 0;
int no_program(const char *path, int wait) {
    if (!path || !*path) return 0;   // the kernel's way to turn all of them off
    terminal_print("note: the module asks for the program " + std::string(path) + ", which this machine has not");
    return wait == no_wait ? 0 : -ENOENT;
}
int call_program(const char *path, char **, char **, int wait) { return no_program(path, wait); }
Helper *set_up_program(const char *path, char **argv, char **envp, unsigned, int (*init)(Helper *, void *),
                       void (*cleanup)(Helper *), void *data) {
    return engine_new<Helper>(Helper{path, argv, envp, 0, 0, init, cleanup, data});
}
int exec_program(Helper *h, int wait) {
    const int e = no_program(h->path, wait);
    if (h->cleanup) h->cleanup(h);
    engine_free(h);
    return e;
}
[[gnu::noinline]] int ask_for_module(bool, const char *fmt, ...) {
    CallScope scope("request_module", __builtin_return_address(0));
    char name[64];
    va_list args;
    va_start(args, fmt);
    kformat(name, sizeof name, fmt, args);
    va_end(args);
    terminal_print("note: the module asks for the module " + std::string(name) + ", which this machine has not");
    constexpr int not_found = 256;   // modprobe exits with 1
    return not_found;
}
struct Probe {
    void *addr;
    const char *symbol;
};
int refuse_probe(Probe *p) {
    const std::string where = p->symbol ? p->symbol : "an address";
    terminal_print("note: nothing of the kernel can be probed here: register_kprobe(" + where + ") is refused");
    return p->symbol && p->addr ? -EINVAL : -EOPNOTSUPP;
}
int no_firmware(const void **firmware, const char *name, device *d) {
    *firmware = nullptr;
    if (!name || !*name) return -EINVAL;
    const char *who = d && d->kobj.name ? d->kobj.name : "(NULL device *)";
    printk("\0014%s: Direct firmware load for %s failed with error %d\n", who, name, -ENOENT);
    return -ENOENT;
}

// --- the terminal of a person's commands: as include/linux/tty.h has it
struct TtyOperations {
    void *open, *close;
    int (*write)(tty_struct *, const unsigned char *, int);
};
struct TtyDriver {
    const char *driver_name, *name;
    int major, minor_start;
    const TtyOperations *ops;
    int (*write)(tty_struct *, const unsigned char *, int);
};
struct Tty {
    int index;
    TtyDriver *driver;
    const TtyOperations *ops;
    char name[64];
};
// write_terminal: a line at a time, as a person reads it.
int write_terminal(tty_struct *, const unsigned char *bytes, int n) {
    static std::string line;
    for (int i = 0; i < n; ++i) {
        if (bytes[i] == '\r') continue;
        if (bytes[i] != '\n') {
            line += static_cast<char>(bytes[i]);
            continue;
        }
        if (!line.empty()) terminal_print("tty: " + line);
        line.clear();
    }
    if (!line.empty() && n > 1) terminal_print("tty: " + std::exchange(line, {}));
    return n;
}
const TtyOperations terminal_operations{nullptr, nullptr, Quiet<"tty_write", write_terminal>::enter};
TtyDriver terminal_driver{"pty_slave", "pts", 136, 0, &terminal_operations, Quiet<"tty_write", write_terminal>::enter};
Tty terminal{0, &terminal_driver, &terminal_operations, "pts0"};
tty_struct *own_terminal() { return current_task()->signal->tty; }

int register_led(device *parent, led_classdev *led, bool managed) {
    const int e = led_register(parent, led);
    if (!e && managed && parent) devres_add(parent, led, [led] { led_unregister(led); });
    return e;
}

const Export table[] = {
    CALL(call_usermodehelper, call_program),
    CALL(call_usermodehelper_setup, set_up_program),
    CALL(call_usermodehelper_exec, exec_program),
    BARE(__request_module, &ask_for_module),
    CALL_AS_GPL(wqlab_probe, "register_kprobe", refuse_probe),
    CALL(request_firmware, no_firmware),
    QUIET_GPL(get_current_tty, own_terminal),
    CALL_AS_GPL(wqlab_led_register, "led_classdev_register", register_led),
    CALL_GPL(led_classdev_unregister, led_unregister),
    CALL_GPL(led_set_brightness, led_set),
};

}  // namespace

void terminal_begins() { task_terminal(reinterpret_cast<tty_struct *>(&terminal)); }

std::span<const Export> system_exports() { return table; }

}  // namespace wqlab::runner
