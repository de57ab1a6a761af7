// might_sleep.
#include "kernel/kernel.h"
#include "kernel/printk.h"
#include "kernel/sched.h"

namespace wqlab {

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
