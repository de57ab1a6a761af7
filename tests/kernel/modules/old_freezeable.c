// A suspend in 2.6.35: the thread of a freezeable workqueue stands still and its works wait; others run on.
// run: --kernel 2.6.35 --cpus 2 --script -
// over: mode stepped parallel
// stdin: suspend
// stdin: irq 7
// stdin: wait 40ms
// stdin: resume
// stdin: wait 20ms
// stdin: rmmod
// has: printk: Suspending console(s)
// has: plain on plain
// has: PM: suspend exit
// has: freezeable on freezer
// trace: workqueue_insertion: thread=freezer:
// trace: workqueue_execution: thread=plain:
// trace: wq_freeze: phase=thaw
// trace: workqueue_execution: thread=freezer:
#include <linux/module.h>
#include <linux/kernel.h>
#include <linux/init.h>
#include <linux/interrupt.h>
#include <linux/sched.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *freezer, *plain;
static int token;

static void freezeable_fn(struct work_struct *work)
{
	printk(KERN_INFO "freezeable on %s\n", current->comm);
}
static DECLARE_WORK(freezeable_work, freezeable_fn);

static void plain_fn(struct work_struct *work)
{
	printk(KERN_INFO "plain on %s\n", current->comm);
}
static DECLARE_WORK(plain_work, plain_fn);

static irqreturn_t handler(int irq, void *dev)
{
	queue_work(freezer, &freezeable_work);
	queue_work(plain, &plain_work);
	return IRQ_HANDLED;
}

static int __init freeze_init(void)
{
	int error = request_irq(7, handler, IRQF_SHARED, "seven", &token);

	if (error)
		return error;
	freezer = create_freezeable_workqueue("freezer");
	plain = create_singlethread_workqueue("plain");
	return 0;
}

static void __exit freeze_exit(void)
{
	free_irq(7, &token);
	destroy_workqueue(plain);
	destroy_workqueue(freezer);
}

module_init(freeze_init);
module_exit(freeze_exit);
