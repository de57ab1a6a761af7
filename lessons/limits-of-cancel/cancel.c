// Cancelled while it waits, and while it runs.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct work_struct waits, runs;

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

	INIT_WORK(&waits, quick_fn);
	queue_work(system_wq, &waits);
	was_pending = cancel_work_sync(&waits);
	pr_info("waits: cancel returned %d\n", was_pending);

	INIT_WORK(&runs, slow_fn);
	queue_work(system_wq, &runs);
	msleep(1);
	was_pending = cancel_work_sync(&runs);
	pr_info("runs: cancel returned %d\n", was_pending);
	return 0;
}

static void __exit cancel_exit(void)
{
}

module_init(cancel_init);
module_exit(cancel_exit);
MODULE_LICENSE("GPL");
