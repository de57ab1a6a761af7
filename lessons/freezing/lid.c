// A work on a freezable workqueue and one on the system's, while the machine goes to sleep.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct workqueue_struct *disk;

static void write_fn(struct work_struct *work)
{
	pr_info("write begins\n");
	msleep(40);
	pr_info("write ends\n");
}

static void late_fn(struct work_struct *work)
{
	pr_info("late runs\n");
}

static DECLARE_WORK(write, write_fn);
static DECLARE_WORK(late, late_fn);

static void alarm_fn(struct work_struct *work)
{
	queue_work(disk, &late);
	pr_info("alarm, and late is queued\n");
}

static DECLARE_DELAYED_WORK(alarm, alarm_fn);

static int __init lid_init(void)
{
	disk = alloc_workqueue("disk", WQ_FREEZABLE, 0);
	if (!disk)
		return -ENOMEM;
	queue_work(disk, &write);
	schedule_delayed_work(&alarm, msecs_to_jiffies(200));
	return 0;
}

static void __exit lid_exit(void)
{
	cancel_delayed_work_sync(&alarm);
	destroy_workqueue(disk);
}

module_init(lid_init);
module_exit(lid_exit);
MODULE_LICENSE("GPL");
