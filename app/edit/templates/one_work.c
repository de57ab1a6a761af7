// One work: queued once, run once by a worker of the system's workqueue.
#include <linux/module.h>
#include <linux/workqueue.h>

static void hello_fn(struct work_struct *work)
{
	pr_info("hello from %s\n", current->comm);
}
static DECLARE_WORK(hello, hello_fn);

static int __init one_work_init(void)
{
	schedule_work(&hello);
	return 0;
}

static void __exit one_work_exit(void)
{
	cancel_work_sync(&hello);
}

module_init(one_work_init);
module_exit(one_work_exit);
MODULE_LICENSE("GPL");
