// Two works, each waiting for the other.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct work_struct left, right;

static void left_fn(struct work_struct *work)
{
	msleep(5);
	flush_work(&right);
	pr_info("left done\n");
}

static void right_fn(struct work_struct *work)
{
	msleep(5);
	flush_work(&left);
	pr_info("right done\n");
}

static int __init each_init(void)
{
	INIT_WORK(&left, left_fn);
	INIT_WORK(&right, right_fn);
	schedule_work(&left);
	schedule_work(&right);
	return 0;
}

static void __exit each_exit(void)
{
	cancel_work_sync(&left);
	cancel_work_sync(&right);
}

module_init(each_init);
module_exit(each_exit);
MODULE_LICENSE("GPL");
