// A line that another driver holds for itself alone, or shared, is refused to one that does not share.
// over: mode stepped parallel
// exit: 3
// has: genirq: Flags mismatch irq 1. 00000000 (greedy) vs. 00000080 (i8042)
// error: insmod: ERROR: could not insert module irq_refused.ko: Device or resource busy
#include <linux/module.h>
#include <linux/interrupt.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Asks for the keyboard's line alone");

static irqreturn_t greedy(int irq, void *dev)
{
	return IRQ_HANDLED;
}

static int __init irq_refused_init(void)
{
	return request_irq(1, greedy, 0, "greedy", NULL);
}
static void __exit irq_refused_exit(void)
{
	free_irq(1, NULL);
}

module_init(irq_refused_init);
module_exit(irq_refused_exit);
