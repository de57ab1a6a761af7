// Two works on two CPUs add to one number; without mend=1 an addition can be lost.
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static int mend;
module_param(mend, int, 0444);
static atomic_t sum = ATOMIC_INIT(0);

static void add_fn(struct work_struct *work)
{
	if (mend)
		atomic_inc(&sum);
	else
		atomic_set(&sum, atomic_read(&sum) + 1);
}
static DECLARE_WORK(one, add_fn);
static DECLARE_WORK(two, add_fn);

static int __init lost_init(void)
{
	schedule_work_on(1, &one);
	schedule_work_on(2, &two);
	flush_work(&one);
	flush_work(&two);
	WARN_ON(atomic_read(&sum) != 2);
	return 0;
}

static void __exit lost_exit(void)
{
}

module_init(lost_init);
module_exit(lost_exit);
