// The life of one work.
#include <linux/module.h>
#include <linux/sched.h>
#include <linux/workqueue.h>

static struct work_struct first_work;

static void first_fn(struct work_struct *work)
{
	pr_info("first_fn runs in %s, and may sleep\n", current->comm);
}

static int __init first_init(void)
{
	INIT_WORK(&first_work, first_fn);
	queue_work_on(0, system_wq, &first_work);
	pr_info("%s goes on after queue_work_on\n", current->comm);
	return 0;
}

static void __exit first_exit(void)
{
	cancel_work_sync(&first_work);
}

module_init(first_init);
module_exit(first_exit);
MODULE_LICENSE("GPL");
