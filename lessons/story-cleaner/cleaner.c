// Data is to be written back while memory is short.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct workqueue_struct *writer;

static void long_fn(struct work_struct *work)
{
	msleep(600);
}

static void write_fn(struct work_struct *work)
{
	pr_info("written back\n");
}

static DECLARE_WORK(other, long_fn);
static DECLARE_WORK(another, long_fn);
static DECLARE_WORK(write, write_fn);

static void full_fn(struct work_struct *work)
{
	schedule_work(&other);
	schedule_work(&another);
	queue_work(writer, &write);
}
static DECLARE_DELAYED_WORK(full, full_fn);

static int __init cleaner_init(void)
{
	writer = alloc_workqueue("writer", WQ_MEM_RECLAIM, 0);
	if (!writer)
		return -ENOMEM;
	schedule_delayed_work(&full, HZ / 10);
	return 0;
}

static void __exit cleaner_exit(void)
{
	cancel_delayed_work_sync(&full);
	destroy_workqueue(writer);
	cancel_work_sync(&other);
	cancel_work_sync(&another);
}

module_init(cleaner_init);
module_exit(cleaner_exit);
MODULE_LICENSE("GPL");
