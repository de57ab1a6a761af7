// A deadline that is moved each time something happens.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct delayed_work quiet;

static void quiet_fn(struct work_struct *work)
{
	pr_info("quiet for 20 ms\n");
}

static int __init moving_init(void)
{
	int i;

	INIT_DELAYED_WORK(&quiet, quiet_fn);
	for (i = 0; i < 3; i++) {
		mod_delayed_work(system_wq, &quiet, msecs_to_jiffies(20));
		msleep(8);
	}
	return 0;
}

static void __exit moving_exit(void)
{
	cancel_delayed_work_sync(&quiet);
}

module_init(moving_init);
module_exit(moving_exit);
MODULE_LICENSE("GPL");
