// Save some time after the last change: each change moves the deadline.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static void save_fn(struct work_struct *work)
{
	pr_info("saved\n");
}

static DECLARE_DELAYED_WORK(save, save_fn);

static int __init deadline_init(void)
{
	bool queued, moved, idle;

	queue_delayed_work(system_wq, &save, msecs_to_jiffies(40));
	msleep(20);
	queued = queue_delayed_work(system_wq, &save, msecs_to_jiffies(40));
	moved = mod_delayed_work(system_wq, &save, msecs_to_jiffies(40));
	msleep(60);
	idle = mod_delayed_work(system_wq, &save, msecs_to_jiffies(40));
	pr_info("queued %d, moved %d, idle %d\n", queued, moved, idle);
	return 0;
}

static void __exit deadline_exit(void)
{
	cancel_delayed_work_sync(&save);
}

module_init(deadline_init);
module_exit(deadline_exit);
MODULE_LICENSE("GPL");
