// A thread and a work: a kernel thread hands works to the system's workqueue and waits for each.
#include <linux/delay.h>
#include <linux/err.h>
#include <linux/kthread.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct task_struct *feeder;
static int fed;

static void eat_fn(struct work_struct *work)
{
	pr_info("meal %d\n", ++fed);
}
static DECLARE_WORK(eat, eat_fn);

static int feed(void *unused)
{
	int i;

	for (i = 0; i < 3 && !kthread_should_stop(); i++) {
		schedule_work(&eat);
		flush_work(&eat);
		msleep(10);
	}
	while (!kthread_should_stop())
		msleep(10);
	return 0;
}

static int __init thread_and_work_init(void)
{
	feeder = kthread_run(feed, NULL, "feeder");
	return PTR_ERR_OR_ZERO(feeder);
}

static void __exit thread_and_work_exit(void)
{
	kthread_stop(feeder);
	cancel_work_sync(&eat);
}

module_init(thread_and_work_init);
module_exit(thread_and_work_exit);
MODULE_LICENSE("GPL");
