// Works that sleep, on the system's workqueue, and one more workqueue that nobody uses.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct workqueue_struct *queue;
static struct work_struct w0, w1, w2;

static void w0_fn(struct work_struct *work)
{
	mdelay(5);
	msleep(10);
	mdelay(5);
}

static void w1_fn(struct work_struct *work)
{
	mdelay(5);
	msleep(10);
}

static int __init old_init(void)
{
	queue = create_workqueue("queue");
	if (!queue)
		return -ENOMEM;
	INIT_WORK(&w0, w0_fn);
	INIT_WORK(&w1, w1_fn);
	INIT_WORK(&w2, w1_fn);
	schedule_work_on(0, &w0);
	schedule_work_on(0, &w1);
	schedule_work_on(0, &w2);
	return 0;
}

static void __exit old_exit(void)
{
	flush_scheduled_work();
	destroy_workqueue(queue);
}

module_init(old_init);
module_exit(old_exit);
MODULE_LICENSE("GPL");
