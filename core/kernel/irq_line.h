// irq_line.h: what the files about interrupts share: a line and its handlers.
#pragma once
#include <vector>

#include "kernel/irq.h"
#include "kernel/lock.h"

namespace wqlab {

inline constexpr unsigned long IRQF_SHARED = 0x80, IRQF_ONESHOT = 0x2000;
// Lines 0 to 60 are devices'; two more carry the GPIO chip's interrupts and the machine's own irq_work.
inline constexpr int hardware_lines = 61, gpio_vector = 61, irq_work_vector = 62;

struct IrqThread;
struct IrqAction {
    IrqHandler handler;
    unsigned long flags;
    const char *name;    // the caller's
    void *dev;
    IrqThread *thread;   // null: none
};

// IrqLine: its handlers never run on two CPUs at once.
struct IrqLine {
    SpinLock lock;                    // guards all of this
    std::vector<IrqAction> actions;   // in order of request
    bool in_progress = false;
    bool pending = false;             // it came again meanwhile, or while masked
    int masked = 0;                   // how often it was disabled; one more while a ONESHOT thread runs

    void reset() {
        lock = {};
        actions.clear();
        in_progress = pending = false;
        masked = 0;
    }
};
// irq_line: null for a number that no interrupt has.
IrqLine *irq_line(int irq);

// irq_thread.cpp
bool irq_thread_make(IrqAction &action, int irq, IrqHandler thread_fn);
void irq_thread_wake(const IrqAction &action);
void irq_thread_synchronize(const IrqAction &action);
void irq_thread_stop(const IrqAction &action);
void irq_thread_reset();

// gpio_irq.cpp: handle(irq) for every line of the chip whose edge has come.
void gpio_demultiplex(void (*handle)(int irq));
void gpio_irq_reset();

// irq_work.cpp
void irq_work_run();
void irq_work_reset();

// system_lines.cpp: what a booted machine's own drivers have requested: the timer, the keyboard, the clock.
void system_lines_boot();

}  // namespace wqlab
