// One work, queued once.
#include <linux/module.h>
#include <linux/workqueue.h>

static struct work_struct hello;

static void hello_fn(struct work_struct *work)
{
	pr_info("hello from a worker\n");
}

static int __init hello_init(void)
{
	INIT_WORK(&hello, hello_fn);
	queue_work(system_wq, &hello);
	pr_info("queued, and init goes on\n");
	return 0;
}

static void __exit hello_exit(void)
{
	cancel_work_sync(&hello);
}

module_init(hello_init);
module_exit(hello_exit);
MODULE_LICENSE("GPL");
