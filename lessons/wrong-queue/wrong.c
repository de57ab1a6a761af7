// A work needed to free memory waits for one that is not.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct workqueue_struct *writeback;
static struct work_struct clean, helper;

static void helper_fn(struct work_struct *work)
{
	msleep(5);
}

static void clean_fn(struct work_struct *work)
{
	queue_work(system_wq, &helper);
	flush_work(&helper);
	pr_info("memory is clean\n");
}

static int __init wrong_init(void)
{
	writeback = alloc_workqueue("writeback", WQ_MEM_RECLAIM, 0);
	if (!writeback)
		return -ENOMEM;
	INIT_WORK(&clean, clean_fn);
	INIT_WORK(&helper, helper_fn);
	queue_work(writeback, &clean);
	return 0;
}

static void __exit wrong_exit(void)
{
	destroy_workqueue(writeback);
}

module_init(wrong_init);
module_exit(wrong_exit);
MODULE_LICENSE("GPL");
