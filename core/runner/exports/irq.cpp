// Exports of linux/interrupt.h, irq.h, irq_work.h, gpio.h, io.h and keyboard.h.
#include "kernel/irq.h"

#include <vector>

#include "kernel/devres.h"
#include "kernel/fs/sysfs.h"
#include "kernel/gpio.h"
#include "kernel/irq_work.h"
#include "kernel/keyboard.h"
#include "kernel/printk.h"
#include "kernel/version.h"
#include "machine/quiet_lock.h"
#include "runner/call.h"

namespace wqlab::runner {

namespace {

constexpr unsigned v(unsigned a, unsigned b, unsigned c) { return kernel_version(a, b, c); }
constexpr unsigned trigger_edges = 3;

int request_threaded(unsigned irq, IrqHandler handler, IrqHandler thread_fn, unsigned long flags, const char *name,
                     void *dev) {
    const int e = request_irq(static_cast<int>(irq), handler, flags, name, dev, thread_fn);
    if (!e) gpio_set_trigger(static_cast<int>(irq), flags & trigger_edges);
    return e;
}
int request(unsigned irq, IrqHandler handler, unsigned long flags, const char *name, void *dev) {
    return handler ? request_threaded(irq, handler, nullptr, flags, name, dev) : -22;
}
int request_managed(device *d, unsigned irq, IrqHandler handler, IrqHandler thread_fn, unsigned long flags,
                    const char *name, void *dev) {
    const int e = request_threaded(irq, handler, thread_fn, flags, name, dev);
    if (!e) devres_add(d, dev, [=] { free_irq(static_cast<int>(irq), dev); });
    return e;
}
const void *release(unsigned irq, void *dev) { return free_irq(static_cast<int>(irq), dev); }
void release_managed(device *d, unsigned, void *dev) { devres_drop(d, dev, true); }
void enable(unsigned irq) { enable_irq(static_cast<int>(irq)); }
void disable(unsigned irq) { disable_irq(static_cast<int>(irq)); }
void disable_soon(unsigned irq) { disable_irq_nosync(static_cast<int>(irq)); }
void synchronize(unsigned irq) { synchronize_irq(static_cast<int>(irq)); }
bool has_action(unsigned irq) { return irq_has_action(static_cast<int>(irq)); }
int set_type(unsigned irq, unsigned type) {
    gpio_set_trigger(static_cast<int>(irq), type & trigger_edges);
    return 0;
}

bool queue_here(IrqWork *work) { return irq_work_queue(work, smp_processor_id()); }

// Ports of two and four bytes are those of the bytes.
unsigned short port_read2(unsigned port) {
    return static_cast<unsigned short>(port_read(port) | port_read(port + 1) << 8);
}
unsigned port_read4(unsigned port) { return port_read2(port) | static_cast<unsigned>(port_read2(port + 2)) << 16; }
void port_write2(unsigned short value, unsigned port) {
    port_write(static_cast<unsigned char>(value), port);
    port_write(static_cast<unsigned char>(value >> 8), port + 1);
}
void port_write4(unsigned value, unsigned port) {
    port_write2(static_cast<unsigned short>(value), port);
    port_write2(static_cast<unsigned short>(value >> 16), port + 2);
}

int request_one(unsigned line, unsigned long flags, const char *label) {
    constexpr unsigned long input = 1, high = 2;
    if (int e = gpio_request(line, label)) return e;
    return flags & input ? gpio_direction_input(line) : gpio_direction_output(line, (flags & high) != 0);
}
struct GpioRow { unsigned gpio; unsigned long flags; const char *label; };
void free_rows(const GpioRow *rows, std::size_t n) {
    while (n--) gpio_free(rows[n].gpio);
}
int request_rows(const GpioRow *rows, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i)
        if (int e = request_one(rows[i].gpio, rows[i].flags, rows[i].label)) {
            free_rows(rows, i);
            return e;
        }
    return 0;
}
int debounce(unsigned, unsigned) { return -524; }   // ENOTSUPP: the chip has no filter

// GpioValue: the file "value" of an exported line.
struct GpioValue : SysfsText {
    explicit GpioValue(unsigned n) : line(n) {}
    std::string show(int &) override { return gpio_get_value(line) ? "1\n" : "0\n"; }
    int store(const std::string &text) override {
        gpio_set_value(line, text != "0\n" && text != "0");
        return 0;
    }
    unsigned line;
};
int export_line(unsigned line, bool) {
    Node *dir = node_lookup("/sys/class/gpio");
    if (!dir) dir = node_make(node_lookup("/sys/class"), "gpio", S_IFDIR | 0755);
    Node *its = node_make(dir, "gpio" + std::to_string(line), S_IFDIR | 0755);
    if (!its) return -16;
    sysfs_text_file(its, "value", 0644, std::make_unique<GpioValue>(line));
    return 0;
}
void unexport_line(unsigned line) {
    if (Node *its = node_lookup("/sys/class/gpio/gpio" + std::to_string(line))) node_remove(its);
}

// Ports and memory of devices.
struct Region { unsigned long start, n; };
machine::QuietLock regions_lock;
std::vector<Region> regions;
constexpr Region system_regions[] = {{0x0, 0x20}, {0x20, 2}, {0x40, 4}, {0x60, 1}, {0x64, 1}, {0x70, 2}, {0xa0, 2},
                                     {0xcf8, 8}};
void *request_ports(unsigned long start, unsigned long n, const char *) {
    const auto overlaps = [&](const Region &r) { return start < r.start + r.n && r.start < start + n; };
    std::lock_guard g(regions_lock);
    for (const Region &r : system_regions)
        if (overlaps(r)) return nullptr;
    for (const Region &r : regions)
        if (overlaps(r)) return nullptr;
    regions.push_back({start, n});
    static resource granted;
    return &granted;
}
void release_ports(unsigned long start, unsigned long n) {
    std::lock_guard g(regions_lock);
    std::erase_if(regions, [&](const Region &r) { return r.start == start && r.n == n; });
}
int ports_are_taken(unsigned long start, unsigned long n) {
    if (!request_ports(start, n, "")) return -16;
    release_ports(start, n);
    return 0;
}
void *map_device(unsigned long long offset, unsigned long size) {
    printk("\0014ioremap: no device has memory at 0x%llx (%lu bytes) on this machine\n", offset, size);
    return nullptr;
}
void unmap_device(volatile void *) {}

const Export table[] = {
    CALL(request_irq, request),
    CALL(request_threaded_irq, request_threaded),
    CALL(devm_request_threaded_irq, request_managed),
    CALL(devm_free_irq, release_managed),
    CALL(free_irq, release),
    CALL(enable_irq, enable),
    CALL(disable_irq, disable),
    CALL(disable_irq_nosync, disable_soon),
    CALL(synchronize_irq, synchronize),
    QUIET(irq_has_action, has_action),
    QUIET(irq_set_irq_type, set_type),
    QUIET(wqlab_softirq_pending, softirq_pending),
    QUIET(tasklet_init, tasklet_init),
    QUIET(tasklet_setup, tasklet_setup),
    CALL(tasklet_schedule, tasklet_schedule),
    CALL(tasklet_hi_schedule, tasklet_hi_schedule),
    CALL(tasklet_kill, tasklet_kill),
    CALL(tasklet_disable, tasklet_disable),
    CALL(tasklet_disable_nosync, tasklet_disable_nosync),
    CALL(tasklet_enable, tasklet_enable),
    CALL_GPL(irq_work_queue, queue_here),
    CALL_GPL(irq_work_queue_on, irq_work_queue),
    CALL_GPL(irq_work_sync, irq_work_sync),
    QUIET(inb, port_read), QUIET(inw, port_read2), QUIET(inl, port_read4),
    QUIET(outb, port_write), QUIET(outw, port_write2), QUIET(outl, port_write4),
    QUIET(wqlab_request_region, request_ports),
    QUIET(wqlab_release_region, release_ports),
    until(v(4, 2, 0), QUIET(check_region, ports_are_taken)),
    QUIET(ioremap, map_device),
    QUIET(iounmap, unmap_device),
    CALL_GPL(gpio_request_one, request_one),
    CALL_GPL(gpio_request, gpio_request),
    CALL_GPL(gpio_request_array, request_rows),
    CALL_GPL(gpio_free, gpio_free),
    CALL_GPL(gpio_free_array, free_rows),
    CALL_GPL(gpio_direction_input, gpio_direction_input),
    CALL_GPL(gpio_direction_output, gpio_direction_output),
    QUIET_GPL(gpio_get_value, gpio_get_value),
    QUIET_GPL(gpio_set_value, gpio_set_value),
    QUIET_GPL(gpio_set_debounce, debounce),
    QUIET_GPL(gpio_to_irq, gpio_to_irq),
    QUIET_GPL(gpio_export, export_line),
    QUIET_GPL(gpio_unexport, unexport_line),
    CALL_GPL(register_keyboard_notifier, keyboard_notifier_add),
    CALL_GPL(unregister_keyboard_notifier, keyboard_notifier_remove),
};

}  // namespace

std::span<const Export> irq_exports() { return table; }

}  // namespace wqlab::runner
