// Softirqs are the kernel's own: what opens one is not for modules.
// kbuild: no, a kernel does not link it
// exit: 1
// log: softirq_of_its_own: Unknown symbol open_softirq (err -2)
#include <linux/module.h>
#include <linux/interrupt.h>
MODULE_LICENSE("GPL");
static void action(struct softirq_action *a)
{
}
static int __init own_init(void)
{
	open_softirq(HI_SOFTIRQ, action);
	return 0;
}
module_init(own_init);
