// Two works that keep the pool's workers, and one that must run even if memory is short.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct workqueue_struct *saver;

static void long_fn(struct work_struct *work)
{
	msleep(600);
}

static void save_fn(struct work_struct *work)
{
	pr_info("saved by %s\n", current->comm);
}

static DECLARE_WORK(one, long_fn);
static DECLARE_WORK(two, long_fn);
static DECLARE_WORK(save, save_fn);

static void kick_fn(struct work_struct *work)
{
	schedule_work(&one);
	schedule_work(&two);
	queue_work(saver, &save);
}

static DECLARE_DELAYED_WORK(kick, kick_fn);

static int __init lowmem_init(void)
{
	saver = alloc_workqueue("saver", WQ_MEM_RECLAIM, 0);
	if (!saver)
		return -ENOMEM;
	schedule_delayed_work(&kick, HZ / 10);
	return 0;
}

static void __exit lowmem_exit(void)
{
	cancel_delayed_work_sync(&kick);
	destroy_workqueue(saver);
	flush_work(&one);
	flush_work(&two);
}

module_init(lowmem_init);
module_exit(lowmem_exit);
MODULE_LICENSE("GPL");
