// A delayed work: a timer queues it, and it arms itself again until it has run a few times.
#include <linux/module.h>
#include <linux/workqueue.h>

static int period = 20;
module_param(period, int, 0644);
MODULE_PARM_DESC(period, "milliseconds between two runs");

static int times = 3;
module_param(times, int, 0644);
MODULE_PARM_DESC(times, "how often it runs");

static void tick_fn(struct work_struct *work);
static DECLARE_DELAYED_WORK(tick, tick_fn);

static void tick_fn(struct work_struct *work)
{
	pr_info("tick, %d to go\n", --times);
	if (times > 0)
		schedule_delayed_work(&tick, msecs_to_jiffies(period));
}

static int __init delayed_work_init(void)
{
	schedule_delayed_work(&tick, msecs_to_jiffies(period));
	return 0;
}

static void __exit delayed_work_exit(void)
{
	cancel_delayed_work_sync(&tick);
}

module_init(delayed_work_init);
module_exit(delayed_work_exit);
MODULE_LICENSE("GPL");
