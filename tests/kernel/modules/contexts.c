// What in_interrupt and its kin say in init, in works, timers, tasklets and interrupts.
// over: cpus 1 2 4
// over: mode stepped parallel
// stdin: irq 5
// stdin: wait 30ms
// run: --script -
// has: init: interrupt 0, task 1, atomic 0
// has: work: interrupt 0, task 1, atomic 0
// has: bh off: interrupt 1, task 1, atomic 1
// has: locked: interrupt 0, task 1, atomic 1
// has: timer: interrupt 1, task 0, atomic 1
// has: irq: hard 1, task 0
// has: tasklet: interrupt 1, task 0, softirq 1
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/interrupt.h>
#include <linux/timer.h>

MODULE_LICENSE("GPL");

static DEFINE_SPINLOCK(lock);
static struct timer_list timer;

static void say(const char *where)
{
	pr_info("%s: interrupt %d, task %d, atomic %d\n", where, in_interrupt() != 0, in_task(), in_atomic());
}
static void timer_fn(struct timer_list *t)
{
	say("timer");
}
static void work_fn(struct work_struct *work)
{
	say("work");
	local_bh_disable();
	say("bh off");
	local_bh_enable();
	spin_lock(&lock);
	say("locked");
	spin_unlock(&lock);
	timer_setup(&timer, timer_fn, 0);
	mod_timer(&timer, jiffies + 1);
}
static DECLARE_WORK(work, work_fn);
static void bottom_fn(struct tasklet_struct *t)
{
	pr_info("tasklet: interrupt %d, task %d, softirq %d\n", in_interrupt() != 0, in_task(), in_serving_softirq() != 0);
}
static DECLARE_TASKLET(bottom, bottom_fn);
static irqreturn_t top(int irq, void *dev)
{
	pr_info("irq: hard %d, task %d\n", in_hardirq() != 0, in_task());
	tasklet_schedule(&bottom);
	return IRQ_HANDLED;
}

static int __init contexts_init(void)
{
	int err = request_irq(5, top, 0, "contexts", NULL);

	if (err)
		return err;
	say("init");
	schedule_work(&work);
	flush_work(&work);
	while (timer_pending(&timer))
		cpu_relax();
	del_timer_sync(&timer);
	return 0;
}

static void __exit contexts_exit(void)
{
	free_irq(5, NULL);
	tasklet_kill(&bottom);
}

module_init(contexts_init);
module_exit(contexts_exit);
