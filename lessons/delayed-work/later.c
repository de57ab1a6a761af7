// A work that is queued only when its timer fires.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static int ms = 20;
module_param(ms, int, 0444);

static struct delayed_work beat;

static void beat_fn(struct work_struct *work)
{
	pr_info("beat\n");
}

static int __init later_init(void)
{
	INIT_DELAYED_WORK(&beat, beat_fn);
	queue_delayed_work(system_wq, &beat, msecs_to_jiffies(ms));
	queue_delayed_work(system_wq, &beat, msecs_to_jiffies(1000));
	return 0;
}

static void __exit later_exit(void)
{
	cancel_delayed_work_sync(&beat);
}

module_init(later_init);
module_exit(later_exit);
MODULE_LICENSE("GPL");
