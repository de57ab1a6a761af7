// A work that flushes its own workqueue: 2.6.18 runs what is queued behind it inside the flush, and goes on.
// run: --kernel 2.6.18
// over: mode stepped parallel
// over: cpus 1 4
// log: outer begins
// log: inner, inside: 1
// log: outer ends
#include <linux/module.h>
#include <linux/kernel.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *wq;
static int inside;

static void inner_fn(void *data)
{
	printk(KERN_INFO "inner, inside: %d\n", inside);
}
static DECLARE_WORK(inner, inner_fn, NULL);

static void outer_fn(void *data)
{
	printk(KERN_INFO "outer begins\n");
	queue_work(wq, &inner);
	inside = 1;
	flush_workqueue(wq);
	inside = 0;
	printk(KERN_INFO "outer ends\n");
}
static DECLARE_WORK(outer, outer_fn, NULL);

static int __init inside_init(void)
{
	wq = create_singlethread_workqueue("inside");
	queue_work(wq, &outer);
	return 0;
}

static void __exit inside_exit(void)
{
	destroy_workqueue(wq);
}

module_init(inside_init);
module_exit(inside_exit);
