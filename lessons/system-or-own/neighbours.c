// A long work on a workqueue of one's own, a short one on the system's.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct workqueue_struct *my_wq;
static struct work_struct long_work, quick_work;

static void long_fn(struct work_struct *work)
{
	int i;

	for (i = 0; i < 20; i++) {
		mdelay(1);
		cond_resched();
	}
}

static void quick_fn(struct work_struct *work)
{
	pr_info("quick_work, at last\n");
}

static int __init neighbours_init(void)
{
	my_wq = alloc_workqueue("my_wq", 0, 0);
	if (!my_wq)
		return -ENOMEM;
	INIT_WORK(&long_work, long_fn);
	INIT_WORK(&quick_work, quick_fn);
	queue_work_on(0, my_wq, &long_work);
	queue_work_on(0, system_wq, &quick_work);
	return 0;
}

static void __exit neighbours_exit(void)
{
	destroy_workqueue(my_wq);
	cancel_work_sync(&quick_work);
}

module_init(neighbours_init);
module_exit(neighbours_exit);
MODULE_LICENSE("GPL");
