// Queued while it waits, and while it runs.
#include <linux/module.h>
#include <linux/workqueue.h>

static struct work_struct job;
static int runs;

static void job_fn(struct work_struct *work)
{
	if (++runs == 1)
		queue_work(system_wq, &job);
	pr_info("run number %d\n", runs);
}

static int __init twice_init(void)
{
	bool once, again;

	INIT_WORK(&job, job_fn);
	once = queue_work(system_wq, &job);
	again = queue_work(system_wq, &job);
	pr_info("first call %d, second call %d\n", once, again);
	return 0;
}

static void __exit twice_exit(void)
{
	cancel_work_sync(&job);
}

module_init(twice_init);
module_exit(twice_exit);
MODULE_LICENSE("GPL");
