// The same without waiting: who wants to wait calls flush_work from outside.
#include <linux/module.h>
#include <linux/workqueue.h>

static struct work_struct self;

static void self_fn(struct work_struct *work)
{
	pr_info("all that was queued shall be done\n");
	pr_info("done\n");
}

static int __init itself_init(void)
{
	INIT_WORK(&self, self_fn);
	schedule_work(&self);
	return 0;
}

static void __exit itself_exit(void)
{
	cancel_work_sync(&self);
}

module_init(itself_init);
module_exit(itself_exit);
MODULE_LICENSE("GPL");
