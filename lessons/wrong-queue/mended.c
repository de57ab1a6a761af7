// The same, and each of the two has a rescuer: one rescuer would wait in clean for itself.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct workqueue_struct *writeback, *helpers;
static struct work_struct clean, helper;

static void helper_fn(struct work_struct *work)
{
	msleep(5);
}

static void clean_fn(struct work_struct *work)
{
	queue_work(helpers, &helper);
	flush_work(&helper);
	pr_info("memory is clean\n");
}

static int __init wrong_init(void)
{
	writeback = alloc_workqueue("writeback", WQ_MEM_RECLAIM, 0);
	helpers = alloc_workqueue("helpers", WQ_MEM_RECLAIM, 0);
	if (!writeback || !helpers) {
		if (writeback)
			destroy_workqueue(writeback);
		if (helpers)
			destroy_workqueue(helpers);
		return -ENOMEM;
	}
	INIT_WORK(&clean, clean_fn);
	INIT_WORK(&helper, helper_fn);
	queue_work(writeback, &clean);
	return 0;
}

static void __exit wrong_exit(void)
{
	destroy_workqueue(writeback);
	destroy_workqueue(helpers);
}

module_init(wrong_init);
module_exit(wrong_exit);
MODULE_LICENSE("GPL");
