// The same three works with max_active 2.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static int active = 2;
module_param(active, int, 0444);

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

static int __init limited_init(void)
{
	q = alloc_workqueue("q", 0, active);
	if (!q)
		return -ENOMEM;
	queue_work_on(0, q, &w0);
	queue_work_on(0, q, &w1);
	queue_work_on(0, q, &w2);
	return 0;
}

static void __exit limited_exit(void)
{
	destroy_workqueue(q);
}

module_init(limited_init);
module_exit(limited_exit);
MODULE_LICENSE("GPL");
