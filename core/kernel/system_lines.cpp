// Lines that a booted PC's own drivers hold, with the flags they have there; a module shares those that can be shared.
#include "kernel/irq_line.h"
#include "kernel/keyboard.h"

namespace wqlab {

namespace {

char its_device;
constexpr unsigned long timer_flags = 0x15a00;

int not_mine(int, void *, void *) { return 0; }

}  // namespace

void system_lines_boot() {
    keyboard_reset();
    const struct {
        int irq;
        unsigned long flags;
        const char *name;
        IrqHandler handler;
    } lines[] = {
        {0, timer_flags, "timer", not_mine},
        {1, IRQF_SHARED, "i8042", keyboard_interrupt},
        {8, 0, "rtc0", not_mine},
        {9, IRQF_SHARED, "acpi", not_mine},
        {12, IRQF_SHARED, "i8042", not_mine},
        {14, IRQF_SHARED, "ata_piix", not_mine},
        {15, IRQF_SHARED, "ata_piix", not_mine},
    };
    for (const auto &l : lines) irq_line(l.irq)->actions.push_back({l.handler, l.flags, l.name, &its_device, nullptr});
}

}  // namespace wqlab
