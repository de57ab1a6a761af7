// A workqueue of one's own: at most max_active of its works run on a CPU at a time.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static int max_active = 2;
module_param(max_active, int, 0444);
MODULE_PARM_DESC(max_active, "works that may run on a CPU at a time");

static struct workqueue_struct *queue;
static struct work_struct jobs[4];

static void job_fn(struct work_struct *work)
{
	pr_info("job %d begins\n", (int)(work - jobs));
	msleep(10);
	pr_info("job %d ends\n", (int)(work - jobs));
}

static int __init own_workqueue_init(void)
{
	int i;

	queue = alloc_workqueue("mine", 0, max_active);
	if (!queue)
		return -ENOMEM;
	for (i = 0; i < ARRAY_SIZE(jobs); i++) {
		INIT_WORK(&jobs[i], job_fn);
		queue_work_on(0, queue, &jobs[i]);
	}
	return 0;
}

static void __exit own_workqueue_exit(void)
{
	destroy_workqueue(queue);
}

module_init(own_workqueue_init);
module_exit(own_workqueue_exit);
MODULE_LICENSE("GPL");
