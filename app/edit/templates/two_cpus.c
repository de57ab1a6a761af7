// Two CPUs: two works change one variable. Is the sum always right?
#include <linux/module.h>
#include <linux/workqueue.h>

static int sum;

static void add_fn(struct work_struct *work)
{
	int i;

	for (i = 0; i < 3; i++)
		sum = sum + 1;
}
static DECLARE_WORK(left, add_fn);
static DECLARE_WORK(right, add_fn);

static int __init two_cpus_init(void)
{
	queue_work_on(0, system_wq, &left);
	queue_work_on(1, system_wq, &right);
	return 0;
}

static void __exit two_cpus_exit(void)
{
	flush_work(&left);
	flush_work(&right);
	pr_info("sum is %d\n", sum);
}

module_init(two_cpus_init);
module_exit(two_cpus_exit);
MODULE_LICENSE("GPL");
