// One work on one workqueue, to be watched closely.
#include <linux/module.h>
#include <linux/workqueue.h>

static struct workqueue_struct *queue;
static struct work_struct job;

static void job_fn(struct work_struct *work)
{
	pr_info("job runs\n");
}

static int __init inside_init(void)
{
	int again;

	queue = create_workqueue("queue");
	if (!queue)
		return -ENOMEM;
	INIT_WORK(&job, job_fn);
	queue_work(queue, &job);
	again = queue_work(queue, &job);
	pr_info("second call %d\n", again);
	return 0;
}

static void __exit inside_exit(void)
{
	destroy_workqueue(queue);
}

module_init(inside_init);
module_exit(inside_exit);
MODULE_LICENSE("GPL");
