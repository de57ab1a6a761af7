#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static void fn(struct work_struct *work) { }
static DECLARE_WORK(job, fn);
static DECLARE_WORK(here, fn);
static DECLARE_WORK(there, fn);

static int __init broken_init(void)
{
	queue_work(system_wq, &job);
	queue_work(system_wq, &here);
	queue_work_on(num_online_cpus() - 1, system_wq, &there);
	return 0;
}

static void __exit broken_exit(void)
{
}

module_init(broken_init);
module_exit(broken_exit);
MODULE_LICENSE("GPL");
