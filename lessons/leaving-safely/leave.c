// A work that would go on for ever, and a safe way out.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct delayed_work beat;

static void beat_fn(struct work_struct *work)
{
	msleep(20);
	schedule_delayed_work(&beat, msecs_to_jiffies(40));
}

static int __init leave_init(void)
{
	INIT_DELAYED_WORK(&beat, beat_fn);
	schedule_delayed_work(&beat, 0);
	return 0;
}

static void __exit leave_exit(void)
{
	bool was_pending = cancel_delayed_work_sync(&beat);

	pr_info("beat was %s\n", was_pending ? "armed" : "running or idle");
}

module_init(leave_init);
module_exit(leave_exit);
MODULE_LICENSE("GPL");
