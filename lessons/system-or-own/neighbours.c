// A long work on a workqueue of one's own, a short one on the system's.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct workqueue_struct *own;
static struct work_struct hog, quick;

static void hog_fn(struct work_struct *work)
{
	int i;

	for (i = 0; i < 20; i++) {
		mdelay(1);
		cond_resched();
	}
}

static void quick_fn(struct work_struct *work)
{
	pr_info("quick, at last\n");
}

static int __init neighbours_init(void)
{
	own = alloc_workqueue("own", 0, 0);
	if (!own)
		return -ENOMEM;
	INIT_WORK(&hog, hog_fn);
	INIT_WORK(&quick, quick_fn);
	queue_work_on(0, own, &hog);
	queue_work_on(0, system_wq, &quick);
	return 0;
}

static void __exit neighbours_exit(void)
{
	destroy_workqueue(own);
	cancel_work_sync(&quick);
}

module_init(neighbours_init);
module_exit(neighbours_exit);
MODULE_LICENSE("GPL");
