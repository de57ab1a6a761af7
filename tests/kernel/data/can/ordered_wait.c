// On an ordered workqueue a work that waits for a later one waits for ever, unless the later one came first.
#include <linux/completion.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static bool mend;
module_param(mend, bool, 0444);
static struct workqueue_struct *q;
static DECLARE_COMPLETION(ready);

static void give_fn(struct work_struct *work)
{
	complete(&ready);
}
static void take_fn(struct work_struct *work)
{
	wait_for_completion(&ready);
}
static DECLARE_WORK(give, give_fn);
static DECLARE_WORK(take, take_fn);

static void start_fn(struct work_struct *work)
{
	queue_work(q, &take);
}
static DECLARE_WORK(start, start_fn);

static int __init wait_init(void)
{
	q = mend ? alloc_workqueue("q", WQ_UNBOUND, 4) : alloc_ordered_workqueue("q", 0);
	if (!q)
		return -ENOMEM;
	schedule_work_on(1, &start);
	queue_work(q, &give);
	return 0;
}

static void __exit wait_exit(void)
{
	flush_work(&start);
	destroy_workqueue(q);
}

module_init(wait_init);
module_exit(wait_exit);
MODULE_LICENSE("GPL");
