// While a workqueue drains, only its own works may queue to it. From outside queue_work() says 1 and warns, the work is
// not in any list and stays pending: it can never be queued again, until it is initialised anew.
// over: cpus 2 4
// over: mode stepped parallel
// over: seed 3 4
// has: WARNING: CPU:
// has: from outside: 1, pending 1
// has: drained: chain 4, outsider 0
// has: still pending 1, queued 0
// has: initialised: queued 1, ran 1
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/completion.h>
#include <linux/kthread.h>
#include <linux/delay.h>
#include <linux/sched.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *wq;
static int links, strangers;
static DECLARE_COMPLETION(first_link);
static DECLARE_COMPLETION(gate);
static DECLARE_COMPLETION(drained);

static void link_fn(struct work_struct *work)
{
	if (links++ == 0) {
		complete(&first_link);
		wait_for_completion(&gate);
	}
	if (links < 4)
		queue_work(wq, work);
}
static DECLARE_WORK(chain, link_fn);

static void stranger_fn(struct work_struct *work)
{
	strangers++;
}
static DECLARE_WORK(stranger, stranger_fn);

static int drainer(void *unused)
{
	drain_workqueue(wq);
	complete(&drained);
	return 0;
}

static int __init outside_init(void)
{
	struct task_struct *task;
	int ret;

	wq = alloc_workqueue("drained", 0, 0);
	queue_work(wq, &chain);
	wait_for_completion(&first_link);
	task = kthread_run(drainer, NULL, "drainer");
	while (READ_ONCE(task->__state) == TASK_RUNNING)	/* until it waits for the chain */
		msleep(4);
	ret = queue_work_on(1, wq, &stranger);
	pr_info("from outside: %d, pending %d\n", ret, work_pending(&stranger));
	complete(&gate);
	wait_for_completion(&drained);
	pr_info("drained: chain %d, outsider %d\n", links, strangers);
	pr_info("still pending %d, queued %d\n", work_pending(&stranger), queue_work(wq, &stranger));
	INIT_WORK(&stranger, stranger_fn);
	ret = queue_work(wq, &stranger);
	flush_work(&stranger);
	pr_info("initialised: queued %d, ran %d\n", ret, strangers);
	return 0;
}

static void __exit outside_exit(void)
{
	destroy_workqueue(wq);
}

module_init(outside_init);
module_exit(outside_exit);
