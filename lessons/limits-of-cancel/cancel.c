// Cancelled while it waits, and while it runs.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct work_struct quick_work, slow_work;

static void quick_fn(struct work_struct *work)
{
	pr_info("never printed\n");
}

static void slow_fn(struct work_struct *work)
{
	msleep(10);
	pr_info("slow work done\n");
}

static int __init cancel_init(void)
{
	bool was_pending;

	INIT_WORK(&quick_work, quick_fn);
	queue_work(system_wq, &quick_work);
	was_pending = cancel_work_sync(&quick_work);
	pr_info("quick_work: cancel returned %d\n", was_pending);

	INIT_WORK(&slow_work, slow_fn);
	queue_work(system_wq, &slow_work);
	msleep(1);
	was_pending = cancel_work_sync(&slow_work);
	pr_info("slow_work: cancel returned %d\n", was_pending);
	return 0;
}

static void __exit cancel_exit(void)
{
}

module_init(cancel_init);
module_exit(cancel_exit);
MODULE_LICENSE("GPL");
