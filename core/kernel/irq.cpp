// Hard interrupts: lines with handlers, on top of whatever task is current.
#include "kernel/irq.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <vector>

#include "kernel/irq_line.h"
#include "kernel/kthread.h"
#include "kernel/printk.h"
#include "kernel/timer.h"
#include "kernel/warn.h"
#include "kernel/smp_call.h"
#include "trace/emit.h"

namespace wqlab {

using trace::emit;

namespace {

constexpr int timer_vector = 236;
constexpr int handled = 1, wake_thread = 2;

std::array<IrqLine, hardware_lines> irq_lines;
std::array<IrqLine, gpio_lines> gpio_irq_lines;
// most_used: one more than the last of the GPIO chip's that anybody asked for: the rest need no reset.
std::atomic<int> most_used{0};

// run_handlers: true when one was not masked away; threads that are to run are woken.
void run_handlers(int irq, const std::vector<IrqAction> &actions) {
    for (const IrqAction &a : actions) {
        emit<Event::irq_handler_entry>(irq, a.name);
        const int ret = a.handler ? a.handler(irq, a.dev, nullptr) : wake_thread;
        emit<Event::irq_handler_exit>(irq, ret ? "handled" : "unhandled");
        if (ret == wake_thread) irq_thread_wake(a);
    }
}

void handle_line(int irq) {
    IrqLine &l = *irq_line(irq);
    l.lock.lock();
    l.pending = true;
    if (!l.in_progress && l.masked == 0) {
        l.in_progress = true;
        while (l.pending && l.masked == 0) {
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

// until_quiet: f(line) under the line's lock, at a moment when none of its handlers runs.
template <class F>
void until_quiet(IrqLine &l, F f) {
    for (;;) {
        {
            IrqGuard g(l.lock);
            if (!l.in_progress) {
                f();
                return;
            }
        }
        machine::relax();   // a handler runs on another CPU
    }
}

int refuse_mismatch(int irq, unsigned long flags, const char *name, const IrqAction &a) {
    printk("\0013genirq: Flags mismatch irq %d. %08lx (%s) vs. %08lx (%s)\n", irq, flags, name ? name : "(null)",
           a.flags,
           a.name);
    return -16;   // EBUSY
}

}  // namespace

IrqLine *irq_line(int irq) {
    if (irq >= 0 && irq < hardware_lines) return &irq_lines[static_cast<std::size_t>(irq)];
    const int line = irq - first_gpio_irq;
    if (line < 0 || line >= gpio_lines) return nullptr;
    for (int most = most_used; most <= line && !most_used.compare_exchange_weak(most, line + 1);) {
    }
    return &gpio_irq_lines[static_cast<std::size_t>(line)];
}

void irq_entry(machine::Cpu &cpu, std::uint64_t bits) {
    if (bits & machine::PENDING_TIMER)
        interrupt_frame([&] {
            emit<Event::local_timer_entry>(timer_vector);
            timer_interrupt(cpu);
            emit<Event::local_timer_exit>(timer_vector);
        });
    for (std::uint64_t rest = bits & ~machine::PENDING_TIMER; rest; rest &= rest - 1)
        interrupt_frame([irq = __builtin_ctzll(rest) - machine::pending_irq_shift] {
            if (irq == gpio_vector) gpio_demultiplex(handle_line);
            else if (irq == irq_work_vector) irq_work_run();
            else handle_line(irq);
        });
}

int request_irq(int irq, IrqHandler handler, unsigned long flags, const char *name, void *dev, IrqHandler thread_fn) {
    IrqLine *l = irq_line(irq);
    if (!l || (!handler && !thread_fn) || ((flags & IRQF_SHARED) && !dev)) return -22;   // EINVAL
    if (!handler && !(flags & IRQF_ONESHOT)) {
        printk("\0013genirq: Threaded irq requested with handler=NULL and !ONESHOT for irq %d\n", irq);
        return -22;
    }
    IrqAction action{handler, flags, name ? name : "(null)", dev, nullptr};
    if (thread_fn && !irq_thread_make(action, irq, thread_fn)) return -12;   // ENOMEM
    int result = 0;
    until_quiet(*l, [&] {
        if (!l->actions.empty() && !(flags & l->actions[0].flags & IRQF_SHARED)) result = -16;
        else l->actions.push_back(action);
    });
    if (result) {
        result = refuse_mismatch(irq, flags, name, l->actions[0]);
        irq_thread_stop(action);
    }
    return result;
}

const void *free_irq(int irq, void *dev) {
    IrqLine *l = irq_line(irq);
    if (!l) return nullptr;
    IrqAction gone{};
    until_quiet(*l, [&] {
        auto it = std::find_if(l->actions.begin(), l->actions.end(),
                               [dev](const IrqAction &a) { return a.dev == dev; });
        if (it == l->actions.end()) return;
        gone = *it;
        l->actions.erase(it);
    });
    if (!gone.name) {
        warn_format(__FILE__, __LINE__, __func__, "Trying to free already-free IRQ %d\n", irq);
        return nullptr;
    }
    irq_thread_stop(gone);
    return gone.name;
}

int raise_irq(int irq, int cpu) {
    if (irq < 0 || irq >= hardware_lines || cpu < 0 || cpu >= machine::cpu_count()) return -22;
    machine::interrupt(machine::cpu(cpu), 1ull << (irq + machine::pending_irq_shift));
    return 0;
}

void software_interrupt(int irq) {
    const unsigned long flags = local_irq_save();
    interrupt_frame([&] {
        if (irq_line(irq)) handle_line(irq);
    });
    local_irq_restore(flags);
}

void disable_irq_nosync(int irq) {
    if (IrqLine *l = irq_line(irq)) {
        IrqGuard g(l->lock);
        ++l->masked;
    }
}

void disable_irq(int irq) {
    disable_irq_nosync(irq);
    synchronize_irq(irq);
}

void enable_irq(int irq) {
    IrqLine *l = irq_line(irq);
    if (!l) return;
    bool again = false, unbalanced = false;
    {
        IrqGuard g(l->lock);
        unbalanced = l->masked == 0;
        if (!unbalanced) again = --l->masked == 0 && l->pending;
    }
    if (unbalanced) warn_format(__FILE__, __LINE__, __func__, "Unbalanced enable for IRQ %d\n", irq);
    if (again && irq < hardware_lines) raise_irq(irq, smp_processor_id());
    else if (again) gpio_line_raise(irq - first_gpio_irq, smp_processor_id());
}

void synchronize_irq(int irq) {
    IrqLine *l = irq_line(irq);
    if (!l) return;
    std::vector<IrqAction> actions;
    until_quiet(*l, [&] { actions = l->actions; });
    for (const IrqAction &a : actions) irq_thread_synchronize(a);
}

bool irq_has_action(int irq) {
    IrqLine *l = irq_line(irq);
    if (!l) return false;
    IrqGuard g(l->lock);
    return !l->actions.empty();
}

void irq_boot() {
    irq_shutdown();
    softirq_boot();
    tasklet_boot();
    system_lines_boot();
}

void irq_shutdown() {
    for (IrqLine &l : irq_lines) l.reset();
    for (int line = most_used.exchange(0); line > 0; --line) gpio_irq_lines[static_cast<std::size_t>(line - 1)].reset();
    gpio_irq_reset();
    irq_work_reset();
    smp_call_reset();
    irq_thread_reset();
    softirq_shutdown();
    tasklet_shutdown();
}

}  // namespace wqlab
