// Whose threads serve whom: one per CPU and workqueue, or a single one of no CPU's; all of the same names in both eras.
// run: --kernel 2.6.18
// run: --kernel 2.6.35
// run: --cpus 4 --kernel 2.6.35 --seed 3
// over: mode stepped parallel
// has: /0 runs on CPU 0
// has: /0 runs on CPU 0
// has: alone runs the first
// has: alone runs the second
// has: own/3 never ran here
// not: kworker
// trace: comm=own/0
// trace: comm=own/3
// trace: comm=events/3
// trace: comm=alone
#include <linux/module.h>
#include <linux/kernel.h>
#include <linux/init.h>
#include <linux/sched.h>
#include <linux/smp.h>
#include <linux/version.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *own, *alone;

static void say_where(void)
{
	printk(KERN_INFO "%s runs on CPU %d\n", current->comm, smp_processor_id());
}

static void say_which(const char *which)
{
	printk(KERN_INFO "%s runs %s\n", current->comm, which);
}

#if LINUX_VERSION_CODE < KERNEL_VERSION(2, 6, 20)
static void where_fn(void *unused) { say_where(); }
static void which_fn(void *which) { say_which(which); }
static DECLARE_WORK(where_own, where_fn, NULL);
static DECLARE_WORK(where_events, where_fn, NULL);
static DECLARE_WORK(first, which_fn, "the first");
static DECLARE_WORK(second, which_fn, "the second");
#else
static void where_fn(struct work_struct *unused) { say_where(); }
static void first_fn(struct work_struct *unused) { say_which("the first"); }
static void second_fn(struct work_struct *unused) { say_which("the second"); }
static DECLARE_WORK(where_own, where_fn);
static DECLARE_WORK(where_events, where_fn);
static DECLARE_WORK(first, first_fn);
static DECLARE_WORK(second, second_fn);
#endif

static int __init threads_init(void)
{
	own = create_workqueue("own");
	alone = create_singlethread_workqueue("alone");
	queue_work(own, &where_own);
	schedule_work(&where_events);
	flush_workqueue(own);
	flush_scheduled_work();
	queue_work(alone, &first);
	queue_work(alone, &second);
	flush_workqueue(alone);
	printk(KERN_INFO "own/3 never ran here\n");
	return 0;
}

static void __exit threads_exit(void)
{
	destroy_workqueue(alone);
	destroy_workqueue(own);
}

module_init(threads_init);
module_exit(threads_exit);
