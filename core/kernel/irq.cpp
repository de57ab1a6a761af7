// Hard interrupts: lines with handlers, on top of whatever task is current.
#include "kernel/irq.h"

#include <algorithm>
#include <array>
#include <vector>

#include "kernel/lock.h"
#include "kernel/printk.h"
#include "kernel/timer.h"
#include "trace/emit.h"

namespace wqlab {

using trace::emit;

namespace {

constexpr int lines = 63, timer_vector = 236;
constexpr unsigned long IRQF_SHARED = 0x80;

struct IrqAction {
    IrqHandler handler;
    unsigned long flags;
    const char *name;   // the caller's
    void *dev;
};

// A line: its handlers never run on two CPUs at once.
struct IrqLine {
    SpinLock lock;                    // guards all of this
    std::vector<IrqAction> actions;   // in order of request
    bool in_progress = false;
    bool pending = false;             // it came again meanwhile
};
std::array<IrqLine, lines> irq_lines;

IrqLine &line(int irq) { return irq_lines[static_cast<std::size_t>(irq)]; }

void run_handlers(int irq, const std::vector<IrqAction> &actions) {
    for (const IrqAction &a : actions) {
        emit<Event::irq_handler_entry>(irq, a.name);
        const int ret = a.handler(irq, a.dev);
        emit<Event::irq_handler_exit>(irq, ret ? "handled" : "unhandled");
    }
}

void handle_line(int irq) {
    IrqLine &l = line(irq);
    l.lock.lock();
    l.pending = true;
    if (!l.in_progress) {
        l.in_progress = true;
        while (l.pending) {
            l.pending = false;
            l.lock.unlock();
            // The list stands still: whoever changes it waits until nothing is in progress.
            run_handlers(irq, l.actions);
            l.lock.lock();
        }
        l.in_progress = false;
    }
    l.lock.unlock();
}

// One interrupt: its hard part, then what softirqs became pending.
template <class Handler>
void interrupt_frame(Handler handler) {
    Task *me = current_task();
    me->preempt_count += machine::hardirq_offset;
    handler();
    me->preempt_count -= machine::hardirq_offset;
    invoke_softirq();
}

}  // namespace

void irq_entry(machine::Cpu &cpu, std::uint64_t bits) {
    if (bits & machine::PENDING_TIMER)
        interrupt_frame([&] {
            emit<Event::local_timer_entry>(timer_vector);
            timer_interrupt(cpu);
            emit<Event::local_timer_exit>(timer_vector);
        });
    for (std::uint64_t rest = bits & ~machine::PENDING_TIMER; rest; rest &= rest - 1)
        interrupt_frame([irq = __builtin_ctzll(rest) - machine::pending_irq_shift] { handle_line(irq); });
}

int request_irq(int irq, IrqHandler handler, unsigned long flags, const char *name, void *dev) {
    if (irq < 0 || irq >= lines || !handler || ((flags & IRQF_SHARED) && !dev)) return -22;   // EINVAL
    IrqLine &l = line(irq);
    for (;;) {
        {
            IrqGuard g(l.lock);
            if (!l.actions.empty() && !(flags & l.actions[0].flags & IRQF_SHARED)) {
                const IrqAction &a = l.actions[0];
                printk("\0013genirq: Flags mismatch irq %d. %08lx (%s) vs. %08lx (%s)\n", irq, flags, name, a.flags,
                       a.name);
                return -16;   // EBUSY
            }
            if (!l.in_progress) {
                l.actions.push_back({handler, flags, name, dev});
                return 0;
            }
        }
        machine::relax();
    }
}

const void *free_irq(int irq, void *dev) {
    if (irq < 0 || irq >= lines) return nullptr;
    IrqLine &l = line(irq);
    for (;;) {
        {
            IrqGuard g(l.lock);
            if (!l.in_progress) {
                auto it = std::find_if(l.actions.begin(), l.actions.end(),
                                       [dev](const IrqAction &a) { return a.dev == dev; });
                if (it == l.actions.end()) {
                    printk("\0014Trying to free already-free IRQ %d\n", irq);
                    return nullptr;
                }
                const char *name = it->name;
                l.actions.erase(it);
                return name;
            }
        }
        machine::relax();   // a handler runs on another CPU
    }
}

int raise_irq(int irq, int cpu) {
    if (irq < 0 || irq >= lines || cpu < 0 || cpu >= machine::cpu_count()) return -22;
    machine::interrupt(machine::cpu(cpu), 1ull << (irq + machine::pending_irq_shift));
    return 0;
}

void irq_boot() {
    irq_shutdown();
    softirq_boot();
    tasklet_boot();
}

void irq_shutdown() {
    for (IrqLine &l : irq_lines) {
        l.lock = {};
        l.actions.clear();
        l.in_progress = l.pending = false;
    }
    softirq_shutdown();
    tasklet_shutdown();
}

}  // namespace wqlab
