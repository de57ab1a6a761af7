// Tasklets of both forms: high before normal, once however often they were scheduled, held back while disabled.
// over: cpus 1 2
// over: mode stepped parallel
// log: high tasklet, data 3
// log: normal tasklet
// log: enabled again
// log: normal tasklet
// log: killed
#include <linux/module.h>
#include <linux/completion.h>
#include <linux/interrupt.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Tasklets");

static DECLARE_COMPLETION(ran);

static void normal_fn(struct tasklet_struct *t)
{
	pr_info("normal tasklet\n");
	complete(&ran);
}
static void high_fn(unsigned long data)
{
	pr_info("high tasklet, data %lu\n", data);
}
static DECLARE_TASKLET(normal, normal_fn);
static struct tasklet_struct high;

static int __init tasklets_init(void)
{
	tasklet_init(&high, high_fn, 3);
	local_bh_disable();
	tasklet_schedule(&normal);
	tasklet_schedule(&normal);
	tasklet_hi_schedule(&high);
	tasklet_hi_schedule(&high);
	local_bh_enable();
	wait_for_completion(&ran);
	tasklet_disable(&normal);
	tasklet_schedule(&normal);
	pr_info("enabled again\n");
	tasklet_enable(&normal);
	wait_for_completion(&ran);
	return 0;
}
static void __exit tasklets_exit(void)
{
	tasklet_kill(&normal);
	tasklet_kill(&high);
	pr_info("killed\n");
}

module_init(tasklets_init);
module_exit(tasklets_exit);
