// A work that flushes its own workqueue. 2.6.35 warns, and its thread waits for itself for ever.
// run: --kernel 2.6.35
// exit: 5
// has: queued behind: 1
// has: WARNING: CPU:
// has: INFO: task self:
// error: self waits at old_flushes_itself.c:
#include <linux/module.h>
#include <linux/kernel.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *wq;

static void behind_fn(struct work_struct *work)
{
	printk(KERN_INFO "never\n");
}
static DECLARE_WORK(behind, behind_fn);

static void fn(struct work_struct *work)
{
	printk(KERN_INFO "queued behind: %d\n", queue_work(wq, &behind));
	flush_workqueue(wq);
	printk(KERN_INFO "never\n");
}
static DECLARE_WORK(work, fn);

static int __init self_init(void)
{
	wq = create_singlethread_workqueue("self");
	queue_work(wq, &work);
	return 0;
}

static void __exit self_exit(void)
{
	destroy_workqueue(wq);
}

module_init(self_init);
module_exit(self_exit);
