// Queued for another CPU while it runs.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static void job_fn(struct work_struct *work)
{
	pr_info("job begins on CPU %d\n", smp_processor_id());
	msleep(20);
	pr_info("job ends\n");
}

static DECLARE_WORK(job, job_fn);

static int __init once_init(void)
{
	queue_work_on(0, system_wq, &job);
	msleep(10);
	queue_work_on(nr_cpu_ids - 1, system_wq, &job);
	return 0;
}

static void __exit once_exit(void)
{
	cancel_work_sync(&job);
}

module_init(once_init);
module_exit(once_exit);
MODULE_LICENSE("GPL");
