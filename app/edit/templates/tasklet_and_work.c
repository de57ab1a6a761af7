// A tasklet and a work: the tasklet may not sleep, so it leaves the slow part to a work.
#include <linux/delay.h>
#include <linux/interrupt.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static void slow_fn(struct work_struct *work)
{
	msleep(5);
	pr_info("slow part done by %s\n", current->comm);
}
static DECLARE_WORK(slow, slow_fn);

static void fast_fn(struct tasklet_struct *tasklet)
{
	pr_info("fast part, in softirq: %s\n", in_softirq() ? "yes" : "no");
	schedule_work(&slow);
}
static DECLARE_TASKLET(fast, fast_fn);

static int __init tasklet_and_work_init(void)
{
	tasklet_schedule(&fast);
	return 0;
}

static void __exit tasklet_and_work_exit(void)
{
	tasklet_kill(&fast);
	cancel_work_sync(&slow);
}

module_init(tasklet_and_work_init);
module_exit(tasklet_and_work_exit);
MODULE_LICENSE("GPL");
