// Softirqs: pending bits a CPU, run when a hard interrupt ends, when bottom halves are switched on, or by ksoftirqd.
#include <array>
#include <cstdio>

#include "kernel/irq.h"
#include "kernel/kthread.h"
#include "kernel/lock.h"
#include "kernel/timer.h"
#include "trace/emit.h"

namespace wqlab {

using trace::emit;

namespace {

constexpr int max_restart = 10;
constexpr std::uint64_t max_ns = 2'000'000;   // two milliseconds, then ksoftirqd goes on
const char *const names[NR_SOFTIRQS] = {"HI", "TIMER", "NET_TX", "NET_RX", "BLOCK", "IRQ_POLL",
                                        "TASKLET", "SCHED", "HRTIMER", "RCU"};

// Letters: C: touched on its own CPU only, with interrupts off.
struct CpuSoftirq {
    unsigned pending = 0;        // C
    Task *ksoftirqd = nullptr;   // set at boot
};
std::array<CpuSoftirq, machine::max_cpus> cpus;
std::array<void (*)(), NR_SOFTIRQS> actions;

CpuSoftirq &here() { return cpus[static_cast<std::size_t>(smp_processor_id())]; }

// run_pending: called with interrupts off and no softirq running; returns so. Interrupts are on while actions run.
void run_pending() {
    Task *me = current_task();
    const std::uint64_t end = machine::now() + max_ns;
    int restarts = max_restart;
    me->preempt_count += machine::softirq_offset;
    for (;;) {
        unsigned pending = here().pending;
        here().pending = 0;
        if (!pending) break;
        local_irq_enable();
        for (int vec = 0; vec < NR_SOFTIRQS; ++vec) {
            if (!(pending >> vec & 1)) continue;
            emit<Event::softirq_entry>(vec, names[vec]);
            if (actions[static_cast<std::size_t>(vec)]) actions[static_cast<std::size_t>(vec)]();
            emit<Event::softirq_exit>(vec, names[vec]);
        }
        local_irq_disable();
        if (here().pending && (need_resched() || --restarts == 0 || machine::now() >= end)) {
            if (Task *t = here().ksoftirqd) wake_up_process(t);
            break;
        }
    }
    me->preempt_count -= machine::softirq_offset;
}

int ksoftirqd(int cpu) {
    for (;;) {
        set_current_state(TASK_INTERRUPTIBLE);
        local_irq_disable();
        const bool work = cpus[static_cast<std::size_t>(cpu)].pending != 0;
        if (work) {
            set_current_state(TASK_RUNNING);
            run_pending();
        }
        local_irq_enable();
        if (!work) schedule();
        cond_resched();
    }
}

}  // namespace

void open_softirq(SoftirqVec vec, void (*action)()) { actions[vec] = action; }

void raise_softirq(SoftirqVec vec) {
    const unsigned long flags = local_irq_save();
    emit<Event::softirq_raise>(static_cast<int>(vec), names[vec]);
    here().pending |= 1u << vec;
    // Raised by a task outside any bottom half, nothing would look at it soon.
    if (!in_interrupt() && here().ksoftirqd) wake_up_process(here().ksoftirqd);
    local_irq_restore(flags);
}

void invoke_softirq() {
    Task *me = current_task();
    const bool were_off = me->irqs_off;
    me->irqs_off = true;
    if (here().pending && !in_interrupt()) run_pending();
    me->irqs_off = were_off;
}

void local_bh_disable() { current_task()->preempt_count += machine::softirq_disable_offset; }

void local_bh_enable() {
    Task *me = current_task();
    me->preempt_count -= machine::softirq_disable_offset;
    if (!in_interrupt() && here().pending) {
        const unsigned long flags = local_irq_save();
        if (here().pending) run_pending();
        local_irq_restore(flags);
    }
    machine::point(machine::Point::irq);
}

void softirq_start_threads() {
    for (int cpu = 0; cpu < machine::cpu_count(); ++cpu) {
        char name[32];
        std::snprintf(name, sizeof name, "ksoftirqd/%d", cpu);
        Task *t = kthread_create([cpu] { return ksoftirqd(cpu); }, TaskKind::kthread, name);
        kthread_bind_mask(t, cpu_bit(cpu));
        cpus[static_cast<std::size_t>(cpu)].ksoftirqd = t;
        wake_up_process(t);
    }
}

void softirq_boot() {
    cpus = {};
    actions = {};
    open_softirq(TIMER_SOFTIRQ, run_timer_softirq);
}

void softirq_shutdown() { cpus = {}; }

}  // namespace wqlab
