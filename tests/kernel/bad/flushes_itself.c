// A work that flushes itself waits for ever.
// exit: 5
// over: cpus 1 4
// has: into the trap
// has: INFO: task kworker/0:
// has: blocked for more than 120 seconds.
// has: flushes_itself.c:17
// error: waits at flushes_itself.c:17, and nothing will ever wake it
#include <linux/module.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static void self_fn(struct work_struct *work)
{
	pr_info("into the trap\n");
	flush_work(work);
	pr_info("out of it\n");
}
static DECLARE_WORK(self, self_fn);

static int __init self_init(void)
{
	schedule_work(&self);
	return 0;
}
static void __exit self_exit(void)
{
}
module_init(self_init);
module_exit(self_exit);
