// A timer and a work: the timer's function runs in an interrupt and queues the work.
#include <linux/jiffies.h>
#include <linux/module.h>
#include <linux/timer.h>
#include <linux/workqueue.h>

static int rings = 3;

static void answer_fn(struct work_struct *work)
{
	pr_info("answered by %s\n", current->comm);
}
static DECLARE_WORK(answer, answer_fn);

static void ring_fn(struct timer_list *timer)
{
	schedule_work(&answer);
	if (--rings > 0)
		mod_timer(timer, jiffies + msecs_to_jiffies(20));
}
static DEFINE_TIMER(ring, ring_fn);

static int __init timer_and_work_init(void)
{
	mod_timer(&ring, jiffies + msecs_to_jiffies(20));
	return 0;
}

static void __exit timer_and_work_exit(void)
{
	del_timer_sync(&ring);
	cancel_work_sync(&answer);
}

module_init(timer_and_work_init);
module_exit(timer_and_work_exit);
MODULE_LICENSE("GPL");
