// A number that is read from a device again and again.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct delayed_work poll;
static bool stop;

static void poll_fn(struct work_struct *work)
{
	msleep(5);
	if (!stop)
		schedule_delayed_work(&poll, msecs_to_jiffies(20));
}

static int __init counter_init(void)
{
	INIT_DELAYED_WORK(&poll, poll_fn);
	schedule_delayed_work(&poll, 0);
	return 0;
}

static void __exit counter_exit(void)
{
	cancel_delayed_work_sync(&poll);
	stop = true;
}

module_init(counter_init);
module_exit(counter_exit);
MODULE_LICENSE("GPL");
