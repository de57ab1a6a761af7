// The kernel documentation's example: w0 computes, sleeps, computes; w1 and w2 compute and sleep.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static void w0_fn(struct work_struct *work)
{
	mdelay(5);
	usleep_range(10000, 10000);
	mdelay(5);
}

static void w1_fn(struct work_struct *work)
{
	mdelay(5);
	usleep_range(10000, 10000);
}

static DECLARE_WORK(w0, w0_fn);
static DECLARE_WORK(w1, w1_fn);
static DECLARE_WORK(w2, w1_fn);
static struct workqueue_struct *q;

static int __init sleepers_init(void)
{
	q = alloc_workqueue("q", 0, 0);
	if (!q)
		return -ENOMEM;
	queue_work_on(0, q, &w0);
	queue_work_on(0, q, &w1);
	queue_work_on(0, q, &w2);
	return 0;
}

static void __exit sleepers_exit(void)
{
	destroy_workqueue(q);
}

module_init(sleepers_init);
module_exit(sleepers_exit);
MODULE_LICENSE("GPL");
