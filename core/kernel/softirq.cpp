// Softirqs: pending bits a CPU, run when an interrupt ends, when bottom halves are switched on, or by ksoftirqd.
#include "kernel/irq.h"

#include <array>
#include <cstdio>

#include "kernel/kthread.h"
#include "kernel/lock.h"
#include "kernel/printk.h"
#include "kernel/timer.h"
#include "trace/emit.h"

namespace wqlab {

using trace::emit;

namespace {

constexpr int max_restart = 10;

// PerCpu: only the CPU itself looks at it, with interrupts off or in a softirq.
struct PerCpu {
    unsigned pending = 0;          // bit n: vector n
    Task *ksoftirqd = nullptr;
};
std::array<PerCpu, machine::max_cpus> per_cpu;
std::array<void (*)(), NR_SOFTIRQS> actions;

PerCpu &mine() { return per_cpu[static_cast<std::size_t>(smp_processor_id())]; }

const char *vector_name(int vec) {
    static const char *const names[] = {"HI", "TIMER", "NET_TX", "NET_RX", "BLOCK", "IRQ_POLL",
                                        "TASKLET", "SCHED", "HRTIMER", "RCU"};
    return names[vec];
}

void run_vector(int vec) {
    Task *me = current_task();
    const int depth = me->preempt_count;
    emit<Event::softirq_entry>(vec, vector_name(vec));
    if (actions[static_cast<std::size_t>(vec)]) actions[static_cast<std::size_t>(vec)]();
    emit<Event::softirq_exit>(vec, vector_name(vec));
    if (me->preempt_count != depth) {
        printk("\0013softirq: huh, entered softirq %d %s with preempt_count %08x, exited with %08x?\n", vec,
               vector_name(vec), depth, me->preempt_count);
        me->preempt_count = depth;
    }
}

void wake_ksoftirqd() {
    if (Task *t = mine().ksoftirqd) wake_up_process(t);
}

// do_softirq: runs what is pending, with interrupts on; called and left with interrupts off.
void do_softirq() {
    Task *me = current_task();
    me->preempt_count += machine::softirq_offset;
    const std::uint64_t end = machine::now() + 2'000'000;
    for (int turns = max_restart; mine().pending; --turns) {
        if (turns == 0 || machine::now() > end || (turns < max_restart && need_resched())) {
            wake_ksoftirqd();   // what raises itself again and again must not keep tasks from running
            break;
        }
        const unsigned now = mine().pending;
        mine().pending = 0;
        local_irq_enable();
        for (unsigned rest = now; rest; rest &= rest - 1) run_vector(__builtin_ctz(rest));
        local_irq_disable();
    }
    me->preempt_count -= machine::softirq_offset;
}

// ksoftirqd_is_on_it: it was woken and leaves the rest to itself; tasklets do not wait for it.
bool ksoftirqd_is_on_it() {
    const PerCpu &c = mine();
    if (c.pending & (1u << HI_SOFTIRQ | 1u << TASKLET_SOFTIRQ)) return false;
    return c.ksoftirqd && task_state(c.ksoftirqd) == TASK_RUNNING;
}

int run_ksoftirqd() {
    while (!kthread_should_stop()) {
        set_current_state(TASK_INTERRUPTIBLE);
        local_irq_disable();
        const bool due = mine().pending != 0;
        if (!due) {
            local_irq_enable();
            schedule();
            continue;
        }
        set_current_state(TASK_RUNNING);
        do_softirq();
        const bool again = mine().pending != 0;
        local_irq_enable();
        if (again) machine::relax();   // it asks for itself without end: others move in between
        cond_resched();
    }
    return 0;
}

}  // namespace

void open_softirq(SoftirqVec vec, void (*action)()) { actions[vec] = action; }

unsigned softirq_pending() { return mine().pending; }

void raise_softirq(SoftirqVec vec) {
    const unsigned long flags = local_irq_save();
    emit<Event::softirq_raise>(static_cast<int>(vec), vector_name(vec));
    mine().pending |= 1u << vec;
    // In an interrupt or softirq it runs at its end; a task must not wait for the next interrupt.
    if (!in_interrupt()) wake_ksoftirqd();
    local_irq_restore(flags);
}

void invoke_softirq() {
    if (in_interrupt() || !mine().pending || ksoftirqd_is_on_it()) return;
    do_softirq();
}

void softirq_drain() {
    constexpr int patience = 1000;
    const unsigned long flags = local_irq_save();
    for (int turns = 0; mine().pending && turns < patience; ++turns) do_softirq();
    local_irq_restore(flags);
}

void local_bh_disable() { current_task()->preempt_count += machine::softirq_disable_offset; }

void local_bh_enable() {
    Task *me = current_task();
    // One level stays until the softirqs have run, so that they run with preemption off.
    me->preempt_count -= machine::softirq_disable_offset - machine::preempt_offset;
    if (!in_interrupt() && mine().pending) {
        const unsigned long flags = local_irq_save();
        invoke_softirq();
        local_irq_restore(flags);
    }
    me->preempt_count -= machine::preempt_offset;
}

void softirq_start_threads() {
    for (int cpu = 0; cpu < machine::cpu_count(); ++cpu) {
        char name[32];
        std::snprintf(name, sizeof name, "ksoftirqd/%d", cpu);
        Task *t = kthread_create(run_ksoftirqd, TaskKind::kthread, name);
        kthread_bind_mask(t, cpu_bit(cpu));
        per_cpu[static_cast<std::size_t>(cpu)].ksoftirqd = t;
        wake_up_process(t);
    }
}

void softirq_boot() {
    softirq_shutdown();
    open_softirq(TIMER_SOFTIRQ, run_timer_softirq);
}

void softirq_shutdown() {
    per_cpu.fill({});
    actions.fill(nullptr);
}

}  // namespace wqlab
