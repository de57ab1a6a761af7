// Before 2.6.36 a work that is queued from another CPU while it runs is run there at the same time.
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static int mend;
module_param(mend, int, 0444);

static void again_fn(struct work_struct *work);
static DECLARE_WORK(again, again_fn);
static int runs;

static void again_fn(struct work_struct *work)
{
	runs++;
}

static int __init again_init(void)
{
	schedule_work_on(1, &again);
	if (mend)
		flush_scheduled_work();
	schedule_work_on(0, &again);
	return 0;
}
static void __exit again_exit(void)
{
	flush_scheduled_work();
}
module_init(again_init);
module_exit(again_exit);
