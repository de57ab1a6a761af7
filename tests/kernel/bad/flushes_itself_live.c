// The same in a live run: nobody waits two minutes to be told.
// exit: 5
// run: --mode parallel
// has: into the trap
// error: waits at flushes_itself_live.c:12, and nothing will ever wake it
#include <linux/module.h>
#include <linux/workqueue.h>
MODULE_LICENSE("GPL");
static void self_fn(struct work_struct *work)
{
	pr_info("into the trap\n");
	flush_work(work);
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
