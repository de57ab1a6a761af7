// work_pending and work_busy of an idle, pending, running, running and pending work.
// over: cpus 2 3
// over: mode stepped parallel
// log: idle 0 0
// log: pending 1 1
// log: inside 0 2
// log: running 0 2
// log: both 1 3
// log: done 0 0
// log: current_work: none outside 1, this inside 1
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/completion.h>

MODULE_LICENSE("GPL");

static DECLARE_COMPLETION(began);
static DECLARE_COMPLETION(gate);
static DECLARE_COMPLETION(blocked);
static DECLARE_COMPLETION(blocker_gate);
static int runs, is_current;

static void block_fn(struct work_struct *work)
{
	complete(&blocked);
	wait_for_completion(&blocker_gate);
}
static void job_fn(struct work_struct *work)
{
	is_current = current_work() == work;
	if (runs++)
		return;
	pr_info("inside %d %d\n", work_pending(work), work_busy(work));
	complete(&began);
	wait_for_completion(&gate);
}
static DECLARE_WORK(blocker, block_fn);
static DECLARE_WORK(job, job_fn);

static int __init busy_init(void)
{
	struct workqueue_struct *wq = alloc_workqueue("busy", 0, 1);

	pr_info("idle %d %d\n", work_pending(&job), work_busy(&job));
	queue_work_on(1, wq, &blocker);
	wait_for_completion(&blocked);
	queue_work_on(1, wq, &job);
	pr_info("pending %d %d\n", work_pending(&job), work_busy(&job));
	complete(&blocker_gate);
	wait_for_completion(&began);
	pr_info("running %d %d\n", work_pending(&job), work_busy(&job));
	queue_work_on(1, wq, &job);
	pr_info("both %d %d\n", work_pending(&job), work_busy(&job));
	complete(&gate);
	flush_work(&job);
	pr_info("done %d %d\n", work_pending(&job), work_busy(&job));
	pr_info("current_work: none outside %d, this inside %d\n", current_work() == NULL, is_current);
	destroy_workqueue(wq);
	return 0;
}

static void __exit busy_exit(void)
{
}

module_init(busy_init);
module_exit(busy_exit);
