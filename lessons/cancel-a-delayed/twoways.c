// Two ways to cancel a delayed work.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct delayed_work slow;

static void slow_fn(struct work_struct *work)
{
	msleep(20);
	pr_info("slow work done\n");
}

static int __init twoways_init(void)
{
	INIT_DELAYED_WORK(&slow, slow_fn);
	queue_delayed_work(system_wq, &slow, msecs_to_jiffies(8));
	pr_info("armed: %d\n", cancel_delayed_work(&slow));

	queue_delayed_work(system_wq, &slow, msecs_to_jiffies(8));
	msleep(16);
	pr_info("second: %d\n", cancel_delayed_work(&slow));
	pr_info("and waited for: %d\n", cancel_delayed_work_sync(&slow));
	return 0;
}

static void __exit twoways_exit(void)
{
}

module_init(twoways_init);
module_exit(twoways_exit);
MODULE_LICENSE("GPL");
