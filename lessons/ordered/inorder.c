// Three steps that must come one after the other.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct workqueue_struct *q;

static void step(struct work_struct *work)
{
	msleep(10);
}

static DECLARE_WORK(power, step);
static DECLARE_WORK(reset, step);
static DECLARE_WORK(start, step);

static int __init inorder_init(void)
{
	q = alloc_ordered_workqueue("q", 0);
	if (!q)
		return -ENOMEM;
	queue_work(q, &power);
	queue_work(q, &reset);
	queue_work(q, &start);
	return 0;
}

static void __exit inorder_exit(void)
{
	destroy_workqueue(q);
}

module_init(inorder_init);
module_exit(inorder_exit);
MODULE_LICENSE("GPL");
