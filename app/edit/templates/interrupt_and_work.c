// An interrupt and a work: the handler counts and queues, the work does the rest. Raise IRQ 7 while it runs live.
#include <linux/interrupt.h>
#include <linux/module.h>
#include <linux/workqueue.h>

#define LINE 7

static atomic_t raised = ATOMIC_INIT(0);

static void bottom_fn(struct work_struct *work)
{
	pr_info("%d interrupts so far\n", atomic_read(&raised));
}
static DECLARE_WORK(bottom, bottom_fn);

static irqreturn_t top_fn(int irq, void *cookie)
{
	atomic_inc(&raised);
	schedule_work(&bottom);
	return IRQ_HANDLED;
}

static int __init interrupt_and_work_init(void)
{
	return request_irq(LINE, top_fn, IRQF_SHARED, "interrupt_and_work", &raised);
}

static void __exit interrupt_and_work_exit(void)
{
	free_irq(LINE, &raised);
	cancel_work_sync(&bottom);
}

module_init(interrupt_and_work_init);
module_exit(interrupt_and_work_exit);
MODULE_LICENSE("GPL");
