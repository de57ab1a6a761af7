// Three works that sleep, in a pool of two workers.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static int cpu;
module_param(cpu, int, 0444);

static void sleep_fn(struct work_struct *work)
{
	msleep(20);
}

static DECLARE_WORK(w0, sleep_fn);
static DECLARE_WORK(w1, sleep_fn);
static DECLARE_WORK(w2, sleep_fn);

static int __init crew_init(void)
{
	schedule_work_on(cpu, &w0);
	schedule_work_on(cpu, &w1);
	schedule_work_on(cpu, &w2);
	return 0;
}

static void __exit crew_exit(void)
{
	flush_work(&w0);
	flush_work(&w1);
	flush_work(&w2);
}

module_init(crew_init);
module_exit(crew_exit);
MODULE_LICENSE("GPL");
