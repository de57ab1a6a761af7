// A pending work is not queued again; once it has run it can be.
// over: cpus 1 2 4 8
// over: mode stepped parallel
// over: seed 1 2
// log: queue: 1 0 0
// log: run 1
// log: again: 1
// log: run 2
// log: exit after 2 runs
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static int runs;

static void count_fn(struct work_struct *work)
{
	pr_info("run %d\n", ++runs);
}
static DECLARE_WORK(counter, count_fn);

static int __init thrice_init(void)
{
	int first = schedule_work(&counter), second = schedule_work(&counter), third = schedule_work(&counter);

	pr_info("queue: %d %d %d\n", first, second, third);
	flush_work(&counter);
	pr_info("again: %d\n", schedule_work(&counter));
	flush_work(&counter);
	return 0;
}

static void __exit thrice_exit(void)
{
	pr_info("exit after %d runs\n", runs);
}

module_init(thrice_init);
module_exit(thrice_exit);
