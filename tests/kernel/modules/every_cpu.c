// A work runs on the CPU that was asked for, whoever queues it.
// over: mode stepped parallel
// run: --cpus 1 wanted=0
// run: --cpus 2 wanted=1
// run: --cpus 4 wanted=3
// run: --cpus 8 wanted=7
// run: --cpus 8 wanted=5 --seed 3
// has: wanted: yes, by a worker of that CPU
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/sched.h>

MODULE_LICENSE("GPL");

static int wanted;
module_param(wanted, int, 0444);

static void where_fn(struct work_struct *work)
{
	char expect[16];

	snprintf(expect, sizeof(expect), "kworker/%d:", wanted);
	pr_info("wanted: %s, by %s\n", smp_processor_id() == wanted ? "yes" : "no",
		strncmp(current->comm, expect, strlen(expect)) ? current->comm : "a worker of that CPU");
}
static DECLARE_WORK(where, where_fn);

static int __init every_init(void)
{
	queue_work_on(wanted, system_wq, &where);
	return 0;
}

static void __exit every_exit(void)
{
}

module_init(every_init);
module_exit(every_exit);
