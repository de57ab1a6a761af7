/* linux/preempt.h: preemption and context */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_PREEMPT_H
#define WQLAB_LINUX_PREEMPT_H

int preempt_count(void);
void preempt_disable(void);
void preempt_enable(void);
#define preempt_enable_no_resched() preempt_enable()
#define PREEMPT_BITS 8
#define SOFTIRQ_BITS 8
#define HARDIRQ_BITS 4
#define PREEMPT_SHIFT 0
#define SOFTIRQ_SHIFT 8
#define HARDIRQ_SHIFT 16
#define PREEMPT_MASK 0x000000ff
#define SOFTIRQ_MASK 0x0000ff00
#define HARDIRQ_MASK 0x000f0000
#define SOFTIRQ_OFFSET 0x100
#define hardirq_count() (preempt_count() & HARDIRQ_MASK)
#define softirq_count() (preempt_count() & SOFTIRQ_MASK)
#define irq_count() (preempt_count() & (HARDIRQ_MASK | SOFTIRQ_MASK))
#define in_irq() (hardirq_count())
#define in_hardirq() (hardirq_count())
#define in_softirq() (softirq_count())
#define in_serving_softirq() (softirq_count() & SOFTIRQ_OFFSET)
#define in_interrupt() (irq_count())
#define in_nmi() 0
#define in_task() (!(preempt_count() & (HARDIRQ_MASK | SOFTIRQ_OFFSET)))
#define in_atomic() (preempt_count() != 0)
#define preemptible() (preempt_count() == 0 && !irqs_disabled())
#define migrate_disable() preempt_disable()
#define migrate_enable() preempt_enable()

#endif
