// Waiting until a work has run.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct work_struct slow, unused;

static void slow_fn(struct work_struct *work)
{
	msleep(10);
}

static int __init waiting_init(void)
{
	bool waited;

	INIT_WORK(&slow, slow_fn);
	INIT_WORK(&unused, slow_fn);
	queue_work(system_wq, &slow);
	waited = flush_work(&slow);
	pr_info("slow: flush_work returned %d\n", waited);
	waited = flush_work(&unused);
	pr_info("unused: flush_work returned %d\n", waited);
	return 0;
}

static void __exit waiting_exit(void)
{
}

module_init(waiting_init);
module_exit(waiting_exit);
MODULE_LICENSE("GPL");
