// It arms itself again, and exit cancels once.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct delayed_work beat;

static void beat_fn(struct work_struct *work)
{
	msleep(20);
	schedule_delayed_work(&beat, msecs_to_jiffies(20));
}

static int __init once_init(void)
{
	INIT_DELAYED_WORK(&beat, beat_fn);
	schedule_delayed_work(&beat, 0);
	return 0;
}

static void __exit once_exit(void)
{
	cancel_delayed_work(&beat);
}

module_init(once_init);
module_exit(once_exit);
MODULE_LICENSE("GPL");
