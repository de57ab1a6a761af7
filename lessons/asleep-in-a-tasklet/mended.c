// The same with a work, which may sleep.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static void soft_fn(struct work_struct *work)
{
	pr_info("waiting for the device\n");
	msleep(5);
	pr_info("device is ready\n");
}
static DECLARE_WORK(soft, soft_fn);

static int __init asleep_init(void)
{
	schedule_work(&soft);
	return 0;
}

static void __exit asleep_exit(void)
{
	cancel_work_sync(&soft);
}

module_init(asleep_init);
module_exit(asleep_exit);
MODULE_LICENSE("GPL");
