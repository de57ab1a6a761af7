/* linux/irq.h: lines of interrupts */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_IRQ_H
#define WQLAB_LINUX_IRQ_H

enum { IRQ_TYPE_NONE, IRQ_TYPE_EDGE_RISING, IRQ_TYPE_EDGE_FALLING, IRQ_TYPE_EDGE_BOTH, IRQ_TYPE_LEVEL_HIGH,
       IRQ_TYPE_LEVEL_LOW = 8 };
#define IRQD_TRIGGER_MASK 0xf
int irq_set_irq_type(unsigned int irq, unsigned int type);
#define irq_set_irq_wake(irq, on) 0
#define enable_irq_wake(irq) 0
#define disable_irq_wake(irq) 0

#endif
