// irq_work: from a work with interrupts off into interrupt context, which wakes a waiter.
// over: cpus 1 2
// over: mode stepped parallel
// log: irq_work: hard 1
// log: waiter goes on
#include <linux/module.h>
#include <linux/completion.h>
#include <linux/irq_work.h>
#include <linux/preempt.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("irq_work");

static DECLARE_COMPLETION(done);

static void in_irq_fn(struct irq_work *work)
{
	pr_info("irq_work: hard %d\n", in_hardirq() != 0);
	complete(&done);
}
static DEFINE_IRQ_WORK(in_irq, in_irq_fn);

static void work_fn(struct work_struct *work)
{
	unsigned long flags;

	local_irq_save(flags);
	irq_work_queue(&in_irq);
	if (irq_work_queue(&in_irq))
		pr_err("queued twice\n");
	local_irq_restore(flags);
}
static DECLARE_WORK(work, work_fn);

static int __init irq_work_init(void)
{
	schedule_work(&work);
	wait_for_completion(&done);
	pr_info("waiter goes on\n");
	return 0;
}
static void __exit irq_work_exit(void)
{
	irq_work_sync(&in_irq);
	cancel_work_sync(&work);
}

module_init(irq_work_init);
module_exit(irq_work_exit);
