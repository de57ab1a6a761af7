// A long computation that is polite: it offers the CPU after each part.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/sched.h>
#include <linux/workqueue.h>

static bool intensive = true;
module_param(intensive, bool, 0444);

static struct workqueue_struct *q;

static void small_fn(struct work_struct *work)
{
	pr_info("small runs\n");
}

static DECLARE_WORK(small, small_fn);

static void crunch_fn(struct work_struct *work)
{
	int part;

	schedule_work_on(0, &small);
	for (part = 1; part <= 4; part++) {
		mdelay(5);
		cond_resched();
		pr_info("part %d is done\n", part);
	}
}

static DECLARE_WORK(crunch, crunch_fn);

static int __init polite_init(void)
{
	q = alloc_workqueue("q", intensive ? WQ_CPU_INTENSIVE : 0, 0);
	if (!q)
		return -ENOMEM;
	queue_work_on(0, q, &crunch);
	return 0;
}

static void __exit polite_exit(void)
{
	destroy_workqueue(q);
	flush_work(&small);
}

module_init(polite_init);
module_exit(polite_exit);
MODULE_LICENSE("GPL");
