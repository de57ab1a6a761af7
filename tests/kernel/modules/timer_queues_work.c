// A timer that queues a work each time and arms itself again: what may not sleep hands over to what may.
// over: cpus 1 4
// over: mode stepped parallel
// log: timer 1: interrupt 1
// log: work 1: interrupt 0
// log: timer 2: interrupt 1
// log: work 2: interrupt 0
// log: timer 3: interrupt 1
// log: work 3: interrupt 0
#include <linux/module.h>
#include <linux/delay.h>
#include <linux/timer.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A timer that queues a work");

static struct timer_list timer;
static int ticks, works;

static void work_fn(struct work_struct *work)
{
	msleep(1);
	pr_info("work %d: interrupt %d\n", ++works, in_interrupt() != 0);
}
static DECLARE_WORK(work, work_fn);

static void timer_fn(struct timer_list *t)
{
	pr_info("timer %d: interrupt %d\n", ++ticks, in_interrupt() != 0);
	schedule_work(&work);
	if (ticks < 3)
		mod_timer(t, jiffies + msecs_to_jiffies(100));
}

static int __init timer_queues_work_init(void)
{
	timer_setup(&timer, timer_fn, 0);
	mod_timer(&timer, jiffies + msecs_to_jiffies(100));
	return 0;
}
static void __exit timer_queues_work_exit(void)
{
	del_timer_sync(&timer);
	cancel_work_sync(&work);
}

module_init(timer_queues_work_init);
module_exit(timer_queues_work_exit);
