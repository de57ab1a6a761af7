// Three commands for a device, queued on three CPUs.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct workqueue_struct *queue;
static struct work_struct power, reset, start;

static void command(struct work_struct *work)
{
	msleep(10);
}

static int __init commands_init(void)
{
	queue = alloc_workqueue("commands", 0, 1);
	if (!queue)
		return -ENOMEM;
	INIT_WORK(&power, command);
	INIT_WORK(&reset, command);
	INIT_WORK(&start, command);
	queue_work_on(0, queue, &power);
	queue_work_on(1, queue, &reset);
	queue_work_on(2, queue, &start);
	return 0;
}

static void __exit commands_exit(void)
{
	destroy_workqueue(queue);
}

module_init(commands_init);
module_exit(commands_exit);
MODULE_LICENSE("GPL");
