// Not waiting for the timer.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct delayed_work save;

static void save_fn(struct work_struct *work)
{
	pr_info("saved\n");
}

static int __init now_init(void)
{
	INIT_DELAYED_WORK(&save, save_fn);
	queue_delayed_work(system_wq, &save, 5 * HZ);
	return 0;
}

static void __exit now_exit(void)
{
	flush_delayed_work(&save);
	pr_info("safe to leave\n");
}

module_init(now_init);
module_exit(now_exit);
MODULE_LICENSE("GPL");
