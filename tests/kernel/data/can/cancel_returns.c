// A cancel without _sync may return while the function runs. mend=1: with _sync.
#include <linux/module.h>
#include <linux/workqueue.h>

static bool mend;
module_param(mend, bool, 0444);

static void poll_fn(struct work_struct *work)
{
	cond_resched();
}
static DECLARE_DELAYED_WORK(poll, poll_fn);

static int __init returns_init(void)
{
	schedule_delayed_work_on(1, &poll, 0);
	return 0;
}

static void __exit returns_exit(void)
{
	schedule_delayed_work_on(1, &poll, 0);
	if (mend)
		cancel_delayed_work_sync(&poll);
	else
		cancel_delayed_work(&poll);
	flush_delayed_work(&poll);
}

module_init(returns_init);
module_exit(returns_exit);
MODULE_LICENSE("GPL");
