// Many works on every CPU: each burns a while, sleeps a while, and most queue themselves once more.
#include <linux/cpumask.h>
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static int works = 64;
module_param(works, int, 0444);

struct job {
	struct work_struct work;
	int number, runs;
};
static struct job jobs[256];

static void job_fn(struct work_struct *work)
{
	struct job *job = container_of(work, struct job, work);

	mdelay(1);
	usleep_range(1500, 1500);
	if (++job->runs < 2 && job->number % 3)
		queue_work_on(job->number % num_online_cpus(), system_wq, &job->work);
}

static int __init crowd_init(void)
{
	int i;

	for (i = 0; i < works; i++) {
		INIT_WORK(&jobs[i].work, job_fn);
		jobs[i].number = i;
		queue_work_on(i % num_online_cpus(), system_wq, &jobs[i].work);
	}
	return 0;
}

static void __exit crowd_exit(void)
{
	int i;

	for (i = 0; i < works; i++)
		cancel_work_sync(&jobs[i].work);
}

module_init(crowd_init);
module_exit(crowd_exit);
