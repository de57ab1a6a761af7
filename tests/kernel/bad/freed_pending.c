// A work freed while it is pending: the worker trips over it.
// exit: 4
// has: BUG: unable to handle page fault for address: ff11
// has: Comm: kworker/0:
// has: which were given back with kfree
// has: allocated by freed_init
// has: freed by freed_init
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/slab.h>
MODULE_LICENSE("GPL");
static void fn(struct work_struct *work)
{
	pr_info("never\n");
}
static int __init freed_init(void)
{
	struct work_struct *work = kmalloc(sizeof(*work), GFP_KERNEL);

	if (!work)
		return -ENOMEM;
	INIT_WORK(work, fn);
	schedule_work(work);
	kfree(work);
	return 0;
}
static void __exit freed_exit(void)
{
}
module_init(freed_init);
module_exit(freed_exit);
