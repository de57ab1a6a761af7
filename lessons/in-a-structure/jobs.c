// A work inside a structure of one's own.
#include <linux/module.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

struct job {
	int number;
	struct work_struct work;
};

static struct workqueue_struct *queue;

static void job_fn(struct work_struct *work)
{
	struct job *job = container_of(work, struct job, work);

	pr_info("this is job %d\n", job->number);
	kfree(job);
}

static int start_job(int number)
{
	struct job *job = kmalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	job->number = number;
	INIT_WORK(&job->work, job_fn);
	queue_work_on(0, queue, &job->work);
	return 0;
}

static int __init jobs_init(void)
{
	queue = alloc_workqueue("jobs", 0, 0);
	return queue ? start_job(17) : -ENOMEM;
}

static void __exit jobs_exit(void)
{
	destroy_workqueue(queue);
}

module_init(jobs_init);
module_exit(jobs_exit);
MODULE_LICENSE("GPL");
