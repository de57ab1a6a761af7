// A long computation, not bound to a CPU.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static void crunch_fn(struct work_struct *work)
{
	mdelay(20);
}

static void small_fn(struct work_struct *work)
{
	pr_info("small runs in %s\n", current->comm);
}

static DECLARE_WORK(crunch, crunch_fn);
static DECLARE_WORK(small, small_fn);

static int __init roam_init(void)
{
	queue_work(system_unbound_wq, &crunch);
	queue_work(system_wq, &small);
	return 0;
}

static void __exit roam_exit(void)
{
	flush_work(&crunch);
	flush_work(&small);
}

module_init(roam_init);
module_exit(roam_exit);
MODULE_LICENSE("GPL");
