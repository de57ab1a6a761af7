// Initialised again while it is queued.
#include <linux/module.h>
#include <linux/workqueue.h>

static struct work_struct job;

static void job_fn(struct work_struct *work)
{
	pr_info("job runs\n");
}

static void start_job(void)
{
	INIT_WORK(&job, job_fn);
	schedule_work(&job);
}

static int __init twice_init(void)
{
	start_job();
	start_job();
	return 0;
}

static void __exit twice_exit(void)
{
	cancel_work_sync(&job);
}

module_init(twice_init);
module_exit(twice_exit);
MODULE_LICENSE("GPL");
