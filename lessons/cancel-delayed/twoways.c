// Cancelled three times: in its timer, while it runs, and while it runs with _sync.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static int busy;

static void job_fn(struct work_struct *work)
{
	busy = 1;
	msleep(60);
	busy = 0;
}

static DECLARE_DELAYED_WORK(job, job_fn);

static int __init twoways_init(void)
{
	bool timer, runs, sync;

	schedule_delayed_work(&job, msecs_to_jiffies(20));
	timer = cancel_delayed_work(&job);
	schedule_delayed_work(&job, 1);
	msleep(20);
	runs = cancel_delayed_work(&job);
	pr_info("timer %d, runs %d, busy %d\n", timer, runs, busy);
	sync = cancel_delayed_work_sync(&job);
	pr_info("sync %d, busy %d\n", sync, busy);
	return 0;
}

static void __exit twoways_exit(void)
{
}

module_init(twoways_init);
module_exit(twoways_exit);
MODULE_LICENSE("GPL");
