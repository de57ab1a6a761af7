// A workqueue is destroyed while the timer of a delayed work for it runs: the timer goes on with freed memory.
// over: mode stepped parallel
// exit: 4
// has: destroyed
// has: BUG: unable to handle page fault for address: ff110004
// has: RIP: 0010:__queue_work
// has: That is a workqueue that was destroyed.
// has: Kernel panic - not syncing: Fatal exception in interrupt
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static void fn(struct work_struct *work)
{
	pr_info("the work\n");
}
static DECLARE_DELAYED_WORK(later, fn);

static int __init destroyed_init(void)
{
	struct workqueue_struct *wq = alloc_workqueue("short", 0, 0);

	if (!wq)
		return -ENOMEM;
	queue_delayed_work(wq, &later, HZ / 10);
	destroy_workqueue(wq);   /* does not wait for timers */
	pr_info("destroyed\n");
	return 0;
}

static void __exit destroyed_exit(void)
{
	cancel_delayed_work_sync(&later);
}

module_init(destroyed_init);
module_exit(destroyed_exit);
