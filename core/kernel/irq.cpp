// Hard interrupts: handlers by line, on top of whatever task is current.
#include "kernel/irq.h"

#include <array>
#include <cstdio>

#include "kernel/lock.h"
#include "kernel/printk.h"
#include "kernel/timer.h"
#include "trace/emit.h"

namespace wqlab {

using trace::emit;

namespace {

constexpr int nr_lines = 63;
constexpr unsigned long irqf_shared = 0x80;
constexpr int EBUSY_ = -16, EINVAL_ = -22;
constexpr int local_timer_vector = 236;

struct IrqAction {
    IrqHandler handler = nullptr;
    unsigned long flags = 0;
    char name[32] = {};
    void *dev = nullptr;
    bool used = false;
};
constexpr int actions_a_line = 8;

// L: lines_lock.
struct Line {
    std::array<IrqAction, actions_a_line> actions;   // L, in the order of their requests
    int count = 0;                                   // L
    machine::atomic<int> running{0};                 // CPUs in this line's handlers
};
std::array<Line, nr_lines> *lines = nullptr;
SpinLock *lines_lock = nullptr;

const char *returned(int ret) { return ret ? "handled" : "unhandled"; }

void handle_line(int irq) {
    Line &line = (*lines)[static_cast<std::size_t>(irq)];
    IrqAction actions[actions_a_line];
    int count;
    lines_lock->lock();
    count = line.count;
    for (int i = 0; i < count; ++i) actions[i] = line.actions[static_cast<std::size_t>(i)];
    line.running.fetch_add(1);
    lines_lock->unlock();
    int handled = 0;
    for (int i = 0; i < count; ++i) {
        emit<Event::irq_handler_entry>(irq, actions[i].name);
        const int ret = actions[i].handler(irq, actions[i].dev);
        emit<Event::irq_handler_exit>(irq, returned(ret));
        handled |= ret;
    }
    line.running.fetch_sub(1);
    if (count && !handled) printk("\0013irq %d: nobody cared (try booting with the \"irqpoll\" option)\n", irq);
}

}  // namespace

void irq_entry(machine::Cpu &cpu, std::uint64_t bits) {
    Task *me = current_task();
    me->preempt_count += machine::hardirq_offset;
    if (bits & machine::PENDING_TIMER) {
        emit<Event::local_timer_entry>(local_timer_vector);
        timer_interrupt(cpu);
        emit<Event::local_timer_exit>(local_timer_vector);
    }
    for (int irq = 0; irq < nr_lines; ++irq)
        if (bits >> (irq + machine::pending_irq_shift) & 1) handle_line(irq);
    me->preempt_count -= machine::hardirq_offset;
    if (!in_interrupt()) invoke_softirq();
}

int request_irq(int irq, IrqHandler handler, unsigned long flags, const char *name, void *dev) {
    if (irq < 0 || irq >= nr_lines || !handler) return EINVAL_;
    if ((flags & irqf_shared) && !dev) return EINVAL_;   // free_irq() could not tell whose it is
    IrqGuard g(*lines_lock);
    Line &line = (*lines)[static_cast<std::size_t>(irq)];
    if (line.count == actions_a_line) return EBUSY_;
    if (line.count && !(flags & line.actions[0].flags & irqf_shared)) {
        printk("\0013genirq: Flags mismatch irq %d. %08lx (%s) vs. %08lx (%s)\n", irq, flags, name,
               line.actions[0].flags, line.actions[0].name);
        return EBUSY_;
    }
    IrqAction &a = line.actions[static_cast<std::size_t>(line.count++)];
    a.handler = handler;
    a.flags = flags;
    a.dev = dev;
    std::snprintf(a.name, sizeof a.name, "%s", name ? name : "");
    return 0;
}

const void *free_irq(int irq, void *dev) {
    if (irq < 0 || irq >= nr_lines) return nullptr;
    Line &line = (*lines)[static_cast<std::size_t>(irq)];
    bool found = false;
    {
        IrqGuard g(*lines_lock);
        for (int i = 0; i < line.count && !found; ++i) {
            if (line.actions[static_cast<std::size_t>(i)].dev != dev) continue;
            for (int k = i; k + 1 < line.count; ++k)
                line.actions[static_cast<std::size_t>(k)] = line.actions[static_cast<std::size_t>(k + 1)];
            --line.count;
            found = true;
        }
    }
    if (!found) {
        printk("\0013Trying to free already-free IRQ %d\n", irq);
        return nullptr;
    }
    while (line.running.load()) machine::relax();   // a handler on another CPU may still run
    return dev;
}

int raise_irq(int irq, int cpu) {
    if (irq < 0 || irq >= nr_lines || cpu < 0 || cpu >= machine::cpu_count()) return EINVAL_;
    machine::interrupt(machine::cpu(cpu), 1ull << (irq + machine::pending_irq_shift));
    return 0;
}

void irq_boot() {
    lines = new std::array<Line, nr_lines>;
    lines_lock = new SpinLock;
    softirq_boot();
    tasklet_boot();
}

void irq_shutdown() {
    tasklet_shutdown();
    softirq_shutdown();
    delete lines;
    delete lines_lock;
    lines = nullptr;
    lines_lock = nullptr;
}

}  // namespace wqlab
