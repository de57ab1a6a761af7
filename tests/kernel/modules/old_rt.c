// create_rt_workqueue of 2.6.28 to 2.6.35: its threads come before all that have a nice value, though not before what
// holds the CPU.
// run: --cpus 1
// run: --cpus 1 --mode parallel
// error: built for 2.6.35: create_rt_workqueue
// log: insmod goes on
// log: fast on fast/0
// log: slow on slow/0
// trace: comm=fast/0
// trace: prio=98 target_cpu=000
#include <linux/module.h>
#include <linux/kernel.h>
#include <linux/init.h>
#include <linux/sched.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *fast, *slow;

static void fast_fn(struct work_struct *work)
{
	printk(KERN_INFO "fast on %s\n", current->comm);
}
static DECLARE_WORK(fast_work, fast_fn);

static void slow_fn(struct work_struct *work)
{
	printk(KERN_INFO "slow on %s\n", current->comm);
}
static DECLARE_WORK(slow_work, slow_fn);

static int __init rt_init(void)
{
	fast = create_rt_workqueue("fast");
	slow = create_workqueue("slow");
	queue_work(slow, &slow_work);
	queue_work(fast, &fast_work);
	printk(KERN_INFO "insmod goes on\n");
	flush_workqueue(slow);
	flush_workqueue(fast);
	return 0;
}

static void __exit rt_exit(void)
{
	destroy_workqueue(slow);
	destroy_workqueue(fast);
}

module_init(rt_init);
module_exit(rt_exit);
