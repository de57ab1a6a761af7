// A work that queues another, and two ways to wait.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct workqueue_struct *queue;
static struct work_struct first, second;

static void second_fn(struct work_struct *work)
{
	msleep(10);
	pr_info("second\n");
}

static void first_fn(struct work_struct *work)
{
	msleep(10);
	queue_work(queue, &second);
	msleep(10);
	pr_info("first\n");
}

static int __init drain_init(void)
{
	queue = alloc_ordered_workqueue("chain", 0);
	if (!queue)
		return -ENOMEM;
	INIT_WORK(&first, first_fn);
	INIT_WORK(&second, second_fn);
	queue_work(queue, &first);
	msleep(1);
	flush_workqueue(queue);
	pr_info("flushed\n");
	drain_workqueue(queue);
	pr_info("drained\n");
	return 0;
}

static void __exit drain_exit(void)
{
	destroy_workqueue(queue);
}

module_init(drain_init);
module_exit(drain_exit);
MODULE_LICENSE("GPL");
