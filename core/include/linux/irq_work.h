/* linux/irq_work.h: functions to be run in interrupt context, soon */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_IRQ_WORK_H
#define WQLAB_LINUX_IRQ_WORK_H

struct irq_work {
	struct irq_work *next;
	unsigned int flags;                     /* 1 pending, 2 running */
	void (*func)(struct irq_work *work);
	int cpu;
};
#define IRQ_WORK_INIT(_func) { .func = (_func) }
#define DEFINE_IRQ_WORK(name, _func) struct irq_work name = IRQ_WORK_INIT(_func)
static inline void init_irq_work(struct irq_work *work, void (*func)(struct irq_work *))
{
	*work = (struct irq_work)IRQ_WORK_INIT(func);
}
bool irq_work_queue(struct irq_work *work);
bool irq_work_queue_on(struct irq_work *work, int cpu);
void irq_work_sync(struct irq_work *work);
static inline bool irq_work_is_pending(struct irq_work *work) { return READ_ONCE(work->flags) & 1; }
static inline bool irq_work_is_busy(struct irq_work *work) { return READ_ONCE(work->flags) != 0; }

#endif
