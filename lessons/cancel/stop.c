// A work that still waits, and one that already runs.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static void never_fn(struct work_struct *work)
{
	pr_info("never_fn runs\n");
}

static void slow_fn(struct work_struct *work)
{
	msleep(40);
	pr_info("slow_fn is done\n");
}

static DECLARE_WORK(never, never_fn);
static DECLARE_WORK(slow, slow_fn);

static int __init stop_init(void)
{
	bool waiting, running;

	schedule_work(&never);
	waiting = cancel_work_sync(&never);
	schedule_work(&slow);
	msleep(10);
	running = cancel_work_sync(&slow);
	pr_info("waiting %d, running %d\n", waiting, running);
	return 0;
}

static void __exit stop_exit(void)
{
}

module_init(stop_init);
module_exit(stop_exit);
MODULE_LICENSE("GPL");
