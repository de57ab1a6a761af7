// preempt_count and the interrupt flag of the CPU that runs the caller.
#include "kernel/irq.h"
#include "kernel/kernel.h"
#include "kernel/printk.h"
#include "kernel/sched.h"

namespace wqlab {

void preempt_disable() { ++current_task()->preempt_count; }

// Voluntary preemption: switching it on again is no place to give up the CPU.
void preempt_enable() { --current_task()->preempt_count; }

int preempt_count() { return current_task()->preempt_count; }

void local_irq_disable() { current_task()->irqs_off = true; }

void local_irq_enable() {
    current_task()->irqs_off = false;
    machine::point(machine::Point::irq);
}

unsigned long local_irq_save() {
    Task *me = current_task();
    const unsigned long flags = me->irqs_off ? 0 : 0x200;   // X86_EFLAGS_IF, as modules may print it
    me->irqs_off = true;
    return flags;
}

void local_irq_restore(unsigned long flags) {
    if (flags & 0x200) local_irq_enable();
}

bool irqs_disabled() { return current_task()->irqs_off; }

void might_sleep() {
    Task *me = current_task();
    if (kernel_config().debug && (in_atomic() || me->irqs_off) && me->kind != TaskKind::idle) {
        printk("\0013BUG: sleeping function called from invalid context at %s\n",
               module_site ? module_site(me).c_str() : "?");
        printk("\0013in_atomic(): %d, irqs_disabled(): %d, non_block: 0, pid: %d, name: %s\n", in_atomic() ? 1 : 0,
               me->irqs_off ? 1 : 0, me->pid, me->comm);
        printk("\0013preempt_count: %x, expected: 0\n", me->preempt_count);
    }
    cond_resched();
}

}  // namespace wqlab
