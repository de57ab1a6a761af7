// A threaded interrupt: the hard part wakes irq/11-threaded, which may sleep.
// over: cpus 1 2
// over: mode stepped parallel
// stdin: irq 11
// stdin: wait 60ms
// run: --script -
// has: hard: task 0
// has: thread irq/11-threaded: task 1
// has: thread done
#include <linux/module.h>
#include <linux/delay.h>
#include <linux/interrupt.h>
#include <linux/sched.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A threaded interrupt");

static int cookie;

static irqreturn_t hard(int irq, void *dev)
{
	pr_info("hard: task %d\n", in_task());
	return IRQ_WAKE_THREAD;
}
static irqreturn_t thread(int irq, void *dev)
{
	pr_info("thread %s: task %d\n", current->comm, in_task());
	msleep(10);
	pr_info("thread done\n");
	return IRQ_HANDLED;
}

static int __init threaded_irq_init(void)
{
	return request_threaded_irq(11, hard, thread, IRQF_ONESHOT, "threaded", &cookie);
}
static void __exit threaded_irq_exit(void)
{
	free_irq(11, &cookie);
}

module_init(threaded_irq_init);
module_exit(threaded_irq_exit);
