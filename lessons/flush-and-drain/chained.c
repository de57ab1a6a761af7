// A work that queues itself twice more, and two ways to wait for a workqueue.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct workqueue_struct *q;
static int runs;

static void chain_fn(struct work_struct *work)
{
	msleep(10);
	if (++runs < 3)
		queue_work(q, work);
}

static DECLARE_WORK(chain, chain_fn);

static int __init chained_init(void)
{
	q = alloc_workqueue("q", 0, 0);
	if (!q)
		return -ENOMEM;
	queue_work(q, &chain);
	flush_workqueue(q);
	pr_info("flushed after %d run(s)\n", runs);
	drain_workqueue(q);
	pr_info("drained after %d run(s)\n", runs);
	return 0;
}

static void __exit chained_exit(void)
{
	destroy_workqueue(q);
}

module_init(chained_init);
module_exit(chained_exit);
MODULE_LICENSE("GPL");
