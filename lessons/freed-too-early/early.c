// A module that leaves while its work is armed.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static void beat_fn(struct work_struct *work)
{
	pr_info("beat\n");
}
static DECLARE_DELAYED_WORK(beat, beat_fn);

static int __init early_init(void)
{
	schedule_delayed_work(&beat, msecs_to_jiffies(40));
	return 0;
}

static void __exit early_exit(void)
{
	pr_info("leaving\n");
}

module_init(early_init);
module_exit(early_exit);
MODULE_LICENSE("GPL");
