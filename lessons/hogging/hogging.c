// One work that computes for 40 seconds, on everybody's workqueue.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct workqueue_struct *queue;
static struct work_struct hog, neighbour;

static void hog_fn(struct work_struct *work)
{
	int i;

	for (i = 0; i < 400; i++)
		mdelay(100);
}

static void neighbour_fn(struct work_struct *work)
{
	pr_info("the neighbour runs\n");
}

static int __init hogging_init(void)
{
	queue = system_wq;
	INIT_WORK(&hog, hog_fn);
	INIT_WORK(&neighbour, neighbour_fn);
	queue_work_on(0, queue, &hog);
	queue_work_on(0, system_wq, &neighbour);
	return 0;
}

static void __exit hogging_exit(void)
{
	cancel_work_sync(&hog);
	cancel_work_sync(&neighbour);
}

module_init(hogging_init);
module_exit(hogging_exit);
MODULE_LICENSE("GPL");
