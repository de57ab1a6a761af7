/* linux/irqflags.h: interrupts of this CPU */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_IRQFLAGS_H
#define WQLAB_LINUX_IRQFLAGS_H

void local_irq_disable(void);
void local_irq_enable(void);
unsigned long wqlab_local_irq_save(void);
void local_irq_restore(unsigned long flags);
bool wqlab_irqs_disabled(void);
#define local_irq_save(flags) do { (void)typecheck(unsigned long, flags); (flags) = wqlab_local_irq_save(); } while (0)
#define irqs_disabled() wqlab_irqs_disabled()

#endif
