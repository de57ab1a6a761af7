// The work is cancelled before the timer that queues it.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/timer.h>
#include <linux/workqueue.h>

static void job_fn(struct work_struct *work)
{
	msleep(20);
}
static DECLARE_WORK(job, job_fn);
static DECLARE_WORK(save, job_fn);

static void tick_fn(struct timer_list *t)
{
	schedule_work(&job);
	mod_timer(t, jiffies + 2);
}
static DEFINE_TIMER(tick, tick_fn);

static int __init order_init(void)
{
	mod_timer(&tick, jiffies + 2);
	return 0;
}

static void __exit order_exit(void)
{
	cancel_work_sync(&job);
	schedule_work(&save);
	flush_work(&save);
	del_timer_sync(&tick);
}

module_init(order_init);
module_exit(order_exit);
MODULE_LICENSE("GPL");
