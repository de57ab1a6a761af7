// Two works on two CPUs add to one number. mend=1: under a lock.
#include <linux/module.h>
#include <linux/spinlock.h>
#include <linux/workqueue.h>

static bool mend;
module_param(mend, bool, 0444);
static DEFINE_SPINLOCK(lock);
static int sum;

static void add_fn(struct work_struct *work)
{
	if (mend)
		spin_lock(&lock);
	sum++;
	if (mend)
		spin_unlock(&lock);
}
static DECLARE_WORK(one, add_fn);
static DECLARE_WORK(two, add_fn);

static int __init lost_init(void)
{
	schedule_work_on(0, &one);
	schedule_work_on(1, &two);
	return 0;
}

static void __exit lost_exit(void)
{
	flush_work(&one);
	flush_work(&two);
}

module_init(lost_init);
module_exit(lost_exit);
MODULE_LICENSE("GPL");
