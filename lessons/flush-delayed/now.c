// Not later but now: the device is about to go away.
#include <linux/module.h>
#include <linux/workqueue.h>

static void save_fn(struct work_struct *work)
{
	pr_info("saved\n");
}

static DECLARE_DELAYED_WORK(save, save_fn);

static int __init now_init(void)
{
	bool waited;

	schedule_delayed_work(&save, 5 * HZ);
	waited = flush_delayed_work(&save);
	pr_info("waited %d\n", waited);
	return 0;
}

static void __exit now_exit(void)
{
	cancel_delayed_work_sync(&save);
}

module_init(now_init);
module_exit(now_exit);
MODULE_LICENSE("GPL");
