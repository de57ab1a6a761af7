// A counter of type atomic_t that is read and set in two steps: as lost as a plain one. mend=1: one step.
#include <linux/atomic.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static int mend;
module_param(mend, int, 0444);

static atomic_t sum = ATOMIC_INIT(0);

static void add(struct work_struct *work)
{
	if (mend)
		atomic_inc(&sum);
	else
		atomic_set(&sum, atomic_read(&sum) + 1);
	smp_mb();
}

static DECLARE_WORK(first, add);
static DECLARE_WORK(second, add);

static int __init atomic_sum_init(void)
{
	schedule_work_on(0, &first);
	schedule_work_on(1, &second);
	return 0;
}

static void __exit atomic_sum_exit(void)
{
	flush_work(&first);
	flush_work(&second);
	pr_info("sum %d\n", atomic_read(&sum));
}

module_init(atomic_sum_init);
module_exit(atomic_sum_exit);
MODULE_DESCRIPTION("Two works, one atomic counter, two steps");
MODULE_LICENSE("GPL");
